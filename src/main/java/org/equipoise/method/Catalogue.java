// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.compare.AncovaComparison;
import org.equipoise.compare.ChangeComparison;
import org.equipoise.compare.Comparison;
import org.equipoise.compare.Inference;
import org.equipoise.compare.StudentComparison;
import org.equipoise.compare.Tost;
import org.equipoise.compare.WelchComparison;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.effect.EffectMeasure;
import org.equipoise.effect.StandardizedDifference;
import org.equipoise.method.Method.Needs;
import org.equipoise.method.Method.Role;

/** All methods by their ids, in the order in which they are listed for people. */
public final class Catalogue {
  private static final Map<String, Method> METHODS = new LinkedHashMap<>();

  static {
    comparison("student", "Student's t-test", Needs.OUTCOME, StudentComparison.STUDENT);
    comparison("welch", "Welch's t-test", Needs.OUTCOME, WelchComparison.WELCH);
    comparison(
        "ancova",
        "Analysis of covariance with baseline",
        Needs.OUTCOME_AND_BASELINE,
        AncovaComparison.ANCOVA);
    comparison(
        "change",
        "Welch's t-test on change from baseline",
        Needs.OUTCOME_AND_BASELINE,
        ChangeComparison.CHANGE);
    equivalence("tost", "Equivalence (Welch)", Needs.OUTCOME, WelchComparison.WELCH);
    equivalence("tost-student", "Equivalence (Student)", Needs.OUTCOME, StudentComparison.STUDENT);
    equivalence(
        "tost-ancova", "Equivalence (ANCOVA)", Needs.OUTCOME_AND_BASELINE, AncovaComparison.ANCOVA);
    effect("d", "Cohen's d", StandardizedDifference.D);
    effect("g", "Hedges' g", StandardizedDifference.G);
  }

  private Catalogue() {}

  /**
   * A method by its id.
   *
   * @param id such as ancova
   * @return the method, empty when there is none
   */
  public static Optional<Method> find(String id) {
    return Optional.ofNullable(METHODS.get(id));
  }

  /**
   * The ids of all methods.
   *
   * @return in the order of the catalogue
   */
  public static List<String> ids() {
    return List.copyOf(METHODS.keySet());
  }

  /**
   * The ids of the methods that a plan may name.
   *
   * @return in the order of the catalogue
   */
  public static List<String> plannable() {
    return METHODS.values().stream()
        .filter(method -> method.role() == Role.COMPARISON)
        .map(Method::id)
        .toList();
  }

  private static void comparison(String id, String title, Needs needs, Comparison comparison) {
    add(
        new Method(
            id,
            title,
            Role.COMPARISON,
            needs,
            (arms, inference, margin) -> comparison.compare(arms, inference)));
  }

  private static void equivalence(String id, String title, Needs needs, Comparison comparison) {
    add(
        new Method(
            id,
            title,
            Role.EQUIVALENCE,
            needs,
            (arms, inference, margin) -> {
              Estimation difference =
                  comparison.compare(arms, Inference.twoSided(inference.level()));
              return difference instanceof Estimate estimate
                  ? Tost.of(estimate, margin.orElseThrow(), inference.level())
                  : difference;
            }));
  }

  private static void effect(String id, String title, EffectMeasure measure) {
    add(
        new Method(
            id,
            title,
            Role.EFFECT_SIZE,
            Needs.OUTCOME,
            (arms, inference, margin) -> measure.estimate(arms, inference.level())));
  }

  private static void add(Method method) {
    METHODS.put(method.id(), method);
  }
}
