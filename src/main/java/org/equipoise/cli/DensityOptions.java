// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import org.equipoise.analysis.HypothesisResult;
import org.equipoise.compare.Resampling;
import org.equipoise.evidence.Participants;
import org.equipoise.view.ContrastDensity;
import org.equipoise.view.TrialPlot;
import org.equipoise.view.TrialView;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which density an estimation plot draws around the difference. */
final class DensityOptions {
  private static final long SEED = 1;

  /** Of fewer the density says more about the draw than about the difference. */
  private static final int FEWEST = 100;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--density",
      paramLabel = "DENSITY",
      description =
          "around the difference of --plot estimation and cumming: t, of its test, or bootstrap,"
              + " of the same estimate of resampled participants (default: t)")
  private String density;

  @Option(
      names = "--resamples",
      paramLabel = "N",
      description = "how many resamples --density bootstrap draws (default: 10000)")
  private Integer resamples;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "of --density bootstrap (default: 1)")
  private Long seed;

  /** Refuses what goes with no plot of this kind, before anything is computed. */
  void check(TrialPlot plot) {
    boolean estimation = plot == TrialPlot.ESTIMATION || plot == TrialPlot.CUMMING;
    if (density != null && !estimation) {
      throw wrong("--density goes with --plot estimation and --plot cumming, not " + plot.id());
    }
    if (density != null && !density.equals("t") && !density.equals("bootstrap")) {
      throw wrong("--density: must be t or bootstrap, got " + density);
    }
    if ((resamples != null || seed != null) && !isBootstrap()) {
      throw wrong(
          (resamples != null ? "--resamples" : "--seed") + " goes with --density bootstrap");
    }
    if (resamples != null && resamples < FEWEST) {
      throw wrong("--resamples: must be " + FEWEST + " or more for a density, got " + resamples);
    }
  }

  private boolean isBootstrap() {
    return "bootstrap".equals(density);
  }

  private ContrastDensity chosen() {
    if (!isBootstrap()) {
      return new ContrastDensity.ByMethod();
    }
    int count = resamples == null ? Resampling.BOOTSTRAP : resamples;
    long from = seed == null ? SEED : seed;
    return new ContrastDensity.Bootstrap(new Resampling(from, count));
  }

  /** The density of this result. */
  ContrastDensity of(TrialView view, HypothesisResult result) {
    if (isBootstrap() && result.estimate().isPresent()) {
      requireParticipants(view, result);
    }
    return chosen();
  }

  private void requireParticipants(TrialView view, HypothesisResult result) {
    if (!(view.analysis().evidence() instanceof Participants)) {
      throw wrong("--density bootstrap: needs participants; the evidence is printed");
    }
    if (view.analysis().resampled(result, new Resampling(SEED, FEWEST)).isEmpty()) {
      throw wrong(
          "--density bootstrap: must be of an estimate by student, welch, ancova or change; "
              + result.outcome().id()
              + " "
              + result.visit().id()
              + " is estimated by "
              + result.method());
    }
  }

  private RuntimeException wrong(String message) {
    return new Options(spec).wrong(message);
  }
}
