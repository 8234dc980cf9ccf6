// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

/**
 * One block of one cell that waits for a thread. The cell's plan is made when the first of its
 * blocks is run, so that a large grid starts at once.
 *
 * @param place which block
 * @param source the cell's plan, made by whoever needs it first
 */
record BlockTask(WorkUnit.Place place, CellSource source) {
  WorkUnit unit() {
    return new WorkUnit(source.plan(), place);
  }
}
