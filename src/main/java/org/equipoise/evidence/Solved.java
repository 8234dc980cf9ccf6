// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.List;
import org.equipoise.core.Convention;
import org.equipoise.core.Conventions;

/**
 * A quantity of a row: as it was printed, or from others.
 *
 * @param value the number, finite
 * @param how the told relations behind it, in the order of use; empty when it was printed
 */
record Solved(double value, List<Convention> how) {
  Solved {
    how = List.copyOf(how);
  }

  /** The conventions of several quantities, each once. */
  static Conventions conventions(Solved... all) {
    return new Conventions(List.of(all).stream().flatMap(each -> each.how().stream()).toList());
  }
}
