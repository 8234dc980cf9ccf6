// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.equipoise.analysis.ContrastFormula.Needs.BASELINE;
import static org.equipoise.analysis.ContrastFormula.Needs.OUTCOME;
import static org.equipoise.evidence.PrintedContrast.Quantity.CI_HIGH;
import static org.equipoise.evidence.PrintedContrast.Quantity.CI_LOW;
import static org.equipoise.evidence.PrintedContrast.Quantity.D;
import static org.equipoise.evidence.PrintedContrast.Quantity.P;
import static org.equipoise.evidence.PrintedContrast.Quantity.T;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.equipoise.compare.AncovaComparison;
import org.equipoise.compare.Comparison;
import org.equipoise.compare.Inference;
import org.equipoise.compare.StudentComparison;
import org.equipoise.compare.WelchComparison;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.Estimability;
import org.equipoise.effect.PooledVariance;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.PrintedContrast.Quantity;
import org.equipoise.numeric.GammaRatio;
import org.equipoise.numeric.Normal;

/**
 * The ways in which papers get from two arms to a printed number: which test, how many tails, which
 * standard deviation a difference is divided by, with Hedges' correction or without.
 *
 * <p>All are of the first variable of the moments, the others of which are the baseline.
 */
enum ContrastFormula {
  STUDENT_T(T, "student", "Student's t", OUTCOME),
  WELCH_T(T, "welch", "Welch's t", OUTCOME),
  ANCOVA_T(T, "ancova", "t of ANCOVA", BASELINE),
  STUDENT_P(P, "student", "Student's t-test, two tails", OUTCOME),
  WELCH_P(P, "welch", "Welch's t-test, two tails", OUTCOME),
  NORMAL_P(P, "z", "a z test with unequal variances, two tails", OUTCOME),
  ANCOVA_P(P, "ancova", "ANCOVA, two tails", BASELINE),
  STUDENT_P_ONE(P, "student", "Student's t-test, one tail", OUTCOME),
  WELCH_P_ONE(P, "welch", "Welch's t-test, one tail", OUTCOME),
  NORMAL_P_ONE(P, "z", "a z test with unequal variances, one tail", OUTCOME),
  ANCOVA_P_ONE(P, "ancova", "ANCOVA, one tail", BASELINE),
  POOLED_D(D, "d-pooled", "d: over the pooled SD", OUTCOME),
  POOLED_G(D, "g-pooled", "g: over the pooled SD, times J(n1 + n2 - 2)", OUTCOME),
  AVERAGE_D(D, "d-average", "d: over √((sd1² + sd2²)/2)", OUTCOME),
  AVERAGE_G(D, "g-average", "g: over √((sd1² + sd2²)/2), times J(n1 + n2 - 2)", OUTCOME),
  CONTROL_D(D, "d-control", "Glass's Δ: over the control arm's SD", OUTCOME),
  CONTROL_G(D, "g-control", "Glass's Δ over the control arm's SD, times J(n2 - 1)", OUTCOME),
  EXPERIMENTAL_D(D, "d-experimental", "Δ over the experimental arm's SD", OUTCOME),
  EXPERIMENTAL_G(D, "g-experimental", "Δ over the experimental arm's SD, times J(n1 - 1)", OUTCOME),
  TWICE_T(D, "d-2t", "d = 2t/√(n1 + n2 - 2) from Student's t", OUTCOME),
  BASELINE_D(D, "d-baseline", "d: difference of change over the pooled SD before", BASELINE),
  BASELINE_G(
      D,
      "g-baseline",
      "difference of change over the pooled SD before, times J(n1 + n2 - 2)",
      BASELINE),
  ANCOVA_D(D, "d-ancova", "d: ANCOVA's difference over the pooled SD after", BASELINE),
  ANCOVA_G(
      D,
      "g-ancova",
      "g: ANCOVA's difference over the pooled SD after, times J(n1 + n2 - 3)",
      BASELINE),
  STUDENT_LOW(CI_LOW, "student", "Student's interval", OUTCOME),
  WELCH_LOW(CI_LOW, "welch", "Welch's interval", OUTCOME),
  NORMAL_LOW(CI_LOW, "z", "difference ± z SE with unequal variances", OUTCOME),
  ANCOVA_LOW(CI_LOW, "ancova", "ANCOVA's interval", BASELINE),
  STUDENT_HIGH(CI_HIGH, "student", "Student's interval", OUTCOME),
  WELCH_HIGH(CI_HIGH, "welch", "Welch's interval", OUTCOME),
  NORMAL_HIGH(CI_HIGH, "z", "difference ± z SE with unequal variances", OUTCOME),
  ANCOVA_HIGH(CI_HIGH, "ancova", "ANCOVA's interval", BASELINE);

  private final Quantity quantity;
  private final String id;
  private final String words;
  private final Needs needs;

  ContrastFormula(Quantity quantity, String id, String words, Needs needs) {
    this.quantity = quantity;
    this.id = id;
    this.words = words;
    this.needs = needs;
  }

  /** Which moments a formula takes. */
  enum Needs {
    /** Those of the outcome, or of change. */
    OUTCOME,
    /** Those of the outcome and the baseline. */
    BASELINE
  }

  Quantity quantity() {
    return quantity;
  }

  /** What belongs together: the same test gives t, p and the limits. */
  String id() {
    return name().endsWith("_ONE") ? id + "-one-tail" : id;
  }

  /** The test behind it, whatever the tails. */
  String test() {
    return id;
  }

  String words() {
    return words;
  }

  Needs needs() {
    return needs;
  }

  /** The number that comes of it; empty where there is none. */
  OptionalDouble of(TwoArms<Moments> arms, double level) {
    if (Estimability.refusal(arms).isPresent()) {
      return OptionalDouble.empty();
    }
    double value = quantity == D ? standardized(arms) : tested(arms, level);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private double tested(TwoArms<Moments> arms, double level) {
    if (id.equals("z")) {
      return normal(arms, level);
    }
    return from(
        comparison(),
        arms,
        level,
        estimate ->
            switch (quantity) {
              case T -> estimate.test().orElseThrow().statistic();
              case P -> tails(estimate.p().orElseThrow());
              case CI_LOW -> estimate.interval().map(Interval::lower).orElseThrow();
              case CI_HIGH -> estimate.interval().map(Interval::upper).orElseThrow();
              case D -> throw new IllegalStateException("d is no test");
            });
  }

  private Comparison comparison() {
    if (needs == BASELINE) {
      return AncovaComparison.ANCOVA;
    }
    return id.equals("student") ? StudentComparison.STUDENT : WelchComparison.WELCH;
  }

  private static double from(
      Comparison comparison,
      TwoArms<Moments> arms,
      double level,
      ToDoubleFunction<Estimate> number) {
    return comparison.compare(arms, Inference.twoSided(level)) instanceof Estimate estimate
        ? number.applyAsDouble(estimate)
        : Double.NaN; // made empty by of
  }

  /** One tail is the one on the side of the difference: papers report no other. */
  private double tails(double twoSided) {
    return name().endsWith("_ONE") ? twoSided / 2 : twoSided;
  }

  private double normal(TwoArms<Moments> arms, double level) {
    double difference = difference(arms);
    double se =
        Math.sqrt(
            arms.experimental().variance(0) / arms.experimental().n()
                + arms.control().variance(0) / arms.control().n());
    double half = -Normal.quantile((1 - level) / 2) * se;
    return switch (quantity) {
      case P -> tails(Normal.twoSided(difference / se));
      case CI_LOW -> difference - half;
      default -> difference + half;
    };
  }

  private double standardized(TwoArms<Moments> arms) {
    double df = PooledVariance.degreesOfFreedom(arms);
    double n1 = arms.experimental().n();
    double n2 = arms.control().n();
    return switch (this) {
      case AVERAGE_D -> difference(arms) / averageSd(arms);
      case AVERAGE_G -> GammaRatio.hedges(df) * difference(arms) / averageSd(arms);
      case CONTROL_D -> over(difference(arms), arms.control());
      case CONTROL_G -> GammaRatio.hedges(n2 - 1) * over(difference(arms), arms.control());
      case EXPERIMENTAL_D -> over(difference(arms), arms.experimental());
      case EXPERIMENTAL_G ->
          GammaRatio.hedges(n1 - 1) * over(difference(arms), arms.experimental());
      case TWICE_T -> 2 * pooled(arms) / Math.sqrt((1 / n1 + 1 / n2) * df);
      case BASELINE_D -> byBaseline(arms);
      case BASELINE_G -> GammaRatio.hedges(df) * byBaseline(arms);
      case ANCOVA_D -> byAncova(arms);
      case ANCOVA_G -> GammaRatio.hedges(df - 1) * byAncova(arms); // of its own df
      case POOLED_G -> GammaRatio.hedges(df) * pooled(arms);
      default -> pooled(arms);
    };
  }

  private static double difference(TwoArms<Moments> arms) {
    return arms.experimental().mean(0) - arms.control().mean(0);
  }

  private static double pooled(TwoArms<Moments> arms) {
    return difference(arms) / PooledVariance.standardDeviation(arms, 0);
  }

  private static double averageSd(TwoArms<Moments> arms) {
    return Math.sqrt((arms.experimental().variance(0) + arms.control().variance(0)) / 2);
  }

  private static double over(double difference, Moments arm) {
    return arm.variance(0) > 0 ? difference / arm.standardDeviation(0) : Double.NaN;
  }

  private static double byBaseline(TwoArms<Moments> arms) {
    double change = difference(arms) - difference(arms.map(arm -> arm.select(1)));
    double sd = PooledVariance.standardDeviation(arms, 1);
    return sd > 0 ? change / sd : Double.NaN;
  }

  private static double byAncova(TwoArms<Moments> arms) {
    double sd = PooledVariance.standardDeviation(arms, 0);
    return from(AncovaComparison.ANCOVA, arms, 0.95, estimate -> estimate.value() / sd);
  }
}
