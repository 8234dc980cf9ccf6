// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.PrePostSummary;
import org.equipoise.evidence.SummaryForm;
import org.equipoise.numeric.GammaRatio;

/**
 * How much more the experimental arm changed than the control arm, in SDs: (change1 - change2)/s.
 *
 * <p>{@code dppc} (Morris's d_ppc2): c/s times that with s the SD before pooled over the arms, c =
 * J(df), df = n1 + n2 - 2; variance c² df/(df - 2)(2(1 - r)q + g²) - g², q = 1/n1 + 1/n2, r pooled
 * over the arms by n - 1 (eq. 25). {@code dppc1}: the difference of the arms' {@code smcr}, its
 * variance their sum. {@code dppc3}: s pooled over arms and times, c = J(2 df), no variance. {@code
 * dppc-change}: s the pooled SD of the change, c = J(df), variance q + g²/(2(n1 + n2)).
 *
 * <p>Sign: positive when the experimental arm rose more. No unit. Without r, {@code dppc} and
 * {@code dppc1} have no standard error.
 *
 * @see <a href="https://doi.org/10.1177/1094428106291059">Morris (2008), Organ Res Methods 11,
 *     364-386</a>
 */
public enum PrePostMeasure implements Measure {
  /** By the pooled SD before. */
  DPPC(
      "dppc",
      "Morris's d_ppc2: J(df)(difference of changes)/SD before, pooled over arms, exact J, df = n1 +"
          + " n2 - 2; variance his eq. 25, r pooled over arms"),
  /** Each arm's change by its own SD before. */
  DPPC1("dppc1", "difference of the arms' smcr; variance their sum"),
  /** By the SD pooled over arms and times. */
  DPPC3(
      "dppc3",
      "Morris's d_ppc3: J(2 df)(difference of changes)/SD pooled over arms and times; its variance"
          + " is not known"),
  /** By the pooled SD of the change. */
  DPPC_CHANGE(
      "dppc-change",
      "J(df)(difference of changes)/SD of change, pooled over arms; variance 1/n1 + 1/n2 + g²/(2(n1"
          + " + n2))");

  private final String id;

  @SuppressWarnings("ImmutableEnumChecker") // a record of immutable lists
  private final Conventions conventions;

  PrePostMeasure(String id, String choice) {
    this.id = id;
    this.conventions =
        Conventions.of(id, choice + "; interval estimate ± z se", Reference.MORRIS_2008);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public MeasureScale scale() {
    return MeasureScale.STANDARDIZED;
  }

  @Override
  public SummaryForm needs() {
    return switch (this) {
      case DPPC3 -> SummaryForm.CHANGES_AND_SD_POST;
      case DPPC_CHANGE -> SummaryForm.CHANGE_SCORES;
      default -> SummaryForm.CHANGES;
    };
  }

  /**
   * The difference of the arms' changes.
   *
   * @param arms what is known of both arms
   * @param level the level of the interval, in (0, 1)
   * @return the estimate, or why there is none
   * @throws IllegalArgumentException if level is outside (0, 1)
   */
  public Estimation estimate(TwoArms<PrePostSummary> arms, double level) {
    Require.openUnit(level, "level");
    if (this == DPPC1) {
      return differenceOfArms(arms, level);
    }
    Optional<NotEstimable> refusal = refusal(arms);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    PrePostSummary e = arms.experimental();
    PrePostSummary c = arms.control();
    double df = (double) e.n() + c.n() - 2;
    double j = GammaRatio.hedges(this == DPPC3 ? 2 * df : df);
    double g = j * ((e.change() - c.change()) / standardizer(arms));
    OptionalDouble variance = variance(arms, g, j);
    if (variance.isPresent()) {
      return WaldEstimate.of(g, variance.getAsDouble(), level, conventions);
    }
    return Double.isFinite(g) ? Estimate.of(g, conventions) : Estimability.overflow();
  }

  private Estimation differenceOfArms(TwoArms<PrePostSummary> arms, double level) {
    TwoArms<Estimation> each = arms.map(arm -> ChangeMeasure.SMCR.estimate(arm, level));
    if (!(each.experimental() instanceof Estimate e)) {
      return each.experimental();
    }
    if (!(each.control() instanceof Estimate c)) {
      return each.control();
    }
    double value = e.value() - c.value();
    if (e.standardError().isEmpty() || c.standardError().isEmpty()) {
      return Double.isFinite(value) ? Estimate.of(value, conventions) : Estimability.overflow();
    }
    double se = Math.hypot(e.standardError().getAsDouble(), c.standardError().getAsDouble());
    return WaldEstimate.of(value, se * se, level, conventions);
  }

  private Optional<NotEstimable> refusal(TwoArms<PrePostSummary> arms) {
    if (arms.experimental().n() < 2 || arms.control().n() < 2) {
      return Optional.of(
          new NotEstimable(Reason.TOO_FEW, "an arm has 1 participant, and 2 or more are needed"));
    }
    if (this == DPPC3 && !bothArms(arms, arm -> arm.sdPost().isPresent())) {
      return Optional.of(new NotEstimable(Reason.NO_DATA, "the SD after is missing"));
    }
    if (this == DPPC_CHANGE && !bothArms(arms, arm -> arm.sdChange().isPresent())) {
      return Optional.of(
          new NotEstimable(
              Reason.NO_BASELINE, "the SD of the change needs the SD after and r in both arms"));
    }
    return standardizer(arms) > 0
        ? Optional.empty()
        : Optional.of(
            new NotEstimable(Reason.ZERO_VARIANCE, "the standard deviation to divide by is 0"));
  }

  private static boolean bothArms(TwoArms<PrePostSummary> arms, Predicate<PrePostSummary> test) {
    return test.test(arms.experimental()) && test.test(arms.control());
  }

  private double standardizer(TwoArms<PrePostSummary> arms) {
    double before = pooled(arms, PrePostSummary::sdPre);
    return switch (this) {
      case DPPC3 ->
          Math.hypot(before, pooled(arms, arm -> arm.sdPost().orElseThrow())) * Math.sqrt(0.5);
      case DPPC_CHANGE -> pooled(arms, arm -> arm.sdChange().orElseThrow());
      default -> before;
    };
  }

  private static double pooled(TwoArms<PrePostSummary> arms, ToDoubleFunction<PrePostSummary> sd) {
    double w = weight(arms);
    return Math.hypot(
        Math.sqrt(w) * sd.applyAsDouble(arms.experimental()),
        Math.sqrt(1 - w) * sd.applyAsDouble(arms.control()));
  }

  /** (n1 - 1)/(n1 + n2 - 2). */
  private static double weight(TwoArms<PrePostSummary> arms) {
    double df1 = arms.experimental().n() - 1;
    return df1 / (df1 + arms.control().n() - 1);
  }

  private OptionalDouble variance(TwoArms<PrePostSummary> arms, double g, double j) {
    double n1 = arms.experimental().n();
    double n2 = arms.control().n();
    double q = 1 / n1 + 1 / n2;
    if (this == DPPC_CHANGE) {
      return OptionalDouble.of(q + g * g / (2 * (n1 + n2)));
    }
    double df = n1 + n2 - 2;
    boolean known = bothArms(arms, arm -> arm.correlation().isPresent());
    if (this == DPPC3 || !known || !(df > 2)) {
      return OptionalDouble.empty();
    }
    double w = weight(arms);
    double r =
        w * arms.experimental().correlation().getAsDouble()
            + (1 - w) * arms.control().correlation().getAsDouble();
    double factor = j * j * df / (df - 2);
    return OptionalDouble.of(factor * 2 * (1 - r) * q + (factor - 1) * g * g);
  }
}
