// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The answers of every replicate of a block, kept for those who ask for rows. */
public final class ReplicateRows {
  private static final int NUMBERS = 4;

  private final int analyses;
  private final double[] numbers;
  private final byte[] rejected;
  private final byte[] failures;
  private int replicates;

  ReplicateRows(int analyses, int replicates) {
    this.analyses = analyses;
    this.numbers = new double[analyses * replicates * NUMBERS];
    this.rejected = new byte[analyses * replicates];
    this.failures = new byte[analyses * replicates];
  }

  void add(ResultChunk chunk) {
    for (int r = 0; r < chunk.count(); r++) {
      for (int i = 0; i < analyses; i++) {
        put(replicates * analyses + i, chunk.of(i)[r]);
      }
      replicates++;
    }
  }

  private void put(int row, AnalysisResult result) {
    numbers[row * NUMBERS] = result.estimate;
    numbers[row * NUMBERS + 1] = result.standardError;
    numbers[row * NUMBERS + 2] = result.low;
    numbers[row * NUMBERS + 3] = result.high;
    rejected[row] = (byte) (result.tested ? result.rejected & 1 : -1);
    failures[row] = (byte) result.failure;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(analyses);
    out.writeInt(replicates);
    for (int i = 0; i < replicates * analyses; i++) {
      for (int which = 0; which < NUMBERS; which++) {
        out.writeDouble(numbers[i * NUMBERS + which]);
      }
      out.writeByte(rejected[i]);
      out.writeByte(failures[i]);
    }
  }

  static ReplicateRows read(DataInput in) throws IOException {
    int analyses = in.readInt();
    int replicates = in.readInt();
    ReplicateRows rows = new ReplicateRows(analyses, replicates);
    rows.replicates = replicates;
    for (int i = 0; i < replicates * analyses; i++) {
      for (int which = 0; which < NUMBERS; which++) {
        rows.numbers[i * NUMBERS + which] = in.readDouble();
      }
      rows.rejected[i] = in.readByte();
      rows.failures[i] = in.readByte();
    }
    return rows;
  }

  /**
   * How many replicates there are.
   *
   * @return 0 or more
   */
  public int replicates() {
    return replicates;
  }

  /**
   * How many analyses each replicate has.
   *
   * @return 1 or more
   */
  public int analyses() {
    return analyses;
  }

  /**
   * One number.
   *
   * @param replicate from 0, the first of the block
   * @param analysis from 0
   * @param which 0 estimate, 1 standard error, 2 lower and 3 upper limit
   * @return the number; NaN when there is none
   */
  public double number(int replicate, int analysis, int which) {
    return numbers[(replicate * analyses + analysis) * NUMBERS + which];
  }

  /**
   * Whether the test rejects at 1 - level.
   *
   * @param replicate from 0, the first of the block
   * @param analysis from 0
   * @return 1 or 0, and -1 without a test
   */
  public int rejected(int replicate, int analysis) {
    return rejected[replicate * analyses + analysis];
  }

  /**
   * Why there is no estimate.
   *
   * @param replicate from 0, the first of the block
   * @param analysis from 0
   * @return the ordinal of the reason, one more than the last for a method that threw, -1 for none
   */
  public int failure(int replicate, int analysis) {
    return failures[replicate * analyses + analysis];
  }
}
