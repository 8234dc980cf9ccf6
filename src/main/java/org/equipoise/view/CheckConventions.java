// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;
import org.equipoise.integrity.CheckKind;

/** How each check was made, with its source. */
final class CheckConventions {
  private CheckConventions() {}

  static Conventions of(CheckKind kind) {
    return switch (kind) {
      case GRIM, GRIMMER ->
          Conventions.of(
              kind.id(),
              "whole multiples of the unit (1), any sign unless the scale has limits, means of"
                  + " items (1); decided exactly",
              kind == CheckKind.GRIM ? Reference.BROWN_HEATHERS_2017 : Reference.ANAYA_2016);
      case DEBIT -> Conventions.of("debit", "data of 0 and 1", Reference.HEATHERS_BROWN_2019);
      case SDLIMITS -> Conventions.of("sdlimits", "whole multiples of the unit on the scale");
      case SPRITE -> Conventions.of("sprite", "whole multiples of the unit on the scale");
      case RECOMPUTE ->
          Conventions.of(
              "recompute",
              "two-sided unless tails is 1; statistic and p stand for all that rounds to them",
              Reference.NUIJTEN_2016);
      case CONVENTION ->
          Conventions.of(
              "convention",
              "a convention reproduces a number when some means and SDs that round to the printed"
                  + " ones give a value that rounds to it");
      case CI_SYMMETRY ->
          Conventions.of(
              "ci-symmetry", "as printed, or on the log scale where all three are positive");
      case IMPLIED_R -> Conventions.of("implied-r", "from the SDs before, after and of the change");
      case ORDER ->
          Conventions.of(
              "order",
              "the median is at most one SD (divisor n) from the mean",
              Reference.HOTELLING_SOLOMONS_1932);
      case BASELINE_P ->
          Conventions.of(
              "baseline-p",
              "Student's t of each variable, combined by Stouffer's method in both tails;"
                  + " surprising below p = .001 at every rounding",
              Reference.CARLISLE_2015);
      default -> Conventions.none();
    };
  }
}
