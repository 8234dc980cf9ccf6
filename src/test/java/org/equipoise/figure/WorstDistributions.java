// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.equipoise.core.Alternative;

/** Plots of distributions where they are hard to lay out. */
final class WorstDistributions {
  private static final String UNIT = " in standard deviations of the control arm (nmol/L · min)";

  private WorstDistributions() {}

  /** All of them by name, with so many panels. */
  static void add(Map<String, Figure> figures, String name, int parts) {
    String end = "-" + parts + "-" + name.length();
    figures.put("resamples" + end, resamples(name, parts, 1).figure());
    figures.put("tails" + end, tails(name, parts, 1).figure());
    figures.put("overlap" + end, overlap(name, parts, 0.7).figure());
    figures.put("dominance" + end, dominance(name, parts).figure());
    for (Scale scale : List.of(Scale.LINEAR, Scale.LOG)) {
      figures.put("ecdf-" + scale + end, ecdf(name, parts, 1, scale).figure());
    }
  }

  private static <T> List<T> each(int parts, java.util.function.IntFunction<T> part) {
    return IntStream.range(0, parts).mapToObj(part).toList();
  }

  private static List<Double> values(int count, double size) {
    return IntStream.range(0, count)
        .mapToObj(i -> size * (Math.sin(7.0 * i) + Math.cos(3.0 * i)))
        .sorted()
        .toList();
  }

  /** Ratios around 1, with the interval of the middle. */
  static DistributionPlot resamples(String name, int parts, double size) {
    List<Double> ratios = values(400, 1).stream().map(value -> size * Math.exp(value)).toList();
    return new DistributionPlot(
        Caption.of("Resamples of " + name).withFootnote("A note about " + name),
        each(
            parts,
            i ->
                new DistributionPlot.Part(
                    name + " " + i,
                    "Ratio of " + name,
                    Scale.LOG,
                    ratios,
                    size * 1.1,
                    new DistributionPlot.Middle("95% CI", new Span(size * 0.3, size * 4)))));
  }

  /** Statistics with both tails, infinite ones among them. */
  static DistributionPlot tails(String name, int parts, double size) {
    List<Double> statistics =
        IntStream.concat(IntStream.of(-1), IntStream.range(0, 401))
            .mapToObj(
                i ->
                    i < 0
                        ? Double.NEGATIVE_INFINITY
                        : i == 400 ? Double.POSITIVE_INFINITY : values(400, size).get(i))
            .toList();
    return new DistributionPlot(
        Caption.of("Allocations of " + name),
        each(
            parts,
            i ->
                new DistributionPlot.Part(
                    name + " " + i,
                    name + UNIT,
                    Scale.LINEAR,
                    statistics,
                    -1.4 * size,
                    new DistributionPlot.Tails(
                        "as extreme as observed", 1.4 * size, Alternative.TWO_SIDED))));
  }

  /** Arms with values below a limit. */
  static EcdfPlot ecdf(String name, int parts, double size, Scale scale) {
    List<Double> above = IntStream.range(1, 14).mapToObj(i -> size * (1 + i * i % 17)).toList();
    return new EcdfPlot(
        Caption.of("Distribution functions of " + name),
        name + UNIT,
        scale,
        each(
            parts,
            i ->
                new EcdfPlot.Part(
                    parts > 1 ? name + " " + i : "",
                    new EcdfPlot.Arm(name, above, 3),
                    new EcdfPlot.Arm(name + " control", above.subList(0, 8), 0),
                    OptionalDouble.of(size),
                    Alternative.TWO_SIDED)));
  }

  static OverlapPlot overlap(String name, int parts, double d) {
    return new OverlapPlot(
        Caption.of("Overlap of " + name),
        name,
        name + " control",
        each(parts, i -> new OverlapPlot.Part(parts > 1 ? name + " " + i : "", d + i)));
  }

  static DominancePlot dominance(String name, int parts) {
    List<Double> control = List.of(1.0, 2.0, 2.0, 3.0, 7.0);
    return new DominancePlot(
        Caption.of("Dominance of " + name),
        name,
        name + " control",
        each(
            parts,
            i ->
                new DominancePlot.Part(
                    parts > 1 ? name + " " + i : "",
                    List.of(Double.NEGATIVE_INFINITY, 2.0, 4.0, 5.0, 6.0 + i),
                    control)));
  }
}
