// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

/** How much a text stands out. */
public enum Emphasis {
  /** As the rest. */
  NORMAL,
  /** Bold, for headings and summaries. */
  STRONG,
  /** Paler, for what is secondary. */
  MUTED
}
