// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

/** What stands between a number's whole and its decimals. */
public enum DecimalMark {
  /** 3.40, always understood unless a comma is asked for; 1,234 could be either, and is refused. */
  POINT,
  /** 3.40, as was asked for: 1,234 is 1234 where a cell is read as printed. */
  STATED_POINT,
  /** 3,40; then a point in a number is an error, unless it separates thousands as in 1.234,5. */
  COMMA
}
