// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import org.equipoise.core.Require;

/**
 * What tells the curves of a figure apart.
 *
 * @param role whose colour a curve has
 * @param dash how it is broken
 */
public record CurveStyle(Role role, Dash dash) {
  private static final List<Role> ROLES = List.of(Role.ESTIMATE, Role.MARGIN, Role.NEUTRAL);
  private static final List<Dash> DASHES = List.of(Dash.SOLID, Dash.DASHED, Dash.DOTTED);

  /**
   * The style of a curve. Both colour and dash change from curve to curve, so that neighbours
   * differ in grey print too; the first nine are all different.
   *
   * @param index of the curve, from 0
   * @return its style
   * @throws IllegalArgumentException if the index is negative
   */
  public static CurveStyle of(int index) {
    Require.atLeast(index, 0, "index");
    return new CurveStyle(
        ROLES.get(index % ROLES.size()),
        DASHES.get((index + index / ROLES.size()) % DASHES.size()));
  }
}
