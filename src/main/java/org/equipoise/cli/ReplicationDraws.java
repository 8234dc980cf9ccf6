// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.equipoise.analysis.ReplicationChoice;
import org.equipoise.analysis.ReplicationDesign;
import org.equipoise.analysis.SimulatedReplications;
import org.equipoise.analysis.TrialReplications;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;
import org.equipoise.core.Progress;
import org.equipoise.core.Require;
import org.equipoise.evidence.Evidence;
import org.equipoise.evidence.PublishedTable;
import org.equipoise.io.EvidenceReader;
import org.equipoise.io.Sha256;
import org.equipoise.io.TrialFile;
import org.equipoise.io.TrialReader;
import org.equipoise.replication.ReplicationCriterion;
import org.equipoise.replication.Thresholds;
import org.equipoise.table.Origin;
import org.equipoise.view.SimulatedReplicationsView;
import picocli.CommandLine.Model.CommandSpec;

/** Reads a published trial and simulates its replications. */
final class ReplicationDraws {
  private final CommandSpec spec;
  private final ReplicationDrawOptions options;
  private final TrialFile file;
  private final PublishedTable table;

  ReplicationDraws(CommandSpec spec, ReplicationDrawOptions options) {
    this.spec = spec;
    this.options = options;
    this.file = TrialReader.read(options.trial(), KnownIds.vocabulary());
    Evidence evidence = EvidenceReader.read(file);
    if (!(evidence instanceof PublishedTable printed)) {
      throw new InvalidInputException(
          new Problem(
              options.trial().toString(),
              0,
              "evidence",
              "replications are drawn from printed means and SDs, and the trial names participants",
              "must be {published: FILE.csv}, and {correlations: FILE.csv} for methods that adjust"
                  + " for the baseline"));
    }
    this.table = printed;
  }

  List<Path> inputs() {
    return file.inputs();
  }

  /** The thresholds: what was asked for, else those of the trial's plan. */
  Thresholds limits(Optional<Double> level, Optional<Double> alpha) {
    Thresholds usual = Thresholds.of(level.orElse(file.trial().plan().level()));
    return alpha.isEmpty()
        ? usual
        : new Options(spec)
            .make(
                "--alpha",
                () -> new Thresholds(usual.level(), Require.openUnit(alpha.get(), "alpha")));
  }

  SimulatedReplicationsView run(
      Thresholds limits, List<ReplicationCriterion> criteria, Progress progress) {
    ReplicationDesign design = options.design(limits);
    ReplicationChoice choice = options.choice(file.trial());
    List<SimulatedReplications> found =
        new Options(spec)
            .make(
                "--from",
                () -> TrialReplications.of(file.trial(), table, choice, design, progress));
    return new SimulatedReplicationsView(found, criteria, design);
  }

  Origin origin(Thresholds limits) {
    Origin origin = Origin.none().with("command", options.command(options.design(limits)));
    for (Path input : file.inputs()) {
      origin = origin.withInput(input.toString(), Sha256.of(input));
    }
    return origin;
  }
}
