// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be drawn of checks. */
public enum CheckPlot {
  /** Which checks of which numbers agree. */
  GRID,
  /** Printed means between the means that their scores can have. */
  GRIM,
  /** Samples that have a printed mean and standard deviation. */
  SPRITE;

  /**
   * The name on the command line.
   *
   * @return grid, grim or sprite
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The plot of a name.
   *
   * @param id the name
   * @return the plot, empty when there is none
   */
  public static Optional<CheckPlot> find(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * All names.
   *
   * @return in the order of this type
   */
  public static List<String> ids() {
    return Arrays.stream(values()).map(CheckPlot::id).toList();
  }

  /**
   * What there must be to draw.
   *
   * @return such as "a mean that grim was made for"
   */
  public String needs() {
    return switch (this) {
      case GRID -> "a check that was made";
      case GRIM -> "a mean that grim was made for";
      case SPRITE -> "--only sprite, and a row for which it finds a sample";
    };
  }
}
