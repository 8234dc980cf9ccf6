// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

/** Whether somebody asks how far the rounding of printed numbers alone could move the results. */
public enum RoundingQuestion {
  /** It is asked, and costs a search. */
  ASKED,
  /** It is not. */
  NOT_ASKED
}
