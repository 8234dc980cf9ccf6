// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.List;
import org.equipoise.evidence.PrintedRow;

/** A check of one printed row. */
public interface RowCheck {
  /**
   * Which check it is.
   *
   * @return its kind
   */
  CheckKind kind();

  /**
   * What a row must have for the check to begin.
   *
   * @return the columns, one or more
   */
  List<String> columns();

  /**
   * Checks a row.
   *
   * @param row has a value in each of {@link #columns}
   * @return what was found; not checked, with the reason, where the row does not determine it
   */
  Finding check(PrintedRow row);

  /**
   * Whether a row has what the check needs.
   *
   * @param row the row
   * @return true when none of the columns is empty
   */
  default boolean applies(PrintedRow row) {
    return row.missing(columns()).isEmpty();
  }
}
