// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.ReplicateRows;
import org.equipoise.simulation.RunListener;

/** The intervals of the first replicates of one cell, kept for a figure. */
public final class KeptIntervals implements RunListener {
  /** More than a figure's height can tell apart. */
  private static final int MOST = 1000;

  private final int cell;
  private final List<List<Kept>> analyses = new ArrayList<>();

  /**
   * Nothing is kept yet.
   *
   * @param cell the cell, from 0
   */
  public KeptIntervals(int cell) {
    this.cell = cell;
  }

  /**
   * The answer of one replicate.
   *
   * @param estimate the estimate
   * @param standardError its standard error
   * @param low the lower limit
   * @param high the upper limit
   */
  public record Kept(double estimate, double standardError, double low, double high) {
    boolean isWhole() {
      return Double.isFinite(estimate)
          && standardError > 0
          && Double.isFinite(low)
          && Double.isFinite(high);
    }
  }

  @Override
  public void rows(int of, long first, ReplicateRows rows) {
    if (of != cell) {
      return;
    }
    while (analyses.size() < rows.analyses()) {
      analyses.add(new ArrayList<>());
    }
    for (int i = 0; i < rows.replicates() && first + i < MOST; i++) {
      for (int analysis = 0; analysis < rows.analyses(); analysis++) {
        Kept kept =
            new Kept(
                rows.number(i, analysis, 0),
                rows.number(i, analysis, 1),
                rows.number(i, analysis, 2),
                rows.number(i, analysis, 3));
        if (kept.isWhole()) {
          analyses.get(analysis).add(kept);
        }
      }
    }
  }

  @Override
  public void finished(CellResult result) {
    // the intervals are there already
  }

  /**
   * Which cell's they are.
   *
   * @return the cell, from 0
   */
  public int cell() {
    return cell;
  }

  /**
   * What is kept.
   *
   * @return one list an analysis; replicates without an interval are not in it
   */
  public List<List<Kept>> analyses() {
    return analyses.stream().map(List::copyOf).toList();
  }
}
