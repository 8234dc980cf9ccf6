// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equipoise.core.Require;

/**
 * Where a replicate is: which cell of the grid, and which replicate of the cell, both from 0.
 *
 * @param cell the cell; the last varied path moves fastest
 * @param replicate the replicate
 */
public record ReplicateAddress(int cell, long replicate) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9}):(\\d{1,18})");

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public ReplicateAddress {
    Require.atLeast(cell, 0, "cell");
    if (replicate < 0) {
      throw new IllegalArgumentException("replicate must be 0 or more, got " + replicate);
    }
  }

  /**
   * Reads an address.
   *
   * @param text such as 0:17
   * @return the address
   * @throws IllegalArgumentException if the text has another form
   */
  public static ReplicateAddress parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (matcher.matches()) {
      return new ReplicateAddress(
          Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }
    throw new IllegalArgumentException(
        "replay must be CELL:REPLICATE, both counted from 0, got \"" + text + "\"");
  }

  @Override
  public String toString() {
    return cell + ":" + replicate;
  }
}
