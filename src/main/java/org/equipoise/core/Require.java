// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

/**
 * Checks of arguments at a public door: each returns the value or says what is allowed.
 *
 * <p>All are written in the accepting form, so that NaN never passes.
 */
public final class Require {
  private Require() {}

  /**
   * Accepts a number strictly between 0 and 1.
   *
   * @param value the number
   * @param name what it is called in the message
   * @return the value
   * @throws IllegalArgumentException if it is outside (0, 1) or NaN
   */
  public static double openUnit(double value, String name) {
    if (value > 0 && value < 1) {
      return value;
    }
    throw outside(name, "in (0, 1)", value);
  }

  /**
   * Accepts a number from 0 to 1, both included.
   *
   * @param value the number
   * @param name what it is called in the message
   * @return the value
   * @throws IllegalArgumentException if it is outside [0, 1] or NaN
   */
  public static double closedUnit(double value, String name) {
    if (value >= 0 && value <= 1) {
      return value;
    }
    throw outside(name, "in [0, 1]", value);
  }

  /**
   * Accepts a correlation.
   *
   * @param value the correlation
   * @param name what it is called in the message
   * @return the value
   * @throws IllegalArgumentException if it is outside [-1, 1] or NaN
   */
  public static double correlation(double value, String name) {
    if (value >= -1 && value <= 1) {
      return value;
    }
    throw outside(name, "in [-1, 1]", value);
  }

  /**
   * Accepts a finite number.
   *
   * @param value the number
   * @param name what it is called in the message
   * @return the value
   * @throws IllegalArgumentException if it is infinite or NaN
   */
  public static double finite(double value, String name) {
    if (Double.isFinite(value)) {
      return value;
    }
    throw outside(name, "finite", value);
  }

  /**
   * Accepts a finite number above 0.
   *
   * @param value the number
   * @param name what it is called in the message
   * @return the value
   * @throws IllegalArgumentException if it is 0 or less, infinite or NaN
   */
  public static double positiveFinite(double value, String name) {
    if (value > 0 && value < Double.POSITIVE_INFINITY) {
      return value;
    }
    throw outside(name, "positive and finite", value);
  }

  /**
   * Accepts a finite number of 0 or more.
   *
   * @param value the number
   * @param name what it is called in the message
   * @return the value
   * @throws IllegalArgumentException if it is negative, infinite or NaN
   */
  public static double nonNegativeFinite(double value, String name) {
    if (value >= 0 && value < Double.POSITIVE_INFINITY) {
      return value;
    }
    throw outside(name, "0 or more and finite", value);
  }

  /**
   * Accepts a number that may be infinite but is not NaN.
   *
   * @param value the number
   * @param name what it is called in the message
   * @return the value
   * @throws IllegalArgumentException if it is NaN
   */
  public static double notNaN(double value, String name) {
    if (!Double.isNaN(value)) {
      return value;
    }
    throw outside(name, "a number", value);
  }

  /**
   * Accepts a count of at least a stated minimum.
   *
   * @param value the count
   * @param minimum the smallest that is allowed
   * @param name what it is called in the message
   * @return the value
   * @throws IllegalArgumentException if it is below the minimum
   */
  public static int atLeast(int value, int minimum, String name) {
    if (value >= minimum) {
      return value;
    }
    throw new IllegalArgumentException(name + " must be " + minimum + " or more, got " + value);
  }

  /**
   * Accepts a text that is not blank.
   *
   * @param value the text
   * @param name what it is called in the message
   * @return the value
   * @throws IllegalArgumentException if it is blank
   */
  public static String notBlank(String value, String name) {
    if (!value.isBlank()) {
      return value;
    }
    throw new IllegalArgumentException(name + " must not be blank, got \"" + value + "\"");
  }

  private static IllegalArgumentException outside(String name, String allowed, double value) {
    return new IllegalArgumentException(name + " must be " + allowed + ", got " + value);
  }
}
