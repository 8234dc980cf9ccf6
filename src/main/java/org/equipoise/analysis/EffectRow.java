// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Estimation;
import org.equipoise.effect.Measure;
import org.equipoise.effect.MeasureScale;
import org.equipoise.evidence.Relations;

/**
 * One effect size of one row of published summaries.
 *
 * @param id the name of the comparison; may be empty
 * @param measure the measure
 * @param arm 1 or 2 for a measure of one arm, else empty
 * @param assumed the correlation of before and after that was assumed, where none was printed
 * @param estimation the estimate, or why there is none
 * @param level the level of its interval
 * @param n1 participants of the experimental arm
 * @param n2 participants of the control arm
 * @param rounding how far rounding alone could move it, where that was asked
 */
public record EffectRow(
    String id,
    Measure measure,
    String arm,
    OptionalDouble assumed,
    Estimation estimation,
    double level,
    int n1,
    int n2,
    Optional<RoundingReach> rounding) {
  /** Checks that the parts are there. */
  public EffectRow {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(arm, "arm");
    Objects.requireNonNull(assumed, "assumed");
    Objects.requireNonNull(estimation, "estimation");
    Objects.requireNonNull(rounding, "rounding");
  }

  /**
   * A row of which nobody asked what rounding does.
   *
   * @param id the name of the comparison; may be empty
   * @param measure the measure
   * @param arm 1 or 2 for a measure of one arm, else empty
   * @param assumed the correlation that was assumed, where none was printed
   * @param estimation the estimate, or why there is none
   * @param level the level of its interval
   * @param n1 participants of the experimental arm
   * @param n2 participants of the control arm
   */
  @SuppressWarnings("ParameterNumber") // what a row has
  public EffectRow(
      String id,
      Measure measure,
      String arm,
      OptionalDouble assumed,
      Estimation estimation,
      double level,
      int n1,
      int n2) {
    this(id, measure, arm, assumed, estimation, level, n1, n2, Optional.empty());
  }

  EffectRow withRounding(Optional<RoundingReach> reach) {
    return new EffectRow(id, measure, arm, assumed, estimation, level, n1, n2, reach);
  }

  /**
   * The rules by which what was printed became what the measure needs.
   *
   * @return their ids in order; empty when nothing was converted
   */
  public List<String> converted() {
    return Relations.idsOf(estimation.conventions());
  }

  /**
   * The scale of its numbers as people read them.
   *
   * @return ratio where the measure is of the log of one
   */
  public ResultScale shownAs() {
    return measure.scale() == MeasureScale.LOG_RATIO ? ResultScale.RATIO : ResultScale.DIFFERENCE;
  }
}
