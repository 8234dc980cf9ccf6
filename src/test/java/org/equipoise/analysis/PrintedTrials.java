// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.claim.Better;
import org.equipoise.core.Reported;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Outcome;
import org.equipoise.design.Range;
import org.equipoise.design.Scale;
import org.equipoise.design.ScoreSteps;
import org.equipoise.design.Status;
import org.equipoise.design.Trial;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Provenance;
import org.equipoise.evidence.PublishedCorrelation;
import org.equipoise.evidence.PublishedRow;
import org.equipoise.evidence.PublishedRow.Item;
import org.equipoise.evidence.PublishedTable;
import org.equipoise.replication.Thresholds;

/** A printed trial of one outcome before and after, and its simulated replications. */
final class PrintedTrials {
  private static final Provenance PAPER = new Provenance(Status.PUBLISHED, "paper", "Table 1", "");

  /** Of the plan, with its methods. */
  static final ReplicationChoice ALL = new ReplicationChoice(List.of(), List.of(), List.of());

  private PrintedTrials() {}

  /** Unbounded, like IL-2 in Shen et al. (2018). */
  static Outcome plain() {
    return Trials.outcome("y");
  }

  /** Whole numbers from 0 to the highest. */
  static Outcome score(int highest) {
    return new Outcome(
        "y",
        "Score",
        "",
        "score",
        Better.LOWER,
        Scale.RAW,
        Optional.of(new Range(0, highest)),
        OptionalInt.empty(),
        OptionalDouble.empty(),
        List.of(),
        Optional.empty(),
        Optional.of(new ScoreSteps(1, 1)),
        List.of());
  }

  static PublishedRow row(String visit, String arm, int n, String mean, String sd) {
    return new PublishedRow(
        Measurement.of("y", visit),
        arm,
        n,
        Map.of(Item.MEAN, Reported.parse(mean), Item.SD, Reported.parse(sd)),
        PAPER,
        2);
  }

  static PublishedTable table(PublishedRow... rows) {
    return new PublishedTable(Trials.ARMS, List.of(rows), List.of(), List.of());
  }

  static PublishedTable correlated(String r, PublishedRow... rows) {
    List<PublishedCorrelation> correlations = new ArrayList<>();
    correlations.add(new PublishedCorrelation("y", "pre", "post", Reported.parse(r), PAPER));
    return new PublishedTable(Trials.ARMS, List.of(rows), correlations, List.of());
  }

  static Trial trial(Outcome outcome, String method) {
    return Trials.trial(
        List.of(Trials.PRE, Trials.POST),
        List.of(outcome),
        Trials.plan(Trials.superiority("y", method)));
  }

  static ReplicationDesign design(ReplicationTruth truth, long replicates, int threads) {
    return new ReplicationDesign(
        truth,
        new ReplicationDesign.ReplicationSize(Optional.empty(), 1),
        Thresholds.of(0.95),
        new ReplicationDesign.Run(replicates, 7, threads));
  }

  static ReplicationDesign sized(ReplicationDesign design, int n) {
    return new ReplicationDesign(
        design.truth(),
        new ReplicationDesign.ReplicationSize(Optional.of(new TwoArms<>(n, n)), 1),
        design.limits(),
        design.run());
  }

  /** Of two arms of 30 with the means of IL-2 in Shen et al. (2018), and equal SDs. */
  static List<SimulatedReplications> replications(ReplicationDesign design, String method) {
    PublishedTable table =
        table(row("post", "E", 30, "34.89", "10.47"), row("post", "C", 30, "29.08", "10.47"));
    return TrialReplications.of(trial(plain(), method), table, ALL, design);
  }
}
