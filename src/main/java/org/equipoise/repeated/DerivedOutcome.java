// SPDX-License-Identifier: Apache-2.0
package org.equipoise.repeated;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.equipoise.core.Conventions;
import org.equipoise.core.Require;
import org.equipoise.evidence.Measurement;

/**
 * What became of a derived outcome at one visit: how many areas there are, and why others are not.
 *
 * @param measurement the derived outcome and the visit
 * @param computed participants whose area was computed
 * @param interpolated those among them with an interpolated sample
 * @param below participants whose area is only known to be below a bound
 * @param missing participants without an area, by reason; reasons that do not occur are left out
 * @param unplanned samples at minutes that the outcome does not plan, which were not used
 * @param conventions how the areas are computed
 */
public record DerivedOutcome(
    Measurement measurement,
    int computed,
    int interpolated,
    int below,
    Map<Area.Reason, Integer> missing,
    int unplanned,
    Conventions conventions) {
  /** Checks the counts and copies the map. */
  public DerivedOutcome {
    Require.atLeast(computed, 0, "computed");
    Require.atLeast(interpolated, 0, "interpolated");
    Require.atLeast(below, 0, "below");
    Require.atLeast(unplanned, 0, "unplanned");
    Map<Area.Reason, Integer> copy = new EnumMap<>(Area.Reason.class);
    copy.putAll(missing);
    missing = Collections.unmodifiableMap(copy);
  }

  static DerivedOutcome of(
      Measurement measurement, List<Area> areas, int unplanned, Conventions conventions) {
    Map<Area.Reason, Integer> missing = new EnumMap<>(Area.Reason.class);
    int computed = 0;
    int interpolated = 0;
    int below = 0;
    for (Area area : areas) {
      if (area instanceof Area.Computed known) {
        computed++;
        interpolated += known.interpolated() > 0 ? 1 : 0;
      } else if (area instanceof Area.Missing none) {
        missing.merge(none.reason(), 1, Integer::sum);
      } else {
        below++;
      }
    }
    return new DerivedOutcome(
        measurement, computed, interpolated, below, missing, unplanned, conventions);
  }
}
