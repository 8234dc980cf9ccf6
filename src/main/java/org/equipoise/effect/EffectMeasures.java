// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.List;
import java.util.Optional;

/** All effect measures by their ids. */
public final class EffectMeasures {
  private static final List<EffectMeasure> ALL =
      List.of(MeanDifference.MD, StandardizedDifference.D, StandardizedDifference.G);

  private EffectMeasures() {}

  /**
   * A measure by its id.
   *
   * @param id such as md
   * @return the measure, empty when there is none
   */
  public static Optional<EffectMeasure> find(String id) {
    return ALL.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * The ids of all measures.
   *
   * @return in the order in which they are listed for people
   */
  public static List<String> ids() {
    return ALL.stream().map(EffectMeasure::id).toList();
  }
}
