// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.stream.Collectors;

/** What the figures show, in words. */
final class AltText {
  private AltText() {}

  static String of(ForestPlot plot) {
    return plot.rows().stream()
        .filter(row -> row.value().isPresent() || !row.reason().isBlank())
        .map(AltText::of)
        .collect(Collectors.joining("; ", "Forest plot, " + plot.measure().title() + ". ", "."));
  }

  private static String of(ForestPlot.Row row) {
    String label = TextWrap.oneLine(row.label());
    return row.value()
        .map(value -> label + ": " + of(row, value))
        .orElseGet(() -> label + ": not estimated, " + row.reason());
  }

  /** The numbers of a row: both intervals where there are two, none where there is none. */
  static String of(ForestPlot.Row row, ForestPlot.Value value) {
    if (row instanceof ForestPlot.Dot) {
      return NumberText.brief(value.estimate());
    }
    if (row instanceof ForestPlot.Located located) {
      return NumberText.brief(value.estimate())
          + ", expected "
          + NumberText.brief(located.expected());
    }
    return row instanceof ForestPlot.Nested nested
        ? of(value) + ", inner interval " + NumberText.brief(nested.inner())
        : of(value);
  }

  static String of(ForestPlot.Value value) {
    return withInterval(value.estimate(), value.interval());
  }

  static String withInterval(double value, Span span) {
    return NumberText.brief(value) + " (" + NumberText.brief(span) + ")";
  }

  static String of(EstimationPlot plot) {
    return "Estimation plot, "
        + plot.measure().title()
        + ". "
        + of(plot.experimental())
        + "; "
        + of(plot.control())
        + "; "
        + plot.contrast().words()
        + ".";
  }

  private static String of(EstimationPlot.Arm arm) {
    return TextWrap.oneLine(arm.name())
        + ", n = "
        + arm.n()
        + arm.centre().map(centre -> ": " + EstimationPlot.words(centre)).orElse(": no values");
  }

  static String of(ProfilePlot plot) {
    return plot.arms().stream()
        .map(arm -> of(plot, arm))
        .collect(Collectors.joining(". ", "Profile plot, " + plot.measure().title() + ". ", "."));
  }

  private static String of(ProfilePlot plot, ProfilePlot.Arm arm) {
    return arm.means().stream()
        .map(mean -> plot.visits().get(mean.visit()).label() + " " + of(mean))
        .collect(Collectors.joining(", ", TextWrap.oneLine(arm.name()) + ": ", ""));
  }

  static String of(ProfilePlot.Mean mean) {
    return mean.interval()
        .map(interval -> withInterval(mean.mean(), interval))
        .orElseGet(() -> NumberText.brief(mean.mean()));
  }
}
