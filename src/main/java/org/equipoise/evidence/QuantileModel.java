// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

/** What distribution medians, quartiles and ranges are taken to be from. */
public enum QuantileModel {
  /** A normal one. */
  NORMAL,
  /** A log-normal one, as concentrations often have. */
  LOGNORMAL
}
