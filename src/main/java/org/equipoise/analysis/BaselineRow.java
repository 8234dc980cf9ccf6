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
      implements BaselineRow {}

  /**
   * A summary of one arm.
   *
   * @param n participants with a value
   * @param mean the mean
   * @param standardDeviation divisor n - 1; empty for n below 2
   */
  record Summary(int n, OptionalDouble mean, OptionalDouble standardDeviation) {}
}
