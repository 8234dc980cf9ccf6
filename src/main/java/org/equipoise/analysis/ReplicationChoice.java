// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.List;
import java.util.Optional;
import org.equipoise.design.Trial;
import org.equipoise.evidence.Evidence;

/**
 * Which comparisons of a trial are replicated.
 *
 * @param outcomes ids of outcomes; empty for all
 * @param visits ids of visits; empty for all
 * @param methods ids of methods in place of the plan's; empty for the plan's
 */
public record ReplicationChoice(List<String> outcomes, List<String> visits, List<String> methods) {
  /** Copies the lists. */
  public ReplicationChoice {
    outcomes = List.copyOf(outcomes);
    visits = List.copyOf(visits);
    methods = List.copyOf(methods);
  }

  /** The comparisons: those of the plan, or where it has none of them what it does not name. */
  List<PlannedComparison> of(Trial trial, Evidence evidence) {
    List<PlannedComparison> wanted =
        PlannedComparison.of(trial, evidence).stream().filter(this::isWanted).toList();
    List<PlannedComparison> planned =
        wanted.stream().filter(each -> each.planned() != Planned.ESTIMATION_ONLY).toList();
    boolean named = !outcomes.isEmpty() || !visits.isEmpty();
    List<PlannedComparison> chosen = planned.isEmpty() && named ? wanted : planned;
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          named
              ? "the trial has no comparison of that outcome at that visit"
              : "the trial's plan has no comparison; --outcome and --visit name others");
    }
    return chosen.stream().flatMap(each -> byMethod(each).stream()).distinct().toList();
  }

  private boolean isWanted(PlannedComparison each) {
    return (outcomes.isEmpty() || outcomes.contains(each.outcome().id()))
        && (visits.isEmpty() || visits.contains(each.visit().id()));
  }

  // The margin of a claim has nothing to do with a replication.
  private List<PlannedComparison> byMethod(PlannedComparison planned) {
    List<String> ids = methods.isEmpty() ? List.of(planned.method()) : methods;
    return ids.stream()
        .map(
            id ->
                new PlannedComparison(
                    planned.outcome(),
                    planned.visit(),
                    Planned.ESTIMATION_ONLY,
                    Optional.empty(),
                    Optional.empty(),
                    id))
        .toList();
  }
}
