// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

/** What people read in place of an outcome. Data formats always have its id. */
public enum Naming {
  /** The id, short enough for a terminal. */
  IDS,
  /** The name, for a report. */
  NAMES
}
