// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.List;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.RunListener;
import org.equipoise.view.FailureWarnings;
import org.equipoise.view.SimulatedMeasures;

/** Writes the rows of each cell as CSV once the cell is done, and keeps none of them. */
final class MeasuresStream implements RunListener {
  private final SimulatedMeasures measures;
  private final Streamed out;
  private final ProgressLine progress;
  private final Runnable cutOff;
  private final FailureWarnings failures = new FailureWarnings();
  private boolean begun;

  /**
   * Rows on their way.
   *
   * @param varied the paths that the scenario varies
   * @param out where they go
   * @param progress makes way for them
   * @param cutOff what to do once nobody reads them any more
   */
  MeasuresStream(List<String> varied, Streamed out, ProgressLine progress, Runnable cutOff) {
    this.measures = new SimulatedMeasures(varied);
    this.out = out;
    this.progress = progress;
    this.cutOff = cutOff;
  }

  @Override
  public void finished(CellResult result) {
    failures.add(result);
    String lines = measures.lines(result);
    progress.wipe();
    out.append(begun ? lines : measures.header() + lines);
    begun = true;
    if (out.isCutOff()) {
      cutOff.run();
    }
  }

  /** What the user should know of the cells so far. */
  List<String> warnings(String replay) {
    return failures.sentences(replay);
  }
}
