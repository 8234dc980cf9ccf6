// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.equipoise.core.Interval;
import org.junit.jupiter.api.Test;

class NoncentralFPublishedTest {
  /**
   * statsmodels' test prints [0.7781436, 29.72949219] for F(4, 75) = 3.5. By 50-digit arithmetic
   * (noncentral_f_extreme.csv) the tails at those limits are 0.0249961 and 0.0249997, not 0.025:
   * the print is right to three and five digits.
   */
  @Test
  void limits_agree_with_the_printed_ones_to_their_true_digits() {
    Interval found = NoncentralF.noncentralityInterval(3.5, 4, 75, 0.95);
    assertThat(found.lower()).isCloseTo(0.7781436, within(2e-4));
    assertThat(found.upper()).isCloseTo(29.72949219, within(1e-4));
    assertThat(NoncentralF.survival(3.5, 4, 75, found.lower())).isCloseTo(0.025, within(1e-14));
    assertThat(NoncentralF.cdf(3.5, 4, 75, found.upper())).isCloseTo(0.025, within(1e-14));
  }
}
