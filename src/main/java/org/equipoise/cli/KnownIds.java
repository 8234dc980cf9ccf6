// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.equipoise.analysis.FamilyMethod;
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
    Catalogue.ids().forEach(id -> all.put(id, needs(Catalogue.find(id).orElseThrow().role())));
    return all;
  }

  private static Set<Need> needs(Method.Role role) {
    Set<Need> needs = EnumSet.noneOf(Need.class);
    if (role.needsMargin()) {
      needs.add(role == Method.Role.STANDARDIZED_EQUIVALENCE ? Need.MARGIN_IN_SDS : Need.MARGIN);
    }
    if (role == Method.Role.NON_INFERIORITY) {
      needs.add(Need.BETTER);
    }
    return needs;
  }
}
