// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of a profile's periods as they stand in the axes: broken into lines, and a letter where
 * they would need too many.
 *
 * @param periods all of them, in order
 * @param time the x axis
 * @param width of the figure, in pixels
 */
record PeriodNames(List<ProfilePlot.Period> periods, Range time, double width) {
  private static final int MOST_LINES = 4;

  /** Words of a period's name are broken beyond so many ems. */
  private static final double LONGEST_WORD = 12;

  /** What stands in the period. */
  String of(ProfilePlot.Period period) {
    return isLettered(period) ? letter(period) : lines(period);
  }

  /** Too many lines, or wider than the period and over another's name. */
  private boolean isLettered(ProfilePlot.Period period) {
    Span own = place(period);
    Span.Cut shown = period.span().within(time);
    boolean beyond = own.low() < shown.from();
    return TextWidth.lines(lines(period)) > MOST_LINES
        || (beyond
            && periods.stream()
                .filter(other -> !other.equals(period) && shows(other))
                .map(this::place)
                .anyMatch(other -> own.low() < other.high() && other.low() < own.high()));
  }

  /** From where to where the name reaches on the x axis. */
  private Span place(ProfilePlot.Period period) {
    Span.Cut shown = period.span().within(time);
    double middle = (shown.from() + shown.to()) / 2;
    double pixels = TextWidth.pixels(lines(period), PanelGeometry.FONT_SIZE);
    double half = pixels * (time.end() - time.start()) / FigureGeometry.textWidth((int) width) / 2;
    return new Span(middle - half, middle + half);
  }

  /** What the letters stand for; empty when there are none. */
  Optional<String> key() {
    String names =
        periods.stream()
            .filter(period -> shows(period) && isLettered(period))
            .map(period -> letter(period) + ": " + TextWrap.oneLine(period.name()))
            .collect(Collectors.joining("; "));
    return names.isEmpty() ? Optional.empty() : Optional.of("Shaded: " + names + ".");
  }

  /** The lines of the name that has most. */
  int lines() {
    return periods.stream().mapToInt(period -> TextWidth.lines(of(period))).max().orElse(0);
  }

  /** Whether the axis shows some of it. */
  boolean shows(ProfilePlot.Period period) {
    Span.Cut shown = period.span().within(time);
    return shown.from() < shown.to();
  }

  /** A, B, …, Z, A1, B1, … */
  private String letter(ProfilePlot.Period period) {
    int index = periods.indexOf(period);
    int round = index / LETTERS.length();
    return LETTERS.charAt(index % LETTERS.length()) + (round == 0 ? "" : Integer.toString(round));
  }

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** As wide as the period, and at least as its longest word. */
  private String lines(ProfilePlot.Period period) {
    Span.Cut shown = period.span().within(time);
    double share = (shown.to() - shown.from()) / (time.end() - time.start());
    double ems = share * width * 0.9 / PanelGeometry.FONT_SIZE;
    double word =
        Stream.of(period.name().strip().split("\\s+", -1))
            .mapToDouble(TextWidth::ems)
            .max()
            .orElse(0);
    double room = Math.max(ems, Math.min(word, LONGEST_WORD));
    return new TextWrap(room, Integer.MAX_VALUE).wrap(period.name());
  }
}
