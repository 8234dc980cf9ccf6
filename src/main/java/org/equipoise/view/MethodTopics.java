// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.Optional;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;
import org.equipoise.method.Numbers;

/** What estimate, statistic and p of a method are, by what the method says of its numbers. */
final class MethodTopics {
  private MethodTopics() {}

  /** Whether p is that of two one-sided tests, and the interval at 1 - 2α. */
  static boolean isEquivalence(String method) {
    return role(method).filter(Method.Role::isEquivalence).isPresent();
  }

  /** What p is, where it is not that of no difference. */
  static Optional<Topic> p(String method) {
    return role(method)
        .flatMap(
            role ->
                switch (role) {
                  case EQUIVALENCE, STANDARDIZED_EQUIVALENCE -> Optional.of(Topic.P_TOST);
                  case NON_INFERIORITY -> Optional.of(Topic.P_NONINFERIORITY);
                  case MINIMAL_EFFECT -> Optional.of(Topic.P_MINIMAL_EFFECT);
                  case COMPARISON, ESTIMATION, EFFECT_SIZE, DIAGNOSTIC -> Optional.empty();
                });
  }

  /** What the estimate is; empty for a difference of means, a ratio or a measure of effect. */
  static Optional<Topic> estimate(String method) {
    return numbers(method)
        .flatMap(
            each ->
                switch (each.estimand()) {
                  case MEANS, MEASURE, RISKS -> Optional.empty();
                  case TRIMMED_MEANS -> Optional.of(Topic.TRIMMED);
                  case MEDIANS -> Optional.of(Topic.MEDIANS);
                  case SHIFT -> Optional.of(Topic.SHIFT);
                  case D -> Optional.of(Topic.D);
                  case G -> Optional.of(Topic.G);
                  case POSTERIOR -> Optional.of(Topic.POSTERIOR);
                  case SUPERIORITY -> Optional.of(Topic.SUPERIORITY);
                  case DOMINANCE -> Optional.of(Topic.CLIFF);
                  case VARIANCE_RATIO -> Optional.of(Topic.SPREAD_RATIO);
                  case SPREAD -> Optional.of(Topic.SPREAD_DIFFERENCE);
                  case NORMALITY -> Optional.of(Topic.NORMALITY);
                  case DISTANCE -> Optional.of(Topic.LARGEST_GAP);
                });
  }

  /** What the estimate is, where it is one of a measure of effect. */
  static Optional<EffectTopic> measure(String measureOrMethod) {
    boolean risks =
        numbers(measureOrMethod)
            .filter(each -> each.estimand() == Numbers.Estimand.RISKS)
            .isPresent();
    return risks ? Optional.of(EffectTopic.RISK_DIFFERENCE) : EffectTopic.of(measureOrMethod);
  }

  /** What the statistic is; empty where the estimate says it. */
  static Optional<Topic> statistic(String method) {
    Numbers.Statistic statistic =
        numbers(method).map(Numbers::statistic).orElse(Numbers.Statistic.STANDARDIZED);
    return switch (statistic) {
      case STANDARDIZED -> Optional.of(Topic.STATISTIC);
      case PAIRS -> Optional.of(Topic.U);
      case EVENTS -> Optional.of(Topic.EVENTS);
      case ESTIMATE -> Optional.empty();
    };
  }

  private static Optional<Method.Role> role(String method) {
    return Catalogue.find(method).map(Method::role);
  }

  private static Optional<Numbers> numbers(String method) {
    return Catalogue.find(method).map(Method::numbers);
  }
}
