// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.equipoise.core.Reported;
import org.equipoise.figure.Caption;
import org.equipoise.figure.CountPlot;
import org.equipoise.figure.Figure;
import org.equipoise.figure.LatticePlot;
import org.equipoise.figure.Span;
import org.equipoise.figure.Vertex;
import org.equipoise.integrity.Granularity;
import org.equipoise.integrity.Grim;
import org.equipoise.integrity.Reconstruction;
import org.equipoise.integrity.RoundingRange;
import org.equipoise.integrity.ScoreCounts;

/** What the checks of printed means and standard deviations look like. */
public final class IntegrityFigures {
  private static final int MOST_SAMPLES = 4;
  private static final int NEIGHBOURS = 3;

  private IntegrityFigures() {}

  /**
   * The means that n scores can have, beside printed ones.
   *
   * @param grim the test, with what values a score can take
   * @param printed printed means by what they are, one or more
   * @param n how many scores each is the mean of, 1 or more
   * @return a row a mean
   * @throws IllegalArgumentException if n is below 1 or there are no means
   */
  public static Figure means(Grim grim, Map<String, Reported> printed, int n) {
    List<LatticePlot.Row> rows = new ArrayList<>();
    printed.forEach((name, mean) -> rows.add(row(grim, name, mean, n)));
    return means("Which means can " + grim.granularity().describe(n) + " have?", rows);
  }

  /** Means with those around them that their scores can have. */
  static Figure means(String title, List<LatticePlot.Row> rows) {
    Caption caption =
        Caption.of(title)
            .withFootnote(
                "Each point is one more or one fewer step in the total. A band without a point: no"
                    + " such scores have that mean, as when some are missing or several items are"
                    + " averaged.");
    return new LatticePlot(caption, "Mean", rows).figure();
  }

  /** A printed mean with the possible ones around it. */
  static LatticePlot.Row row(Grim grim, String name, Reported mean, int n) {
    RoundingRange range = grim.rounding().range(mean);
    Span rounding = new Span(range.low().doubleValue(), range.high().doubleValue());
    List<Double> possible =
        grim.meansAround(mean, n, NEIGHBOURS).stream().map(BigDecimal::doubleValue).toList();
    return new LatticePlot.Row(name + " " + mean.text(), mean.value(), rounding, possible);
  }

  /**
   * Samples that have a printed mean and standard deviation.
   *
   * @param granularity what values a score can take, with both limits of the scale
   * @param found the samples, of which the first four are drawn
   * @return a panel a sample
   */
  public static Figure samples(Granularity granularity, Reconstruction.Found found) {
    return samples(granularity, found, "");
  }

  /** Samples of a printed row, which the title names where it has a name. */
  static Figure samples(Granularity granularity, Reconstruction.Found found, String of) {
    List<CountPlot.Sample> samples = new ArrayList<>();
    for (ScoreCounts sample : found.samples()) {
      if (samples.size() < MOST_SAMPLES) {
        List<Vertex> counts = new ArrayList<>();
        sample
            .counts()
            .forEach((score, count) -> counts.add(new Vertex(score.doubleValue(), count)));
        samples.add(new CountPlot.Sample("Sample " + (samples.size() + 1), counts));
      }
    }
    Span scale =
        new Span(
            granularity.lowest().orElseThrow().doubleValue(),
            granularity.highest().orElseThrow().doubleValue());
    Caption caption =
        Caption.of(
                "Samples with the printed mean and standard deviation"
                    + (of.isEmpty() ? "" : " of " + of))
            .withSubtitle(granularity.describe(found.samples().get(0).size()))
            .withFootnote(coverage(found, samples.size()))
            .withFootnote("None of them is what the participants scored, which nobody can know.");
    return new CountPlot(caption, "Score", scale, samples).figure();
  }

  private static String coverage(Reconstruction.Found found, int drawn) {
    int all = found.samples().size();
    return found.coverage() == Reconstruction.Coverage.ALL
        ? drawn + " of the " + all + " that there are."
        : drawn + " of many: others may look different.";
  }
}
