// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equipoise.core.Convention;
import org.equipoise.core.Reported;

/**
 * Finds quantities of one row: what is printed is taken as it is; what is not is got by the first
 * relation, in the table's order, whose needs are printed or can be found in turn. Not thread-safe.
 */
final class RelationSolver {
  private final Relations relations;
  private final PrintedNumbers numbers;
  private final Map<String, Solved> found = new HashMap<>();
  private final Set<String> pending = new HashSet<>();

  RelationSolver(Relations relations, PrintedNumbers numbers) {
    this.relations = relations;
    this.numbers = numbers;
  }

  /** The quantity, empty when the row does not have it. */
  Optional<Solved> find(String quantity) {
    Solved known = found.get(quantity);
    if (known != null) {
      return Optional.of(known);
    }
    // A quantity that is being looked for is no help in finding it.
    if (!pending.add(quantity)) {
      return Optional.empty();
    }
    Optional<Solved> answer = printed(quantity);
    for (Relation each : relations.giving(quantity)) {
      if (answer.isPresent()) {
        break;
      }
      answer = by(each);
    }
    pending.remove(quantity);
    answer.ifPresent(solved -> found.put(quantity, solved));
    return answer;
  }

  /** A whole number, 0 when the row does not have it. */
  int count(String quantity) {
    return find(quantity).map(each -> (int) each.value()).orElse(0);
  }

  private Optional<Solved> printed(String quantity) {
    return numbers.number(quantity).map(Reported::value).map(v -> new Solved(v, List.of()));
  }

  private Optional<Solved> by(Relation relation) {
    List<Convention> how = new ArrayList<>();
    double[] x = new double[relation.needs().size()];
    for (int i = 0; i < x.length; i++) {
      Optional<Solved> need = find(relation.needs().get(i));
      if (need.isEmpty()) {
        return Optional.empty();
      }
      x[i] = need.get().value();
      how.addAll(need.get().how());
    }
    if (relation.told()) {
      how.add(relation.convention());
    }
    double value = relation.formula().of(x);
    return Double.isFinite(value) ? Optional.of(new Solved(value, how)) : Optional.empty();
  }
}
