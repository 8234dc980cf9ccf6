// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.Conventions;
import org.equipoise.core.TwoArms;

/**
 * One comparison of a table of published summaries.
 *
 * @param id its name in the table; may be empty, need not be unique
 * @param moments the moments of both arms, or what the row lacks
 * @param events how many had an event, where that was printed in place of means
 */
public record ArmSummaries(
    String id, Reduction<Moments> moments, Optional<TwoArms<EventCounts>> events) {
  private static final Conventions FROM_COUNTS =
      Conventions.of("moments", "of an outcome that is 1 for an event and 0 for none");

  /** Checks that all are there. */
  public ArmSummaries {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(moments, "moments");
    Objects.requireNonNull(events, "events");
  }

  /**
   * A comparison of means.
   *
   * @param id its name; may be empty
   * @param moments the moments of both arms, or what the row lacks
   */
  public ArmSummaries(String id, Reduction<Moments> moments) {
    this(id, moments, Optional.empty());
  }

  /**
   * A comparison of events: its moments are those of an outcome of 0 and 1.
   *
   * @param id its name; may be empty
   * @param counts the counts of both arms, or what the row lacks
   * @return the comparison
   */
  public static ArmSummaries ofEvents(String id, Reduction<EventCounts> counts) {
    Reduction<Moments> moments = counts.mapArms(arms -> arms.map(EventCounts::moments));
    return moments instanceof Reduction.Reduced<Moments> reduced
        ? new ArmSummaries(
            id,
            new Reduction.Reduced<>(
                reduced.arms(), reduced.n1(), reduced.n2(), reduced.conventions().and(FROM_COUNTS)),
            Optional.of(((Reduction.Reduced<EventCounts>) counts).arms()))
        : new ArmSummaries(id, moments);
  }

  /**
   * A comparison of which everything was printed.
   *
   * @param id its name; may be empty
   * @param arms the moments of both arms
   * @return the comparison
   */
  public static ArmSummaries of(String id, TwoArms<Moments> arms) {
    return new ArmSummaries(
        id,
        new Reduction.Reduced<>(
            arms, arms.experimental().n(), arms.control().n(), Conventions.none()));
  }
}
