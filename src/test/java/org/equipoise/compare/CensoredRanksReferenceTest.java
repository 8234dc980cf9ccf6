// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.CLOSED_FORM;
import static org.equipoise.Tolerance.ITERATIVE;

import java.util.List;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.core.Alternative;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.evidence.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CensoredRanksReferenceTest {
  private static final List<Row> DATA =
      ReferenceTable.read(CensoredRanksReferenceTest.class, "tobit_data.csv");

  static List<Row> rows() {
    return ReferenceTable.read(CensoredRanksReferenceTest.class, "lod_rank.csv");
  }

  private static double[][] arm(String dataset, String arm) {
    return new double[][] {column(dataset, arm, "value"), column(dataset, arm, "below")};
  }

  private static double[] column(String dataset, String arm, String name) {
    return DATA.stream()
        .filter(row -> row.text("dataset").equals(dataset) && row.text("arm").equals(arm))
        .mapToDouble(row -> row.number(name))
        .toArray();
  }

  private static Estimation compare(Sample sample, double level, Alternative alternative) {
    return CensoredRanks.LOD_RANK.compare(sample, Settings.of(new Inference(level, alternative)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void ranks_with_values_below_the_limit_lowest_match_wilcox_test(Row row) {
    String set = row.text("dataset");
    Sample sample = Censored.sample(arm(set, "1"), arm(set, "0"));
    Estimate ranks =
        Arms.estimated(
            compare(sample, row.number("level"), Alternative.parse(row.text("alternative"))));

    CLOSED_FORM.check(row.number("estimate"), ranks.value(), "estimate");
    CLOSED_FORM.check(row.number("u"), ranks.test().orElseThrow().statistic(), "u");
    ITERATIVE.check(row.number("p"), ranks.p().orElseThrow(), "p");
    assertThat(ranks.interval().isPresent())
        .isEqualTo(row.number("se") > 0); // without overlap, none
    if (ranks.interval().isPresent()) {
      Interval interval = ranks.interval().get();
      CLOSED_FORM.check(row.number("se"), ranks.standardError().orElseThrow(), "se");
      ITERATIVE.check(row.number("low"), interval.lower(), 1, "low");
      ITERATIVE.check(row.number("high"), interval.upper(), 1, "high");
    }
    assertThat(ranks.more())
        .containsEntry("censored1", row.number("censored1"))
        .containsEntry("censored2", row.number("censored2"));
  }

  @Test
  void the_limit_itself_plays_no_part_and_all_below_it_is_a_reason() {
    double[][] one = {{3, 5, 9, 1}, {1, 0, 0, 1}};
    double[][] other = {{2, 2, 0.5}, {1, 0, 1}};
    double[][] moved = {{0.1, 5, 9, 0.2}, {1, 0, 0, 1}};
    Estimation plain = compare(Censored.sample(one, other), 0.9, Alternative.TWO_SIDED);
    assertThat(compare(Censored.sample(moved, other), 0.9, Alternative.TWO_SIDED)).isEqualTo(plain);
    assertThat(Arms.estimated(plain).value()).isEqualTo(8 / 12.0); // 2·3 wins, 2·2 ties

    double[][] none = {{2, 2}, {1, 1}};
    reason(compare(Censored.sample(none, none), 0.9, Alternative.LESS), Reason.ZERO_VARIANCE);
    reason(compare(Censored.sample(one, other), 0.5, Alternative.LESS), Reason.UNSUITABLE);
    Arms.estimated(compare(Censored.sample(one, other), 0.51, Alternative.LESS));
  }

  private static void reason(Estimation estimation, Reason reason) {
    assertThat(estimation).isInstanceOf(NotEstimable.class);
    assertThat(((NotEstimable) estimation).reason()).isEqualTo(reason);
  }
}
