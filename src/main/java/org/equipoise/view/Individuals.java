// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

/** Whether single participants' points are drawn. */
public enum Individuals {
  /** Each participant is a point. */
  SHOWN,
  /** Only the arms' summaries are drawn, for data that must not show persons. */
  LEFT_OUT
}
