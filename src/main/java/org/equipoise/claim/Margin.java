// SPDX-License-Identifier: Apache-2.0
package org.equipoise.claim;

import org.equipoise.core.Require;

/**
 * A margin: the differences, experimental minus control, that are too small to matter. It holds
 * both bounds, low &lt; high, around "no difference".
 */
public sealed interface Margin {
  /**
   * The lower bound.
   *
   * @return in the margin's own unit
   */
  double low();

  /**
   * The upper bound.
   *
   * @return in the margin's own unit
   */
  double high();

  /**
   * The margin as the command line writes it.
   *
   * @return such as {@code -2,2}, {@code smd:-0.5,0.5} or {@code ratio:0.8,1.25}
   */
  String text();

  /**
   * Reads a margin: {@code 2} (±2), {@code -1,2}, {@code smd:0.5}, {@code smd:-0.3,0.5}, {@code
   * ratio:1.25} (1/1.25 to 1.25) or {@code ratio:0.8,1.25}.
   *
   * @param text the margin
   * @return the margin
   * @throws IllegalArgumentException if the text has another form or the bounds do not enclose no
   *     difference
   */
  static Margin parse(String text) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? "raw" : text.substring(0, colon);
    String[] parts = text.substring(colon + 1).split(",", -1);
    if (parts.length > 2) {
      throw malformed(text);
    }
    double last = number(parts[parts.length - 1], text);
    return switch (kind) {
      case "raw" -> parts.length == 1 ? Raw.symmetric(last) : new Raw(number(parts[0], text), last);
      case "smd" -> parts.length == 1 ? Smd.symmetric(last) : new Smd(number(parts[0], text), last);
      case "ratio" ->
          parts.length == 1 ? Ratio.symmetric(last) : new Ratio(number(parts[0], text), last);
      default -> throw malformed(text);
    };
  }

  private static double number(String part, String text) {
    String digits = part.strip();
    // Java's own reading would also take 2d, 0x1p1 and NaN.
    if (!digits.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
      throw malformed(text);
    }
    return Double.parseDouble(digits);
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException(
        "margin must be like 2, -1,2, smd:0.5 or ratio:1.25, got " + text);
  }

  private static void enclosing(double low, double high, double none) {
    Require.finite(low, "margin low");
    Require.finite(high, "margin high");
    if (!(low < none && none < high)) {
      throw new IllegalArgumentException(
          "margin must enclose " + none + ", got " + low + " to " + high);
    }
  }

  /**
   * A margin in the unit of the outcome.
   *
   * @param low below 0
   * @param high above 0
   */
  record Raw(double low, double high) implements Margin {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException unless low &lt; 0 &lt; high, both finite
     */
    public Raw {
      enclosing(low, high, 0);
    }

    /**
     * The margin from -size to size.
     *
     * @param size above 0
     * @return the margin
     */
    public static Raw symmetric(double size) {
      Require.positiveFinite(size, "margin");
      return new Raw(-size, size);
    }

    @Override
    public String text() {
      return low + "," + high;
    }
  }

  /**
   * A margin in standard deviations of the outcome.
   *
   * @param low below 0
   * @param high above 0
   */
  record Smd(double low, double high) implements Margin {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException unless low &lt; 0 &lt; high, both finite
     */
    public Smd {
      enclosing(low, high, 0);
    }

    /**
     * The margin from -size to size.
     *
     * @param size above 0
     * @return the margin
     */
    public static Smd symmetric(double size) {
      Require.positiveFinite(size, "margin");
      return new Smd(-size, size);
    }

    @Override
    public String text() {
      return "smd:" + low + "," + high;
    }
  }

  /**
   * A margin for the ratio of experimental to control.
   *
   * @param low above 0 and below 1
   * @param high above 1
   */
  record Ratio(double low, double high) implements Margin {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException unless 0 &lt; low &lt; 1 &lt; high, both finite
     */
    public Ratio {
      enclosing(low, high, 1);
      Require.positiveFinite(low, "margin low");
    }

    /**
     * The margin from 1/ratio to ratio.
     *
     * @param ratio above 1
     * @return the margin
     */
    public static Ratio symmetric(double ratio) {
      Require.positiveFinite(ratio, "margin");
      return new Ratio(1 / ratio, ratio);
    }

    @Override
    public String text() {
      return "ratio:" + low + "," + high;
    }
  }
}
