// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.List;
import java.util.stream.IntStream;
import org.equipoise.core.Require;
import org.equipoise.figure.Range;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The correlations of before and after that are assumed where none was printed. */
final class CorrelationOption {
  /** Where the drawn correlations end. */
  private static final double LAST = 0.95;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--r",
      paramLabel = "R,...",
      description =
          "correlations of before and after to assume, each in turn, where none was printed; for"
              + " published n1 pre1 post1 sdpre1 sdpost1 n2 ... (with --plot sweep-r by default 0 to"
              + " 0.95)")
  private List<String> r;

  boolean isGiven() {
    return r != null;
  }

  /** The correlations that were given; none without the option. */
  List<Double> given() {
    return r == null
        ? List.of()
        : Options.list(r).stream()
            .map(text -> new Options(spec).make("--r", () -> correlation(text)))
            .distinct()
            .toList();
  }

  /** The correlations that were given, or those of a sweep. */
  List<Double> orSweep() {
    return isGiven()
        ? given()
        : IntStream.rangeClosed(0, 10).mapToObj(i -> i == 10 ? LAST : i / 10.0).toList();
  }

  /** From where to where r is drawn: below 0 only when somebody asks for that. */
  Range drawn() {
    boolean negative = given().stream().anyMatch(each -> each < 0);
    return new Range(negative ? -LAST : 0, LAST);
  }

  private static double correlation(String text) {
    try {
      return Require.correlation(Double.parseDouble(text), "r");
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("must be numbers in [-1, 1], got " + text, e);
    }
  }
}
