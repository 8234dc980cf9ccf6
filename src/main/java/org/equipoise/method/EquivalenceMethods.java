// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import java.util.List;
import java.util.Set;
import org.equipoise.claim.Better;
import org.equipoise.compare.AncovaComparison;
import org.equipoise.compare.Comparison;
import org.equipoise.compare.Inference;
import org.equipoise.compare.MarginBounds;
import org.equipoise.compare.MinimalEffect;
import org.equipoise.compare.NonInferiority;
import org.equipoise.compare.Settings;
import org.equipoise.compare.StandardizedTost;
import org.equipoise.compare.StudentComparison;
import org.equipoise.compare.Tost;
import org.equipoise.compare.WelchComparison;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.effect.MeasureScale;
import org.equipoise.evidence.SampleColumn;
import org.equipoise.method.Method.OfMoments;
import org.equipoise.method.Method.Role;

/** Differences held against a margin, from moments. */
final class EquivalenceMethods {
  private static final Numbers DELTA = Numbers.of(Numbers.Estimand.D, MeasureScale.STANDARDIZED);

  private EquivalenceMethods() {}

  static List<Method> all() {
    return List.of(
        tost("tost", "Equivalence (Welch)", MeanMethods.ALONE, WelchComparison.WELCH),
        tost("tost-student", "Equivalence (Student)", MeanMethods.ALONE, StudentComparison.STUDENT),
        tost("tost-ancova", "Equivalence (ANCOVA)", MeanMethods.ADJUSTED, AncovaComparison.ANCOVA),
        standardized(),
        nonInferiority(
            "noninferiority", "Non-inferiority (Welch)", MeanMethods.ALONE, WelchComparison.WELCH),
        nonInferiority(
            "noninferiority-student",
            "Non-inferiority (Student)",
            MeanMethods.ALONE,
            StudentComparison.STUDENT),
        nonInferiority(
            "noninferiority-ancova",
            "Non-inferiority (ANCOVA)",
            MeanMethods.ADJUSTED,
            AncovaComparison.ANCOVA),
        minimalEffect());
  }

  private static Method tost(
      String id, String title, Set<SampleColumn.Role> uses, Comparison comparison) {
    Held held =
        (difference, margin, settings) -> Tost.of(difference, margin, settings.inference().level());
    return new Method(id, title, Role.EQUIVALENCE, uses, against(id, comparison, held));
  }

  private static Method standardized() {
    String id = "tost-d";
    String title = "Equivalence (standardized difference)";
    OfMoments procedure =
        (arms, settings) ->
            StandardizedTost.of(arms, margin(id, settings), settings.inference().level());
    return new Method(
        id, title, Role.STANDARDIZED_EQUIVALENCE, MeanMethods.ALONE, procedure, DELTA);
  }

  private static Method nonInferiority(
      String id, String title, Set<SampleColumn.Role> uses, Comparison comparison) {
    Held held =
        (difference, margin, settings) ->
            NonInferiority.of(difference, margin, better(id, settings));
    return new Method(id, title, Role.NON_INFERIORITY, uses, against(id, comparison, held));
  }

  private static Method minimalEffect() {
    String id = "minimal-effect";
    Held held = (difference, margin, settings) -> MinimalEffect.of(difference, margin);
    return new Method(
        id,
        "Minimal effect (Welch)",
        Role.MINIMAL_EFFECT,
        MeanMethods.ALONE,
        against(id, WelchComparison.WELCH, held));
  }

  /** Holds a two-sided estimate against a margin. */
  @FunctionalInterface
  private interface Held {
    Estimate against(Estimate difference, MarginBounds margin, Settings settings);
  }

  private static OfMoments against(String id, Comparison comparison, Held held) {
    return (arms, settings) -> {
      MarginBounds margin = margin(id, settings);
      Inference inference = Inference.twoSided(settings.inference().level());
      Estimation difference = comparison.compare(arms, inference);
      return difference instanceof Estimate estimate
          ? held.against(estimate, margin, settings)
          : difference;
    };
  }

  static MarginBounds margin(String id, Settings settings) {
    return settings
        .margin()
        .orElseThrow(() -> new IllegalArgumentException("margin must be given for " + id));
  }

  private static Better better(String id, Settings settings) {
    return settings
        .better()
        .orElseThrow(() -> new IllegalArgumentException("better must be given for " + id));
  }
}
