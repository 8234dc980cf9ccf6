// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.core.Alternative;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.numeric.SampleQuantile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResampledEstimatesReferenceTest {
  private static final Inference TWO_SIDED = new Inference(0.95, Alternative.TWO_SIDED);
  private static final int RESAMPLES = 100_000;

  /** Of a standard error: both sides are drawn, which leaves some .03 at the outer quantiles. */
  private static final double CHANCE = 0.1;

  private static final Map<String, List<Double>> DRAWN = new ConcurrentHashMap<>();

  static Stream<Row> quantiles() {
    return ReferenceTable.read(ResampledEstimatesReferenceTest.class, "resampled_quantiles.csv")
        .stream();
  }

  private static ArmValues arm(String dataset, String arm) {
    List<Row> rows =
        ReferenceTable.read(ResampledEstimatesReferenceTest.class, "resampled_data.csv").stream()
            .filter(r -> r.text("dataset").equals(dataset) && r.text("arm").equals(arm))
            .toList();
    return ArmValues.copyOf(column(rows, "outcome"), column(rows, "baseline"));
  }

  private static double[] column(List<Row> rows, String name) {
    return rows.stream().mapToDouble(row -> row.number(name)).toArray();
  }

  private static Comparison method(String id) {
    return id.equals("ancova") ? AncovaComparison.ANCOVA : ChangeComparison.CHANGE;
  }

  private static List<Double> drawn(String dataset, String method) {
    TwoArms<ArmValues> arms = new TwoArms<>(arm(dataset, "E"), arm(dataset, "C"));
    return ResampledEstimates.of(
        arms,
        moments -> method(method).compare(moments, TWO_SIDED),
        new Resampling(20261128, RESAMPLES));
  }

  @ParameterizedTest
  @MethodSource("quantiles")
  void the_quantiles_are_those_of_boot_within_chance(Row row) {
    String dataset = row.text("dataset");
    String method = row.text("method");
    List<Double> drawn = DRAWN.computeIfAbsent(dataset + method, key -> drawn(dataset, method));
    assertThat(drawn).hasSize(RESAMPLES).isSorted();
    assertThat(SampleQuantile.of(drawn, row.number("p")))
        .isCloseTo(row.number("quantile"), within(CHANCE * row.number("se")));
  }

  @Test
  void resamples_without_an_estimate_are_left_out() {
    TwoArms<ArmValues> arms = new TwoArms<>(arm("small", "E"), arm("small", "C"));
    List<Double> none =
        ResampledEstimates.of(
            arms,
            moments -> new NotEstimable(NotEstimable.Reason.TOO_FEW, "too few"),
            new Resampling(1, 20));
    assertThat(none).isEmpty();
  }
}
