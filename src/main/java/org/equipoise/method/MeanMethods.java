// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import java.util.List;
import java.util.Set;
import org.equipoise.compare.AncovaComparison;
import org.equipoise.compare.ChangeComparison;
import org.equipoise.compare.Comparison;
import org.equipoise.compare.StudentComparison;
import org.equipoise.compare.WelchComparison;
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
        of("student", "Student's t-test", ALONE, StudentComparison.STUDENT),
        of("welch", "Welch's t-test", ALONE, WelchComparison.WELCH),
        of("ancova", "Analysis of covariance with baseline", ADJUSTED, AncovaComparison.ANCOVA),
        of("change", "Welch's t-test on change from baseline", BASELINE, ChangeComparison.CHANGE));
  }

  private static Method of(
      String id, String title, Set<SampleColumn.Role> uses, Comparison comparison) {
    OfMoments procedure = (arms, settings) -> comparison.compare(arms, settings.inference());
    return new Method(id, title, Method.Role.COMPARISON, uses, procedure);
  }
}
