// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import java.util.List;
import java.util.Set;
import org.equipoise.compare.AncovaComparison;
import org.equipoise.compare.Comparison;
import org.equipoise.compare.Inference;
import org.equipoise.compare.MarginBounds;
import org.equipoise.compare.Settings;
import org.equipoise.compare.StudentComparison;
import org.equipoise.compare.Tost;
import org.equipoise.compare.WelchComparison;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.SampleColumn;
import org.equipoise.method.Method.OfMoments;

/** Equivalence within a margin, from moments. */
final class EquivalenceMethods {
  private EquivalenceMethods() {}

  static List<Method> all() {
    return List.of(
        tost("tost", "Equivalence (Welch)", MeanMethods.ALONE, WelchComparison.WELCH),
        tost("tost-student", "Equivalence (Student)", MeanMethods.ALONE, StudentComparison.STUDENT),
        tost("tost-ancova", "Equivalence (ANCOVA)", MeanMethods.ADJUSTED, AncovaComparison.ANCOVA));
  }

  private static Method tost(
      String id, String title, Set<SampleColumn.Role> uses, Comparison comparison) {
    OfMoments procedure =
        (arms, settings) -> tost(comparison, arms, settings, margin(id, settings));
    return new Method(id, title, Method.Role.EQUIVALENCE, uses, procedure);
  }

  static MarginBounds margin(String id, Settings settings) {
    return settings
        .margin()
        .orElseThrow(() -> new IllegalArgumentException("margin must be given for " + id));
  }

  private static Estimation tost(
      Comparison comparison, TwoArms<Moments> arms, Settings settings, MarginBounds margin) {
    double level = settings.inference().level();
    Estimation difference = comparison.compare(arms, Inference.twoSided(level));
    return difference instanceof Estimate estimate ? Tost.of(estimate, margin, level) : difference;
  }
}
