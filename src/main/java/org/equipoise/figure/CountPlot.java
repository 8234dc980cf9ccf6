// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.equipoise.core.Require;

/**
 * How many participants have each score, one panel a sample, all on the same axes: such as samples
 * that a printed mean and SD could stand for.
 *
 * @param caption the words around the figure; without alt text, one is made from the counts
 * @param title what the axis of the scores shows
 * @param scale the lowest and the highest score that there can be
 * @param samples 1 to 9 samples
 */
public record CountPlot(Caption caption, String title, Span scale, List<Sample> samples) {
  private static final int MOST = 9;
  private static final int WIDTH = 640;
  private static final int HEAD = 130;
  private static final int EACH = 190;

  /** Up to so many scores each have a label of their own. */
  private static final int LABELS = 12;

  /** Of the room between two scores a bar takes this much. */
  private static final double BAR = 0.8;

  /**
   * Checks that there is something to draw.
   *
   * @throws IllegalArgumentException if there are no samples or more than 9, or an end of the scale
   *     is infinite
   */
  public CountPlot {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(title, "title");
    Require.finite(scale.low(), "lowest score");
    Require.finite(scale.high(), "highest score");
    samples = Checks.notEmpty(samples, "samples");
    if (samples.size() > MOST) {
      throw new IllegalArgumentException(
          "samples must be " + MOST + " or fewer, got " + samples.size());
    }
  }

  /**
   * One sample.
   *
   * @param name the title of its panel
   * @param counts each score, and as y how many have it, ascending; 1 or more
   */
  public record Sample(String name, List<Vertex> counts) {
    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if there are none or one is negative
     */
    public Sample {
      Objects.requireNonNull(name, "name");
      counts = Checks.notEmpty(counts, "counts");
      counts.forEach(each -> Require.nonNegativeFinite(each.y(), "count"));
    }
  }

  /**
   * The figure.
   *
   * @return its marks and words
   */
  public Figure figure() {
    double width = BAR * step();
    double pad = width / 2 + 0.02 * Math.max(scale.high() - scale.low(), width);
    Axis plain = Axis.of(title, Scale.LINEAR, new Range(scale.low() - pad, scale.high() + pad));
    Axis x = scores().size() <= LABELS ? plain.withTicks(ticks()) : plain;
    double highest =
        samples.stream()
            .flatMap(each -> each.counts().stream())
            .mapToDouble(Vertex::y)
            .max()
            .orElseThrow();
    Range heights = new Range(0, 1.08 * Math.max(1, highest));
    List<Panel> panels = new ArrayList<>();
    for (Sample sample : samples) {
      Axis y = Axis.of("Participants", Scale.LINEAR, heights).withTicks(counts(heights));
      panels.add(
          new Panel(sample.name(), Axes.of(x, y), bars(sample, width), List.of(), List.of()));
    }
    Size size = new Size(WIDTH, HEAD + EACH * panels.size());
    return new Figure(caption.withAltTextIfNone(altText()), panels, Arrangement.STACKED, size);
  }

  private TreeSet<Double> scores() {
    TreeSet<Double> scores = new TreeSet<>();
    samples.forEach(each -> each.counts().forEach(count -> scores.add(count.x())));
    return scores;
  }

  private List<Tick> ticks() {
    return scores().stream().map(score -> new Tick(score, NumberText.brief(score))).toList();
  }

  /** The smallest distance of two scores that somebody has. */
  private double step() {
    TreeSet<Double> scores = scores();
    double smallest = Math.max(scale.high() - scale.low(), Math.ulp(scale.high()));
    for (double score : scores.tailSet(scores.first(), false)) {
      smallest = Math.min(smallest, score - scores.lower(score));
    }
    return smallest > 0 ? smallest : 1;
  }

  private static List<Tick> counts(Range heights) {
    return Ticks.linear(heights, 4).stream()
        .filter(tick -> tick.position() == Math.rint(tick.position()))
        .toList();
  }

  private static List<Mark> bars(Sample sample, double width) {
    List<Mark> bars = new ArrayList<>();
    for (Vertex count : sample.counts()) {
      double low = count.x() - width / 2;
      double high = count.x() + width / 2;
      bars.add(
          new Density(
              List.of(
                  new Vertex(low, 0),
                  new Vertex(low, count.y()),
                  new Vertex(high, count.y()),
                  new Vertex(high, 0)),
              Role.ESTIMATE,
              0.6,
              NumberText.brief(count.x()) + ": " + NumberText.brief(count.y())));
    }
    return bars;
  }

  private String altText() {
    return samples.stream()
        .map(
            sample ->
                sample.counts().stream()
                    .map(at -> NumberText.brief(at.x()) + " " + NumberText.brief(at.y()) + " times")
                    .collect(Collectors.joining(", ", sample.name() + ": ", "")))
        .collect(Collectors.joining("; ", "Counts of " + title + ". ", "."));
  }
}
