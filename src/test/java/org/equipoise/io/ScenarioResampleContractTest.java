// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.equipoise.core.InvalidInputException;
import org.equipoise.design.ScenarioDistribution.Resample;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outcomes that are resampled from a file of participants. */
class ScenarioResampleContractTest {
  private static final Vocabulary VOCABULARY = new Vocabulary(Set.of("welch"), Set.of());

  private static final String WIDE =
      """
      participant,arm,age,flare.pre,flare.post,gsi.pre
      a,MBSR,30,1,2,3
      b,HEP,31,90,80,1
      c,HEP,32,100,70,
      d,HEP,33,95,NA,2
      e,HEP,34,70,60,5
      f,HEP,35,<50,x,1
      """;

  private static final String SCENARIO =
      """
      equipoise: 1
      id: small
      arms: {MBSR: 25, HEP: 24}
      outcomes:
        flare:
          visits: {pre: {}, post: {mean: 90, sd: 20}}
          distribution: {resample: {file: p.csv}}
      """;

  @TempDir private Path folder;

  private ScenarioGrid read(String scenario, String participants) {
    try {
      Files.writeString(folder.resolve("p.csv"), participants);
      Path file = Files.writeString(folder.resolve("s.yaml"), scenario);
      return ScenarioReader.read(file, VOCABULARY);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String good() {
    return WIDE.replace("<50,x", "50,55");
  }

  @Test
  void complete_persons_of_the_control_arm_are_taken_with_the_files_moments_where_none_are_given() {
    ScenarioGrid grid = read(SCENARIO, good());
    ScenarioOutcome flare = grid.cell(0).outcomes().get(0);
    Resample resample = (Resample) flare.distribution();

    assertThat(resample.values().persons()).isEqualTo(4);
    assertThat(resample.from())
        .hasToString(
            "whole persons with replacement, 4 of the 5 of HEP in p.csv: those with all values");
    assertThat(flare.visits().get(0).mean()).isEqualTo((90 + 100 + 70 + 50) / 4.0);
    assertThat(flare.visits().get(1).mean()).isEqualTo(90);
    assertThat(flare.visits().get(1).sd()).isEqualTo(20);
    assertThat(grid.source().inputs()).containsOnlyKeys("p.csv");
    assertThat(grid.source().inputs().get("p.csv")).hasSize(64);
  }

  @Test
  void outcomes_of_one_file_are_of_the_persons_who_have_the_values_of_all() {
    String more = "  gsi:\n    visits: {pre: {}}\n    distribution: {resample: {file: p.csv}}\n";
    ScenarioGrid grid = read(SCENARIO + more, good());
    Resample flare = (Resample) grid.cell(0).outcomes().get(0).distribution();
    Resample gsi = (Resample) grid.cell(0).outcomes().get(1).distribution();

    assertThat(flare.from()).isEqualTo(gsi.from());
    assertThat(flare.values().persons()).isEqualTo(3);
    assertThat(gsi.values().value(0, 1)).isEqualTo(5);
  }

  @Test
  void a_long_file_gives_the_same_as_a_wide_one() {
    String rows =
        """
        participant,arm,visit,outcome,minute,value
        b,HEP,pre,flare,,90
        b,HEP,post,flare,,80
        c,HEP,pre,flare,,100
        c,HEP,post,flare,,70
        c,HEP,post,cortisol,10,7
        d,HEP,pre,flare,,95
        """;
    String wide = "participant,arm,flare.pre,flare.post\nb,HEP,90,80\nc,HEP,100,70\nd,HEP,95,\n";
    assertThat(read(SCENARIO, rows).cells()).isEqualTo(read(SCENARIO, wide).cells());
  }

  @Test
  void a_file_can_be_varied() {
    String varied = SCENARIO + "vary: {outcomes.flare.distribution.resample.arm: [HEP, MBSR]}\n";
    String two = good() + "g,MBSR,36,5,9,3\n";
    ScenarioGrid grid = read(varied, two);
    assertThat(((Resample) grid.cell(1).outcomes().get(0).distribution()).values().persons())
        .isEqualTo(2);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "file: p.csv | file: q.csv | q.csv: does not exist",
        "file: p.csv | arm: HEP | s.yaml:7: outcomes.flare.distribution.resample.file: is missing",
        "file: p.csv | file: p.csv, arm: CBT | s.yaml:7: outcomes.flare.distribution.resample.arm: got \"CBT\"; must be one of MBSR, HEP",
        "HEP: 24 | WL: 24 | s.yaml:7: outcomes.flare.distribution.resample.arm: is missing, and the file has no arm WL; must be one of MBSR, HEP",
        "flare: | pain: | has no outcome pain with one value a visit; has flare, gsi",
        "post: {mean: 90, sd: 20} | end: {} | has no visit end of flare; has pre, post",
        "sd: 20 | sd: 0 | s.yaml:6: outcomes.flare.visits.post.sd: got \"0\"; must be a number above 0",
        "file: p.csv | file: p.csv, arm: MBSR | the number of persons to resample must be 2 or more, got 1",
        "distribution: | correlation: 0.5~    distribution: | s.yaml:7: outcomes.flare.correlation: is there beside resample",
        "distribution: | minuteCorrelation: 0.5~    minutes: [1, 2]~    distribution: | minutes must be left out when the distribution is resample",
        "{resample: {file: p.csv}} | {resample: {file: p.csv}, t: {df: 5}} | has not one distribution",
        "{resample: {file: p.csv}} | resample | names no file; must be {resample: {file: participants.csv}}",
        "outcomes: | classes: {HEP: {size: 5, icc: 0.1}}~outcomes: | classes must be left out when an outcome is resampled, got flare",
        "outcomes: | outcomeCorrelation: 0.5~outcomes: | outcomeCorrelation must be left out when an outcome is resampled, got flare",
      })
  void what_is_wrong_with_the_scenario_is_said(String right, String wrong, String message) {
    assertThat(SCENARIO).contains(right);
    String text = SCENARIO.replace(right, wrong.replace("~", "\n"));
    assertThatThrownBy(() -> read(text, good()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "50,55 | <50,55 | p.csv:7: flare.pre: is below a detection limit; must be a number, or missing, to be resampled",
        "50,55 | 50,x | p.csv:7: flare.post: got \"x\"",
        "f,HEP | e,HEP | p.csv:7: participant \"e\", flare at pre was observed on line 6 already",
        "f,HEP | e,MBSR | p.csv:7: arm: got \"MBSR\" (but \"HEP\" before)",
        "participant,arm | person,arm | there is no such column",
      })
  void what_is_wrong_with_the_file_is_said(String right, String wrong, String message) {
    assertThat(good()).contains(right);
    assertThatThrownBy(() -> read(SCENARIO, good().replace(right, wrong)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void values_that_are_all_the_same_are_refused() {
    String same = "participant,arm,flare.pre,flare.post\nb,HEP,90,80\nc,HEP,100,80\n";
    assertThatThrownBy(() -> read(SCENARIO, same))
        .hasMessageContaining("must differ between persons at every visit, got 80.0 for all 2");
  }
}
