// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidualPlotReferenceTest {
  static Stream<List<List<Double>>> rows() {
    try (InputStream in =
        ResidualPlotReferenceTest.class.getResourceAsStream("normal_quantiles.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> Stream.of(line.split(",", -1)).map(ResidualPlotReferenceTest::of).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Double> of(String cell) {
    return Stream.of(cell.split(" ", -1)).map(Double::valueOf).toList();
  }

  private static Figure plot(List<Double> residuals) {
    return new ResidualPlot(
            Caption.of("Residuals"),
            "Residual",
            List.of(new ResidualPlot.Group("MBSR", Role.EXPERIMENTAL, residuals)))
        .figure();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void each_residual_stands_at_the_normal_quantile_of_its_rank(List<List<Double>> row) {
    List<Double> shuffled = new ArrayList<>(row.get(0));
    Collections.reverse(shuffled);
    Points points = Samples.marks(plot(shuffled), Points.class).get(0);
    assertThat(points.ys()).isEqualTo(row.get(0));
    for (int i = 0; i < row.get(1).size(); i++) {
      assertThat(points.xs().get(i)).isCloseTo(row.get(1).get(i), within(1e-13));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void the_bars_are_the_counts_of_r(List<List<Double>> row) {
    List<Integer> counts =
        new Histogram(row.get(0)).bins().stream().map(Histogram.Bin::count).toList();
    assertThat(counts).isEqualTo(row.get(2).stream().map(Double::intValue).toList());
    List<Density> bars = Samples.marks(plot(row.get(0)), Density.class);
    assertThat(bars.stream().mapToDouble(bar -> Collections.max(bar.ys())).sum())
        .isEqualTo(row.get(0).size());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -3, 1e-300, 1e300})
  void residuals_that_are_all_equal_have_one_bar(double value) {
    List<Density> bars = Samples.marks(plot(List.of(value, value, value)), Density.class);
    assertThat(bars).hasSize(1);
    assertThat(Collections.max(bars.get(0).ys())).isEqualTo(3);
    assertThat(Samples.marks(plot(List.of(value)), Points.class).get(0).xs()).containsExactly(0.0);
  }

  @Test
  void there_must_be_a_residual() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResidualPlot(Caption.of("t"), "", List.of()))
        .withMessage("number of residuals must be 1 or more, got 0");
  }
}
