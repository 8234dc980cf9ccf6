// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.equipoise.core.InvalidInputException;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outcomes that are derived from the samples of others. */
class ScenarioDerivedContractTest {
  private static final Vocabulary VOCABULARY = new Vocabulary(Set.of("welch"), Set.of());

  private static final String SCENARIO =
      """
      equipoise: 1
      id: small
      arms: {MBSR: 25, HEP: 24}
      outcomes:
        area: {derive: {measure: aucg, from: cortisol}, decimals: 1}
        cortisol:
          visits: {pre: {mean: 1.8, sd: 0.6}, post: {mean: 1.8, sd: 0.6}}
          distribution: lognormal
          minutes: [-10, 0, 25]
          minuteCorrelation: 0.8
        flare:
          visits: {pre: {mean: 90, sd: 26}, post: {mean: 80, sd: 20}}
      outcomeCorrelation: [[1, 0.3], [0.3, 1]]
      analyses:
        - {outcome: area, visit: post, method: welch, scale: log}
      """;

  private static Scenario read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      return ScenarioReader.read(
              new ByteArrayInputStream(bytes), Path.of("scenario.yaml"), VOCABULARY)
          .cell(0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void derived_outcomes_come_last_with_the_visits_of_their_source() {
    Scenario scenario = read(SCENARIO);
    assertThat(scenario.outcomes().stream().map(ScenarioOutcome::id).toList())
        .containsExactly("cortisol", "flare", "area");
    assertThat(scenario.outcomes().get(2).visitIds()).containsExactly("pre", "post");
    assertThat(scenario.outcomes().get(2).recording().decimals()).hasValue(1);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "from: cortisol | from: flare | scenario.yaml:5: outcomes.area.derive.from: got \"flare\"; must be an outcome with two or more minutes and no detectionLimit: cortisol",
        "from: cortisol | from: pain | scenario.yaml:5: outcomes.area.derive.from: got \"pain\"",
        ", from: cortisol | '' | scenario.yaml:5: outcomes.area.derive.from: is missing",
        "measure: aucg | measure: peak | scenario.yaml:5: outcomes.area.derive.measure: got \"peak\"; must be one of aucg, auci",
        "decimals: 1 | sdRatio: 2 | scenario.yaml:5: outcomes.area.sdRatio: is there beside derive; must be left out",
        "distribution: lognormal | detectionLimit: 1 | must be an outcome with two or more minutes and no detectionLimit; there is none",
        "measure: aucg | measure: auci | scenario.yaml:15: analyses[0].scale: got \"log\"; must be raw",
        "distribution: lognormal | distribution: normal | scenario.yaml:15: analyses[0].scale: got \"log\"; must be raw",
        "[[1, 0.3], [0.3, 1]] | [[1, 0, 0], [0, 1, 0], [0, 0, 1]] | must have 2 rows",
      })
  void what_is_wrong_is_said(String right, String wrong, String message) {
    assertThat(SCENARIO).contains(right);
    assertThatThrownBy(() -> read(SCENARIO.replace(right, wrong)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(message);
  }
}
