// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;

/**
 * Adjustments of p-values for testing several hypotheses of one family. With m hypotheses and p
 * sorted upwards as p(1) to p(m), an adjusted p is at most 1, and a hypothesis is rejected when its
 * adjusted p is at most α.
 */
public enum PAdjustment {
  /** Bonferroni: m p. Holds the family-wise error under any dependence. */
  BONFERRONI("Bonferroni's method", "Bonferroni's adjustment", Reference.DUNN_1961) {
    @Override
    double[] adjustSorted(double[] sorted) {
      return Arrays.stream(sorted).map(p -> Math.min(1, sorted.length * p)).toArray();
    }
  },
  /**
   * Holm's step-down procedure: the running maximum of (m - i + 1) p(i). Holds the family-wise
   * error under any dependence.
   */
  HOLM("Holm's method", "Holm's step-down adjustment", Reference.HOLM_1979) {
    @Override
    double[] adjustSorted(double[] sorted) {
      double[] adjusted = new double[sorted.length];
      double running = 0;
      for (int i = 0; i < sorted.length; i++) {
        running = Math.max(running, Math.min(1, (sorted.length - i) * sorted[i]));
        adjusted[i] = running;
      }
      return adjusted;
    }
  },
  /**
   * Hochberg's step-up procedure: the running minimum, from the largest, of (m - i + 1) p(i). Holds
   * the family-wise error when the tests are independent or positively dependent.
   */
  HOCHBERG("Hochberg's method", "Hochberg's step-up adjustment", Reference.HOCHBERG_1988) {
    @Override
    double[] adjustSorted(double[] sorted) {
      return stepUp(sorted, rank -> sorted.length - rank + 1.0);
    }
  },
  /**
   * Hommel's procedure, the closed test by Simes' inequality: never larger than Hochberg's, under
   * the same conditions.
   */
  HOMMEL(
      "Hommel's method",
      "Hommel's adjustment (closed Simes tests)",
      Reference.HOMMEL_1988,
      Reference.MEIJER_2019) {
    @Override
    double[] adjustSorted(double[] sorted) {
      return Hommel.adjustSorted(sorted);
    }
  },
  /**
   * Benjamini and Hochberg: the running minimum, from the largest, of m p(i)/i. Holds the false
   * discovery rate, which is weaker than the family-wise error, under independence or positive
   * dependence.
   */
  BH(
      "Benjamini and Hochberg's method",
      "Benjamini and Hochberg's adjustment (false discovery rate)",
      Reference.BENJAMINI_HOCHBERG_1995) {
    @Override
    double[] adjustSorted(double[] sorted) {
      return stepUp(sorted, rank -> sorted.length / (double) rank);
    }
  },
  /** Benjamini and Yekutieli: BH times the sum of 1/i up to m, for any dependence. */
  BY(
      "Benjamini and Yekutieli's method",
      "Benjamini and Yekutieli's adjustment (false discovery rate, any dependence)",
      Reference.BENJAMINI_YEKUTIELI_2001) {
    @Override
    double[] adjustSorted(double[] sorted) {
      double harmonic = IntStream.rangeClosed(1, sorted.length).mapToDouble(i -> 1.0 / i).sum();
      return stepUp(sorted, rank -> harmonic * sorted.length / rank);
    }
  },
  /**
   * The fixed sequence: hypotheses in the order in which they were planned, each at full α until
   * the first that is not rejected. The adjusted p is the running maximum in that order.
   */
  FIXED_SEQUENCE(
      "a fixed sequence",
      "fixed sequence: each in its planned order at full α",
      Reference.MAURER_1995) {
    @Override
    public List<Double> adjust(List<Double> p) {
      p.forEach(each -> Require.closedUnit(each, "p"));
      List<Double> adjusted = new ArrayList<>(p.size());
      double running = 0;
      for (double each : p) {
        running = Math.max(running, each);
        adjusted.add(running);
      }
      return List.copyOf(adjusted);
    }

    @Override
    double[] adjustSorted(double[] sorted) {
      throw new IllegalStateException("a fixed sequence is never sorted");
    }
  };

  private final String title;
  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
  private final List<Reference> sources;

  PAdjustment(String title, String words, Reference... sources) {
    this.title = title;
    this.words = words;
    this.sources = List.of(sources);
  }

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
    String known =
        Arrays.stream(values()).map(PAdjustment::label).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "multiplicity method must be among " + known + ", got " + text);
  }

  /**
   * The name in a plan and on the command line.
   *
   * @return such as holm or fixed-sequence
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The name for people, as part of a sentence.
   *
   * @return such as Holm's method
   */
  public String title() {
    return title;
  }

  /**
   * The conventions of the adjustment.
   *
   * @return the conventions
   */
  public Conventions conventions() {
    return Conventions.of(
        "multiplicity", words + " within the declared family", sources.toArray(Reference[]::new));
  }

  /**
   * Adjusts p-values.
   *
   * @param p the p-values, each in [0, 1]; in any order, but for the fixed sequence in the planned
   *     one
   * @return the adjusted p-values in the same order
   * @throws IllegalArgumentException if one is outside [0, 1]
   */
  public List<Double> adjust(List<Double> p) {
    p.forEach(each -> Require.closedUnit(each, "p"));
    List<Integer> order =
        IntStream.range(0, p.size()).boxed().sorted(Comparator.comparing(p::get)).toList();
    double[] adjusted = adjustSorted(order.stream().mapToDouble(p::get).toArray());
    List<Double> result = new ArrayList<>(p);
    for (int i = 0; i < adjusted.length; i++) {
      result.set(order.get(i), adjusted[i]);
    }
    return List.copyOf(result);
  }

  abstract double[] adjustSorted(double[] sorted);

  /** The factor of the p-value with a rank from 1. */
  private interface Factor {
    double of(int rank);
  }

  private static double[] stepUp(double[] sorted, Factor factor) {
    double[] adjusted = new double[sorted.length];
    double running = 1;
    for (int i = sorted.length - 1; i >= 0; i--) {
      running = Math.min(running, factor.of(i + 1) * sorted[i]);
      adjusted[i] = running;
    }
    return adjusted;
  }
}
