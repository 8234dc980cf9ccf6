// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.equipoise.claim.Claim;
import org.equipoise.claim.Margin;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.Flow;
import org.equipoise.design.Outcome;
import org.equipoise.design.Range;
import org.equipoise.design.Scale;
import org.equipoise.design.Status;
import org.equipoise.design.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialReaderContractTest {
  @Test
  void a_trial_is_read_part_by_part() {
    Trial trial = Fixture.trial();
    assertThat(trial.armIds().experimental()).isEqualTo("MBSR");
    assertThat(trial.arms().experimental().weeks()).hasValue(8);
    assertThat(trial.flow().orElseThrow().control()).isEqualTo(new Flow(32, 24));
    assertThat(trial.allocation())
        .contains(new AllocationScheme.PermutedBlock(1, 1, List.of(4, 6)));
    assertThat(trial.baseline().orElseThrow().id()).isEqualTo("pre");
    assertThat(trial.challenge()).hasSize(1);
    Outcome gsi = trial.outcome("gsi");
    assertThat(gsi.range()).contains(new Range(0, 4));
    assertThat(gsi.decimals()).hasValue(2);
    assertThat(trial.outcome("tnf").scale()).isEqualTo(Scale.LOG);
    assertThat(trial.outcome("cortisol").minutes()).containsExactly(-10.0, 0.0, 15.0);
    assertThat(trial.outcome("aucg").derivation().orElseThrow().from()).isEqualTo("cortisol");
    assertThat(trial.plan().level()).isEqualTo(0.9);
    assertThat(trial.plan().hypotheses().get(0).claim()).isEqualTo(Claim.EQUIVALENCE);
    assertThat(trial.plan().hypotheses().get(0).margin()).contains(new Margin.Smd(-0.5, 0.5));
    assertThat(trial.plan().multiplicity().orElseThrow().outcomes()).containsExactly("tnf");
    assertThat(trial.sources().get(0).status()).isEqualTo(Status.ASSUMED);
    assertThat(trial.facts()).isEqualTo(Optional.empty());
  }

  @Test
  void paths_are_relative_to_the_file_that_names_them() {
    TrialFile file = new TrialFile(Path.of("data", "x", "trial.yaml"), Fixture.trial());
    assertThat(file.inputs())
        .containsExactly(Path.of("data", "x", "trial.yaml"), Path.of("data", "x", "people.csv"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{raw: 2}              | gsi | -2.0,2.0",
        "{raw: [-1, 2]}        | gsi | -1.0,2.0",
        "{smd: [-0.3, 0.5]}    | gsi | smd:-0.3,0.5",
        "{smd: 0.5}            | tnf | smd:-0.5,0.5",
        "{ratio: 1.25}         | tnf | ratio:0.8,1.25",
        "{raw: 1.25}           | tnf | ratio:0.8,1.25",
        "{ratio: [0.5, 3]}     | tnf | ratio:0.5,3.0",
      })
  void margins_have_these_forms_and_raw_margins_on_a_log_scale_are_ratios(
      String margin, String outcome, String expected) {
    String text =
        Fixture.changed(
            "- {outcome: gsi, visit: post, claim: equivalence, margin: {smd: 0.5}",
            "- {outcome: " + outcome + ", visit: post, claim: equivalence, margin: " + margin);
    Margin read = Fixture.trial(text).plan().hypotheses().get(0).margin().orElseThrow();
    assertThat(read.text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{scheme: simple}                             | simple",
        "{scheme: simple, ratio: [2, 1]}              | simple",
        "{scheme: stratified, by: [sex], blocks: [4]} | stratified",
        "{scheme: biased-coin, p: 0.7}                | biased-coin",
        "{scheme: urn, alpha: 1, beta: 0}             | urn",
        "{scheme: minimization, factors: [sex], p: 1} | minimization",
      })
  void every_scheme_of_allocation_is_read(String scheme, String label) {
    String text =
        Fixture.changed("{scheme: permuted-block, ratio: [1, 1], blocks: [4, 6]}", scheme);
    assertThat(Fixture.trial(text).allocation().orElseThrow().label()).isEqualTo(label);
  }

  @Test
  void a_byte_order_mark_a_comment_and_an_alias_change_nothing() {
    String text = "\uFEFF# a comment\n" + Fixture.changed("weeks: 8", "weeks: &w 8");
    text = text.replace("role: control", "role: control, weeks: *w");
    assertThat(Fixture.trial(text).arms().control().weeks()).hasValue(8);
  }
}
