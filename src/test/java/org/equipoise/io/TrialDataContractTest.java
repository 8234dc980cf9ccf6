// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.equipoise.design.Outcome;
import org.equipoise.design.SourceNote;
import org.equipoise.design.Status;
import org.equipoise.design.Trial;
import org.equipoise.evidence.Fact;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.PublishedRow;
import org.equipoise.evidence.PublishedTable;
import org.junit.jupiter.api.Test;

/** The trials under data/ are read, and say which of their parts are not published. */
class TrialDataContractTest {
  private static TrialFile read(String id) {
    return TrialReader.read(Path.of("data", id, "trial.yaml"), Fixture.VOCABULARY);
  }

  @Test
  void the_home_trial_has_its_outcomes_and_names_what_is_assumed() {
    Trial trial = read("rosenkranz2013").trial();
    assertThat(trial.outcomes())
        .extracting(Outcome::id)
        .containsExactly(
            "flare", "gsi", "medsym", "tnf", "il8", "cortisol", "cortisol_aucg", "cortisol_auci");
    assertThat(trial.plan().hypotheses()).hasSize(7);
    assertThat(trial.sources())
        .extracting(SourceNote::part)
        .contains("evidence", "flow", "allocation", "challenge", "plan");
    assertThat(trial.sources()).allMatch(each -> each.status() == Status.ASSUMED);
  }

  @Test
  void the_facts_of_the_home_trial_have_sources_and_the_dispute_over_arm_sizes() {
    List<Fact> facts = EvidenceReader.facts(read("rosenkranz2013"));
    List<Fact> disputed =
        facts.stream().filter(each -> each.standing() == Fact.Standing.DISPUTED).toList();
    assertThat(disputed).extracting(Fact::value).containsExactly("MBSR 33, HEP 16");
    assertThat(facts)
        .allMatch(
            each ->
                each.provenance().status() == Status.ASSUMED
                    || !each.provenance().source().isEmpty());
  }

  @Test
  void the_printed_tables_of_nakamura_cover_every_outcome_in_both_arms_at_the_planned_visits() {
    TrialFile file = read("nakamura2013");
    PublishedTable table = (PublishedTable) EvidenceReader.read(file);
    for (String visit : List.of("pre1", "post", "followup")) {
      for (Outcome outcome : file.trial().outcomes()) {
        Measurement measurement = Measurement.of(outcome.id(), visit);
        assertThat(table.row(measurement, "MM")).isPresent();
        assertThat(table.row(measurement, "SHE")).isPresent();
      }
    }
    assertThat(table.rows()).hasSize(62);
    assertThat(table.correlations()).hasSize(15);
    PublishedRow post = table.row(Measurement.of("spi2", "post"), "MM").orElseThrow();
    assertThat(post.get(PublishedRow.Item.MEAN).orElseThrow().text()).isEqualTo("43.64");
    assertThat(
            table.results().stream()
                .map(each -> each.test().p())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toList()))
        .containsExactly(".0499", ".011");
  }

  @Test
  void the_printed_tables_of_shen_and_charalambous_are_read_as_printed() {
    PublishedTable shen = (PublishedTable) EvidenceReader.read(read("shen2018"));
    assertThat(shen.rows()).hasSize(68);
    PublishedRow mcmq = shen.row(Measurement.of("mcmq", "pre"), "PI").orElseThrow();
    assertThat(mcmq.get(PublishedRow.Item.MEAN).orElseThrow().text()).isEqualTo("49.50");
    PublishedTable charalambous = (PublishedTable) EvidenceReader.read(read("charalambous2015"));
    assertThat(charalambous.rows()).hasSize(24);
    assertThat(charalambous.rows()).allMatch(row -> row.n() == 104);
    for (String id : List.of("shen2018", "charalambous2015")) {
      assertThat(EvidenceReader.facts(read(id))).isNotEmpty();
      assertThat(read(id).trial().sources())
          .extracting(SourceNote::part)
          .contains("plan", "visits", "outcomes.unit", "outcomes.better");
    }
  }
}
