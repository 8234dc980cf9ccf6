// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equipoise.core.InvalidInputException;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.io.Vocabulary.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Covariates of a scenario, and what names them. */
class CovariatesBinderContractTest {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          Set.of(),
          Set.of(),
          Map.of(
              "welch", Set.of(),
              "permutation", Set.of(Need.TAKES_STRATA),
              "ancova", Set.of(Need.TAKES_COVARIATES, Need.TAKES_STRATA)));

  private static final String SCENARIO =
      """
      equipoise: 1
      id: small
      arms: {MBSR: 25, HEP: 24}
      covariates:
        severity:
          levels: {mild: 0.6, severe: 0.4}
          effects: {flare: {severe: 0.5}}
        site: {levels: {a: 0.5, b: 0.3, c: 0.2}}
      outcomes:
        flare:
          visits: {pre: {mean: 90, sd: 26}, post: {mean: 80, sd: 20}}
          distribution: normal
      dropout: {}
      allocation: {scheme: stratified, by: [severity, site], blocks: [4]}
      vary: {covariates.severity.effects.flare.severe: [0.5, 1]}
      analyses:
        - {outcome: flare, visit: post, method: ancova, covariates: [site], strata: [severity]}
        - {outcome: flare, visit: post, method: permutation, strata: []}
        - {outcome: flare, visit: post, method: welch}
        - {outcome: flare, visit: post, method: ancova, strata: [], label: ancova-unadjusted}
      """;

  private static ScenarioGrid read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      return ScenarioReader.read(
          new ByteArrayInputStream(bytes), Path.of("scenario.yaml"), VOCABULARY);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void covariates_and_what_uses_them_are_read() {
    ScenarioGrid grid = read(SCENARIO);
    Scenario cell = grid.cell(1);
    assertThat(cell.covariates().get(0).levelIds()).containsExactly("mild", "severe");
    assertThat(cell.covariates().get(0).shifts("flare")).containsExactly(-0.4, 0.6);
    assertThat(grid.cell(0).covariates().get(0).shifts("flare")).containsExactly(-0.2, 0.3);
    assertThat(cell.covariates().get(1).shifts("flare")).containsExactly(0.0, 0.0, 0.0);
    assertThat(cell.allocation())
        .isEqualTo(new AllocationScheme.Stratified(List.of("severity", "site"), List.of(4)));
    assertThat(cell.analyses().get(0).told().columns())
        .isEqualTo(new ScenarioAnalysis.Columns(List.of("site"), Optional.of(List.of("severity"))));
    assertThat(cell.analyses().get(1).told().columns().strata()).contains(List.of());
    assertThat(cell.analyses().get(2).told().columns()).isEqualTo(ScenarioAnalysis.Columns.NONE);
    assertThat(cell.analyses())
        .extracting(ScenarioAnalysis::label)
        .containsExactly("ancova", "permutation", "welch", "ancova-unadjusted");
    assertThat(cell.analyses().get(3).method()).isEqualTo("ancova");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "mild: 0.6 | mild: 0.5 | 6 | covariates.severity.levels | must add up to 1, got 0.9",
        "mild: 0.6 | mild: 1.6 | 6 | covariates.severity.levels.mild | must be a share in (0, 1)",
        "mild: 0.6, severe: 0.4 | mild: 0.9999 | 6 | covariates.severity.levels | 2 or more",
        "{mild: 0.6, severe: 0.4} | [mild, severe] | 6 | covariates.severity.levels | must be a map",
        "{flare: {severe: 0.5}} | {flare: {sever: 1}} | 7 | covariates.severity.effects.flare.sever | did you mean severe?",
        "{flare: {severe: 0.5}} | {pain: {severe: 1}} | 7 | covariates.severity.effects.pain | must be one of flare",
        "{flare: {severe: 0.5}} | {flare: {severe: big}} | 7 | covariates.severity.effects.flare.severe | standard deviations",
        "{flare: {severe: 0.5}} | {flare: {severe: 2.1}} | 4 | covariates | less than its whole variance, got 1.058 of it",
        "a: 0.5 | 1: 0.5 | 8 | covariates.site.levels | level must be an id",
        "a: 0.5 | NA: 0.5 | 8 | covariates.site.levels | must not be NA",
        "site: {levels | cohort: {levels | 8 | covariates.cohort | called as another column",
        "site: {levels | site: {level | 8 | covariates.site.levels | must be given",
        "normal | gamma | 4 | covariates | must be on outcomes that are normal, lognormal or ordinal",
        "dropout: {} | dropout: {rates: {post: {MBSR: 0.2, HEP: 0.2}}, mechanism: mar, given: flare.pre} | 13 | dropout | no covariate shifts",
        "by: [severity, site] | by: [severity, sex] | 14 | allocation.by[1] | must be one of severity, site",
        "by: [severity, site] | by: [site, site] | 14 | allocation.by | each column once",
        "scheme: stratified, by: [severity, site], blocks: [4] | scheme: minimization, factors: [age], p: 0.8 | 14 | allocation.factors[0] | must be one of",
        "severe: [0.5, 1] | severe: [0.5, 3] | 15 | vary.covariates.severity.effects.flare.severe[1] | with this value, covariates: effects on flare must explain less than its whole variance, got 2.160 of it",
        "covariates: [site] | covariates: [age] | 17 | analyses[0].covariates[0] | must be one of severity, site",
        "covariates: [site] | covariates: [severity] | 17 | analyses[0].strata | must not name what is among the covariates",
        "strata: [] | covariates: [site] | 18 | analyses[1].covariates | permutation does not adjust for them",
        "label: ancova-unadjusted | label: ancova | 20 | analyses[3] | a label of its own",
        "label: ancova-unadjusted | label: 2nd | 20 | analyses[3].label | must be an id",
        "method: welch | method: welch, strata: [site] | 19 | analyses[2].strata | welch cannot be told strata",
      })
  void what_is_wrong_is_refused_with_its_line(
      String right, String wrong, int line, String field, String message) {
    assertThat(SCENARIO).contains(right);
    InvalidInputException refused =
        catchThrowableOfType(
            InvalidInputException.class, () -> read(SCENARIO.replace(right, wrong)));
    assertThat(refused).as(wrong).isNotNull();
    assertThat(refused.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.field()).isEqualTo(field);
              assertThat(problem.found() + "; " + problem.allowed()).contains(message);
            });
  }
}
