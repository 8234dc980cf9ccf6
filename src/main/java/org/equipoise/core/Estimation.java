// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

/**
 * What an estimator answers: an {@link Estimate}, or the reason why the data have none. A number is
 * never invented, and NaN never stands for "could not".
 */
public sealed interface Estimation permits Estimate, NotEstimable {
  /**
   * The conventions behind the answer.
   *
   * @return the conventions, empty when nothing was estimated
   */
  Conventions conventions();
}
