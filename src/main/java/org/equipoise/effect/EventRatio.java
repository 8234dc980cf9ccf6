// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Objects;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimation;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;
import org.equipoise.evidence.SummaryForm;

/**
 * The log odds ratio and the log risk ratio of an event.
 *
 * <p>With a, b events and others of the experimental arm and c, d of the control arm, after {@link
 * ZeroCells}: log(ad/(bc)), variance 1/a + 1/b + 1/c + 1/d; log((a/(a + b))/(c/(c + d))), variance
 * 1/a - 1/(a + b) + 1/c - 1/(c + d).
 *
 * <p>Sign: positive when the event is more frequent in the experimental arm. Natural logarithm.
 *
 * @param of which ratio
 * @param zero what is done where a cell is 0
 */
public record EventRatio(Of of, ZeroCells zero) implements EventMeasure {
  /** Checks that the parts are there. */
  public EventRatio {
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(zero, "zero");
  }

  /** What the ratio is of. */
  public enum Of {
    /** Odds. */
    ODDS("or", "log odds ratio; variance 1/a + 1/b + 1/c + 1/d"),
    /** Risks. */
    RISKS("rr", "log risk ratio; variance 1/a - 1/n1 + 1/c - 1/n2");

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
  public SummaryForm needs() {
    return of == Of.ODDS ? SummaryForm.ODDS_RATIO : SummaryForm.RISK_RATIO;
  }

  @Override
  public MeasureScale scale() {
    return MeasureScale.LOG_RATIO;
  }

  @Override
  public Estimation estimate(TwoArms<EventCounts> arms, double level) {
    Require.openUnit(level, "level");
    double add = zero.added(arms);
    double a = arms.experimental().events() + add;
    double b = arms.experimental().others() + add;
    double c = arms.control().events() + add;
    double d = arms.control().others() + add;
    boolean defined = a > 0 && c > 0 && (of == Of.RISKS || (b > 0 && d > 0));
    if (!defined) {
      return ZeroCells.noRatio();
    }
    Conventions conventions =
        Conventions.of(id(), of.words + "; " + zero.words() + "; interval estimate ± z se");
    if (of == Of.ODDS) {
      double value = Math.log(a / b) - Math.log(c / d);
      return WaldEstimate.of(value, 1 / a + 1 / b + 1 / c + 1 / d, level, conventions);
    }
    double value = MeanRatio.logRatio(a / (a + b), c / (c + d));
    // 1/a - 1/(a + b), without cancellation
    double variance = b / a / (a + b) + d / c / (c + d);
    return WaldEstimate.of(value, variance, level, conventions);
  }
}
