// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

/** Draws the replicates of a cell, each over the one before; one a thread. */
interface Drawer {
  /** How many replicates it can draw at once, 1 or more. */
  int atOnce();

  /** Draws some replicates in a row, as many at most. */
  void draw(long first, int count);

  /** An analysis of what was drawn last, or will be. */
  ReplicateAnalysis analysis(AnalysisPlan plan, CriticalValues critical);
}
