// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Numbers as people read them. An estimate, its standard error and its limits get the same
 * decimals: three digits of what is the smaller, their size or the width that they span. So a
 * difference of -13.214 with limits -25.61 and -0.82 reads -13.2 (-25.6 to -0.8).
 */
public final class Rounding {
  /** More decimals than this read better with an exponent. */
  private static final int MOST_DECIMALS = 6;

  /** Larger numbers than this read better with an exponent. */
  private static final double LARGEST_PLAIN = 1e9;

  /** An interval is about four standard errors wide, whatever its level. */
  private static final double WIDTH_IN_STANDARD_ERRORS = 4;

  private Rounding() {}

  /**
   * A number with so many decimals, half away from zero; "0.00" for what rounds to it from below.
   *
   * @param value the number; may be infinite
   * @param decimals how many, 0 or more; more than 6 asks for an exponent
   * @return such as "-13.2", "Inf" or "1.23e-09"
   */
  public static String fixed(double value, int decimals) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "Inf" : "-Inf";
    }
    if ((decimals > MOST_DECIMALS && value != 0) || Math.abs(value) >= LARGEST_PLAIN) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    BigDecimal rounded =
        new BigDecimal(value).setScale(Math.min(decimals, MOST_DECIMALS), RoundingMode.HALF_UP);
    return rounded.toPlainString();
  }

  /**
   * How many decimals an estimate and its limits are worth.
   *
   * @param values the numbers that are read together; infinite ones do not count
   * @return decimals, 0 or more
   */
  public static int decimals(double... values) {
    double size = 0;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        size = Math.max(size, Math.abs(value));
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return threeDigits(high > low ? Math.min(size, high - low) : size);
  }

  private static int threeDigits(double scale) {
    if (scale == 0) {
      return 2;
    }
    return Math.max(0, 2 - (int) Math.floor(Math.log10(scale)));
  }

  /**
   * A p-value: three decimals without the leading zero, as the field prints it.
   *
   * @param p in [0, 1]
   * @return such as ".043", "&lt;.001", "&gt;.999" or "1"
   */
  public static String p(double p) {
    if (p == 1) {
      return "1";
    }
    if (p < 0.001) {
      return "<.001";
    }
    return p > 0.9994 ? ">.999" : fixed(p, 3).substring(1);
  }

  /**
   * A probability that is not a p-value, such as a power.
   *
   * @param value in [0, 1]
   * @return two decimals, such as "0.38"; "&lt;0.01" or "&gt;0.99" for what would round to a
   *     certainty that it is not
   */
  public static String probability(double value) {
    if (value > 0 && value < 0.005) {
      return "<0.01";
    }
    return value > 0.995 && value < 1 ? ">0.99" : fixed(value, 2);
  }

  /**
   * A level or another share in per cent, with the decimals that it needs.
   *
   * @param share such as 0.95
   * @return such as "95%" or "99.5%"
   */
  public static String percent(double share) {
    BigDecimal hundredfold =
        BigDecimal.valueOf(share).movePointRight(2).setScale(4, RoundingMode.HALF_UP);
    return hundredfold.stripTrailingZeros().toPlainString() + "%";
  }

  /**
   * All cells of a table as people read them; missing cells are empty.
   *
   * @param table the table
   * @return a text for each cell, in its rows and columns
   */
  public static List<List<String>> cells(Table table) {
    return table.rows().stream().map(row -> row(table.columns(), row)).toList();
  }

  private static List<String> row(List<Column> columns, List<Cell> row) {
    Map<String, List<Double>> groups = new HashMap<>();
    for (int i = 0; i < row.size(); i++) {
      collect(
          columns.get(i),
          row.get(i),
          groups.computeIfAbsent(key(columns.get(i)), k -> new ArrayList<>()));
    }
    Map<String, Double> spreads = new HashMap<>();
    for (int i = 0; i < row.size(); i++) {
      if (columns.get(i).style() == Style.SPREAD && row.get(i) instanceof Cell.Real spread) {
        spreads.merge(key(columns.get(i)), WIDTH_IN_STANDARD_ERRORS * spread.value(), Math::max);
      }
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String key = key(columns.get(i));
      int decimals = decimals(groups.get(key), spreads.getOrDefault(key, 0.0));
      texts.add(text(columns.get(i).style(), row.get(i), decimals));
    }
    return texts;
  }

  private static String key(Column column) {
    return column.group();
  }

  private static void collect(Column column, Cell cell, List<Double> group) {
    if (column.style() != Style.ESTIMATE) {
      return;
    }
    if (cell instanceof Cell.Real real) {
      group.add(real.value());
    } else if (cell instanceof Cell.Range range) {
      group.add(range.low());
      group.add(range.high());
    }
  }

  /** Where there is a standard error or deviation, the width is its; else that of the numbers. */
  private static int decimals(List<Double> group, double width) {
    double[] values = group.stream().mapToDouble(Double::doubleValue).toArray();
    if (width == 0 || !Double.isFinite(width)) {
      return decimals(values);
    }
    double size = 0;
    for (double value : values) {
      size = Double.isFinite(value) ? Math.max(size, Math.abs(value)) : size;
    }
    return threeDigits(size == 0 ? width : Math.min(size, width));
  }

  private static String text(Style style, Cell cell, int decimals) {
    if (cell instanceof Cell.Range range) {
      return text(style, range.low(), decimals) + " to " + text(style, range.high(), decimals);
    }
    if (cell instanceof Cell.Real real) {
      return text(style, real.value(), decimals);
    }
    return cell.data();
  }

  private static String text(Style style, double value, int decimals) {
    return switch (style) {
      case P_VALUE -> p(value);
      case LEVEL -> percent(value);
      case PROBABILITY -> probability(value);
      case STATISTIC -> fixed(value, 2);
      case DEGREES_OF_FREEDOM -> fixed(value, value == Math.rint(value) ? 0 : 1);
      case TEXT, COUNT -> Cell.number(value).data();
      case ESTIMATE, SPREAD -> fixed(value, decimals);
    };
  }
}
