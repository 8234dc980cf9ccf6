// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.OptionalDouble;
import org.equipoise.core.TwoArms;

/** One row of table 1: a characteristic before the intervention, by arm. There are no p-values. */
public sealed interface BaselineRow {
  /**
   * The name for people.
   *
   * @return the name of the outcome, or of the column
   */
  String name();

  /**
   * How far apart the arms are, in standard deviations.
   *
   * @return experimental minus control; empty when there is none
   */
  OptionalDouble standardizedDifference();

  /**
   * A number with mean and standard deviation.
   *
   * @param name the name of the outcome, or of the column
   * @param unit its unit; may be empty
   * @param arms n, mean and SD of each arm; mean and SD are empty when there is none
   * @param standardizedDifference (mean1 - mean2) over the pooled SD; empty when there is none
   */
  record Continuous(
      String name, String unit, TwoArms<Summary> arms, OptionalDouble standardizedDifference)
      implements BaselineRow {}

  /**
   * One level of a category.
   *
   * @param name the name of the column
   * @param level the level
   * @param count how many participants of each arm have it
   * @param of how many participants of each arm have any level
   */
  record Level(String name, String level, TwoArms<Integer> count, TwoArms<Integer> of)
      implements BaselineRow {
    /**
     * The difference of the shares, (p1 - p2)/√((p1(1 - p1) + p2(1 - p2))/2).
     *
     * @return experimental minus control; empty when an arm is empty or neither share varies
     * @see <a href="https://doi.org/10.1002/sim.3697">Austin (2009), Statistics in Medicine 28,
     *     3083-3107</a>
     */
    @Override
    public OptionalDouble standardizedDifference() {
      double p1 = (double) count.experimental() / of.experimental();
      double p2 = (double) count.control() / of.control();
      double sd = Math.sqrt((p1 * (1 - p1) + p2 * (1 - p2)) / 2);
      return sd > 0 ? OptionalDouble.of((p1 - p2) / sd) : OptionalDouble.empty();
    }
  }

  /**
   * A summary of one arm.
   *
   * @param n participants with a value
   * @param mean the mean
   * @param standardDeviation divisor n - 1; empty for n below 2
   */
  record Summary(int n, OptionalDouble mean, OptionalDouble standardDeviation) {}
}
