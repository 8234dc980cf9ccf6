// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import org.equipoise.core.Reported;

/** How a number was rounded before it was printed; decides what a printed number stands for. */
public enum Rounding {
  /** To the nearest, a half either way: both ends of the interval belong to it. */
  NEAREST("rounded to the nearest, a half either way"),
  /** To the nearest, a half away from zero: as taught in school. */
  HALF_UP("rounded to the nearest, a half away from zero"),
  /** To the nearest, a half towards zero. */
  HALF_DOWN("rounded to the nearest, a half towards zero"),
  /** To the nearest, a half to the even digit: as IEEE 754 has it. */
  HALF_EVEN("rounded to the nearest, a half to the even digit"),
  /** Up, towards positive infinity. */
  CEILING("rounded up"),
  /** Down, towards negative infinity. */
  FLOOR("rounded down"),
  /** Towards zero: further decimals are dropped. */
  TRUNCATE("cut off");

  private final String words;

  Rounding(String words) {
    this.words = words;
  }

  /**
   * The name in files and on the command line.
   *
   * @return such as half-even
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What was done to the number.
   *
   * @return such as "cut off"
   */
  public String words() {
    return words;
  }

  /**
   * The numbers that are printed like that.
   *
   * @param printed a printed number
   * @return the interval, each end with whether it belongs to it
   */
  public RoundingRange range(Reported printed) {
    BigDecimal value = Objects.requireNonNull(printed, "printed").exact();
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-value.scale());
    BigDecimal reach = toNearest() ? unit.multiply(new BigDecimal("0.5")) : unit;
    BigDecimal low = value.subtract(reach);
    BigDecimal high = value.add(reach);
    return switch (this) {
      case CEILING -> new RoundingRange(low, false, value, true);
      case FLOOR -> new RoundingRange(value, true, high, false);
      case TRUNCATE -> truncated(low, value, high);
      default -> new RoundingRange(low, holds(low, value), high, holds(high, value));
    };
  }

  private boolean toNearest() {
    return this != CEILING && this != FLOOR && this != TRUNCATE;
  }

  private static RoundingRange truncated(BigDecimal low, BigDecimal value, BigDecimal high) {
    return switch (value.signum()) {
      case 1 -> new RoundingRange(value, true, high, false);
      case -1 -> new RoundingRange(low, false, value, true);
      default -> new RoundingRange(low, false, high, false);
    };
  }

  /** Whether an end of the interval, a half, is rounded to its middle. */
  private boolean holds(BigDecimal end, BigDecimal middle) {
    return switch (this) {
      case HALF_UP -> end.setScale(middle.scale(), RoundingMode.HALF_UP).compareTo(middle) == 0;
      case HALF_DOWN -> end.setScale(middle.scale(), RoundingMode.HALF_DOWN).compareTo(middle) == 0;
      case HALF_EVEN -> end.setScale(middle.scale(), RoundingMode.HALF_EVEN).compareTo(middle) == 0;
      default -> true;
    };
  }
}
