// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.evidence.PrePostSummary;
import org.equipoise.evidence.SummaryForm;
import org.equipoise.numeric.GammaRatio;
import org.equipoise.numeric.NoncentralT;

/**
 * How far one arm changed. All that is needed besides the two means is in the table; s is the SD
 * before (1) or after (2), r their correlation, s_c² = s1² + s2² - 2 r s1 s2, s² = (s1² + s2²)/2.
 *
 * <table>
 * <caption>Measures</caption>
 * <tr><td>smcr</td><td>J(n - 1) change/s1; 2(1 - r)/n + g²/(2n)</td></tr>
 * <tr><td>smcrh</td><td>the same; s_c²/(s1²(n - 1)) + g²/(2(n - 1))</td></tr>
 * <tr><td>smcc</td><td>J(n - 1) change/s_c; 1/n + g²/(2n)</td></tr>
 * <tr><td>d_z</td><td>change/s_c; 1/n + d²/(2n), interval of δ by the noncentral t</td></tr>
 * <tr><td>d_av, g_av</td><td>change/s, and J(n - 1) times that; x²(s1⁴ + s2⁴ + 2r² s1² s2²)/(8(n -
 * 1)s⁴) + s_c²/((n - 1)s²), x the estimate</td></tr>
 * <tr><td>mc</td><td>change; s_c²/n</td></tr>
 * <tr><td>romc</td><td>log(post/pre); (c1 - c2)²/n + 2(1 - r)c1 c2/n, c = s/mean</td></tr>
 * </table>
 *
 * <p>Sign: post minus pre. Without r there is an estimate without a standard error, where the
 * estimate needs none.
 *
 * @see <a href="https://doi.org/10.1111/j.2044-8317.1988.tb00901.x">Becker (1988), Br J Math Stat
 *     Psychol 41, 257-278</a>
 * @see <a href="https://doi.org/10.1037/1082-989X.13.2.99">Bonett (2008), Psychol Methods 13,
 *     99-109</a>
 */
public enum ChangeMeasure implements Measure {
  /** By the SD before. */
  SMCR("J(n - 1)(post - pre)/SD before; variance 2(1 - r)/n + g²/(2n)", Reference.BECKER_1988),
  /** By the SD before, with a variance that does not take the SDs as equal. */
  SMCRH(
      "J(n - 1)(post - pre)/SD before; variance SD of change²/(SD before²(n - 1)) + g²/(2(n - 1))",
      Reference.BONETT_2008),
  /** By the SD of the change. */
  SMCC("J(n - 1)(post - pre)/SD of change; variance 1/n + g²/(2n)", Reference.BECKER_1988),
  /** By the SD of the change, not bias-corrected. */
  D_Z(
      "(post - pre)/SD of change, not bias-corrected; variance 1/n + d²/(2n)",
      "interval of δ by the noncentral t",
      Reference.CUMMING_2012,
      Reference.STEIGER_FOULADI_1997),
  /** By the average of both SDs, not bias-corrected. */
  D_AV(
      "(post - pre)/√((SD before² + SD after²)/2), not bias-corrected; Bonett's variance",
      Reference.CUMMING_2012,
      Reference.BONETT_2008),
  /** By the average of both SDs, bias-corrected. */
  G_AV(
      "J(n - 1)(post - pre)/√((SD before² + SD after²)/2); Bonett's variance",
      Reference.CUMMING_2012,
      Reference.BONETT_2008),
  /** In the outcome's unit. */
  MC("post - pre; variance SD of change²/n"),
  /** As a log ratio. */
  ROMC("log(post/pre); delta-method variance with r");

  @SuppressWarnings("ImmutableEnumChecker") // a record of immutable lists
  private final Conventions conventions;

  ChangeMeasure(String choice, Reference... sources) {
    this(choice, "interval estimate ± z se", sources);
  }

  ChangeMeasure(String choice, String interval, Reference... sources) {
    this.conventions = Conventions.of(id(), choice + "; " + interval, sources);
  }

  @Override
  public final String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public MeasureScale scale() {
    return switch (this) {
      case MC -> MeasureScale.UNIT;
      case ROMC -> MeasureScale.LOG_RATIO;
      default -> MeasureScale.STANDARDIZED;
    };
  }

  @Override
  public SummaryForm needs() {
    return switch (this) {
      case SMCC, D_Z -> SummaryForm.CHANGE_SCORES;
      case D_AV, G_AV -> SummaryForm.CHANGES_AND_SD_POST;
      default -> SummaryForm.CHANGES;
    };
  }

  /**
   * The change of one arm.
   *
   * @param arm what is known of it
   * @param level the level of the interval, in (0, 1)
   * @return the estimate, or why there is none
   * @throws IllegalArgumentException if level is outside (0, 1)
   */
  public Estimation estimate(PrePostSummary arm, double level) {
    Require.openUnit(level, "level");
    Optional<NotEstimable> refusal = refusal(arm);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    double value = value(arm);
    if (this == D_Z) {
      return exact(value, arm.n(), level);
    }
    OptionalDouble variance = variance(arm, value);
    if (variance.isPresent()) {
      return WaldEstimate.of(value, variance.getAsDouble(), level, conventions);
    }
    return Double.isFinite(value) ? Estimate.of(value, conventions) : Estimability.overflow();
  }

  private Estimation exact(double d, double n, double level) {
    if (!(Math.abs(d) * Math.sqrt(n) <= StandardizedDifference.LARGEST_T)) { // false for NaN
      return Estimability.overflow();
    }
    Interval delta =
        NoncentralT.noncentralityInterval(d * Math.sqrt(n), n - 1, level)
            .map(ncp -> ncp / Math.sqrt(n));
    return Estimate.of(d, conventions)
        .withStandardError(Math.sqrt(1 / n + d * d / (2 * n)))
        .withInterval(delta);
  }

  private Optional<NotEstimable> refusal(PrePostSummary arm) {
    boolean corrected = this == SMCR || this == SMCRH || this == SMCC || this == G_AV;
    int least = corrected ? 3 : 2;
    if (arm.n() < least) {
      return refused(
          Reason.TOO_FEW, "the arm has " + arm.n() + ", and " + least + " or more are needed");
    }
    if ((this == D_AV || this == G_AV) && arm.sdPost().isEmpty()) {
      return refused(Reason.NO_DATA, "the SD after is missing");
    }
    if ((this == SMCC || this == D_Z) && arm.sdChange().isEmpty()) {
      return refused(Reason.NO_BASELINE, "the SD of the change needs the SD after and r");
    }
    if (this == ROMC && !(arm.pre() > 0 && arm.post() > 0)) {
      return refused(Reason.NOT_POSITIVE, "a ratio needs means above 0 before and after");
    }
    if (scale() == MeasureScale.STANDARDIZED && !(standardizer(arm) > 0)) {
      return refused(Reason.ZERO_VARIANCE, "the standard deviation to divide by is 0");
    }
    return Optional.empty();
  }

  private static Optional<NotEstimable> refused(Reason reason, String detail) {
    return Optional.of(new NotEstimable(reason, detail));
  }

  private double standardizer(PrePostSummary arm) {
    return switch (this) {
      case SMCC, D_Z -> arm.sdChange().orElseThrow();
      case D_AV, G_AV -> averageSd(arm);
      default -> arm.sdPre();
    };
  }

  private static double averageSd(PrePostSummary arm) {
    return Math.hypot(arm.sdPre(), arm.sdPost().orElseThrow()) * Math.sqrt(0.5);
  }

  private double value(PrePostSummary arm) {
    return switch (this) {
      case MC -> arm.change();
      case ROMC -> MeanRatio.logRatio(arm.post(), arm.pre());
      case D_AV, D_Z -> arm.change() / standardizer(arm);
      default -> GammaRatio.hedges(arm.n() - 1.0) * (arm.change() / standardizer(arm));
    };
  }

  /** Empty where it needs an r or an SD that was not printed. */
  private OptionalDouble variance(PrePostSummary arm, double x) {
    double n = arm.n();
    if (this == SMCR) {
      OptionalDouble r = arm.correlation();
      return r.isPresent()
          ? OptionalDouble.of(2 * (1 - r.getAsDouble()) / n + x * x / (2 * n))
          : OptionalDouble.empty();
    }
    OptionalDouble change = arm.sdChange();
    if (change.isEmpty()) {
      return OptionalDouble.empty();
    }
    double ratio = change.getAsDouble() / (this == MC ? 1 : standardizer(arm));
    return OptionalDouble.of(
        switch (this) {
          case SMCRH -> (ratio * ratio + x * x / 2) / (n - 1);
          case MC -> ratio * ratio / n;
          case ROMC -> logRatioVariance(arm);
          case D_AV, G_AV -> (x * x * fourthMoments(arm) / 8 + ratio * ratio) / (n - 1);
          default -> 1 / n + x * x / (2 * n);
        });
  }

  private static double logRatioVariance(PrePostSummary arm) {
    double c1 = arm.sdPre() / arm.pre();
    double c2 = arm.sdPost().orElseThrow() / arm.post();
    double r = arm.correlation().orElseThrow();
    return ((c1 - c2) * (c1 - c2) + 2 * (1 - r) * c1 * c2) / arm.n();
  }

  /** (s1⁴ + s2⁴ + 2 r² s1² s2²)/s⁴, from the shares of the average variance. */
  private static double fourthMoments(PrePostSummary arm) {
    double s = averageSd(arm);
    double q1 = Math.pow(arm.sdPre() / s, 2);
    double q2 = Math.pow(arm.sdPost().orElseThrow() / s, 2);
    double r = arm.correlation().orElseThrow();
    return q1 * q1 + q2 * q2 + 2 * r * r * q1 * q2;
  }
}
