// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.analysis.SimulatedReplications.CriterionShare;
import org.equipoise.analysis.SimulatedReplications.Draws;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.PublishedTable;
import org.equipoise.replication.ReplicationCriterion;
import org.equipoise.replication.StudyEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialReplicationsContractTest {
  private static final ReplicationDesign DESIGN =
      PrintedTrials.design(ReplicationTruth.ORIGINAL, 5000, 1);

  private static PublishedTable scores(String mean, String sd) {
    return PrintedTrials.table(
        PrintedTrials.row("post", "E", 20, "0.90", "1.71"),
        PrintedTrials.row("post", "C", 20, mean, sd));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void threads_change_nothing(int threads) {
    assertThat(
            PrintedTrials.replications(
                PrintedTrials.design(ReplicationTruth.HALF, 9000, threads), "welch"))
        .isEqualTo(
            PrintedTrials.replications(
                PrintedTrials.design(ReplicationTruth.HALF, 9000, 1), "welch"));
  }

  @Test
  void more_replicates_go_on_from_those_before() {
    long one = holds(PrintedTrials.design(ReplicationTruth.NULL, 4000, 1));
    long more = holds(PrintedTrials.design(ReplicationTruth.NULL, 4001, 1));
    assertThat(more - one).isBetween(0L, 1L);
  }

  private static long holds(ReplicationDesign design) {
    return PrintedTrials.replications(design, "welch")
        .get(0)
        .tally()
        .orElseThrow()
        .criteria()
        .get(ReplicationCriterion.SMALL_TELESCOPES)
        .holds();
  }

  @Test
  void scores_with_declared_bounds_and_steps_are_also_reconstructed() {
    List<SimulatedReplications> found =
        TrialReplications.of(
            PrintedTrials.trial(PrintedTrials.score(10), "welch"),
            scores("2.10", "2.31"),
            PrintedTrials.ALL,
            DESIGN);
    assertThat(found).extracting(each -> each.question().draws()).containsExactly(Draws.values());
    CriterionShare normal =
        share(found.get(0), ReplicationCriterion.REPLICATION_IN_ORIGINAL_INTERVAL);
    CriterionShare scores =
        share(found.get(1), ReplicationCriterion.REPLICATION_IN_ORIGINAL_INTERVAL);
    // both are about .95 in estimates that are about normal; 4 errors of the difference and the
    // variance n - 1 over n of scores that are drawn with replacement
    assertThat(scores.value() - normal.value()).isBetween(-0.02, 0.03);
    assertThat(found.get(1).tally().orElseThrow().failures()).isZero();
  }

  private static CriterionShare share(SimulatedReplications of, ReplicationCriterion criterion) {
    return of.tally().orElseThrow().criteria().get(criterion);
  }

  @Test
  void it_tells_how_many_replications_of_all_are_judged() {
    List<String> heard = new ArrayList<>();
    List<SimulatedReplications> found =
        TrialReplications.of(
            PrintedTrials.trial(PrintedTrials.score(10), "welch"),
            scores("2.10", "2.31"),
            PrintedTrials.ALL,
            DESIGN,
            (what, done, all) -> heard.add(what + ": " + done + " of " + all));
    assertThat(heard)
        .startsWith("simulation 1 of 2: 1 of 10000", "simulation 1 of 2: 2 of 10000")
        .contains("simulation 1 of 2: 5000 of 10000", "simulation 2 of 2: 5001 of 10000")
        .endsWith("simulation 2 of 2: 10000 of 10000");
    assertThat(found).hasSize(2);
  }

  @Test
  void scores_that_cannot_be_have_a_reason_and_the_normal_answer_stays() {
    List<SimulatedReplications> found =
        TrialReplications.of(
            PrintedTrials.trial(PrintedTrials.score(4), "welch"),
            scores("2.11", "1.13"),
            PrintedTrials.ALL,
            DESIGN);
    assertThat(found.get(0).tally()).isPresent();
    assertThat(found.get(1).why().map(NotEstimable::detail).orElse(""))
        .startsWith("E: 20 whole numbers from 0 to 4 cannot have the mean 0.90");
  }

  @Test
  void scores_are_drawn_under_the_original_only_and_without_a_baseline() {
    List<SimulatedReplications> shrunken =
        TrialReplications.of(
            PrintedTrials.trial(PrintedTrials.score(10), "welch"),
            scores("2.10", "2.31"),
            PrintedTrials.ALL,
            PrintedTrials.design(ReplicationTruth.SHRUNKEN, 10, 1));
    assertThat(shrunken).hasSize(1);
    PublishedTable correlated =
        PrintedTrials.correlated(
            "0.5",
            PrintedTrials.row("pre", "E", 20, "2.00", "1.71"),
            PrintedTrials.row("pre", "C", 20, "2.00", "1.71"),
            PrintedTrials.row("post", "E", 20, "0.90", "1.71"),
            PrintedTrials.row("post", "C", 20, "2.10", "2.31"));
    List<SimulatedReplications> adjusted =
        TrialReplications.of(
            PrintedTrials.trial(PrintedTrials.score(10), "ancova"),
            correlated,
            PrintedTrials.ALL,
            DESIGN);
    assertThat(adjusted.get(0).tally()).isPresent();
    assertThat(adjusted.get(1).why().orElseThrow().detail())
        .isEqualTo(
            "reconstructed scores are of one visit, and ancova needs more than that visit's means"
                + " and SDs");
  }

  // The truth of ancova is its own adjusted difference, which half of its interval's mass is above.
  @Test
  void an_adjusted_original_is_replicated_around_its_adjusted_estimate() {
    PublishedTable unequal =
        PrintedTrials.correlated(
            "0.6",
            PrintedTrials.row("pre", "E", 40, "50.0", "10.0"),
            PrintedTrials.row("pre", "C", 35, "54.0", "12.0"),
            PrintedTrials.row("post", "E", 40, "40.0", "10.0"),
            PrintedTrials.row("post", "C", 35, "48.0", "11.0"));
    SimulatedReplications found =
        TrialReplications.of(
                PrintedTrials.trial(PrintedTrials.plain(), "ancova"),
                unequal,
                PrintedTrials.ALL,
                PrintedTrials.design(ReplicationTruth.ORIGINAL, 20_000, 1))
            .get(0);
    CriterionShare share = share(found, ReplicationCriterion.ORIGINAL_IN_REPLICATION_INTERVAL);
    // a z interval with 72 degrees of freedom covers 2 (t72 <= 1.96) - 1 = .9461; 4 errors
    assertThat(share.value()).isBetween(0.9461 - 0.0064, 0.9461 + 0.0064);
  }

  @Test
  void what_is_missing_in_print_is_a_reason() {
    PublishedTable alone = PrintedTrials.table(PrintedTrials.row("post", "E", 20, "0.90", "1.71"));
    SimulatedReplications found =
        TrialReplications.of(
                PrintedTrials.trial(PrintedTrials.plain(), "welch"),
                alone,
                PrintedTrials.ALL,
                DESIGN)
            .get(0);
    assertThat(found.why().orElseThrow().detail()).isEqualTo("no row is printed for C, y at post");
    assertThat(found.tally()).isEmpty();
  }

  @Test
  void a_population_that_cannot_be_is_a_reason() {
    PublishedTable constant =
        PrintedTrials.table(
            PrintedTrials.row("post", "E", 20, "0.90", "1.71"),
            PrintedTrials.row("post", "C", 20, "1.90", "0"));
    SimulatedReplications found =
        TrialReplications.of(
                PrintedTrials.trial(PrintedTrials.plain(), "welch"),
                constant,
                PrintedTrials.ALL,
                DESIGN)
            .get(0);
    assertThat(found.why().orElseThrow().detail())
        .isEqualTo("sd must be positive and finite, got 0.0");
  }

  @Test
  void an_original_of_zero_has_no_direction_to_replicate() {
    PublishedTable none =
        PrintedTrials.table(
            PrintedTrials.row("post", "E", 20, "0.90", "1.71"),
            PrintedTrials.row("post", "C", 20, "0.90", "1.71"));
    SimulatedReplications found =
        TrialReplications.of(
                PrintedTrials.trial(PrintedTrials.plain(), "welch"),
                none,
                PrintedTrials.ALL,
                DESIGN)
            .get(0);
    assertThat(share(found, ReplicationCriterion.SMALL_TELESCOPES).refusal()).isPresent();
    assertThat(share(found, ReplicationCriterion.DIFFERENCE_Q).refusal()).isEmpty();
  }

  @Test
  void sizes_are_the_original_s_times_a_factor_rounded_up() {
    ReplicationDesign.ReplicationSize twice =
        new ReplicationDesign.ReplicationSize(Optional.empty(), 1.1);
    assertThat(twice.of(new TwoArms<>(20, 17))).isEqualTo(new TwoArms<>(22, 19));
    ReplicationDesign.ReplicationSize tiny =
        new ReplicationDesign.ReplicationSize(Optional.empty(), 0.001);
    assertThat(tiny.of(new TwoArms<>(20, 17))).isEqualTo(new TwoArms<>(2, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReplicationDesign.ReplicationSize(Optional.empty(), Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ReplicationDesign.ReplicationSize(Optional.of(new TwoArms<>(1, 2)), 1));
  }

  @Test
  void shrinkage_is_by_the_original_s_own_z() {
    assertThat(ReplicationTruth.SHRUNKEN.share(new StudyEffect(4, 2))).isEqualTo(0.75);
    assertThat(ReplicationTruth.SHRUNKEN.share(new StudyEffect(-1, 2))).isZero();
    assertThat(ReplicationTruth.SHRUNKEN.share(new StudyEffect(0, 2))).isZero();
    assertThat(ReplicationTruth.HALF.share(new StudyEffect(4, 2))).isEqualTo(0.5);
    assertThat(ReplicationTruth.find("none")).isEmpty();
  }
}
