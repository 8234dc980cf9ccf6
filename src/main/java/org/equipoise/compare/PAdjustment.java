// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;

/** Adjustments of p-values for testing several hypotheses of one family. */
public enum PAdjustment {
  /**
   * Holm's step-down procedure: with p sorted upwards, the adjusted p is the running maximum of (m
   * - i) p(i), i from 0, at most 1. Holds the family-wise error under any dependence.
   */
  HOLM {
    @Override
    public Conventions conventions() {
      return Conventions.of(
          "multiplicity",
          "Holm's step-down adjustment within the declared family",
          Reference.HOLM_1979);
    }

    @Override
    List<Double> adjustSorted(List<Double> sorted) {
      List<Double> adjusted = new ArrayList<>(sorted.size());
      double running = 0;
      for (int i = 0; i < sorted.size(); i++) {
        running = Math.max(running, Math.min(1, (sorted.size() - i) * sorted.get(i)));
        adjusted.add(running);
      }
      return adjusted;
    }
  };

  /**
   * The adjustment by its name in a plan.
   *
   * @param text such as holm
   * @return the adjustment
   * @throws IllegalArgumentException for any other text
   */
  public static PAdjustment parse(String text) {
    for (PAdjustment candidate : values()) {
      if (candidate.label().equals(text)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("multiplicity method must be holm, got " + text);
  }

  /**
   * The name in a plan.
   *
   * @return such as holm
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The conventions of the adjustment.
   *
   * @return the conventions
   */
  public abstract Conventions conventions();

  /**
   * Adjusts p-values.
   *
   * @param p the p-values in any order, each in [0, 1]
   * @return the adjusted p-values in the same order
   * @throws IllegalArgumentException if one is outside [0, 1]
   */
  public List<Double> adjust(List<Double> p) {
    p.forEach(each -> Require.closedUnit(each, "p"));
    List<Integer> order =
        IntStream.range(0, p.size()).boxed().sorted(Comparator.comparing(p::get)).toList();
    List<Double> sorted = adjustSorted(order.stream().map(p::get).toList());
    List<Double> result = new ArrayList<>(p);
    for (int i = 0; i < p.size(); i++) {
      result.set(order.get(i), sorted.get(i));
    }
    return List.copyOf(result);
  }

  abstract List<Double> adjustSorted(List<Double> sorted);
}
