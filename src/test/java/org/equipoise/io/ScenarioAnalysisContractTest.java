// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.equipoise.claim.Better;
import org.equipoise.claim.Margin;
import org.equipoise.core.InvalidInputException;
import org.equipoise.design.Scale;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.io.Vocabulary.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the analyses of a scenario may tell their methods. */
class ScenarioAnalysisContractTest {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          Set.of(),
          Set.of(),
          Map.of(
              "welch", Set.of(),
              "tost", Set.of(Need.MARGIN),
              "tost-d", Set.of(Need.MARGIN_IN_SDS),
              "noninferiority", Set.of(Need.MARGIN, Need.BETTER)));

  private static final String SCENARIO =
      """
      equipoise: 1
      id: small
      arms: {MBSR: 25, HEP: 24}
      outcomes:
        flare:
          visits: {pre: {mean: 90, sd: 26}, post: {mean: 80, sd: 20}}
        cortisol:
          visits: {pre: {mean: 1.8, sd: 0.6}, post: {mean: 1.8, sd: 0.6}}
          distribution: lognormal
      analyses:
        - {outcome: flare, visit: post, method: welch}
        - {ANALYSIS}
      """;

  private static ScenarioAnalysis read(String analysis) {
    byte[] bytes = SCENARIO.replace("ANALYSIS", analysis).getBytes(StandardCharsets.UTF_8);
    try {
      return ScenarioReader.read(
              new ByteArrayInputStream(bytes), Path.of("scenario.yaml"), VOCABULARY)
          .cell(0)
          .analyses()
          .get(1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void all_that_a_method_can_be_told_is_read() {
    ScenarioAnalysis analysis =
        read(
            "outcome: flare, visit: post, method: noninferiority, margin: {smd: [-0.3, 0.5]},"
                + " better: lower, resamples: 99, scale: raw");
    assertThat(analysis.told())
        .isEqualTo(
            new ScenarioAnalysis.Told(
                Optional.of(new Margin.Smd(-0.3, 0.5)),
                Optional.of(Better.LOWER),
                OptionalInt.of(99),
                Optional.of(Scale.RAW)));
  }

  @Test
  void what_is_left_out_is_not_told() {
    assertThat(read("outcome: flare, visit: pre, method: welch").told())
        .isEqualTo(ScenarioAnalysis.Told.NOTHING);
  }

  @Test
  void a_raw_margin_of_a_lognormal_outcome_is_a_ratio_unless_the_scale_is_raw() {
    String tost = "outcome: cortisol, visit: post, method: tost, margin: {raw: 1.25}";
    assertThat(read(tost).told().margin()).contains(new Margin.Ratio(0.8, 1.25));
    assertThat(read(tost + ", scale: raw").told().margin()).contains(new Margin.Raw(-1.25, 1.25));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "flare, visit: post, method: tost | margin | tost needs a margin",
        "flare, visit: post, method: tost-d, margin: {raw: 2} | margin | is not in SDs",
        "flare, visit: post, method: tost, margin: {ratio: 1.25} | margin.ratio | is raw",
        "flare, visit: post, method: tost, margin: {smd: -1} | margin.smd | positive",
        "flare, visit: post, method: noninferiority, margin: {smd: 1} | better | lower or higher",
        "flare, visit: post, method: noninferiority, margin: {smd: 1}, better: up | better | one of",
        "flare, visit: pre, method: welch, resamples: 0 | resamples | 1 or more",
        "flare, visit: pre, method: welch, scale: log | scale | must be raw",
        "flare, visit: pre, method: welch, margins: 1 | margins | unknown key",
        "flare, visit: post, method: student | method | one of",
        "flare, visit: post, method: welch | '' | is there twice",
      })
  void what_is_wrong_is_refused_with_its_line(String analysis, String field, String message) {
    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> read("outcome: " + analysis));
    assertThat(refused).as(analysis).isNotNull();
    assertThat(refused.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.line()).isEqualTo(12);
              assertThat(problem.field()).startsWith("analyses").endsWith(field);
              assertThat(problem.message()).contains(message);
            });
  }
}
