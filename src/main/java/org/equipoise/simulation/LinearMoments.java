// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import org.equipoise.allocation.AllocationSequence;
import org.equipoise.evidence.MomentsBuffer;
import org.equipoise.evidence.MomentsView;

/**
 * The moments of an outcome, and of its baseline, that are linear in their participants' normals,
 * without the values: those of the normals within each arm, and what the lines make of them. Two
 * normals a participant; no value is written or read.
 */
final class LinearMoments implements ReplicateMoments {
  private final AllocationSequence[] allocations;
  private final double[][] normals;
  private final int each;
  private final int first;
  private final int second;
  private final double[][][]
      lines; // [arm][variable]: mean, load of the first, of the second normal
  private final MomentsBuffer[] buffers;
  private final boolean[] usable;

  /**
   * The moments.
   *
   * @param allocations who is in which arm, by place
   * @param normals by place, of all participants, one after the other
   * @param places how many normals a participant has, and which two of them matter
   * @param lines by arm, the experimental one first, and variable: the mean, then the two loads
   */
  LinearMoments(
      AllocationSequence[] allocations, double[][] normals, int[] places, double[][][] lines) {
    this.allocations = allocations;
    this.normals = normals;
    this.each = places[0];
    this.first = places[1];
    this.second = places[2];
    this.lines = lines;
    this.buffers = new MomentsBuffer[normals.length];
    this.usable = new boolean[normals.length];
    for (int i = 0; i < buffers.length; i++) {
      buffers[i] = new MomentsBuffer(2);
    }
  }

  @Override
  public MomentsView moments(int which) {
    return usable[which] ? buffers[which] : null;
  }

  @Override
  public boolean readsValues() {
    return false;
  }

  @Override
  public void reduce(int place) {
    int n1 = allocations[place].countExperimental();
    int n2 = allocations[place].participants() - n1;
    usable[place] = n1 > 1 && n2 > 1 && n1 + n2 > 3;
    buffers[place].sizes(n1, n2);
    reduce(place, 0, n1);
    reduce(place, 1, n2);
  }

  // Normals are about 0 with variance 1: their squares can be summed as they are.
  private void reduce(int place, int arm, double n) {
    AllocationSequence allocation = allocations[place];
    double[] z = normals[place];
    int words = allocation.words();
    double a = 0;
    double b = 0;
    double aa = 0;
    double ab = 0;
    double bb = 0;
    for (int word = 0; word < words; word++) {
      long left = arm == 0 ? allocation.experimentalBits(word) : allocation.controlBits(word);
      for (; left != 0; left &= left - 1) {
        int own = (word * Long.SIZE + Long.numberOfTrailingZeros(left)) * each;
        double u = z[own + first];
        double v = z[own + second];
        a += u;
        b += v;
        aa += u * u;
        ab += u * v;
        bb += v * v;
      }
    }
    double inverse = 1 / (n - 1);
    double meanA = a / n;
    double meanB = b / n;
    MomentsBuffer buffer = buffers[place];
    buffer.means(arm, mean(arm, 0, meanA, meanB), mean(arm, 1, meanA, meanB));
    spread(
        buffer,
        arm,
        (aa - a * meanA) * inverse,
        (ab - a * meanB) * inverse,
        (bb - b * meanB) * inverse);
  }

  private double mean(int arm, int variable, double a, double b) {
    double[] line = lines[arm][variable];
    return line[0] + (line[1] * a + line[2] * b);
  }

  private void spread(MomentsBuffer buffer, int arm, double aa, double ab, double bb) {
    double[] y = lines[arm][0];
    double[] x = lines[arm][1];
    double ya = y[1] * aa + y[2] * ab;
    double yb = y[1] * ab + y[2] * bb;
    double xa = x[1] * aa + x[2] * ab;
    double xb = x[1] * ab + x[2] * bb;
    buffer.covariances(arm, y[1] * ya + y[2] * yb, x[1] * ya + x[2] * yb, x[1] * xa + x[2] * xb);
  }
}
