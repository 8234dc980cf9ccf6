// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.SPECIAL_FUNCTION;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of printed summaries through the command effect, against R. */
class ConversionsReferenceTest {
  static Stream<Row> cases() {
    return ReferenceTable.read(ConversionsReferenceTest.class, "conversions.csv").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void estimate_and_variance_match_r(Row row) {
    String cells = row.text("cells").replace("~", "");
    String table = (row.text("columns") + "\n" + cells + "\n").replace(' ', ',');
    List<String> args = new ArrayList<>(List.of("effect", "-", "--format", "csv", "--measure"));
    args.add(row.text("measure"));
    Stream.of(row.text("options").split(" ")).filter(each -> !each.isEmpty()).forEach(args::add);
    Run run = Run.withInput(table, args.toArray(String[]::new));
    String what = row.text("id") + " " + row.text("measure");
    assertThat(run.lines()).as("%s: %s", what, run.err()).hasSize(2);
    String[] answer = run.lines().get(1).split(",", -1);
    assertThat(answer[3]).as("%s: %s", what, run.lines().get(1)).isNotEmpty();
    SPECIAL_FUNCTION.check(row.number("estimate"), Double.parseDouble(answer[3]), what);
    SPECIAL_FUNCTION.check(row.number("variance"), Double.parseDouble(answer[4]), what);
  }
}
