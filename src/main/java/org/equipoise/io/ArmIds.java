// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.equipoise.core.TwoArms;

/**
 * The ids of a scenario's arms, to read what the file says by arm. They are known when their sizes
 * are wrong; when they are not, what is said by arm is still read, by whatever ids it has.
 *
 * @param known the ids, experimental first; empty when there are not two arms
 */
record ArmIds(Optional<TwoArms<String>> known) {
  /** Those of two arms; of another number of arms nothing is known. */
  static ArmIds of(Collection<String> ids) {
    List<String> all = List.copyOf(ids);
    return new ArmIds(
        all.size() == 2 ? Optional.of(new TwoArms<>(all.get(0), all.get(1))) : Optional.empty());
  }

  /** The fields by arm. */
  private Fields fields(Field byArm) {
    return byArm.fields(ids(byArm));
  }

  private List<String> ids(Field byArm) {
    return known
        .map(both -> List.of(both.experimental(), both.control()))
        .orElseGet(() -> List.copyOf(byArm.entriesQuietly().keySet()));
  }

  /** What must be there for both arms; empty when it is not, or the arms are not known. */
  <T> Optional<TwoArms<T>> required(Field byArm, BiFunction<String, Field, Optional<T>> read) {
    Fields fields = fields(byArm);
    Map<String, Optional<T>> values = new LinkedHashMap<>();
    ids(byArm).forEach(arm -> values.put(arm, read.apply(arm, fields.required(arm))));
    return known
        .map(both -> both.map(values::get))
        .flatMap(
            both -> both.experimental().flatMap(e -> both.control().map(c -> new TwoArms<>(e, c))));
  }

  /** What may be there for an arm, by the arms for which it is. */
  Map<String, Field> optional(Field byArm) {
    fields(byArm);
    Map<String, Field> there = new LinkedHashMap<>(byArm.entriesQuietly());
    known.ifPresent(both -> there.keySet().retainAll(List.of(both.experimental(), both.control())));
    return there;
  }
}
