// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How wide a static figure is on paper. Its height follows from what is in it. The type is from 6.5
 * to 9.75 points large, by the width: narrow figures are laid out anew rather than shrunk.
 *
 * @param millimetres from {@value #NARROWEST} to {@value #WIDEST}
 */
public record Width(double millimetres) {
  /** Below this width, in millimetres, nothing can be read. */
  public static final double NARROWEST = 60;

  /** The longest side of a poster that is still one figure, in millimetres. */
  public static final double WIDEST = 600;

  private static final double MILLIMETRES_PER_INCH = 25.4;
  private static final double PIXELS_PER_INCH = 96;
  private static final Map<String, Double> UNITS =
      Map.of("mm", 1.0, "cm", 10.0, "in", MILLIMETRES_PER_INCH);
  private static final Pattern TEXT = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ?(mm|cm|in)");

  /**
   * Checks the width.
   *
   * @throws IllegalArgumentException if the width is outside its range
   */
  public Width {
    if (!(millimetres >= NARROWEST && millimetres <= WIDEST)) {
      throw new IllegalArgumentException(
          "width must be in [60 mm, 600 mm], got " + millimetres + " mm");
    }
  }

  /**
   * The width at which a figure has its own size, a pixel being 1/96 inch.
   *
   * @param figure the figure
   * @return its width, or the nearest that is allowed
   */
  public static Width of(Figure figure) {
    double own = figure.size().width() / PIXELS_PER_INCH * MILLIMETRES_PER_INCH;
    return new Width(Math.min(Math.max(own, NARROWEST), WIDEST));
  }

  /**
   * Reads a width.
   *
   * @param text a number with its unit: {@code 85mm}, {@code 8.5cm} or {@code 3.35in}
   * @return the width
   * @throws IllegalArgumentException if the text is no width, or the width is outside its range
   */
  public static Width parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "width must be a number and mm, cm or in, such as 85mm, got \"" + text + "\"");
    }
    return new Width(Double.parseDouble(matcher.group(1)) * UNITS.get(matcher.group(2)));
  }

  /** In pixels of 1/96 inch. */
  double pixels() {
    return millimetres / MILLIMETRES_PER_INCH * PIXELS_PER_INCH;
  }

  /** The size of the text in pixels: 7 points in one column (85 mm), 8 across the page (180 mm). */
  double fontSize() {
    double points = Math.min(Math.max(7 + (millimetres - 85) / 95, 6.5), 9.75);
    return points / 72 * PIXELS_PER_INCH;
  }
}
