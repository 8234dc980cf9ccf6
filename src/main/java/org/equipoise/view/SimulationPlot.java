// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be drawn of a simulation. */
public enum SimulationPlot {
  /** Rejection over the one path that is varied, a line an analysis. */
  POWER,
  /** A measure over all cells of a grid, with what each of them varies. */
  NESTED_LOOP,
  /** Bias, coverage and rejection of every cell and analysis with their Monte Carlo errors. */
  MEASURES,
  /** The intervals of a cell's first replicates, sorted by their distance from the truth. */
  ZIP;

  /** Cells of {@link #NESTED_LOOP}, at most: more would not be told apart. */
  public static final int MOST_CELLS = 2000;

  /** Rows of {@link #MEASURES}, cells times analyses, at most: more would not fit a page. */
  public static final int MOST_ROWS = 60;

  /**
   * The name on the command line.
   *
   * @return power, nested-loop, measures or zip
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The plot of a name.
   *
   * @param id the name
   * @return the plot, empty when there is none
   */
  public static Optional<SimulationPlot> find(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * All names.
   *
   * @return in the order of this type
   */
  public static List<String> ids() {
    return Arrays.stream(values()).map(SimulationPlot::id).toList();
  }
}
