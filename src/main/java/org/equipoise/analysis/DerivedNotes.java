// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.design.Trial;
import org.equipoise.repeated.DerivedOutcome;

/** Says of derived outcomes what a reader must know: how many are missing, and why. */
final class DerivedNotes {
  private DerivedNotes() {}

  static List<String> of(Trial trial, List<DerivedOutcome> derived) {
    List<String> notes = new ArrayList<>();
    for (DerivedOutcome each : derived) {
      String what =
          trial.outcome(each.measurement().outcome()).name()
              + ", "
              + each.measurement().visit()
              + ": ";
      each.missing()
          .forEach((reason, count) -> notes.add(what + count + " missing, " + reason.label()));
      if (each.below() > 0) {
        notes.add(what + each.below() + " only known to be below a bound");
      }
      if (each.interpolated() > 0) {
        notes.add(what + each.interpolated() + " with an interpolated sample");
      }
      if (each.unplanned() > 0) {
        notes.add(what + each.unplanned() + " samples at unplanned minutes were not used");
      }
    }
    return notes;
  }
}
