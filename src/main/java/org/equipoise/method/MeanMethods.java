// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.equipoise.compare.AncovaComparison;
import org.equipoise.compare.ChangeComparison;
import org.equipoise.compare.Comparison;
import org.equipoise.compare.MomentsKernel;
import org.equipoise.compare.Settings;
import org.equipoise.compare.StudentComparison;
import org.equipoise.compare.WelchComparison;
import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.SampleColumn;
import org.equipoise.method.Method.OfMoments;

/** Comparisons of means, from moments. */
final class MeanMethods {
  static final Set<SampleColumn.Role> ALONE = Set.of();
  static final Set<SampleColumn.Role> BASELINE = Set.of(SampleColumn.Role.BASELINE);
  static final Set<SampleColumn.Role> ADJUSTED =
      Set.of(SampleColumn.Role.BASELINE, SampleColumn.Role.COVARIATE, SampleColumn.Role.STRATUM);

  private MeanMethods() {}

  static List<Method> all() {
    return List.of(
        of("student", "Student's t-test", ALONE, StudentComparison.STUDENT, MomentsKernel.STUDENT),
        of("welch", "Welch's t-test", ALONE, WelchComparison.WELCH, MomentsKernel.WELCH),
        of(
            "ancova",
            "Analysis of covariance with baseline",
            ADJUSTED,
            AncovaComparison.ANCOVA,
            MomentsKernel.ANCOVA),
        of(
            "change",
            "Welch's t-test on change from baseline",
            BASELINE,
            ChangeComparison.CHANGE,
            MomentsKernel.CHANGE));
  }

  private static Method of(
      String id,
      String title,
      Set<SampleColumn.Role> uses,
      Comparison comparison,
      MomentsKernel kernel) {
    OfMoments procedure = new WithKernel(comparison, Optional.of(kernel));
    return new Method(id, title, Method.Role.COMPARISON, uses, procedure);
  }

  /** A comparison whose arithmetic stands alone too. */
  private record WithKernel(Comparison comparison, Optional<MomentsKernel> kernel)
      implements OfMoments {
    @Override
    public Estimation estimate(TwoArms<Moments> arms, Settings settings) {
      return comparison.compare(arms, settings.inference());
    }
  }
}
