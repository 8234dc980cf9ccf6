// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.equipoise.numeric.Normal;
import org.equipoise.numeric.SeededGenerator;
import org.junit.jupiter.api.Test;

/** What an error of the truth does to coverages, against normal theory. */
class ErrorOfTruthPropertyTest {
  private static final int REPLICATES = 400_000;
  private static final double[] ALPHAS = {0.05};
  private static final double Z = 1.96;

  /** The estimates are biased by one standard error, of 1; the truth is known to a tenth of it. */
  private static final Truth TRUTH = new Truth(2, 0.1);

  private static CellSums sums(List<AnalysisPlan> plans) {
    Pilot pilot = new Pilot(3, 1, 1);
    CellSums sums = new CellSums(plans, List.of(pilot, pilot), 1);
    UniformRandomProvider random = SeededGenerator.of(20130101);
    ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
    for (int r = 0; r < REPLICATES; r++) {
      ResultChunk one = new ResultChunk(2);
      one.begin(r, 1);
      double estimate = 3 + normal.sample();
      write(one.of(0)[0], estimate, Z);
      write(one.of(1)[0], estimate, 10);
      one.end();
      sums.add(one);
    }
    return sums;
  }

  private static void write(AnalysisResult result, double estimate, double half) {
    result.failure = AnalysisResult.ESTIMATED;
    result.estimate = estimate;
    result.standardError = 1;
    result.low = estimate - half;
    result.high = estimate + half;
    result.tested = true;
    result.rejected = Math.abs(estimate) > half ? 1 : 0;
  }

  private static double density(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  @Test
  void a_coverage_of_biased_estimates_carries_the_error_of_the_truth() {
    List<AnalysisPlan> plans =
        new AnalysisPlanner(Runs.scenario(0.5, 1, "welch", "ancova"))
            .plans().stream().map(each -> each.withTruth(TRUTH)).toList();
    CellSums sums = sums(plans);
    double share = Normal.cdf(Z - 1) - Normal.cdf(-Z - 1);
    double slope = density(Z - 1) - density(Z + 1); // a greater truth is nearer to the estimates
    double expected = Math.hypot(Math.sqrt(share * (1 - share) / REPLICATES), 0.1 * slope);

    PerformanceRow own = coverage(Performance.of(plans.get(0), sums.analyses().get(0), ALPHAS));
    assertThat(own.value().orElseThrow()).isCloseTo(share, within(0.003));
    assertThat(own.mcse().orElseThrow()).isCloseTo(expected, within(0.02 * expected));
    // Intervals ten standard errors wide cover always: nothing of theirs cancels the first's.
    PerformanceRow pair = coverage(PairedPerformance.of(plans, sums, sums.pairs().get(0)));
    assertThat(pair.mcse().orElseThrow()).isCloseTo(expected, within(0.02 * expected));
  }

  private static PerformanceRow coverage(List<PerformanceRow> rows) {
    return rows.stream()
        .filter(each -> each.measure().equals("coverage"))
        .findFirst()
        .orElseThrow();
  }
}
