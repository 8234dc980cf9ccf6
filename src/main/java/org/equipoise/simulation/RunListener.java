// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Optional;

/** Hears of a run as it goes on; always from one thread, in the order of cells and blocks. */
public interface RunListener {
  /**
   * What a cell's replicates so far left behind, as {@link #save} had it.
   *
   * @param cell the cell
   * @return the bytes, empty to begin anew
   */
  default Optional<byte[]> saved(int cell) {
    return Optional.empty();
  }

  /**
   * Whether sums are to be saved at all.
   *
   * @return false to be spared the bytes
   */
  default boolean keepsSums() {
    return true;
  }

  /**
   * The sums of a cell's first blocks, from which a run can go on.
   *
   * @param cell the cell
   * @param sums the bytes
   */
  default void save(int cell, byte[] sums) {}

  /**
   * Whether the sums of cells that are not done should be saved now; asked after every block.
   *
   * @return false to save only when a cell is done or the run is stopped
   */
  default boolean wantsSums() {
    return false;
  }

  /**
   * A cell goes on from replicates that were saved. Told before the progress of this cell.
   *
   * @param cell the cell
   * @param replicates how many there are
   */
  default void restored(int cell, long replicates) {}

  /**
   * How far a cell is. Told after each block, and while one takes long.
   *
   * @param cell the cell
   * @param done replicates of the cell so far
   * @param of replicates of the cell in all
   */
  default void progress(int cell, long done, long of) {}

  /**
   * The answers of a block's replicates, when they are asked for.
   *
   * @param cell the cell
   * @param first the number of the block's first replicate
   * @param rows the answers
   */
  default void rows(int cell, long first, ReplicateRows rows) {}

  /**
   * A cell is done.
   *
   * @param result what it shows
   */
  void finished(CellResult result);
}
