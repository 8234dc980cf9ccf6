// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.List;
import java.util.Optional;
import org.equipoise.claim.Margin;
import org.equipoise.compare.Inference;
import org.equipoise.compare.Settings;
import org.equipoise.design.Scale;
import org.equipoise.evidence.SampleRequest;
import org.equipoise.method.Method;

/**
 * What is asked of a comparison outside a trial's plan.
 *
 * @param methods the methods, in order
 * @param settings level, alternative and what else methods may be told; without a margin in it
 * @param margin the margin, when one is given; a ratio margin puts the analysis on the log scale
 * @param own the participants' own columns that are adjusted for, stratified or clustered by
 * @param scale the scale that was asked for, when it was
 */
public record ComparisonPlan(
    List<Method> methods,
    Settings settings,
    Optional<Margin> margin,
    List<SampleRequest.Own> own,
    Optional<Scale> scale) {
  /**
   * Copies the methods and checks that those of equivalence have what they need.
   *
   * @throws IllegalArgumentException if a method has no margin that it needs, or not in SDs where
   *     it needs that, or does not know what is better, the level is not above 0.5 for one of
   *     equivalence, or a ratio margin is asked for on the raw scale
   */
  public ComparisonPlan {
    methods = List.copyOf(methods);
    own = List.copyOf(own);
    for (Method method : methods) {
      if (method.role().needsMargin()) {
        check(method, margin, settings);
      }
    }
    if (isRatio(margin) && scale.filter(Scale.RAW::equals).isPresent()) {
      throw new IllegalArgumentException("a ratio margin needs the log scale, got raw");
    }
  }

  /**
   * A plan without columns of the participants' own, on the scale of its margin.
   *
   * @param methods the methods, in order
   * @param inference level and alternative
   * @param margin the margin, when one is given
   * @throws IllegalArgumentException if a method has no margin that it needs or does not know what
   *     is better, or the level is not above 0.5 for one of equivalence
   */
  public ComparisonPlan(List<Method> methods, Inference inference, Optional<Margin> margin) {
    this(methods, Settings.of(inference), margin, List.of(), Optional.empty());
  }

  /** The same for other methods. */
  ComparisonPlan of(List<Method> others) {
    return new ComparisonPlan(others, settings, margin, own, scale);
  }

  private static void check(Method method, Optional<Margin> margin, Settings settings) {
    if (margin.isEmpty()) {
      throw new IllegalArgumentException("margin must be given for " + method.id());
    }
    if (method.role() == Method.Role.NON_INFERIORITY && settings.better().isEmpty()) {
      throw new IllegalArgumentException(
          "better must be lower or higher for " + method.id() + ", got nothing");
    }
    if (method.role() == Method.Role.STANDARDIZED_EQUIVALENCE
        && !(margin.get() instanceof Margin.Smd)) {
      throw new IllegalArgumentException(
          "margin must be in SDs, such as smd:0.5, for "
              + method.id()
              + ", got "
              + margin.get().text());
    }
    if (method.role().isEquivalence() && !(settings.inference().level() > 0.5)) {
      throw new IllegalArgumentException(
          "level must be in (0.5, 1) for TOST, got " + settings.inference().level());
    }
  }

  private static boolean isRatio(Optional<Margin> margin) {
    return margin.filter(Margin.Ratio.class::isInstance).isPresent();
  }

  /** The scale of a method's outcome: as asked, else log under a ratio margin or by preference. */
  Scale scale(Method method) {
    Scale otherwise = isRatio(margin) || method.prefersLog() ? Scale.LOG : Scale.RAW;
    return scale.orElse(otherwise);
  }

  // A standardized difference of logs is no ratio.
  ResultScale resultScale(Method method) {
    return scale(method) == Scale.LOG && method.scale().isRatioOfLogs()
        ? ResultScale.RATIO
        : ResultScale.DIFFERENCE;
  }
}
