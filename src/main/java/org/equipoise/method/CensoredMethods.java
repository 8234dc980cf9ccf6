// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import java.util.List;
import java.util.Set;
import org.equipoise.compare.CensoredRanks;
import org.equipoise.compare.SampleComparison;
import org.equipoise.compare.SubstitutionComparison;
import org.equipoise.compare.TobitComparison;
import org.equipoise.evidence.SampleColumn;
import org.equipoise.method.Method.OfSample;

/** Outcomes with values below a detection limit. */
final class CensoredMethods {
  private static final Set<SampleColumn.Role> USES =
      Set.of(
          SampleColumn.Role.BELOW_LIMIT,
          SampleColumn.Role.BASELINE,
          SampleColumn.Role.COVARIATE,
          SampleColumn.Role.STRATUM);

  private CensoredMethods() {}

  static List<Method> all() {
    return List.of(
        of("tobit", "Censored (Tobit) regression", TobitComparison.TOBIT),
        of("lod2", "LOD/2 in place of values below the limit", SubstitutionComparison.HALF),
        of(
            "lodsqrt2",
            "LOD/√2 in place of values below the limit",
            SubstitutionComparison.ROOT_HALF),
        new Method(
            "lod-rank",
            "Wilcoxon rank sum test, values below the limit lowest",
            Method.Role.COMPARISON,
            Set.of(SampleColumn.Role.BELOW_LIMIT),
            new OfSample(CensoredRanks.LOD_RANK),
            Numbers.SUPERIORITY.with(Numbers.Statistic.PAIRS)));
  }

  private static Method of(String id, String title, SampleComparison comparison) {
    return new Method(id, title, Method.Role.COMPARISON, USES, new OfSample(comparison));
  }
}
