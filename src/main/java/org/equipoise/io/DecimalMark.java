// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

/** What stands between a number's whole and its decimals. */
public enum DecimalMark {
  /** 3.40, always understood unless a comma is asked for. */
  POINT,
  /** 3,40; then a point in a number is an error. */
  COMMA
}
