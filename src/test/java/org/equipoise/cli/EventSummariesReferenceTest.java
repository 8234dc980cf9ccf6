// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.CLOSED_FORM;
import static org.equipoise.Tolerance.ITERATIVE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.junit.jupiter.api.Test;

/** Published counts through the command compare, against R. */
class EventSummariesReferenceTest {
  private static final List<Row> TABLES =
      ReferenceTable.read(EventSummariesReferenceTest.class, "two_by_two.csv");

  private static String published() {
    return TABLES.stream()
        .map(
            row ->
                List.of("id", "events1", "n1", "events2", "n2").stream()
                    .map(row::text)
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", "id,events1,n1,events2,n2\n", "\n"));
  }

  private static Map<String, Map<String, String>> compare(String input, String... more) {
    List<String> args = new ArrayList<>(List.of("compare", "-", "--by", "id", "--format", "csv"));
    args.addAll(List.of(more));
    List<String> lines = Run.withInput(input, args.toArray(String[]::new)).lines();
    String[] names = lines.get(0).split(",", -1);
    Map<String, Map<String, String>> rows = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i]);
      }
      rows.put(cells[0] + " " + cells[1], row);
    }
    return rows;
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  @Test
  void tests_and_measures_of_published_counts_match_r() {
    Map<String, Map<String, String>> rows =
        compare(published(), "--method", "fisher,score,or,rr,rd,proportions");
    for (Row row : TABLES) {
      String id = row.text("id");
      ITERATIVE.check(row.number("fisher_p"), number(rows.get(id + " fisher"), "p"), id);
      ITERATIVE.check(row.number("chisq_p"), number(rows.get(id + " score"), "p"), id);
      CLOSED_FORM.check(row.number("or"), number(rows.get(id + " or"), "estimate"), 1, id);
      CLOSED_FORM.check(row.number("rr"), number(rows.get(id + " rr"), "estimate"), 1, id);
      double se = number(rows.get(id + " or"), "se");
      CLOSED_FORM.check(row.number("or_v"), se * se, id);
      if (row.number("rd_se") > 0) {
        CLOSED_FORM.check(row.number("rd_se"), number(rows.get(id + " rd"), "se"), id);
      }
    }
  }

  @Test
  void the_pooled_z_and_newcombes_interval_match_r() {
    for (String level : List.of("95", "80")) {
      String one = level.equals("95") ? "0.975" : "0.9";
      String[] both = {"--method", "proportions", "--level", "0." + level};
      String[] greater = {"--method", "proportions", "--level", one, "--alternative", "greater"};
      Map<String, Map<String, String>> rows = compare(published(), both);
      Map<String, Map<String, String>> upper = compare(published(), greater);
      for (Row row : TABLES) {
        String id = row.text("id");
        Map<String, String> cells = rows.get(id + " proportions");
        CLOSED_FORM.check(row.number("rd"), number(cells, "estimate"), 1, id);
        CLOSED_FORM.check(row.number("z"), number(cells, "statistic"), 1, id);
        ITERATIVE.check(row.number("chisq_p"), number(cells, "p"), id);
        ITERATIVE.check(row.number("low" + level), number(cells, "ci_low"), 1, id);
        ITERATIVE.check(row.number("high" + level), number(cells, "ci_high"), 1, id);
        Map<String, String> half = upper.get(id + " proportions");
        ITERATIVE.check(row.number("low" + level), number(half, "ci_low"), 1, id);
        assertThat(number(half, "ci_high")).isEqualTo(1);
        if (row.number("z") != 0) {
          double sided = row.number("z") > 0 ? number(half, "p") : 1 - number(half, "p");
          ITERATIVE.check(row.number("chisq_p") / 2, sided, 1, id);
        }
      }
    }
  }

  @Test
  void every_method_answers_counts_or_says_why_not() {
    String all = String.join(",", org.equipoise.method.Catalogue.ids());
    Map<String, Map<String, String>> rows =
        compare(published(), "--method", all, "--margin", "smd:0.5", "--better", "lower");
    List<String> answered = new ArrayList<>();
    rows.forEach(
        (name, row) -> {
          assertThat(row.get("estimate").isEmpty())
              .as(name)
              .isEqualTo(!row.get("reason").isEmpty());
          if (name.startsWith("tab03 ") && row.get("reason").isEmpty()) {
            answered.add(row.get("method"));
          }
        });
    assertThat(answered)
        .contains("welch", "student", "tost", "g", "jzs", "variance-ratio")
        .contains("fisher", "boschloo", "score", "score-mn", "or", "rr", "rd", "as", "nnt")
        .doesNotContain("wilcoxon", "permutation", "ancova", "tobit");
  }

  @Test
  void welch_has_the_moments_of_zeros_and_ones() {
    String participants =
        "id,arm,value\n1,E,1\n1,E,0\n1,E,1\n1,E,1\n1,C,0\n1,C,1\n1,C,0\n1,C,0\n1,C,0\n";
    Map<String, Map<String, String>> one =
        compare(participants, "--arms", "E,C", "--method", "welch");
    Map<String, Map<String, String>> other =
        compare("id,events1,n1,events2,n2\n1,3,4,1,5\n", "--method", "welch");
    for (String column : List.of("estimate", "se", "statistic", "df", "p", "ci_low", "ci_high")) {
      CLOSED_FORM.check(
          number(one.get("1 welch"), column), number(other.get("1 welch"), column), column);
    }
  }

  @Test
  void an_empty_cell_is_a_reason_and_more_events_than_people_an_error() {
    Map<String, Map<String, String>> rows =
        compare("id,events1,n1,events2,n2\na,NA,9,2,8\n", "--method", "fisher,welch");
    assertThat(rows.get("a fisher").get("reason")).isEqualTo("events1 is missing");
    assertThat(rows.get("a welch").get("n1")).isEqualTo("9");

    Run wrong =
        Run.withInput("events1,n1,events2,n2\n10,9,2,8\n", "compare", "-", "--method", "fisher");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("events1").contains("must be at most n, 9");
  }
}
