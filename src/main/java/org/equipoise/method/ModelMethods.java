// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.equipoise.compare.ModelComparison;
import org.equipoise.evidence.SampleColumn;
import org.equipoise.method.Method.OfSample;
import org.equipoise.method.Method.Role;
import org.equipoise.model.HeteroscedasticCovariance;

/** Comparisons of means by a linear model of participants, with robust standard errors. */
final class ModelMethods {
  private ModelMethods() {}

  static List<Method> all() {
    return List.of(
        of(
            "ancova-hc3",
            "Analysis of covariance, robust to unequal variances (HC3)",
            MeanMethods.ADJUSTED,
            ModelComparison.ancova(HeteroscedasticCovariance.HC3)),
        of(
            "ancova-cr2",
            "Analysis of covariance, robust to classes taught together (CR2)",
            withClasses(MeanMethods.ADJUSTED),
            ModelComparison.clusteredAncova()),
        of(
            "difference-cr2",
            "Difference of means, robust to classes taught together (CR2)",
            withClasses(MeanMethods.ALONE),
            ModelComparison.clusteredDifference()));
  }

  private static Set<SampleColumn.Role> withClasses(Set<SampleColumn.Role> uses) {
    EnumSet<SampleColumn.Role> more = EnumSet.of(SampleColumn.Role.CLUSTER);
    more.addAll(uses);
    return more;
  }

  private static Method of(
      String id, String title, Set<SampleColumn.Role> uses, ModelComparison comparison) {
    return new Method(id, title, Role.COMPARISON, uses, new OfSample(comparison));
  }
}
