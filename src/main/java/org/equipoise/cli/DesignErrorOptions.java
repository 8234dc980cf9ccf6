// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.equipoise.replication.DesignErrors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Type S and type M errors: what is asked. */
final class DesignErrorOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--true",
      paramLabel = "EFFECT,...",
      description = "without a file: effects to take for the truth, for type S and type M errors")
  private List<String> effects;

  @Option(
      names = "--se",
      paramLabel = "SE,...",
      description = "of --true: the standard error of the estimate")
  private List<String> errors;

  @Option(
      names = "--df",
      paramLabel = "DF,...",
      description = "of --true: degrees of freedom of the estimate (default: normal)")
  private List<String> degrees;

  boolean isGiven() {
    return effects != null;
  }

  /** Refuses what goes with --true only, and --true without the error. */
  void check() {
    String idle = errors != null ? "--se" : degrees != null ? "--df" : "";
    if (!isGiven() && !idle.isEmpty()) {
      throw new Options(spec).wrong(idle + " goes with --true");
    }
    if (isGiven() && errors == null) {
      throw new Options(spec).wrong("--true: needs --se, the standard error of the estimate");
    }
  }

  List<DesignErrors> designs(double alpha) {
    List<OptionalDouble> df = new ArrayList<>();
    PowerNumbers.list(spec, "--df", degrees).forEach(each -> df.add(OptionalDouble.of(each)));
    List<DesignErrors> designs = new ArrayList<>();
    for (double effect : PowerNumbers.list(spec, "--true", effects)) {
      for (double error : PowerNumbers.list(spec, "--se", errors)) {
        for (OptionalDouble each : df.isEmpty() ? List.of(OptionalDouble.empty()) : df) {
          designs.add(
              new Options(spec).make("--true", () -> new DesignErrors(effect, error, each, alpha)));
        }
      }
    }
    return designs;
  }
}
