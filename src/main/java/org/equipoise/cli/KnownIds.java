// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.equipoise.analysis.FamilyMethod;
import org.equipoise.evidence.SampleColumn;
import org.equipoise.io.Vocabulary;
import org.equipoise.io.Vocabulary.Need;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;

/** The ids that files may use, from the rooms that know them to the room that reads files. */
final class KnownIds {
  private KnownIds() {}

  static Vocabulary vocabulary() {
    return new Vocabulary(
        new LinkedHashSet<>(Catalogue.plannable()),
        new LinkedHashSet<>(FamilyMethod.labels()),
        analyses());
  }

  private static Map<String, Set<Need>> analyses() {
    Map<String, Set<Need>> all = new LinkedHashMap<>();
    Catalogue.ids().forEach(id -> all.put(id, needs(Catalogue.find(id).orElseThrow())));
    return all;
  }

  private static Set<Need> needs(Method method) {
    Method.Role role = method.role();
    Set<Need> needs = EnumSet.noneOf(Need.class);
    if (role.needsMargin()) {
      needs.add(role == Method.Role.STANDARDIZED_EQUIVALENCE ? Need.MARGIN_IN_SDS : Need.MARGIN);
    }
    if (role == Method.Role.NON_INFERIORITY) {
      needs.add(Need.BETTER);
    }
    if (method.uses().contains(SampleColumn.Role.COVARIATE)) {
      needs.add(Need.TAKES_COVARIATES);
    }
    // Who is allocated again by the scheme is so in its own strata.
    if (method.uses().contains(SampleColumn.Role.STRATUM)
        && !method.uses().contains(SampleColumn.Role.ORDER)) {
      needs.add(Need.TAKES_STRATA);
    }
    return needs;
  }
}
