// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.List;
import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.OrderedCounts;
import org.junit.jupiter.api.Test;

/**
 * Hanley and McNeil (1982), Radiology 143, 29-36, table I: ratings of 51 abnormal and 58 normal
 * images. Their area is .893, with more digits in metafor's own tests (test_misc_escalc.r). Their
 * standard error of .032 is not DeLong's, which R gives (paired_events.R).
 */
class HanleyMcNeilPublishedTest {
  @Test
  void the_area_under_the_curve_of_ratings_is_as_printed() {
    TwoArms<OrderedCounts> ratings =
        new TwoArms<>(
            new OrderedCounts(List.of(3, 2, 2, 11, 33)),
            new OrderedCounts(List.of(33, 6, 6, 11, 2)));
    Estimate area = OrderedMeasure.SUPERIORITY.estimate(ratings, 0.95);
    Tolerance.published("0.893", area.value(), "area");
    Tolerance.published("0.893171", area.value(), "area");
  }
}
