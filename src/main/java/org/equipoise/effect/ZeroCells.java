// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Locale;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;

/** What is added to the four cells before a ratio is formed. */
public enum ZeroCells {
  /** ½ to each cell of a table that has a 0. */
  ONLY0("½ added to the four cells of a table with a 0"),
  /** ½ to each cell of every table. */
  ALL("½ added to the four cells of every table"),
  /** Nothing: a table with a 0 may have no estimate. */
  NONE("nothing added to tables with a 0");

  private final String words;

  ZeroCells(String words) {
    this.words = words;
  }

  /**
   * The name on the command line.
   *
   * @return such as only0
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String words() {
    return words;
  }

  double added(TwoArms<EventCounts> arms) {
    return switch (this) {
      case ALL -> 0.5;
      case NONE -> 0;
      case ONLY0 -> hasZero(arms.experimental()) || hasZero(arms.control()) ? 0.5 : 0;
    };
  }

  /** Of a ratio that has no value, since a cell is still 0. */
  static NotEstimable noRatio() {
    return new NotEstimable(
        NotEstimable.Reason.NOT_POSITIVE, "a cell of the table is 0, and nothing is added to it");
  }

  private static boolean hasZero(EventCounts arm) {
    return arm.events() == 0 || arm.others() == 0;
  }
}
