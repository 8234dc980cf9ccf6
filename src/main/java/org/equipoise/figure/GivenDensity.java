// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.equipoise.core.Require;

/**
 * A density computed elsewhere, such as that of bootstrap replicates. Its heights are drawn as
 * shares of the highest; their unit does not matter.
 *
 * @param values on the difference's axis, increasing, 2 or more; positive on a log scale
 * @param heights one a value, finite, none negative, one positive
 */
public record GivenDensity(List<Double> values, List<Double> heights) implements DifferenceDensity {
  private static final int STEPS = 120;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there are fewer than 2 values, they do not increase, or a
   *     height is missing, negative or not finite, or all are 0
   */
  public GivenDensity {
    values = List.copyOf(values);
    heights = List.copyOf(heights);
    Require.atLeast(values.size(), 2, "number of values");
    if (heights.size() != values.size()) {
      throw new IllegalArgumentException(
          "heights must be " + values.size() + " as there are values, got " + heights.size());
    }
    for (int i = 0; i < values.size(); i++) {
      Require.finite(values.get(i), "values");
      Require.finite(heights.get(i), "heights");
      if (heights.get(i) < 0) {
        throw new IllegalArgumentException("heights must be 0 or more, got " + heights.get(i));
      }
      if (i > 0 && values.get(i) <= values.get(i - 1)) {
        throw new IllegalArgumentException(
            "values must increase, got " + values.get(i) + " after " + values.get(i - 1));
      }
    }
    Require.positiveFinite(Collections.max(heights), "highest of the heights");
  }

  /**
   * A function's values at equal steps.
   *
   * @param density finite, 0 or more, positive somewhere in between
   * @param between where it is drawn, both ends finite
   * @return the density
   * @throws IllegalArgumentException if the ends are equal or infinite, or a height is not allowed
   */
  public static GivenDensity of(DoubleUnaryOperator density, Span between) {
    Require.finite(between.low(), "low");
    Require.finite(between.high(), "high");
    List<Double> values =
        IntStream.rangeClosed(0, STEPS)
            .mapToDouble(i -> (double) i / STEPS)
            .mapToObj(share -> between.low() * (1 - share) + between.high() * share)
            .toList();
    List<Double> heights = new ArrayList<>();
    values.forEach(value -> heights.add(density.applyAsDouble(value)));
    return new GivenDensity(values, heights);
  }

  @Override
  public List<Height> curve(double estimate, Scale scale) {
    double highest = Collections.max(heights);
    return IntStream.range(0, values.size())
        .mapToObj(i -> new Height(values.get(i), heights.get(i) / highest))
        .toList();
  }
}
