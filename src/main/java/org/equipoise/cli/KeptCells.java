// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.PerformanceRow;
import org.equipoise.simulation.RunListener;

/** The cells of a run that are needed once it has ended, with those of their rows that are. */
final class KeptCells implements RunListener {
  private final Predicate<PerformanceRow> needed;
  private final List<CellResult> cells = new ArrayList<>();

  KeptCells(Predicate<PerformanceRow> needed) {
    this.needed = needed;
  }

  @Override
  public void finished(CellResult result) {
    cells.add(
        new CellResult(
            result.cell(),
            result.settings(),
            result.replicates(),
            result.rows().stream().filter(needed).toList(),
            result.failures(),
            result.defects(),
            result.levels()));
  }

  List<CellResult> cells() {
    return cells;
  }
}
