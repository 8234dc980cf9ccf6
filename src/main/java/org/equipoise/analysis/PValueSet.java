// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Require;

/**
 * P-values to be adjusted together.
 *
 * @param p in the order of the input, each in [0, 1]; empty for a hypothesis that could not be
 *     tested, which stays a member with p = 1
 * @param sequence the indices of p in the order in which a fixed sequence tests them
 * @param families of each p its family, 0 for the first to be tested; empty without families
 */
public record PValueSet(
    List<OptionalDouble> p, List<Integer> sequence, Optional<List<Integer>> families) {
  /**
   * Checks the p-values and the lengths.
   *
   * @throws IllegalArgumentException if a p is outside [0, 1] or the lists differ in length
   */
  public PValueSet {
    p = List.copyOf(p);
    sequence = List.copyOf(sequence);
    Objects.requireNonNull(families, "families");
    families = families.map(List::copyOf);
    p.forEach(each -> each.ifPresent(value -> Require.closedUnit(value, "p")));
    requireLength(sequence, p.size(), "sequence");
    if (families.isPresent()) {
      requireLength(families.get(), p.size(), "families");
    }
  }

  private static void requireLength(List<Integer> list, int length, String name) {
    if (list.size() != length) {
      throw new IllegalArgumentException(
          name + " must have one entry for each of the " + length + " p, got " + list.size());
    }
  }

  /**
   * How many could not be tested.
   *
   * @return 0 or more
   */
  public long untested() {
    return p.stream().filter(OptionalDouble::isEmpty).count();
  }
}
