// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.equipoise.core.NotEstimable;
import org.equipoise.replication.Judgement;
import org.equipoise.replication.ReplicationCriterion;
import org.equipoise.replication.ReplicationPair;
import org.equipoise.replication.StudyEffect;
import org.equipoise.replication.Thresholds;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.ReplicateRows;
import org.equipoise.simulation.RunListener;

/** Judges replications as they are drawn and counts what each criterion says. */
final class CriterionCounts implements RunListener {
  private static final List<ReplicationCriterion> CRITERIA = List.of(ReplicationCriterion.values());

  private final StudyEffect original;
  private final Thresholds limits;
  private final Map<ReplicationCriterion, Count> counts = new EnumMap<>(ReplicationCriterion.class);
  private final LongConsumer progress;
  private long replicates;
  private long failures;

  /** The last part hears how many replications are judged. */
  CriterionCounts(StudyEffect original, Thresholds limits, LongConsumer progress) {
    this.progress = progress;
    this.original = original;
    this.limits = limits;
    CRITERIA.forEach(each -> counts.put(each, new Count()));
  }

  private static final class Count {
    long holds;
    long judged;
    Optional<NotEstimable> refusal = Optional.empty();
  }

  @Override
  public void rows(int cell, long first, ReplicateRows rows) {
    for (int i = 0; i < rows.replicates(); i++) {
      add(rows.number(i, 0, 0), rows.number(i, 0, 1));
    }
  }

  @Override
  public void progress(int cell, long done, long of) {
    progress.accept(replicates); // of those that are drawn, the judged ones
  }

  @Override
  public void finished(CellResult result) {
    // its rows are counted
  }

  /** A replication; NaN where it has no estimate or no standard error. */
  void add(double estimate, double standardError) {
    replicates++;
    progress.accept(replicates);
    if (!Double.isFinite(estimate) || !(standardError > 0 && Double.isFinite(standardError))) {
      failures++;
      return;
    }
    ReplicationPair pair = new ReplicationPair(original, new StudyEffect(estimate, standardError));
    for (ReplicationCriterion criterion : CRITERIA) {
      Count count = counts.get(criterion);
      Judgement judgement = criterion.judge(pair, limits);
      if (judgement instanceof Judgement.Judged judged) {
        count.judged++;
        count.holds += judged.holds() ? 1 : 0;
      } else if (count.refusal.isEmpty()) {
        count.refusal = Optional.of(((Judgement.Refused) judgement).why());
      }
    }
  }

  SimulatedReplications.Tally tally() {
    Map<ReplicationCriterion, SimulatedReplications.CriterionShare> shares =
        new EnumMap<>(ReplicationCriterion.class);
    counts.forEach(
        (criterion, count) ->
            shares.put(
                criterion,
                new SimulatedReplications.CriterionShare(
                    count.holds,
                    count.judged,
                    replicates,
                    count.judged == 0 ? count.refusal : Optional.empty())));
    return new SimulatedReplications.Tally(replicates, failures, shares);
  }
}
