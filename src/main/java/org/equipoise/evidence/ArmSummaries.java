// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;

/**
 * One comparison of a table of published summaries.
 *
 * @param id its name in the table; may be empty, need not be unique
 * @param moments the moments of both arms, or what the row lacks
 * @param events how many had an event, where that was printed in place of means
 * @param changes before and after, where both were printed with their SDs
 */
public record ArmSummaries(
    String id,
    Reduction<Moments> moments,
    Optional<TwoArms<EventCounts>> events,
    Optional<TwoArms<PrePostSummary>> changes) {
  private static final Conventions FROM_COUNTS =
      Conventions.of("moments", "of an outcome that is 1 for an event and 0 for none");

  /** The square of a larger one is no double. */
  private static final double LARGEST_SD = 1e150;

  /** Checks that all are there. */
  public ArmSummaries {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(moments, "moments");
    Objects.requireNonNull(events, "events");
    Objects.requireNonNull(changes, "changes");
  }

  /**
   * A comparison of means.
   *
   * @param id its name; may be empty
   * @param moments the moments of both arms, or what the row lacks
   */
  public ArmSummaries(String id, Reduction<Moments> moments) {
    this(id, moments, Optional.empty(), Optional.empty());
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
            Optional.of(((Reduction.Reduced<EventCounts>) counts).arms()),
            Optional.empty())
        : new ArmSummaries(id, moments);
  }

  /**
   * A comparison of before and after.
   *
   * <p>Where both arms have the correlation, the moments are of the outcome after and of the
   * baseline; else of the outcome alone, and {@link #assuming} adds the baseline.
   *
   * @param id its name; may be empty
   * @param changes both arms, or what the row lacks
   * @return the comparison; refused where an SD is missing or beyond the range of double precision
   */
  public static ArmSummaries ofChanges(String id, Reduction<PrePostSummary> changes) {
    if (!(changes instanceof Reduction.Reduced<PrePostSummary> reduced)) {
      return new ArmSummaries(id, refused(changes, ((Reduction.Refused<?>) changes).why()));
    }
    TwoArms<PrePostSummary> arms = reduced.arms();
    Optional<NotEstimable> why = unusable(arms);
    if (why.isPresent()) {
      return new ArmSummaries(id, refused(changes, why.get()));
    }
    boolean known = bothKnown(arms);
    Reduction<Moments> moments =
        reduced.mapArms(
            each ->
                each.map(arm -> arm.moments().orElseThrow())
                    .map(arm -> known ? arm : arm.select(0)));
    return new ArmSummaries(id, moments, Optional.empty(), Optional.of(arms));
  }

  private static Reduction<Moments> refused(Reduction<?> changes, NotEstimable why) {
    return new Reduction.Refused<>(why, changes.n1(), changes.n2());
  }

  private static Optional<NotEstimable> unusable(TwoArms<PrePostSummary> arms) {
    for (PrePostSummary arm : List.of(arms.experimental(), arms.control())) {
      if (arm.sdPost().isEmpty()) {
        return Optional.of(new NotEstimable(Reason.NO_DATA, "an SD after (sdpost) is missing"));
      }
      if (!(Math.max(arm.sdPre(), arm.sdPost().getAsDouble()) < LARGEST_SD)) {
        return Optional.of(
            new NotEstimable(Reason.OVERFLOW, "the square of an SD is beyond double precision"));
      }
    }
    return Optional.empty();
  }

  /**
   * The same with a correlation of before and after that is assumed where none was printed.
   *
   * @param r the correlation, in [-1, 1]
   * @return the comparison; this one when nothing is to be assumed
   * @throws IllegalArgumentException if r is outside [-1, 1]
   */
  public ArmSummaries assuming(double r) {
    return changes.isEmpty() || bothKnown(changes.get())
        ? this
        : with(arm -> arm.correlation().isPresent() ? arm : arm.withCorrelation(r));
  }

  /**
   * The same with one correlation of before and after in both arms, whatever was printed.
   *
   * @param r the correlation, in [-1, 1]
   * @return the comparison; this one when it is none of before and after
   * @throws IllegalArgumentException if r is outside [-1, 1]
   */
  public ArmSummaries withCorrelation(double r) {
    return changes.isEmpty() ? this : with(arm -> arm.withCorrelation(r));
  }

  /**
   * Whether a correlation of before and after is missing.
   *
   * @return true for before and after without the correlation in both arms
   */
  public boolean lacksCorrelation() {
    return changes.filter(arms -> !bothKnown(arms)).isPresent();
  }

  private static boolean bothKnown(TwoArms<PrePostSummary> arms) {
    return arms.experimental().correlation().isPresent()
        && arms.control().correlation().isPresent();
  }

  private ArmSummaries with(UnaryOperator<PrePostSummary> change) {
    return ofChanges(
        id,
        new Reduction.Reduced<>(
            changes.orElseThrow().map(change), moments.n1(), moments.n2(), Conventions.none()));
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
