// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.equipoise.core.Reported;
import org.equipoise.core.Require;

/**
 * One printed row: what a paper says of one arm at one visit, numbers as printed text.
 *
 * @param measurement what was measured when
 * @param arm the id of the arm
 * @param n participants, 1 or more
 * @param printed the printed numbers
 * @param provenance where it is from
 * @param line the line of the file, from 1; 0 when it is from no file
 */
public record PublishedRow(
    Measurement measurement,
    String arm,
    int n,
    Map<Item, Reported> printed,
    Provenance provenance,
    int line) {
  /** Checks n and copies the map. */
  public PublishedRow {
    Require.atLeast(n, 1, "n");
    Map<Item, Reported> copy = new EnumMap<>(Item.class);
    copy.putAll(printed);
    printed = java.util.Collections.unmodifiableMap(copy);
  }

  /**
   * A printed number.
   *
   * @param item which
   * @return the number, empty when it was not printed
   */
  public Optional<Reported> get(Item item) {
    return Optional.ofNullable(printed.get(item));
  }

  /** What can be printed of one arm. */
  public enum Item {
    /** The mean. */
    MEAN,
    /** The standard deviation. */
    SD,
    /** The standard error of the mean. */
    SE,
    /** The lower limit of the 95 % interval of the mean. */
    CI_LOW,
    /** The upper limit of the 95 % interval of the mean. */
    CI_HIGH,
    /** The median. */
    MEDIAN,
    /** The lower quartile. */
    Q1,
    /** The upper quartile. */
    Q3,
    /** The smallest value. */
    MIN,
    /** The largest value. */
    MAX
  }
}
