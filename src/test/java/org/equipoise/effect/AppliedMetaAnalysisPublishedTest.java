// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import static org.equipoise.effect.Arms.estimated;

import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Six trials of "Applied Meta-Analysis with R", as the tests of statsmodels have them with the
 * numbers of metafor (test_meta.py, TestEffSmdMeta).
 */
class AppliedMetaAnalysisPublishedTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Carroll, 94, 22, 60, 92, 20, 60, 0.09452415852032972, 0.0333705617355999, 0.03337176211751222",
    "Grant, 98, 21, 65, 92, 22, 65, 0.2773558662655102, 0.03106510106366112, 0.03107388569950075",
    "Peck, 98, 28, 40, 88, 26, 40, 0.36654442951592, 0.0508397176175572, 0.05088098670518214",
    "Donat, 94, 19, 200, 82, 17, 200, 0.664384968326914, 0.01055175923267344, 0.01055698026322296",
    "Stewart, 98, 21, 50, 88, 22, 45, 0.4618062812876984, 0.04334466980873156, 0.04339077140867459",
    "Young, 96, 21, 85, 92, 22, 85, 0.18516443739910043, 0.02363025255552155, 0.02363252645927709"
  })
  void g_and_two_of_its_variances_have_the_printed_digits(
      String study,
      double mean1,
      double sd1,
      int n1,
      double mean2,
      double sd2,
      int n2,
      double g,
      double large,
      double unbiased) {
    TwoArms<Moments> arms = Arms.of(n1, mean1, sd1, n2, mean2, sd2);
    check(arms, VarianceForm.LS, g, large, Tolerance.SPECIAL_FUNCTION);
    // The printed J has lost digits in the logarithms of gamma functions at 398 degrees of freedom.
    check(arms, VarianceForm.UB, g, unbiased, Tolerance.ITERATIVE);
  }

  private static void check(
      TwoArms<Moments> arms, VarianceForm form, double g, double variance, Tolerance tolerance) {
    Estimate ours = estimated(new MetaAnalyticG(form).estimate(arms, 0.95));
    double se = ours.standardError().orElseThrow();
    Tolerance.SPECIAL_FUNCTION.check(g, ours.value(), "g");
    tolerance.check(variance, se * se, "variance");
  }
}
