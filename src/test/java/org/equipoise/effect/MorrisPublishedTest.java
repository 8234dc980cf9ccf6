// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import static org.equipoise.Tolerance.published;
import static org.equipoise.effect.Arms.estimated;

import java.util.OptionalDouble;
import org.equipoise.core.Estimate;
import org.equipoise.evidence.PrePostSummary;
import org.junit.jupiter.api.Test;

/**
 * Morris (2008), table 5, the five studies of training, as metafor's pages analyse them: the
 * difference of the arms' standardized changes. The correlations are those that they use.
 */
class MorrisPublishedTest {
  private static final PrePostSummary[] TRAINED = {
    arm(20, 30.6, 38.5, 15.0, 11.6, 0.47),
    arm(50, 23.5, 26.8, 3.1, 4.1, 0.64),
    arm(9, 0.5, 0.7, 0.1, 0.1, 0.77),
    arm(10, 53.4, 75.9, 14.5, 4.4, 0.89),
    arm(14, 35.6, 36.0, 4.7, 4.6, 0.44)
  };
  private static final PrePostSummary[] CONTROL = {
    arm(20, 23.1, 19.7, 13.8, 14.8, 0.47),
    arm(42, 24.9, 25.3, 4.1, 3.3, 0.64),
    arm(9, 0.6, 0.6, 0.2, 0.2, 0.77),
    arm(11, 55.7, 60.7, 17.3, 17.9, 0.89),
    arm(14, 34.8, 33.4, 3.1, 6.9, 0.44)
  };

  private static PrePostSummary arm(
      int n, double pre, double post, double sdPre, double sdPost, double r) {
    return new PrePostSummary(n, pre, post, sdPre, OptionalDouble.of(sdPost), OptionalDouble.of(r));
  }

  @Test
  void differences_of_changes_by_their_own_sd_are_as_printed() {
    String[] values = {"0.7630", "0.8979", "2.6619", "1.3513", "0.2891"};
    String[] variances = {"0.1086", "0.0544", "0.6159", "0.3872", "0.1447"};
    for (int i = 0; i < values.length; i++) {
      Estimate trained = estimated(ChangeMeasure.SMCC.estimate(TRAINED[i], 0.95));
      Estimate control = estimated(ChangeMeasure.SMCC.estimate(CONTROL[i], 0.95));
      double variance =
          Math.pow(trained.standardError().orElseThrow(), 2)
              + Math.pow(control.standardError().orElseThrow(), 2);
      published(values[i], trained.value() - control.value(), "study " + i);
      published(variances[i], variance, "variance of study " + i);
    }
  }
}
