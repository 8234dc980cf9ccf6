// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.ITERATIVE;

import java.util.List;
import java.util.Locale;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplicationPlanReferenceTest {
  static List<Row> rows() {
    return ReferenceTable.read(ReplicationPlanReferenceTest.class, "plans.csv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void the_smallest_size_with_the_power_matches_r(Row row) {
    ReplicationPlan plan =
        new ReplicationPlan(
            PlanTarget.find(row.text("target")).orElseThrow(),
            DesignPrior.valueOf(row.text("prior").toUpperCase(Locale.ROOT)),
            row.number("shrinkage"),
            row.number("power"),
            row.number("alpha"));
    StudyEffect original = new StudyEffect(-3 * row.number("zo"), 3);
    if (row.text("c").isEmpty()) {
      assertThat(plan.size(original)).isInstanceOf(ReplicationPlan.None.class);
      return;
    }
    double ratio = ((ReplicationPlan.Ratio) plan.size(original)).ratio();
    ITERATIVE.check(row.number("c"), ratio, "c");
    ITERATIVE.check(row.number("power"), plan.powerAt(original, ratio), "power");
  }
}
