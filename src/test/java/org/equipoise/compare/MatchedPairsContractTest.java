// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.compare.Arms.estimated;

import java.util.List;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Sample;
import org.equipoise.evidence.SampleColumn;
import org.junit.jupiter.api.Test;

class MatchedPairsContractTest {
  private static final Settings SETTINGS = Settings.of(Inference.twoSided(0.95));

  private static final List<SampleColumn> COLUMNS =
      List.of(
          SampleColumn.number(SampleColumn.Role.OUTCOME, "score"),
          new SampleColumn(SampleColumn.Role.PAIR, "twins", List.of("A", "B", "C", "D")));

  private static Estimation compare(double[][] experimental, double[][] control) {
    return MatchedPairs.PAIRED.compare(
        new Sample(new TwoArms<>(experimental, control).map(arm -> ArmValues.copyOf(COLUMNS, arm))),
        SETTINGS);
  }

  @Test
  void partners_are_found_by_their_pair_and_the_unmatched_left_out() {
    Estimate ours =
        estimated(
            compare(
                new double[][] {{9, 5, 7}, {2, 0, 1}}, new double[][] {{4, 1, 100}, {0, 1, 3}}));
    Estimate direct =
        estimated(
            PairedComparison.PAIRED.compare(
                new TwoArms<>(new double[] {5, 7}, new double[] {4, 1}), Inference.twoSided(0.95)));
    assertThat(ours).isEqualTo(direct.with("pairs", 2));
  }

  @Test
  void no_pairs_no_partners_and_two_partners_are_reasons() {
    Estimation unsaid =
        MatchedPairs.PAIRED.compare(Sample.of(new double[] {1, 2}, new double[] {3, 4}), SETTINGS);
    assertThat(((NotEstimable) unsaid).detail()).contains("name the column of the pairs");
    Estimation alone = compare(new double[][] {{9}, {2}}, new double[][] {{4}, {0}});
    assertThat(alone)
        .isEqualTo(
            new NotEstimable(NotEstimable.Reason.NO_DATA, "no pair has an outcome in both arms"));
    Estimation twice = compare(new double[][] {{9}, {2}}, new double[][] {{4, 5}, {2, 2}});
    assertThat(((NotEstimable) twice).reason()).isEqualTo(NotEstimable.Reason.INCONSISTENT);
  }
}
