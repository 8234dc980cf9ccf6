// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialBadInputContractTest {
  private static List<String> refused(String text) {
    return Fixture.messages(() -> Fixture.trial(text));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "weeks: 8                 | week: 8                      | trial.yaml:5: arms[0].week: unknown key (did you mean weeks?); must be one of id, name, role, weeks, components",
        "better: lower, range     | better: less, range          | trial.yaml:15: outcomes[0].better: got \"less\"; must be one of lower, higher",
        "id: small                | id: 9small                   | trial.yaml:2: id: got \"9small\"; must be an id like gsi or MBSR-2: [A-Za-z][A-Za-z0-9_-]*",
        "title: A small trial     | title:                       | trial.yaml:3: title: is missing; must be given",
        "level: 0.9               | level: 1                     | trial.yaml:20: plan.level: got \"1\"; must be a number in (0.5, 1)",
        "level: 0.9               | level: .nan                  | trial.yaml:20: plan.level: got \".nan\"; must be a number in (0.5, 1)",
        "level: 0.9               | level: '0.9'                 | trial.yaml:20: plan.level: got \"0.9\" in quotes; must be a number in (0.5, 1)",
        "level: 0.9               | level: [0.9]                 | trial.yaml:20: plan.level: got a list; must be a number in (0.5, 1)",
        "weeks: 8                 | weeks: -1                    | trial.yaml:5: arms[0].weeks: got \"-1\"; must be a number above 0",
        "week: 8}                 | week: 1e999}                 | trial.yaml:11: visits[1].week: got \"1e999\"; must be a number",
        "range: [0, 4]            | range: [4, 0]                | trial.yaml:15: outcomes[0].range: range must have min < max, got 4.0 to 0.0",
        "range: [0, 4]            | range: [0]                   | trial.yaml:15: outcomes[0].range: has 1 items; must be [min, max], two numbers",
        "decimals: 2              | decimals: 2.5                | trial.yaml:15: outcomes[0].decimals: got \"2.5\"; must be a whole number from 0 to 15",
        "detectionLimit: 0.5      | detectionLimit: 0            | trial.yaml:16: outcomes[1].detectionLimit: got \"0\"; must be a number above 0",
        "minutes: [-10, 0, 15]    | minutes: [0, 0]              | trial.yaml:17: outcomes[2]: minutes must increase, got [0.0, 0.0]",
        "from: cortisol}          | from: gsi}                   | trial.yaml:18: outcomes[3].derive.from: got \"gsi\"; must be an outcome with minutes: cortisol",
        "derive: {measure: aucg   | scale: log, derive: {measure: auci | trial.yaml:18: outcomes[3]: auci must have scale raw, got log",
        "outcome: gsi, visit      | outcome: gis, visit          | trial.yaml:22: plan.hypotheses[0].outcome: got \"gis\" (did you mean gsi?); must be one of gsi, tnf, cortisol, aucg",
        "outcome: gsi, visit      | outcome: cortisol, visit     | trial.yaml:22: plan.hypotheses[0].outcome: cortisol is sampled at minutes within a visit; derive an outcome from it, such as its aucg, and plan that",
        "gsi, visit: post         | gsi, visit: pre              | trial.yaml:22: plan.hypotheses[0].visit: got \"pre\"; must not be the baseline: arms are compared after it",
        "gsi, visit: post         | gsi, visit: late             | trial.yaml:22: plan.hypotheses[0].visit: got \"late\"; must be one of pre, post",
        "smd: 0.5}, method: ancova| smd: 0.5}, method: anova     | trial.yaml:22: plan.hypotheses[0].method: got \"anova\" (did you mean ancova?); must be one of ancova, welch, tobit",
        "margin: {smd: 0.5}       | margin: {smd: 0}             | trial.yaml:22: plan.hypotheses[0].margin.smd: margin must be positive and finite, got 0.0",
        "margin: {smd: 0.5}       | margin: {raw: [1, 2]}        | trial.yaml:22: plan.hypotheses[0].margin.raw: margin must enclose 0.0, got 1.0 to 2.0",
        "margin: {smd: 0.5}       | margin: {ratio: 1.25}        | trial.yaml:22: plan.hypotheses[0].margin.ratio: is a ratio, and the scale of gsi is raw; must be smd or raw, or the outcome's scale must be log",
        "margin: {smd: 0.5}       | margin: {smd: 1, raw: 2}     | trial.yaml:22: plan.hypotheses[0].margin: has 2 forms; must be one of smd, raw, ratio",
        "margin: {smd: 0.5}       | margin: 0.5                  | trial.yaml:22: plan.hypotheses[0].margin: got \"0.5\"; must be a map with smd, raw, ratio",
        ", margin: {smd: 0.5}     | ``                           | trial.yaml:22: plan.hypotheses[0].margin: is missing; equivalence needs a margin, such as {smd: 0.5}",
        "holm, outcomes: [tnf]    | holm, outcomes: [aucg]       | trial.yaml:24: plan.multiplicity.outcomes[0]: got \"aucg\", which has no hypothesis; must be planned above",
        "method: holm             | method: holms                | trial.yaml:24: plan.multiplicity.method: got \"holms\" (did you mean holm?); must be one of holm",
        "MBSR: {randomized: 31    | MBSR: {randomized: 3         | trial.yaml:7: flow.MBSR: randomized must be at least analysed (25), got 3",
        "flow: {MBSR:             | flow: {MSBR:                 | trial.yaml:7: flow.MSBR: unknown key (did you mean MBSR?); must be one of MBSR, HEP",
        "role: control            | role: experimental           | trial.yaml:6: arms[1].role: got \"experimental\"; must be control: one arm of each role, the experimental arm first",
        "id: HEP                  | id: MBSR                     | trial.yaml:6: arms[1]: has the same id as the first arm; must have another",
        "id: post, week: 8        | id: post, week: 8, baseline: true | trial.yaml:11: visits[1].baseline: is a second baseline, after that of line 10; at most one",
        "id: post, week: 8        | id: pre, week: 8             | trial.yaml:11: visits[1].id: got \"pre\" again, first on line 10; ids must differ",
        "baseline: true           | baseline: yes                | trial.yaml:10: visits[0].baseline: got \"yes\"; must be true or false",
        "to: 13                   | to: -1                       | trial.yaml:13: challenge[0]: to must be at least from (0.0), got -1.0",
        "blocks: [4, 6]           | blocks: [4, 5]               | trial.yaml:8: allocation: blocks must be multiples of 2, got 5",
        "scheme: permuted-block   | scheme: coin                 | trial.yaml:8: allocation.scheme: got \"coin\"; must be one of permuted-block, simple, stratified, biased-coin, urn, minimization",
        "{participants: people.csv} | {}                         | trial.yaml:25: evidence: names no file; must have participants, or published (correlations, results)",
        "{participants: people.csv} | {participants: a, results: b} | trial.yaml:25: evidence: has correlations or results beside participants; they go with published",
        "part: flow               | part: flows                  | trial.yaml:27: sources[0].part: got \"flows\" (did you mean flow?); must begin with one of equipoise, id, title, citation, arms, flow, allocation, visits, challenge, outcomes, plan, evidence, facts, sources",
        "status: assumed          | status: guessed              | trial.yaml:27: sources[0].status: got \"guessed\"; must be one of published, published-secondary, derived, assumed",
        "id: small                | id: !!java.net.URL small     | trial.yaml:2: id: got the tag \"tag:yaml.org,2002:java.net.URL\"; tags are not allowed",
        "id: small                | id: !own small               | trial.yaml:2: id: got the tag \"!own\"; tags are not allowed",
        "equipoise: 1             | equipoise: 2                 | trial.yaml:1: equipoise: needs a newer equipoise: format version 2; this one reads 1",
        "equipoise: 1             | equipoise: one               | trial.yaml:1: equipoise: got \"one\"; must be a whole number of 1 or more",
      })
  void each_mistake_is_named_with_its_line_and_what_is_allowed(
      String before, String after, String message) {
    assertThat(refused(Fixture.changed(before, after == null ? "" : after))).contains(message);
  }

  @Test
  void an_id_that_is_none_is_refused_where_it_is_defined_and_not_where_it_is_used() {
    String outcome =
        Fixture.TRIAL.replace("id: gsi", "id: gşi").replace("outcome: gsi", "outcome: gşi");
    assertThat(refused(outcome))
        .containsExactly(
            "trial.yaml:15: outcomes[0].id: got \"gşi\"; must be an id like gsi or MBSR-2:"
                + " [A-Za-z][A-Za-z0-9_-]*");
    String visit =
        Fixture.TRIAL.replace("id: post", "id: pöst").replace("visit: post", "visit: pöst");
    assertThat(refused(visit)).singleElement().asString().startsWith("trial.yaml:11: visits[1].id");
  }

  @Test
  void a_path_that_no_system_can_name_is_refused() {
    assertThat(refused(Fixture.changed("people.csv", "\"a\\0b\"")))
        .singleElement()
        .asString()
        .startsWith("trial.yaml:25: evidence.participants: got ")
        .endsWith("; must be a path that this system can name");
    assertThat(refused(Fixture.TRIAL + "facts: \"\\0\"\n")).hasSize(1);
  }

  @Test
  void three_arms_are_refused() {
    String third = "  - {id: C, name: Third, role: control}\nflow:";
    assertThat(refused(Fixture.changed("flow:", third)))
        .containsExactly(
            "trial.yaml:4: arms: has 3 arms; must be exactly two, the experimental arm first");
  }

  @Test
  void all_mistakes_of_a_file_are_said_at_once_in_the_order_of_its_lines() {
    String text =
        Fixture.changed("level: 0.9", "level: 9")
            .replace("weeks: 8", "weeks: eight")
            .replace("unit: pg/mL, ", "")
            .replace("id: small", "id: small\nid: again");
    assertThat(refused(text))
        .containsExactly(
            "trial.yaml:3: id: is there twice, first on line 2; must be there once",
            "trial.yaml:6: arms[0].weeks: got \"eight\"; must be a number above 0",
            "trial.yaml:17: outcomes[1].unit: is missing; must be given",
            "trial.yaml:21: plan.level: got \"9\"; must be a number in (0.5, 1)");
  }

  @Test
  void a_hypothesis_is_refused_when_it_is_there_twice() {
    String again = "    - {outcome: tnf, visit: post, claim: superiority, method: welch}\n  multi";
    assertThat(refused(Fixture.changed("  multi", again)))
        .containsExactly(
            "trial.yaml:24: plan.hypotheses[2]: repeats the hypothesis of line 23; an outcome at a"
                + " visit may have each claim once");
  }

  @Test
  void a_newer_version_is_the_only_thing_said_of_a_file() {
    String text = Fixture.changed("equipoise: 1", "equipoise: 3").replace("title:", "name:");
    assertThat(refused(text)).hasSize(1);
  }

  @Test
  void a_list_in_place_of_the_trial_is_refused() {
    assertThat(refused("- 1\n").get(0)).startsWith("trial.yaml:1: got a list; must be a map with");
  }
}
