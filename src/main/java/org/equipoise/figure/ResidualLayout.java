// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.equipoise.numeric.Normal;

/** Puts histogram and quantile plot of residuals side by side. */
final class ResidualLayout {
  private static final Size SIZE = new Size(800, 430);
  private static final double POINT = 7;
  private static final int CURVE_STEPS = 80;

  private final ResidualPlot plot;
  private final List<Ranked> ranked;
  private final double mean;
  private final double sd;

  /** A residual with its arm and the normal quantile of its rank. */
  private record Ranked(ResidualPlot.Group group, double residual, double quantile) {}

  ResidualLayout(ResidualPlot plot) {
    this.plot = plot;
    this.ranked = ranked(plot);
    int n = ranked.size();
    this.mean = ranked.stream().mapToDouble(each -> each.residual() / n).sum();
    double squares = ranked.stream().mapToDouble(each -> Math.pow(each.residual() - mean, 2)).sum();
    this.sd = n < 2 ? 0 : Math.sqrt(squares / (n - 1));
  }

  private static List<Ranked> ranked(ResidualPlot plot) {
    List<Ranked> sorted =
        plot.groups().stream()
            .flatMap(group -> group.residuals().stream().map(value -> new Ranked(group, value, 0)))
            .sorted(Comparator.comparingDouble(Ranked::residual))
            .toList();
    int n = sorted.size();
    return IntStream.range(0, n)
        .mapToObj(
            i ->
                new Ranked(
                    sorted.get(i).group(),
                    sorted.get(i).residual(),
                    Normal.quantile((i + 1 - 0.375) / (n + 0.25))))
        .toList();
  }

  Figure figure() {
    Caption caption = plot.caption().withAltTextIfNone(altText());
    return new Figure(caption, List.of(histogram(), quantiles()), Arrangement.SIDE_BY_SIDE, SIZE);
  }

  private List<Double> residuals() {
    return ranked.stream().map(Ranked::residual).toList();
  }

  private Panel histogram() {
    Histogram histogram = new Histogram(residuals());
    List<Histogram.Bin> bins = histogram.bins();
    Range across =
        Range.around(
            List.of(bins.get(0).span().low(), bins.get(bins.size() - 1).span().high()),
            Scale.LINEAR);
    List<Mark> marks = new ArrayList<>();
    bins.stream().filter(bin -> bin.count() > 0).forEach(bin -> marks.add(bar(bin)));
    double peak = sd > 0 ? curve(0, histogram.width()) : 0;
    if (sd > 0) {
      marks.add(curve(across, histogram.width()));
    }
    Axis x = Axis.of(plot.title(), Scale.LINEAR, across);
    Range heights = new Range(0, 1.08 * Math.max(histogram.highest(), peak));
    Axis y = Axis.of("Participants", Scale.LINEAR, heights).withTicks(counts(heights));
    return new Panel("Histogram", Axes.of(x, y), marks, List.of(), List.of());
  }

  /** Few participants have no halves; of many, round numbers are whole anyhow. */
  private static List<Tick> counts(Range heights) {
    return Ticks.linear(heights).stream()
        .filter(tick -> tick.position() == Math.rint(tick.position()))
        .toList();
  }

  private static Density bar(Histogram.Bin bin) {
    double low = bin.span().low();
    double high = bin.span().high();
    List<Vertex> outline =
        List.of(
            new Vertex(low, 0),
            new Vertex(low, bin.count()),
            new Vertex(high, bin.count()),
            new Vertex(high, 0));
    return new Density(
        outline, Role.CONTEXT, 0.45, NumberText.brief(bin.span()) + ": " + bin.count());
  }

  /** The count that a normal distribution gives a bin at so many SDs from the mean. */
  private double curve(double z, double width) {
    return ranked.size() * width * Math.exp(-z * z / 2) / (sd * Math.sqrt(2 * Math.PI));
  }

  private Lines curve(Range across, double width) {
    List<Vertex> vertices =
        IntStream.rangeClosed(0, CURVE_STEPS)
            .mapToDouble(i -> across.start() + i * (across.end() - across.start()) / CURVE_STEPS)
            .mapToObj(x -> new Vertex(x, curve((x - mean) / sd, width)))
            .toList();
    return new Lines("normal, same mean and SD", vertices, Role.REFERENCE, Dash.DASHED, 1.8);
  }

  private Panel quantiles() {
    Range across = Range.around(ranked.stream().map(Ranked::quantile).toList(), Scale.LINEAR);
    List<Double> heights = new ArrayList<>(residuals());
    heights.add(mean + sd * across.start());
    heights.add(mean + sd * across.end());
    Axis x = Axis.of("Normal quantile", Scale.LINEAR, across);
    Axis y = Axis.of(plot.title(), Scale.LINEAR, Range.around(heights, Scale.LINEAR));
    List<Mark> marks = new ArrayList<>();
    List<Vertex> ends =
        List.of(
            new Vertex(across.start(), mean + sd * across.start()),
            new Vertex(across.end(), mean + sd * across.end()));
    marks.add(new Lines("normal, same mean and SD", ends, Role.REFERENCE, Dash.DASHED, 1.8));
    plot.groups().stream()
        .filter(group -> !group.residuals().isEmpty())
        .forEach(group -> marks.add(points(group)));
    return new Panel("Normal quantiles", Axes.of(x, y), marks, List.of(), List.of());
  }

  private Points points(ResidualPlot.Group group) {
    String name = TextWrap.oneLine(group.name());
    List<Points.Point> points =
        ranked.stream()
            .filter(each -> each.group().equals(group))
            .map(
                each ->
                    new Points.Point(
                        each.quantile(),
                        each.residual(),
                        POINT,
                        name + "\n" + NumberText.brief(each.residual())))
            .toList();
    Symbol symbol = ProfileLayout.symbol(group.role());
    return new Points(name, points, symbol, group.role(), 0.8);
  }

  private String altText() {
    return "Histogram and normal quantile plot of "
        + ranked.size()
        + " residuals, "
        + plot.title()
        + ". SD "
        + NumberText.brief(sd)
        + ", from "
        + NumberText.brief(ranked.get(0).residual())
        + " to "
        + NumberText.brief(ranked.get(ranked.size() - 1).residual())
        + ".";
  }
}
