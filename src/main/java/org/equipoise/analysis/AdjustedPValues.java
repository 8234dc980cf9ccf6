// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.equipoise.compare.Gatekeeping;
import org.equipoise.compare.PAdjustment;
import org.equipoise.core.Conventions;

/**
 * P-values adjusted by one method.
 *
 * @param method its id, such as holm
 * @param p the adjusted p-values in the order of the input; empty where there was none
 * @param conventions of the method
 */
public record AdjustedPValues(String method, List<OptionalDouble> p, Conventions conventions) {
  /** Copies the list. */
  public AdjustedPValues {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(conventions, "conventions");
    p = List.copyOf(p);
  }

  /**
   * The ids of all methods.
   *
   * @return those of one family, then those of families in an order
   */
  public static List<String> methods() {
    return Stream.concat(
            Arrays.stream(PAdjustment.values()).map(PAdjustment::label),
            Arrays.stream(Gatekeeping.values()).map(Gatekeeping::label))
        .toList();
  }

  /**
   * Adjusts by a method.
   *
   * @param method one of {@link #methods()}
   * @param set the p-values
   * @return the adjusted ones
   * @throws IllegalArgumentException for another method, or one that needs families that are not
   *     there
   */
  public static AdjustedPValues of(String method, PValueSet set) {
    List<Double> all = set.p().stream().map(each -> each.orElse(1)).toList();
    Optional<Gatekeeping> gates = Gatekeeping.find(method);
    if (gates.isPresent()) {
      List<Integer> families =
          set.families()
              .orElseThrow(() -> new IllegalArgumentException(method + " needs families"));
      return of(method, set, gates.get().adjust(all, families), gates.get().conventions());
    }
    PAdjustment adjustment = PAdjustment.parse(method);
    List<Double> adjusted = adjustment.adjust(set.sequence().stream().map(all::get).toList());
    List<Double> back = new ArrayList<>(all);
    for (int i = 0; i < adjusted.size(); i++) {
      back.set(set.sequence().get(i), adjusted.get(i));
    }
    return of(method, set, back, adjustment.conventions());
  }

  private static AdjustedPValues of(
      String method, PValueSet set, List<Double> adjusted, Conventions conventions) {
    List<OptionalDouble> shown = new ArrayList<>();
    for (int i = 0; i < adjusted.size(); i++) {
      shown.add(
          set.p().get(i).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(adjusted.get(i)));
    }
    return new AdjustedPValues(method, shown, conventions);
  }
}
