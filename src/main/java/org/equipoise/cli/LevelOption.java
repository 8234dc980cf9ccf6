// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.Optional;
import org.equipoise.core.Require;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The level of the intervals. */
final class LevelOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "level of the intervals, in (0, 1) (default: 0.95; of a trial, its plan's)")
  private Double level;

  double orDefault() {
    return given().orElse(0.95);
  }

  Optional<Double> given() {
    return Optional.ofNullable(level)
        .map(value -> new Options(spec).make("--level", () -> Require.openUnit(value, "level")));
  }
}
