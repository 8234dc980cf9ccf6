// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The checks, each with its name in files and on the command line. */
public enum CheckKind {
  /** Can whole numbers have the printed mean? */
  GRIM,
  /** Can whole numbers have the printed mean and standard deviation together? */
  GRIMMER,
  /** Can data of zeros and ones have the printed mean and standard deviation together? */
  DEBIT,
  /** Is the standard deviation one that the scale's limits and the mean allow? */
  SDLIMITS,
  /** Is there a whole sample on the scale with the printed mean and standard deviation? */
  SPRITE,
  /** Does the printed p-value follow from its test statistic? */
  RECOMPUTE,
  /** Which convention leads from the means and standard deviations to the printed result? */
  CONVENTION,
  /** Is the percentage one of the count and the total? */
  PERCENT,
  /** Is the estimate in the middle of its interval? */
  CI_SYMMETRY,
  /** Is the correlation that the standard deviations imply a possible one? */
  IMPLIED_R,
  /** Do the degrees of freedom fit the number of participants? */
  DF,
  /** Are the arms of a trial as alike before treatment as randomization makes them? */
  BASELINE_P,
  /** Do the numbers of the flow chart add up? */
  FLOW,
  /** Are the smallest value, the quartiles, the mean and the largest value in order? */
  ORDER,
  /** Is the standard error the standard deviation over the square root of n? */
  SPREAD,
  /** Is the mean of a total the sum of its parts' means? */
  SUM;

  /**
   * The name in files and on the command line.
   *
   * @return such as ci-symmetry
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The check of a name.
   *
   * @param id such as ci-symmetry
   * @return the check, or nothing if no check has that name
   */
  public static Optional<CheckKind> ofId(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
