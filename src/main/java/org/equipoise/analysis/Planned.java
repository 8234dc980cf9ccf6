// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

/** Why a comparison is in the results. */
public enum Planned {
  /** The plan names the hypothesis. */
  HYPOTHESIS,
  /** The plan names the outcome in its family without a hypothesis: superiority by default. */
  FAMILY_DEFAULT,
  /** The plan does not name it: estimated, with no claim and no verdict. */
  ESTIMATION_ONLY
}
