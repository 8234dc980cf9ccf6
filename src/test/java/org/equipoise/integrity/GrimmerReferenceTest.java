// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.core.Reported;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** GRIM and GRIMMER against printing every sample there is, in every rounding. */
class GrimmerReferenceTest {
  private static final List<Row> ROWS =
      ReferenceTable.read(GrimmerReferenceTest.class, "integrity.csv");

  private static Granularity granularity(Row row) {
    Granularity free =
        Granularity.wholeNumbers()
            .withUnit(new BigDecimal(row.text("unit")))
            .withItems(Integer.parseInt(row.text("items")));
    return row.text("lowest").isEmpty()
        ? free
        : free.between(new BigDecimal(row.text("lowest")), new BigDecimal(row.text("highest")));
  }

  @ParameterizedTest
  @EnumSource(Rounding.class)
  void a_pair_is_possible_if_and_only_if_some_sample_prints_it(Rounding rounding) {
    List<Row> rows =
        ROWS.stream().filter(row -> row.text("rounding").equals(rounding.name())).toList();
    assertThat(rows).hasSizeGreaterThan(400);
    for (Row row : rows) {
      Granularity granularity = granularity(row);
      Reported mean = Reported.parse(row.text("mean"));
      Reported sd = Reported.parse(row.text("sd"));
      int n = Integer.parseInt(row.text("n"));
      Spread spread = Spread.valueOf(row.text("spread"));
      assertThat(new Grim(granularity, rounding).isPossible(mean, n))
          .as(row.toString())
          .isEqualTo(Boolean.parseBoolean(row.text("grim")));
      assertThat(new Grimmer(granularity, rounding, spread).outcome(mean, sd, n))
          .as(row.toString())
          .isEqualTo(
              Boolean.parseBoolean(row.text("grimmer"))
                  ? Outcome.CONSISTENT
                  : Outcome.INCONSISTENT);
    }
  }
}
