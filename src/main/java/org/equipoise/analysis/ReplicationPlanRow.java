// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.evidence.PrintedEstimate;
import org.equipoise.evidence.PrintedPair;
import org.equipoise.replication.ReplicationPlan;
import org.equipoise.replication.StudyEffect;

/**
 * A plan for the replication of one original.
 *
 * @param id the name of the original; may be empty
 * @param plan what was asked
 * @param ratio the relative sample size, when there is one
 * @param n1 participants of the experimental arm, when the original's were printed
 * @param n2 participants of the control arm, when the original's were printed
 * @param refusal why there is no size
 * @param conventions how the numbers came about
 */
public record ReplicationPlanRow(
    String id,
    ReplicationPlan plan,
    OptionalDouble ratio,
    OptionalLong n1,
    OptionalLong n2,
    Optional<NotEstimable> refusal,
    Conventions conventions) {
  /** A whole number that rounding made a little larger is that number. */
  private static final double ROUNDING = 1e-9;

  /** Checks that the parts are there. */
  public ReplicationPlanRow {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(ratio, "ratio");
    Objects.requireNonNull(n1, "n1");
    Objects.requireNonNull(n2, "n2");
    Objects.requireNonNull(refusal, "refusal");
    Objects.requireNonNull(conventions, "conventions");
  }

  /**
   * Every plan for every original.
   *
   * @param pairs the originals; what is known of replications is not used
   * @param plans what is asked
   * @return in the order of both
   */
  public static List<ReplicationPlanRow> of(List<PrintedPair> pairs, List<ReplicationPlan> plans) {
    List<ReplicationPlanRow> rows = new ArrayList<>();
    for (PrintedPair pair : pairs) {
      for (ReplicationPlan plan : plans) {
        rows.add(of(pair, plan));
      }
    }
    return rows;
  }

  private static ReplicationPlanRow of(PrintedPair pair, ReplicationPlan plan) {
    PrintedEstimate original = pair.original();
    Conventions how = plan.conventions().and(original.conventions());
    Optional<StudyEffect> effect = JudgedPair.effect(original);
    if (effect.isEmpty()) {
      return refused(pair.id(), plan, JudgedPair.missing(original.missing()), how);
    }
    ReplicationPlan.Size size = plan.size(effect.get());
    if (size instanceof ReplicationPlan.None none) {
      return refused(pair.id(), plan, none.why(), how);
    }
    double ratio = ((ReplicationPlan.Ratio) size).ratio();
    return new ReplicationPlanRow(
        pair.id(),
        plan,
        OptionalDouble.of(ratio),
        participants(original.n1(), ratio),
        participants(original.n2(), ratio),
        Optional.empty(),
        how);
  }

  private static ReplicationPlanRow refused(
      String id, ReplicationPlan plan, NotEstimable why, Conventions how) {
    return new ReplicationPlanRow(
        id,
        plan,
        OptionalDouble.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.of(why),
        how);
  }

  private static OptionalLong participants(OptionalInt original, double ratio) {
    return original.isPresent()
        ? OptionalLong.of((long) Math.ceil(ratio * original.getAsInt() * (1 - ROUNDING)))
        : OptionalLong.empty();
  }
}
