// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.equipoise.method.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every method of compare on small files: what is explained, what is refused, and never NaN. */
class CompareLimitsContractTest {
  /** Methods that estimate the difference of means as the topic of differences has it. */
  private static final Set<String> MEANS =
      Set.of(
          "student",
          "welch",
          "ancova",
          "change",
          "ancova-hc3",
          "ancova-cr2",
          "difference-cr2",
          "tost",
          "tost-student",
          "tost-ancova",
          "noninferiority",
          "noninferiority-student",
          "noninferiority-ancova",
          "minimal-effect",
          "paired",
          "permutation",
          "permutation-mean",
          "bootstrap",
          "bootstrap-percentile");

  private static final Set<String> LOGS = Set.of("tobit", "lod2", "lodsqrt2");
  private static final Set<String> EVENTS =
      Set.of(
          "or",
          "rr",
          "rd",
          "as",
          "nnt",
          "fisher",
          "boschloo",
          "score",
          "score-mn",
          "proportions",
          "fragility");

  /** Without a trial there is no scheme. */
  private static final String NEEDS_TRIAL = "rerandomization";

  private static final int LAST_COMMON = 10;

  private static final String FILE = file();

  private static String file() {
    StringBuilder rows = new StringBuilder("id,arm,value,event,low,base,age,class,pair,site\n");
    for (int i = 0; i < 24; i++) {
      double value = 5 + (i * 7 % 24) / 3.0 + (i % 2) * 0.25 + i * i * 0.01;
      rows.append(i).append(',').append(i % 2 == 0 ? "A" : "B").append(',').append(value);
      rows.append(',').append(i % 3 == 0 || i % 4 == 0 ? 1 : 0).append(',');
      rows.append(i % 5 == 0 ? "<4" : String.valueOf(value));
      rows.append(',').append(6 + (i * 5 % 24) / 4.0).append(',').append(20 + i * 11 % 40);
      rows.append(",c").append(i % 8).append(',').append(i / 2).append(",s").append(i / 12);
      rows.append('\n');
    }
    return rows.toString();
  }

  private static Run compare(String input, String... more) {
    List<String> args = new ArrayList<>(List.of("compare", "-", "--arms", "A,B"));
    args.addAll(Arrays.asList(more));
    return Run.withInput(input, args.toArray(String[]::new));
  }

  private static Run run(String method, String format) {
    List<String> more = new ArrayList<>(List.of("--method", method, "--format", format));
    more.addAll(List.of("--baseline", "base", "--covariates", "age", "--margin", "smd:0.5"));
    more.addAll(List.of("--cluster", "class", "--pair", "pair", "--resamples", "200"));
    more.addAll(List.of("--better", "higher"));
    more.add("--value");
    more.add(EVENTS.contains(method) ? "event" : LOGS.contains(method) ? "low" : "value");
    if (format.equals("text")) {
      more.add("--explain");
    }
    return compare(FILE, more.toArray(String[]::new));
  }

  private static String plainWords(String method) {
    String text = run(method, "text").out();
    int start = text.indexOf("In plain words");
    return text.substring(start, text.indexOf("Details of methods", start)).replaceAll("\\s+", " ");
  }

  @Test
  void every_method_answers_and_all_of_its_further_columns_are_explained() {
    Map<String, Set<String>> silent = new TreeMap<>();
    for (String method : Catalogue.ids()) {
      if (method.equals(NEEDS_TRIAL)) {
        continue;
      }
      Run data = run(method, "csv");
      assertThat(data.status()).as(method).isZero();
      assertThat(data.lines().get(1)).as(method).doesNotContain("NaN").endsWith(",12,12,");
      List<String> names = List.of(data.lines().get(0).split(",", -1));
      String words = plainWords(method).toLowerCase(Locale.ROOT);
      for (String name : names.subList(LAST_COMMON, names.size() - 3)) {
        if (!words.contains(name) && !words.contains(name.replace('_', ' '))) {
          silent.computeIfAbsent(method, key -> new TreeSet<>()).add(name);
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void an_estimate_that_is_no_difference_of_means_is_explained_as_what_it_is() {
    Set<String> differences = new TreeSet<>();
    for (String method : Catalogue.ids()) {
      if (!method.equals(NEEDS_TRIAL) && plainWords(method).contains("Estimate (difference):")) {
        differences.add(method);
      }
    }
    assertThat(differences).containsExactlyInAnyOrderElementsOf(MEANS);
  }

  @Test
  void people_read_ratios_and_further_numbers_in_a_row_and_data_has_columns() {
    String text = run("or", "text").out();
    assertThat(text).contains("Ratio").contains("Ratio's CI");
    assertThat(run("or", "csv").lines().get(0)).doesNotContain("ratio");
    String permutation = run("permutation", "text").out();
    assertThat(permutation).contains("Further").contains("resamples 200, p mcse .");
    assertThat(run("permutation", "csv").lines().get(0)).contains(",resamples,p_mcse,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--resamples 0      | --resamples: resamples must be 1 or more, got 0",
        "--resamples 3e9    | must be a whole number of 2147483647 at most, got \"3e9\"",
        "--seed x           | '--seed': must be a whole number of 64 bits, got \"x\"",
        "--trim x           | '--trim': must be a number, got \"x\"",
        "--trim -0.1        | --trim: trim must be in [0, 0.5), got -0.1",
        "--trim 0.5         | --trim: trim must be in [0, 0.5), got 0.5",
        "--prior-scale 0    | equipoise compare: --prior-scale: scale must be in [0.001, 1000]",
        "--prior-scale NaN  | equipoise compare: --prior-scale: scale must be in [0.001, 1000]",
        "--level 0          | --level: level must be in (0, 1), got 0.0",
        "--level 1          | --level: level must be in (0, 1), got 1.0",
        "--better best      | --better: must be lower or higher, got best",
        "--scale sqrt       | --scale: must be raw or log, got sqrt",
        "--margin 2,-1      | --margin: margin must enclose 0.0",
        "--margin smd:0     | --margin: margin must be positive and finite",
        "--margin ratio:0.5 | --margin: margin must enclose 1.0",
        "--covariates other | other: there is no such column",
        "--cluster other    | other: there is no such column",
        "--pair other       | other: there is no such column",
        "--strata arm       | must name columns other than those of the arm and the outcome, got arm",
        "--covariates value | must name columns other than those of the arm and the outcome, got value",
        "--trial no.yaml    | no.yaml: does not exist"
      })
  void wrong_values_name_option_value_and_what_is_allowed(String options, String message) {
    String[] parts = options.strip().split(" ", -1);
    Run run = compare(FILE, parts);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).hasSize(1);
    assertThat(run.err()).contains(message).doesNotContain("--resamples: no.yaml");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 3 3 3;3 3 3 3",
        "3 3 3 3;4 4 4 4",
        "1;2",
        "1;2 5 3",
        "1 2;2 5",
        "1 1 2 2 3;1 2 2 2 3",
        "1e300 -2e300 3e300;-1e300 2e300 5e300",
        "1e308 1.5e308 1.7e308;-1e308 -1.5e308 -1.7e308",
        "1e-300 2e-300 4e-300;2e-300 5e-300 7e-300",
        "1e-320 2e-320 3e-320;2e-320 5e-320 9e-320",
        "NA NA 3;NA NA NA",
        "NA 1 3;2 NA 7",
        "<1 <1 <1;<1 <1 <1",
        "<1 <1 <1;2 3 5",
        "0 0 0;1 1 1",
        "1 1 0;1 0 0"
      })
  void extreme_data_have_a_number_or_a_reason_and_never_nan(String data) {
    String[] arms = data.split(";", -1);
    StringBuilder rows = new StringBuilder("arm,value,base,age,class,pair\n");
    for (int arm = 0; arm < 2; arm++) {
      String[] values = arms[arm].split(" ", -1);
      for (int i = 0; i < values.length; i++) {
        rows.append(arm == 0 ? "A," : "B,").append(values[i]).append(',');
        rows.append(1 + (i * 3 + arm) % 5).append(',').append(30 + i * i);
        rows.append(",c").append(arm).append(i % 3).append(',').append(i).append('\n');
      }
    }
    Run run =
        compare(
            rows.toString(),
            ("--format csv --baseline base --covariates age --cluster class --pair pair --margin smd:0.5"
                    + " --better higher --resamples 100 --method "
                    + String.join(",", Catalogue.ids()))
                .split(" ", -1));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.lines()).hasSize(1 + Catalogue.ids().size());
    for (String line : run.lines().subList(1, run.lines().size())) {
      assertThat(line).doesNotContain("NaN").doesNotContain("Infinity");
      boolean answered = !line.split(",", -1)[2].isEmpty();
      assertThat(answered).as(line).isEqualTo(line.endsWith(","));
    }
  }
}
