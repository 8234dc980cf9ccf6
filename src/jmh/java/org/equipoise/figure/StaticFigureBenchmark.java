// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Question: is a forest plot drawn in less than 300 ms, and what does paper cost beside the
 * interactive fragment of the same figure (the baseline)? Run: mvn -Pbench verify
 * -Dbench=StaticFigureBenchmark
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StaticFigureBenchmark {
  @Param({"6", "34"})
  int rows;

  @Param({"85", "180"})
  double millimetres;

  private Figure figure;
  private Width width;

  @Setup
  public void prepare() {
    List<ForestPlot.Row> drawn = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      ForestPlot.Value value = ForestPlot.Value.of(Math.sin(i), Math.sin(i) - 0.5, Math.sin(i) + 1);
      String name = "Perceived stress, ten-item scale, at the four-month follow-up " + i;
      List<String> columns = List.of("25 / 24", "-0.42 [-0.82, -0.02]");
      drawn.add(new ForestPlot.Estimated(name, value, Optional.empty(), columns));
    }
    figure =
        new ForestPlot(
                Caption.of("Effects"),
                new ForestPlot.Measure(
                    "Hedges' g", Scale.LINEAR, 0, new AxisEnds("favours MBSR", "favours HEP")),
                drawn,
                List.of("Outcome", "n", "g [95% CI]"),
                Optional.of(new Margin("margin", new Span(-0.5, 0.5))))
            .figure();
    width = new Width(millimetres);
  }

  @Benchmark
  public String baselineInteractiveFragment() {
    return HtmlFigures.fragment(figure, "figure");
  }

  @Benchmark
  public String svg() {
    return StaticFigure.svg(figure, width);
  }

  @Benchmark
  public byte[] png() {
    return StaticFigure.png(figure, width);
  }
}
