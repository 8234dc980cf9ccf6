// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Sample;
import org.equipoise.evidence.SampleColumn;
import org.equipoise.evidence.SampleColumn.Role;

/** Samples with values below a detection limit. */
final class Censored {
  private Censored() {}

  /** Arms of outcome, flags (1 below the limit) and, perhaps, baseline. */
  static Sample sample(double[][] experimental, double[][] control) {
    return new Sample(new TwoArms<>(arm(experimental), arm(control)));
  }

  private static ArmValues arm(double[][] columns) {
    List<SampleColumn> about = new ArrayList<>();
    about.add(SampleColumn.OUTCOME);
    about.add(new SampleColumn(Role.BELOW_LIMIT, "below limit", List.of("no", "yes")));
    if (columns.length > 2) {
      about.add(SampleColumn.number(Role.BASELINE, "baseline"));
    }
    return ArmValues.copyOf(about, columns);
  }
}
