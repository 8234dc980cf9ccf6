// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.List;
import java.util.Optional;
import org.equipoise.core.TwoArms;
import org.equipoise.design.ScenarioArm;
import org.equipoise.design.ScenarioClasses;

/** Binds the classes of a scenario to its arms. */
final class ClassesBinder {
  private ClassesBinder() {}

  /** The arms with their classes; empty when there are problems. */
  static Optional<TwoArms<ScenarioArm>> bind(Field field, TwoArms<ScenarioArm> arms) {
    TwoArms<String> ids = arms.map(ScenarioArm::id);
    Fields byArm = field.fields(List.of(ids.experimental(), ids.control()));
    TwoArms<Optional<ScenarioArm>> bound = arms.map(arm -> arm(arm, byArm.optional(arm.id())));
    return bound.experimental().flatMap(e -> bound.control().map(c -> new TwoArms<>(e, c)));
  }

  private static Optional<ScenarioArm> arm(ScenarioArm arm, Field field) {
    if (!field.present()) {
      return Optional.of(arm);
    }
    Fields fields = field.fields(ScenarioKeys.CLASS);
    Optional<Double> icc =
        fields.required("icc").number(x -> x >= 0 && x < 1, "must be a number in [0, 1)");
    Field size = fields.optional("size");
    Field sizes = fields.optional("sizes");
    if (size.present() == sizes.present()) {
      field.problem("has not one of size and sizes", "must have one of them");
      return Optional.empty();
    }
    Optional<List<Integer>> all =
        size.present() ? size.integer(1).map(List::of) : sizes.list(each -> each.integer(1));
    return all.flatMap(
        s ->
            icc.flatMap(
                share ->
                    field.make(
                        () ->
                            new ScenarioArm(
                                arm.id(),
                                arm.size(),
                                Optional.of(new ScenarioClasses(s, share))))));
  }
}
