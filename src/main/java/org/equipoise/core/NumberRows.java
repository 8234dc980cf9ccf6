// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

import java.util.List;

/**
 * A value that is rows of numbers, and nothing else: a static method {@code of} of its class makes
 * the same value of the rows again. So it can be sent to another process without a form of its own.
 */
public interface NumberRows {
  /**
   * The rows.
   *
   * @return what {@code of} takes
   */
  List<List<Double>> rows();
}
