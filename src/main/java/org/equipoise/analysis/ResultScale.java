// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Locale;
import org.equipoise.core.Interval;

/** How an estimate is shown: a difference, or a ratio whose logarithm was estimated. */
public enum ResultScale {
  /** Experimental minus control, in the outcome's unit. */
  DIFFERENCE,
  /** Experimental over control; estimated and tested on the log scale. */
  RATIO;

  /**
   * An estimate as it is shown.
   *
   * @param analysed a difference, or a log ratio
   * @return the difference, or the ratio
   */
  public double shown(double analysed) {
    return this == RATIO ? Math.exp(analysed) : analysed;
  }

  /**
   * An interval as it is shown.
   *
   * @param analysed of a difference, or of a log ratio
   * @return of the difference, or of the ratio
   */
  public Interval shown(Interval analysed) {
    return this == RATIO ? analysed.map(Math::exp) : analysed;
  }

  /**
   * The value that means "no difference" as it is shown.
   *
   * @return 0 for a difference, 1 for a ratio
   */
  public double nullValue() {
    return this == RATIO ? 1 : 0;
  }

  /**
   * The name in tables.
   *
   * @return difference or ratio
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
