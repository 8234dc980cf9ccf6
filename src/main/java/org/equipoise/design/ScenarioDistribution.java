// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.Locale;

/** How an outcome is distributed. */
public enum ScenarioDistribution {
  /** Normal. */
  NORMAL,
  /** Its natural logarithm is normal; means and standard deviations are those of the logarithm. */
  LOGNORMAL;

  /**
   * The name in files.
   *
   * @return normal or lognormal
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
