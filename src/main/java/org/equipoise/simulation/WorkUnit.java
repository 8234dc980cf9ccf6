// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Objects;
import java.util.Optional;

/**
 * One block of one cell, with everything that it takes to run it: the scenario of the cell, how it
 * is drawn, what is true of its analyses and the first guesses that sums are taken about. It can be
 * sent as bytes to a machine that has this library and nothing else; what it leaves behind is the
 * same to the last bit wherever it is run, and comes back as bytes.
 *
 * <p>A simulation runs its blocks through these units. Immutable.
 */
public final class WorkUnit {
  private static final String KIND = "unit";
  private static final ThreadLocal<CellRunner> LAST = new ThreadLocal<>();

  private final CellPlan plan;
  private final Place place;

  WorkUnit(CellPlan plan, Place place) {
    this.plan = Objects.requireNonNull(plan, "plan");
    this.place = Objects.requireNonNull(place, "place");
  }

  /**
   * Which block, and what is wanted of it.
   *
   * @param cell the cell
   * @param block the block, from 0
   * @param count how many of its replicates, from the first
   * @param keepRows whether the replicates' answers are kept
   */
  record Place(int cell, long block, int count, boolean keepRows) {
    /** Checks the numbers. */
    Place {
      if (cell < 0 || block < 0 || count < 1 || count > Streams.BLOCK) {
        throw new IllegalArgumentException(
            "a block must have 1 to "
                + Streams.BLOCK
                + " replicates of a cell from 0, got "
                + count
                + " of block "
                + block
                + " of cell "
                + cell);
      }
    }
  }

  /** What is sent. */
  private record Sent(Place place, CellPlan.Parts parts) {}

  /**
   * A unit that was sent.
   *
   * @param bytes what {@link #toBytes} gave
   * @return the unit
   * @throws IllegalArgumentException if the bytes are damaged or of another version of this
   *     library, which may draw or sum otherwise
   */
  public static WorkUnit fromBytes(byte[] bytes) {
    Sent sent = RecordReader.read(Envelope.open(KIND, bytes), Sent.class);
    return new WorkUnit(CellPlan.of(sent.parts()), sent.place());
  }

  /**
   * The unit as bytes, which carry their own SHA-256.
   *
   * @return some kilobytes
   */
  public byte[] toBytes() {
    return Envelope.close(KIND, RecordWriter.write(new Sent(place, plan.parts())));
  }

  /**
   * Runs the block.
   *
   * @return what its replicates leave behind
   */
  public BlockResult run() {
    CellRunner runner = LAST.get();
    if (runner == null || runner.plan() != plan) {
      runner = new CellRunner(plan);
      LAST.set(runner);
    }
    Optional<ReplicateRows> rows =
        place.keepRows()
            ? Optional.of(new ReplicateRows(plan.analyses().size(), place.count()))
            : Optional.empty();
    return new BlockResult(runner.run(place.block(), place.count(), rows), rows);
  }

  /**
   * What came back from where the unit was run.
   *
   * @param bytes what {@link BlockResult#toBytes} gave
   * @return the sums and rows
   * @throws IllegalArgumentException if the bytes are damaged or of another version of this library
   */
  public BlockResult result(byte[] bytes) {
    return BlockResult.fromBytes(bytes, plan.newSums());
  }
}
