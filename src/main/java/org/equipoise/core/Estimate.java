// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An estimate with its uncertainty and the conventions behind it. What a method does not define is
 * empty, never NaN.
 *
 * <p>Sign: experimental minus control. On a log-scale outcome value, standard error and interval
 * are of the log ratio; {@code Math.exp} of value and interval gives the ratio.
 *
 * @param value the point estimate, finite
 * @param standardError its standard error, finite and 0 or more, when the method has one
 * @param interval its interval, when the method has one
 * @param test the test that goes with it, when there is one
 * @param more further numbers by their column name, in order, such as {@code p_lower}
 * @param conventions which conventions were used
 */
public record Estimate(
    double value,
    OptionalDouble standardError,
    Optional<Interval> interval,
    Optional<SignificanceTest> test,
    Map<String, Double> more,
    Conventions conventions)
    implements Estimation {
  /**
   * Checks the numbers and copies the map.
   *
   * @throws IllegalArgumentException if value is not finite, the standard error is negative or not
   *     finite, or a further number is NaN
   */
  public Estimate {
    Require.finite(value, "value");
    if (standardError.isPresent()) {
      Require.nonNegativeFinite(standardError.getAsDouble(), "standardError");
    }
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(test, "test");
    Objects.requireNonNull(conventions, "conventions");
    more.forEach((name, number) -> Require.notNaN(number, name));
    more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
  }

  /**
   * An estimate with nothing but its value and conventions; the rest is added by withers.
   *
   * @param value the point estimate
   * @param conventions which conventions were used
   * @return the estimate
   */
  public static Estimate of(double value, Conventions conventions) {
    return new Estimate(
        value, OptionalDouble.empty(), Optional.empty(), Optional.empty(), Map.of(), conventions);
  }

  /**
   * A changed copy.
   *
   * @param number the standard error
   * @return the copy
   */
  public Estimate withStandardError(double number) {
    return new Estimate(value, OptionalDouble.of(number), interval, test, more, conventions);
  }

  /**
   * A changed copy.
   *
   * @param changed the interval
   * @return the copy
   */
  public Estimate withInterval(Interval changed) {
    return new Estimate(value, standardError, Optional.of(changed), test, more, conventions);
  }

  /**
   * A changed copy.
   *
   * @param changed the test
   * @return the copy
   */
  public Estimate withTest(SignificanceTest changed) {
    return new Estimate(value, standardError, interval, Optional.of(changed), more, conventions);
  }

  /**
   * A copy with one more number.
   *
   * @param name its column name, snake_case
   * @param number the number; may be infinite
   * @return the copy
   */
  public Estimate with(String name, double number) {
    Map<String, Double> grown = new LinkedHashMap<>(more);
    grown.put(name, number);
    return new Estimate(value, standardError, interval, test, grown, conventions);
  }

  /**
   * A changed copy.
   *
   * @param changed the conventions
   * @return the copy
   */
  public Estimate withConventions(Conventions changed) {
    return new Estimate(value, standardError, interval, test, more, changed);
  }

  /**
   * The p-value of the test.
   *
   * @return the p-value, empty without a test
   */
  public OptionalDouble p() {
    return test.isPresent() ? OptionalDouble.of(test.get().p()) : OptionalDouble.empty();
  }
}
