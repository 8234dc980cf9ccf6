// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.design.ScenarioClasses;

/** Binds the classes of a scenario's arms. */
final class ClassesBinder {
  private ClassesBinder() {}

  /** The classes by arm, those that are right. */
  static Map<String, ScenarioClasses> bind(Field field, ArmIds arms) {
    Map<String, ScenarioClasses> classes = new LinkedHashMap<>();
    arms.optional(field).forEach((arm, each) -> classes(each).ifPresent(c -> classes.put(arm, c)));
    return classes;
  }

  private static Optional<ScenarioClasses> classes(Field field) {
    if (!field.present()) {
      return Optional.empty();
    }
    Fields fields = field.fields(ScenarioKeys.CLASS);
    Optional<Double> icc =
        fields.required("icc").number(x -> x >= 0 && x < 1, "must be a number in [0, 1)");
    Field size = fields.optional("size");
    Field sizes = fields.optional("sizes");
    if (size.present() == sizes.present()) {
      if (field.isMapping()) {
        field.problem("has not one of size and sizes", "must have one of them");
      }
      return Optional.empty();
    }
    Optional<List<Integer>> all =
        size.present() ? size.integer(1).map(List::of) : sizes.list(each -> each.integer(1));
    return all.flatMap(s -> field.make(() -> new ScenarioClasses(s, icc.orElse(0.0))));
  }
}
