// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

/** Draws the replicates of a cell, each over the one before; one a thread. */
interface Drawer {
  /** Draws a replicate. */
  void draw(long replicate);

  /** An analysis of what was drawn last, or will be. */
  ReplicateAnalysis analysis(AnalysisPlan plan, CriticalValues critical);
}
