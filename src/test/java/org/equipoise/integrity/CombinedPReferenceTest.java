// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.Arrays;
import java.util.List;
import org.equipoise.ReferenceTable;
import org.equipoise.Tolerance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stouffer's and Fisher's combinations against 60 digits; the first row is published too. */
class CombinedPReferenceTest {
  static List<ReferenceTable.Row> sets() {
    return ReferenceTable.read(CombinedPReferenceTest.class, "combined_p.csv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sets")
  void combinations_are_right_in_both_tails(ReferenceTable.Row row) {
    CombinedP found =
        CombinedP.ofZ(Arrays.stream(row.text("z").split(" ", -1)).map(Double::valueOf).toList());
    Tolerance.CLOSED_FORM.check(row.number("stouffer"), found.stouffer(), row + ", Stouffer");
    Tolerance.SPECIAL_FUNCTION.check(row.number("fisher"), found.fisher(), row + ", Fisher");
  }
}
