// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.equipoise.core.Convention;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;

/**
 * One row of several that are groups of one comparison: what it has of each arm. An arm that is not
 * in a row takes no part in that arm's pooling, so that a control that several groups share is
 * given once.
 *
 * @param alone the comparison that the row is by itself
 * @param arms the moments of each arm, where they are known
 * @param events the counts of each arm, where they are known
 * @param how how the moments were got
 */
public record PrintedGroup(
    PrintedComparison alone,
    TwoArms<Optional<Moments>> arms,
    TwoArms<Optional<EventCounts>> events,
    Conventions how) {
  /** Checks that the parts are there. */
  public PrintedGroup {
    Objects.requireNonNull(alone, "alone");
    Objects.requireNonNull(arms, "arms");
    Objects.requireNonNull(events, "events");
    Objects.requireNonNull(how, "how");
  }

  /**
   * A row that has nothing to pool.
   *
   * @param alone the comparison that it is by itself
   * @return the group
   */
  public static PrintedGroup of(PrintedComparison alone) {
    return new PrintedGroup(
        alone,
        new TwoArms<>(Optional.empty(), Optional.empty()),
        new TwoArms<>(Optional.empty(), Optional.empty()),
        Conventions.none());
  }

  /**
   * Pools the groups of one comparison.
   *
   * @param groups its rows, one or more; one alone stays as it is
   * @return the comparison, by means or counts only when there are several rows
   */
  public static PrintedComparison pool(List<PrintedGroup> groups) {
    PrintedComparison first = groups.get(0).alone();
    if (groups.size() == 1) {
      return first;
    }
    List<Convention> how = new ArrayList<>();
    groups.forEach(each -> how.addAll(each.how().list()));
    how.add(ArmPooling.CONVENTION);
    Conventions told = new Conventions(how);
    Reduction<Moments> means = pooled(groups, PrintedGroup::arms, ArmPooling::moments, told);
    Reduction<EventCounts> events = pooled(groups, PrintedGroup::events, ArmPooling::events, told);
    PrintedComparison nothing =
        PrintedComparison.refused(
            first.id(),
            new NotEstimable(
                Reason.UNSUITABLE, "only means with SDs, and counts, can be pooled over groups"));
    return new PrintedComparison(
        first.id(),
        Optional.of(means),
        Optional.of(means),
        Optional.of(events),
        nothing.changes(),
        new PrintedConversions(
            Optional.of(means),
            nothing.conversions().changeScores(),
            nothing.conversions().adjusted(),
            nothing.conversions().effects(),
            List.of()));
  }

  /**
   * Whether several groups have the very same control arm, which would then be counted several
   * times.
   *
   * @param groups the rows of one comparison
   * @return true when two rows have equal moments or counts of the control arm
   */
  public static boolean repeatsControl(List<PrintedGroup> groups) {
    return repeats(groups.stream().flatMap(each -> each.arms().control().stream()).toList())
        || repeats(groups.stream().flatMap(each -> each.events().control().stream()).toList());
  }

  private static boolean repeats(List<?> controls) {
    return controls.stream().distinct().count() < controls.size();
  }

  private static <T> Reduction<T> pooled(
      List<PrintedGroup> groups,
      Function<PrintedGroup, TwoArms<Optional<T>>> part,
      Function<List<T>, T> pooling,
      Conventions how) {
    List<TwoArms<Optional<T>>> parts = groups.stream().map(part).toList();
    List<T> first = parts.stream().flatMap(each -> each.experimental().stream()).toList();
    List<T> second = parts.stream().flatMap(each -> each.control().stream()).toList();
    if (first.isEmpty() || second.isEmpty()) {
      String arm = first.isEmpty() ? "experimental" : "control";
      return new Reduction.Refused<>(
          new NotEstimable(Reason.NO_DATA, "no group has the " + arm + " arm"), 0, 0);
    }
    T one = pooling.apply(first);
    T two = pooling.apply(second);
    return new Reduction.Reduced<>(new TwoArms<>(one, two), size(one), size(two), how);
  }

  private static int size(Object arm) {
    return arm instanceof Moments moments ? moments.n() : ((EventCounts) arm).n();
  }
}
