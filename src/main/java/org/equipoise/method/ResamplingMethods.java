// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import static org.equipoise.compare.PermutationComparison.MEAN;
import static org.equipoise.compare.PermutationComparison.STUDENTIZED;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.equipoise.compare.ArmStatistic;
import org.equipoise.compare.BootstrapComparison;
import org.equipoise.compare.BootstrapComparison.Kind;
import org.equipoise.compare.RerandomizationComparison;
import org.equipoise.compare.SampleComparison;
import org.equipoise.compare.TrimmedBootstrap;
import org.equipoise.effect.MeasureScale;
import org.equipoise.evidence.SampleColumn;
import org.equipoise.method.Method.OfSample;
import org.equipoise.method.Method.Role;

/** Comparisons by permutation and by resampling. */
final class ResamplingMethods {
  private static final Set<SampleColumn.Role> STRATA = Set.of(SampleColumn.Role.STRATUM);
  private static final Set<SampleColumn.Role> RECRUITMENT =
      Set.of(SampleColumn.Role.STRATUM, SampleColumn.Role.FACTOR, SampleColumn.Role.ORDER);

  private ResamplingMethods() {}

  static List<Method> all() {
    List<Method> all = new ArrayList<>();
    all.add(test("permutation", "Permutation test, studentized", STUDENTIZED));
    all.add(test("permutation-mean", "Permutation test of the difference in means", MEAN));
    all.add(
        new Method(
            "rerandomization",
            "Re-randomization test by the trial's scheme",
            Role.COMPARISON,
            RECRUITMENT,
            new OfSample(RerandomizationComparison.RERANDOMIZATION)));
    ArmStatistic mean = new ArmStatistic.Mean();
    all.add(
        interval(
            "bootstrap", "Bootstrap, BCa", new BootstrapComparison(mean, Kind.BCA), Numbers.MEANS));
    all.add(
        interval(
            "bootstrap-percentile",
            "Bootstrap, percentile",
            new BootstrapComparison(mean, Kind.PERCENTILE),
            Numbers.MEANS));
    all.add(
        interval(
            "bootstrap-median",
            "Bootstrap of the difference in medians, BCa",
            new BootstrapComparison(new ArmStatistic.Median(), Kind.BCA),
            Numbers.of(Numbers.Estimand.MEDIANS, MeasureScale.UNIT)));
    all.add(
        interval(
            "bootstrap-trimmed",
            "Bootstrap of the difference in trimmed means, BCa",
            TrimmedBootstrap.TRIMMED,
            RankMethods.TRIMMED));
    return List.copyOf(all);
  }

  private static Method test(String id, String title, SampleComparison comparison) {
    return new Method(id, title, Role.COMPARISON, STRATA, new OfSample(comparison));
  }

  private static Method interval(
      String id, String title, SampleComparison comparison, Numbers numbers) {
    return new Method(
        id, title, Role.ESTIMATION, MeanMethods.ALONE, new OfSample(comparison), numbers);
  }
}
