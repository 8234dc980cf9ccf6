// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import org.equipoise.analysis.RoundingQuestion;
import picocli.CommandLine.Option;

/** Whether the rounding of printed numbers is carried through. */
final class RoundingOption {
  @Option(
      names = "--rounding",
      description =
          "for each estimate from printed numbers, how far their rounding alone could move it and"
              + " its interval, and whether the verdict could change")
  private boolean rounding;

  RoundingQuestion question() {
    return rounding ? RoundingQuestion.ASKED : RoundingQuestion.NOT_ASKED;
  }
}
