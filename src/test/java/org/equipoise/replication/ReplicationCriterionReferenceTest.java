// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.ITERATIVE;

import java.util.List;
import java.util.stream.Stream;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplicationCriterionReferenceTest {
  static List<Row> rows() {
    return ReferenceTable.read(ReplicationCriterionReferenceTest.class, "criteria.csv");
  }

  private static ReplicationPair pair(Row row) {
    return new ReplicationPair(
        new StudyEffect(row.number("original"), row.number("original_se")),
        new StudyEffect(row.number("replication"), row.number("replication_se")));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void every_criterion_matches_r(Row row) {
    ReplicationCriterion criterion = ReplicationCriterion.find(row.text("criterion")).orElseThrow();
    Judgement.Judged found =
        (Judgement.Judged) criterion.judge(pair(row), Thresholds.of(row.number("level")));
    ITERATIVE.check(row.number("value"), found.value(), "value");
    assertThat(found.holds()).isEqualTo(Boolean.parseBoolean(row.text("holds")));
    assertThat(found.p().isPresent()).isEqualTo(!row.text("p").isEmpty());
    found.p().ifPresent(p -> ITERATIVE.check(row.number("p"), p, "p"));
    assertThat(found.interval().isPresent()).isEqualTo(!row.text("low").isEmpty());
    found
        .interval()
        .ifPresent(
            interval -> {
              double size = Math.abs(row.number("low")) + Math.abs(row.number("high"));
              ITERATIVE.check(row.number("low"), interval.lower(), size, "low");
              ITERATIVE.check(row.number("high"), interval.upper(), size, "high");
            });
  }

  @Test
  void every_criterion_is_among_them() {
    Stream<String> named = rows().stream().map(row -> row.text("criterion")).distinct();
    assertThat(named).containsExactlyElementsOf(ReplicationCriterion.ids());
  }
}
