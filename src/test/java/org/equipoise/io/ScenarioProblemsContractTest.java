// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.io.Vocabulary.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that is wrong with a scenario is said at once, each thing once, and nothing that follows. */
class ScenarioProblemsContractTest {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          Set.of(),
          Set.of(),
          Map.of(
              "welch", Set.of(),
              "tost", Set.of(Need.MARGIN),
              "ancova", Set.of(Need.TAKES_COVARIATES, Need.TAKES_STRATA)));

  private static final int PAIRS = 800;

  private static final String GOOD =
      """
      equipoise: 1
      id: good
      arms: {MBSR: 25, HEP: 24}
      covariates:
        severity: {levels: {mild: 0.6, severe: 0.4}, effects: {flare: {severe: 0.5}}}
      outcomes:
        flare:
          visits: {pre: {mean: 90, sd: 26}, post: {mean: 80, sd: 20}}
          correlation: [[1, 0.4], [0.4, 1]]
          effect: {post: -0.5}
          sdRatio: 1.5
        cortisol:
          visits: {pre: {mean: 1.8, sd: 0.6}, post: {mean: 1.8, sd: 0.6}}
          distribution: lognormal
          minutes: [-10, 0, 25]
          minuteCorrelation: 0.8
        gsi:
          visits: {pre: {mean: 60, sd: 10}, post: {mean: 60, sd: 10}}
        area: {derive: {measure: aucg, from: cortisol}}
      outcomeCorrelation: 0.3
      classes: {MBSR: {size: 5, icc: 0.1}}
      dropout: {rates: {post: {MBSR: 0.19, HEP: 0.2}}, mechanism: mar, given: gsi.pre, slope: 0.5}
      allocation: {scheme: stratified, by: [severity], blocks: [4]}
      vary: {arms.HEP: [10, 20], outcomes.flare.effect.post: [0, -0.5]}
      analyses:
        - {outcome: flare, visit: post, method: ancova, covariates: [severity]}
        - {outcome: cortisol, visit: post, method: tost, margin: {ratio: 1.25}}
        - {outcome: area, visit: post, method: welch, scale: log}
      level: 0.9
      """;

  private static final String BAD =
      """
      equipoise: 1
      id: 2 many
      arms: {MBSR: 1, HEP: 24}
      covariates:
        severity:
          levels: {mild: 0.6, severe: 0.5}
          effects: {flare: {sever: 0.5}, pain: {severe: 1}, gsi: {severe: x}}
        site: {levels: {a: 0.5, b: 0.5}, effects: {flare: {a: 3}, bdi: {a: 1}}}
      outcomes:
        flare:
          visits: {pre: {mean: 90, sd: -26}, post: {mean: x, sd: 26}}
          correlation: [[1, 0.4], [0.3, 1]]
          effect: {pre: 0.5, third: 1}
          sdRatio: 0
          range: [300, 0]
        cortisol:
          visits: {pre: {mean: 1.8, sd: 0.6}, post: {mean: 1.8, sd: 0.6}}
          distribution: lognorml
          minutes: [-10, 25, 20]
          response: [0, 0.1]
          minuteCorrelation: 1.8
        gsi:
          visits: {post: {mean: 1, sd: 1}, pre: {mean: 1, sd: 1}}
          distribution: {ordinal: {cuts: [1, 0]}}
        bdi:
          visits: {pre: {mean: 0, sd: 0.6}, post: {mean: 1.8, sd: 0.6}}
          distribution: gamma
          minutes: [1, 2]
          minuteCorrelation: 0.5
        area: {derive: {measure: aucx, from: flare}, sdRatio: 2}
      outcomeCorrelation: [[1, 0.9, 0.1], [0.9, 1, 0.9], [0.1, 0.9, 1]]
      classes: {MBSR: {size: 0, icc: 2}, WL: {size: 3, icc: 0.1}}
      dropout:
        rates: {pre: {MBSR: 1.2, HEP: 0.4}, post: {MBSR: 0.1, HEP: 0.2}, end: {MBSR: 0.1, HEP: 0.2}}
        mechanism: mcar
        slope: y
        given: flare.pre
      allocation: {scheme: stratified, by: [severity, age], blocks: [3]}
      vary:
        seed: [1]
        arms.HEP: [10, 1]
        outcomes.flre.effect.post: [0.5, 1.5]
      analyses:
        - {outcome: pain, visit: end, method: tost}
        - {outcome: cortisol, visit: end, method: tost, margin: {ratio: 1.2}, scale: log}
        - {outcome: area, visit: post, method: welch, scale: log, strata: [severity]}
      level: 95
      """;

  private static final List<String> SAID_OF_BAD =
      List.of(
          "2 id",
          "3 arms.MBSR",
          "4 covariates", // explains more than the variance of flare
          "4 covariates", // shifts bdi, which is gamma
          "6 covariates.severity.levels",
          "7 covariates.severity.effects.pain",
          "7 covariates.severity.effects.flare.sever",
          "7 covariates.severity.effects.gsi.severe",
          "11 outcomes.flare.visits.pre.sd",
          "11 outcomes.flare.visits.post.mean",
          "12 outcomes.flare.correlation",
          "13 outcomes.flare.effect.third",
          "14 outcomes.flare.sdRatio",
          "15 outcomes.flare.range",
          "18 outcomes.cortisol.distribution",
          "19 outcomes.cortisol.minutes", // do not increase
          "19 outcomes.cortisol.minutes", // are not as many as the responses
          "21 outcomes.cortisol.minuteCorrelation",
          "23 outcomes.gsi.visits",
          "24 outcomes.gsi.distribution.ordinal.cuts",
          "25 outcomes.bdi", // a mean of 0
          "25 outcomes.bdi", // minutes
          "30 outcomes.area.sdRatio",
          "30 outcomes.area.derive.measure",
          "30 outcomes.area.derive.from",
          "31 outcomeCorrelation", // three rows for four outcomes
          "31 outcomeCorrelation", // impossible
          "32 classes.WL",
          "32 classes.MBSR.icc",
          "32 classes.MBSR.size",
          "33 dropout", // a given of mcar
          "34 dropout.rates.end",
          "34 dropout.rates.pre.MBSR",
          "34 dropout.rates.post.HEP",
          "36 dropout.slope",
          "38 allocation",
          "38 allocation.by[1]",
          "40 vary.seed",
          "41 vary.arms.HEP[1]",
          "42 vary.outcomes.flre.effect.post",
          "44 analyses[0].outcome",
          "44 analyses[0].margin",
          "45 analyses[1].visit",
          "46 analyses[2].strata",
          "47 level");

  @Test
  void the_good_scenario_is_read() {
    assertThat(read(GOOD).cells()).hasSize(4);
  }

  @Test
  void all_that_is_wrong_in_all_parts_is_said_in_the_order_of_the_lines() {
    List<Problem> problems = refused(BAD);

    assertThat(problems).doesNotHaveDuplicates();
    assertThat(problems.stream().map(each -> each.line() + " " + each.field()).toList())
        .containsExactlyElementsOf(SAID_OF_BAD);
  }

  /** Two at a time, one of them in an outcome: neither hides the other, and nothing follows. */
  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "id: good | id: 9 | id",
        "MBSR: 25 | MBSR: 1 | arms.MBSR",
        "HEP: 24} | HEP: 24, WL: 3} | arms",
        "{mild: 0.6, severe: 0.4} | {mild: 0.6} | covariates.severity.levels",
        "{severe: 0.5} | {severe: 3} | covariates",
        "0.3 | [[1]] | outcomeCorrelation",
        "icc: 0.1 | icc: 1 | classes.MBSR.icc",
        "MBSR: 0.19 | MBSR: 19 | dropout.rates.post.MBSR",
        "given: gsi.pre | given: gsi.post | dropout",
        "given: gsi.pre | given: gsi.end | dropout.given",
        "given: gsi.pre | given: flare.pre | dropout",
        "given: gsi.pre | given: area.pre | dropout",
        "given: gsi.pre | given: cortisol.pre | dropout",
        "mechanism: mar | mechanism: mnar | dropout",
        "by: [severity] | by: [age] | allocation.by[0]",
        "blocks: [4] | blocks: [3] | allocation",
        "method: ancova | method: ancovar | analyses[0].method",
        "covariates: [severity] | covariates: [age] | analyses[0].covariates[0]",
        "margin: {ratio: 1.25} | better: up | analyses[1].better, analyses[1].margin",
        "level: 0.9 | level: 90 | level",
        "[10, 20] | [10, 1] | vary.arms.HEP[1]",
        "[0, -0.5] | [0, x] | vary.outcomes.flare.effect.post[1]",
        "from: cortisol | from: gsi | outcomes.area.derive.from",
        "lognormal | gamma | outcomes.cortisol, analyses[1].margin.ratio",
      })
  void a_wrong_outcome_hides_nothing(String right, String wrong, String fields) {
    assertThat(GOOD).contains(right);
    String text = GOOD.replace(right, wrong).replace("sdRatio: 1.5", "sdRatio: 0");

    assertThat(refused(text).stream().map(Problem::field).toList())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList((fields + ", outcomes.flare.sdRatio").split(", ")));
  }

  /** What names a part that is wrong itself is not called wrong. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mean: 90 | mean: x | outcomes.flare.visits.pre.mean",
        "lognormal | lognorml | outcomes.cortisol.distribution",
        "minutes: [-10, 0, 25] | minutes: [0, 0, 25] | outcomes.cortisol.minutes",
        "minuteCorrelation: 0.8 | minuteCorrelation: 8 | outcomes.cortisol.minuteCorrelation",
        "measure: aucg | measure: area | outcomes.area.derive.measure",
        "from: cortisol | from: gsi | outcomes.area.derive.from",
        "mild: 0.6 | mild: 6 | covariates.severity.levels.mild",
        "severe: 0.5 | severe: x | covariates.severity.effects.flare.severe",
        "{pre: {mean: 60, sd: 10}, post: {mean: 60, sd: 10}} | [pre, post] | outcomes.gsi.visits",
        "visits: {pre: {mean: 90 | visit: {pre: {mean: 90 | outcomes.flare.visit,"
            + " outcomes.flare.visits",
        "visits: {pre: {mean: 60 | visit: {pre: {mean: 60 | outcomes.gsi.visit,"
            + " outcomes.gsi.visits",
        "arms: {MBSR: 25, HEP: 24} | arms: [25, 24] | arms",
        "arms: {MBSR: 25, HEP: 24} | arms: {MBSR: 25, HEP: x} | arms.HEP",
        "rates: {post: {MBSR: 0.19, HEP: 0.2}} | rates: {post: 0.2} | dropout.rates.post",
        "gsi: | g si: | outcomes.g si, dropout.given",
        "post: {mean: 60 | po st: {mean: 60 | outcomes.gsi.visits.po st",
        "lognormal | [x] | outcomes.cortisol.distribution",
        "by: [severity] | by: [[x]] | allocation.by[0]",
        "{pre: {mean: 60, sd: 10}, post: {mean: 60, sd: 10}} | {pre: {}, post: {}}~    distribution: {resampel: {file: p.csv}} | outcomes.gsi.distribution.resampel, outcomes.gsi.distribution",
      })
  void what_names_something_wrong_is_not_refused_too(String right, String wrong, String fields) {
    assertThat(GOOD).contains(right);
    String alone =
        GOOD.replace(
            "vary: {arms.HEP: [10, 20], outcomes.flare.effect.post: [0, -0.5]}", "vary: {}");

    assertThat(
            refused(alone.replace(right, wrong.replace("~", "\n"))).stream()
                .map(Problem::field)
                .toList())
        .containsExactlyInAnyOrder(fields.split(", "));
  }

  @Test
  void outcomes_that_are_no_map_are_not_missed_by_what_names_them() {
    int from = GOOD.indexOf("outcomes:");
    String text =
        GOOD.substring(0, from) + "outcomes: []\n" + GOOD.substring(GOOD.indexOf("outcomeCorr"));

    assertThat(refused(text.replace(", outcomes.flare.effect.post: [0, -0.5]", "")))
        .singleElement()
        .extracting(Problem::field)
        .isEqualTo("outcomes");
  }

  @Test
  void a_file_that_is_missing_hides_nothing() {
    String text =
        GOOD.replace("outcomeCorrelation: 0.3\n", "")
            .replace("classes: {MBSR: {size: 5, icc: 0.1}}", "classes: {}")
            .replace(
                "60, sd: 10}}\n", "60, sd: 10}}\n    distribution: {resample: {file: no.csv}}\n")
            .replace("level: 0.9", "level: 9");

    assertThat(refused(text).stream().map(Problem::message).toList())
        .hasSize(2)
        .anySatisfy(each -> assertThat(each).contains("no.csv: does not exist"))
        .anySatisfy(each -> assertThat(each).contains(": level: "));
  }

  @Test
  void an_impossible_matrix_in_a_cell_is_said_at_the_value_that_makes_it() {
    String text =
        GOOD.replace("[0, -0.5]}", "[0, -0.5],\n  'outcomeCorrelation[0][2]': [0.3, 0.31]}")
            .replace("outcomeCorrelation: 0.3", "outcomeCorrelation: " + matrix(0.3, 0.3));

    assertThat(refused(text).stream().map(Problem::message).toList())
        .containsExactly(
            "scenario.yaml:25: vary.outcomeCorrelation[0][2][1]: with this value,"
                + " outcomeCorrelation: correlation in row 3, column 1 must equal correlation in"
                + " row 1, column 3 (0.31), got 0.3");
  }

  @Test
  void a_whole_matrix_in_a_cell_is_said_where_it_stands_once_for_all_cells() {
    String matrices =
        "\n  - " + matrix(0.3, 0.3) + "\n  - [[1, 0.9, 0], [0.9, 1, 0.9], [0, 0.9, 1]]";
    String text =
        GOOD.replace(
            "vary: {arms.HEP: [10, 20], outcomes.flare.effect.post: [0, -0.5]}",
            "vary:\n  arms.HEP: [10, 20, 30]\n  outcomeCorrelation:"
                + matrices.replace("\n", "\n  "));

    assertThat(refused(text))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.line()).isEqualTo(28);
              assertThat(each.field()).isEqualTo("vary.outcomeCorrelation[1]");
              assertThat(each.found()).startsWith("correlations must be positive definite");
            });
  }

  @Test
  void what_two_values_make_together_names_both() {
    String text =
        GOOD.replace(
            "vary: {",
            "vary: {outcomes.gsi.distribution: [normal, gamma], outcomes.gsi.visits.post.sd: [9,"
                + " 500], ");

    assertThat(refused(text).stream().map(Problem::message).toList())
        .containsExactly(
            "scenario.yaml:24: vary.outcomes.gsi.distribution[1]: with this value and"
                + " outcomes.gsi.visits.post.sd = 500, outcomes.gsi: mean of gamma must be above 0"
                + " and sd at most 4 times the mean in both arms, got mean 60.0 and 60.0 with sd"
                + " 500.0 at post");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "outcomes.flre.effect.post",
        "outcomes.gsi.visits.psot.mean",
        "outcomes.gsi.effect.psot",
        "arms.MBRS",
        "covariates.site.effects.flare.a",
        "classes.MBRS.icc",
        "dropout.rates.end.MBSR",
        "outcomes.flare.sdRatio.x",
      })
  void a_slip_in_a_path_is_said_in_one_line(String path) {
    String text = GOOD.replace("vary: {", "vary: {" + path + ": [10, 20, 30], ");
    List<Problem> problems = refused(text);

    assertThat(problems).allSatisfy(each -> assertThat(each.line()).isEqualTo(24));
    assertThat(problems.stream().map(Problem::field).distinct().toList()).hasSize(1);
    assertThat(problems.get(0).message()).contains("vary." + path);
  }

  @Test
  void what_is_varied_within_something_wrong_is_left_alone() {
    String text = GOOD.replace("visits: {pre: {mean: 90", "visits: [{pre: {mean: 90");
    String closed = text.replace("80, sd: 20}}", "80, sd: 20}}]");
    String varied =
        closed.replace(
            "outcomes.flare.effect.post: [0, -0.5]", "outcomes.flare.visits.pre.sd: [1]");

    assertThat(refused(varied).stream().map(Problem::field).toList())
        .containsExactly("outcomes.flare.visits");
  }

  @Test
  void what_is_wrong_with_the_file_is_not_said_again_of_its_cells() {
    String text = GOOD.replace("severe: 0.5", "severe: 3").replace("[10, 20]", "[10, 1, 0]");

    assertThat(refused(text).stream().map(Problem::field).toList())
        .containsExactly("covariates", "vary.arms.HEP[1]", "vary.arms.HEP[2]");
  }

  /** Puts junk in the places of two values at a time: read or refused, never another failure. */
  @Test
  void any_two_values_of_another_form_are_read_or_refused() throws IOException {
    Located tree = tree(GOOD);
    List<String> paths = paths("", tree);
    List<Located> junk = new ArrayList<>();
    for (String each :
        List.of("null", "-1", "1e400", "x y", "[]", "{}", "{x: 1}", "gamma", "flare")) {
      junk.add(tree(each));
    }
    SplittableRandom random = new SplittableRandom(20130101);
    int refused = 0;
    for (int i = 0; i < PAIRS; i++) {
      Located damaged = tree;
      for (int fault = 0; fault < 2; fault++) {
        String path = paths.get(random.nextInt(paths.size()));
        damaged = with(damaged, path, junk.get(random.nextInt(junk.size())));
      }
      refused += isRefused(damaged) ? 1 : 0;
    }
    assertThat(refused).isBetween(PAIRS / 2, PAIRS);
  }

  private static Located with(Located tree, String path, Located value) {
    try {
      return tree.with(path, value);
    } catch (IllegalArgumentException e) { // the first fault has taken the place of the second
      return tree;
    }
  }

  private static boolean isRefused(Located tree) {
    try {
      ScenarioReader.read(tree, Path.of("s.yaml"), VOCABULARY);
      return false;
    } catch (InvalidInputException e) {
      return true;
    }
  }

  private static Located tree(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return YamlFile.read(new ByteArrayInputStream(bytes), "s.yaml", new Problems());
  }

  private static List<String> paths(String path, Located node) {
    List<String> paths = new ArrayList<>();
    if (!path.isEmpty()) {
      paths.add(path);
    }
    String before = path.isEmpty() ? "" : path + ".";
    if (node instanceof Located.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, each) -> {
                if (!key.contains(".")) { // a path of vary is one key
                  paths.addAll(paths(before + key, each));
                }
              });
    } else if (node instanceof Located.Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        paths.addAll(paths(before + i, sequence.items().get(i)));
      }
    }
    return paths;
  }

  private static String matrix(double upper, double lower) {
    return "[[1, 0.3, " + upper + "], [0.3, 1, 0.3], [" + lower + ", 0.3, 1]]";
  }

  private static ScenarioGrid read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      return ScenarioReader.read(
          new ByteArrayInputStream(bytes), Path.of("scenario.yaml"), VOCABULARY);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Problem> refused(String text) {
    return catchThrowableOfType(InvalidInputException.class, () -> read(text)).problems();
  }
}
