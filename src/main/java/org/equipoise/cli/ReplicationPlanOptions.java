// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.equipoise.replication.DesignPrior;
import org.equipoise.replication.PlanTarget;
import org.equipoise.replication.ReplicationPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How large a replication must be: what is asked. */
final class ReplicationPlanOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--plan",
      paramLabel = "TARGET,...",
      description =
          "plan the size of replications for significance, sceptical-nominal, sceptical-golden or"
              + " sceptical-controlled; what is known of replications is not used")
  private List<String> targets;

  @Option(
      names = "--design",
      paramLabel = "DESIGN,...",
      description =
          "of --plan: conditional on the original's estimate, or predictive (default: both)")
  private List<String> designs;

  @Option(
      names = "--power",
      paramLabel = "POWER,...",
      description = "of --plan: wanted power, in (0, 1) (default: 0.8)")
  private List<String> powers;

  @Option(
      names = "--shrinkage",
      paramLabel = "SHARE,...",
      description =
          "of --plan: by which share the original's estimate is taken to be too large, in [0, 1)"
              + " (default: 0)")
  private List<String> shrinkages;

  boolean isGiven() {
    return targets != null;
  }

  /** Refuses what goes with --plan only. */
  void refuseIdle() {
    String idle =
        designs != null
            ? "--design"
            : powers != null ? "--power" : shrinkages != null ? "--shrinkage" : "";
    if (!isGiven() && !idle.isEmpty()) {
      throw new Options(spec).wrong(idle + " goes with --plan");
    }
  }

  List<ReplicationPlan> plans(double alpha) {
    List<PlanTarget> chosen =
        new Options(spec).pick("--plan", targets, PlanTarget::find, PlanTarget.ids());
    List<ReplicationPlan> plans = new ArrayList<>();
    for (PlanTarget target : chosen) {
      for (DesignPrior prior : priors()) {
        for (double shrinkage : numbers("--shrinkage", shrinkages, 0)) {
          for (double power : numbers("--power", powers, 0.8)) {
            plans.add(plan(target, prior, List.of(shrinkage, power, alpha)));
          }
        }
      }
    }
    return plans;
  }

  private ReplicationPlan plan(PlanTarget target, DesignPrior prior, List<Double> numbers) {
    return new Options(spec)
        .make(
            "--plan",
            () ->
                new ReplicationPlan(target, prior, numbers.get(0), numbers.get(1), numbers.get(2)));
  }

  private List<DesignPrior> priors() {
    List<DesignPrior> all = List.of(DesignPrior.values());
    return designs == null
        ? all
        : new Options(spec)
            .pick(
                "--design",
                designs,
                ReplicationPlanOptions::prior,
                all.stream().map(DesignPrior::id).toList());
  }

  private static Optional<DesignPrior> prior(String id) {
    return Arrays.stream(DesignPrior.values()).filter(each -> each.id().equals(id)).findFirst();
  }

  private List<Double> numbers(String option, List<String> texts, double usual) {
    return texts == null ? List.of(usual) : PowerNumbers.list(spec, option, texts);
  }
}
