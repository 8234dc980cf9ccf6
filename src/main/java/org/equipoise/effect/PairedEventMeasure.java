// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Objects;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.evidence.PairedEvents;
import org.equipoise.evidence.SummaryForm;

/**
 * The effect on an event in matched pairs. With a pairs with the event in both, b in the
 * experimental and c in the control member alone, d in neither, n in all:
 *
 * <table>
 * <caption>Measures</caption>
 * <tr><td>rd-paired</td><td>(b - c)/n; (b + c - (b - c)²/n)/n²</td></tr>
 * <tr><td>rr-paired</td><td>log((a + b)/(a + c)); (b + c)/((a + b)(a + c))</td></tr>
 * <tr><td>or-paired</td><td>the log ratio of the arms' own odds, (a + b)(b + d)/((a + c)(c + d)); the
 * sum of its cells' reciprocals less 2n(ad - bc)/((a + b)(c + d)(a + c)(b + d))</td></tr>
 * <tr><td>or-conditional</td><td>log(b/c); 1/b + 1/c</td></tr>
 * <tr><td>peto-paired</td><td>2(b - c)/(b + c); 4/(b + c)</td></tr>
 * </table>
 *
 * <p>The marginal odds ratio is about the arms, the conditional one (McNemar) about the two of a
 * pair: they differ where pairs are alike. ½ is added as {@link ZeroCells} says: to the four cells
 * for the marginal ratios, to b and c where one of them is 0 for the conditional one.
 *
 * <p>Sign: positive when the event is more frequent in the experimental arm. Natural logarithm.
 *
 * @param of which measure
 * @param zero what is done where a cell is 0
 * @see <a href="https://doi.org/10.1177/1740774506075667">Zou (2007), Clin Trials 4, 25-31</a>
 */
public record PairedEventMeasure(Of of, ZeroCells zero) implements Measure {
  /** Checks that the parts are there. */
  public PairedEventMeasure {
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(zero, "zero");
  }

  /** What is measured. */
  public enum Of {
    /** Risks subtracted. */
    RISK_DIFFERENCE(
        "rd-paired", "risk difference of matched pairs; variance (b + c - (b - c)²/n)/n²"),
    /** Risks divided. */
    RISK_RATIO("rr-paired", "log risk ratio of matched pairs; variance (b + c)/((a + b)(a + c))"),
    /** The arms' odds divided. */
    MARGINAL_ODDS(
        "or-paired", "log ratio of the arms' odds (marginal), its variance with their covariance"),
    /** The odds within a pair. */
    CONDITIONAL_ODDS(
        "or-conditional", "log(b/c), the odds ratio within pairs (McNemar); variance 1/b + 1/c"),
    /** Peto's approximation to it. */
    PETO("peto-paired", "Peto's log odds ratio within pairs, 2(b - c)/(b + c); variance 4/(b + c)");

    private final String id;
    private final String words;

    Of(String id, String words) {
      this.id = id;
      this.words = words;
    }
  }

  @Override
  public String id() {
    return of.id;
  }

  @Override
  public MeasureScale scale() {
    return of == Of.RISK_DIFFERENCE ? MeasureScale.SHARE_DIFFERENCE : MeasureScale.LOG_RATIO;
  }

  @Override
  public SummaryForm needs() {
    return SummaryForm.PAIRS;
  }

  /**
   * The estimate with standard error and interval.
   *
   * @param pairs the pairs
   * @param level the level of the interval, in (0, 1)
   * @return the estimate, or why there is none
   * @throws IllegalArgumentException if level is outside (0, 1)
   */
  public Estimation estimate(PairedEvents pairs, double level) {
    Require.openUnit(level, "level");
    double add = added(pairs);
    double b = pairs.experimentalOnly() + add;
    double c = pairs.controlOnly() + add;
    return switch (of) {
      case RISK_DIFFERENCE -> difference(b, c, pairs.pairs(), level);
      case CONDITIONAL_ODDS ->
          b > 0 && c > 0 ? wald(Math.log(b / c), 1 / b + 1 / c, level) : ZeroCells.noRatio();
      case PETO ->
          b + c > 0
              ? wald(2 * (b - c) / (b + c), 4 / (b + c), level)
              : new NotEstimable(Reason.NO_DATA, "no pair has the event in one of its two alone");
      default -> marginal(pairs.both() + add, b, c, pairs.neither() + add, level);
    };
  }

  private double added(PairedEvents pairs) {
    boolean discordant = pairs.experimentalOnly() == 0 || pairs.controlOnly() == 0;
    boolean any = discordant || pairs.both() == 0 || pairs.neither() == 0;
    boolean zeros = of == Of.CONDITIONAL_ODDS ? discordant : any;
    boolean never = of == Of.RISK_DIFFERENCE || of == Of.PETO;
    return switch (zero) {
      case NONE -> 0;
      case ALL -> never ? 0 : 0.5;
      case ONLY0 -> zeros && !never ? 0.5 : 0;
    };
  }

  private Estimation difference(double b, double c, double n, double level) {
    double share = (b - c) / n;
    // (b + c - (b - c)²/n)/n², without cancellation
    double variance = (b * (1 - share) + c * (1 + share)) / n / n;
    return wald(share, variance, level);
  }

  private Estimation marginal(double a, double b, double c, double d, double level) {
    boolean risks = of == Of.RISK_RATIO;
    if (!(a + b > 0 && a + c > 0 && (risks || (b + d > 0 && c + d > 0)))) {
      return ZeroCells.noRatio();
    }
    if (risks) {
      return wald(MeanRatio.logRatio(a + b, a + c), (b + c) / (a + b) / (a + c), level);
    }
    double value = Math.log((a + b) / (c + d)) - Math.log((a + c) / (b + d));
    double n = a + b + c + d;
    double together = n * ((a * d - b * c) / (a + b) / (c + d) / (a + c) / (b + d));
    double variance = 1 / (a + b) + 1 / (c + d) + 1 / (a + c) + 1 / (b + d) - 2 * together;
    return wald(value, variance, level);
  }

  private Estimation wald(double value, double variance, double level) {
    String zeros = of == Of.RISK_DIFFERENCE || of == Of.PETO ? "" : "; " + zero.words();
    return WaldEstimate.of(
        value,
        variance,
        level,
        Conventions.of(id(), of.words + zeros + "; interval estimate ± z se", Reference.ZOU_2007));
  }
}
