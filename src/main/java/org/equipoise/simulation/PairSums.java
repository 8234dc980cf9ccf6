// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What two analyses of the same outcome leave behind over the replicates in which both have an
 * estimate: sums of their difference and counts of where they disagree.
 */
final class PairSums {
  final int first;
  final int second;
  private final double firstPilot;
  private final double secondPilot;

  long both;

  /** About the pilots: first, second, first², second², first·second, difference, difference². */
  final double[] sums = new double[7];

  long bounded;

  /** Only the first covers, only the second. */
  final long[] covers = new long[2];

  long tested;

  /** Only the first rejects, only the second. */
  final long[] rejects = new long[2];

  PairSums(int first, int second, Pilot firstPilot, Pilot secondPilot) {
    this.first = first;
    this.second = second;
    this.firstPilot = firstPilot.estimate();
    this.secondPilot = secondPilot.estimate();
  }

  /** What is added to the sums of differences to have those of the estimates. */
  double pilotDifference() {
    return firstPilot - secondPilot;
  }

  void add(AnalysisResult a, AnalysisResult b, double truthA, double truthB) {
    if (!a.isEstimated() || !b.isEstimated()) {
      return;
    }
    both++;
    double x = a.estimate - firstPilot;
    double y = b.estimate - secondPilot;
    sums[0] += x;
    sums[1] += y;
    sums[2] += x * x;
    sums[3] += y * y;
    sums[4] += x * y;
    sums[5] += x - y;
    sums[6] += (x - y) * (x - y);
    if (a.hasInterval() && b.hasInterval()) {
      bounded++;
      count(covers, a.covers(truthA), b.covers(truthB));
    }
    if (a.tested && b.tested) {
      tested++;
      count(rejects, a.rejects(0), b.rejects(0));
    }
  }

  private static void count(long[] only, boolean first, boolean second) {
    int a = first ? 1 : 0; // no branch that chance decides
    int b = second ? 1 : 0;
    only[0] += a & ~b;
    only[1] += b & ~a;
  }

  void merge(PairSums other) {
    both += other.both;
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
    bounded += other.bounded;
    tested += other.tested;
    for (int i = 0; i < 2; i++) {
      covers[i] += other.covers[i];
      rejects[i] += other.rejects[i];
    }
  }

  void write(DataOutput out) throws IOException {
    for (long count : new long[] {both, bounded, tested}) {
      out.writeLong(count);
    }
    for (double sum : sums) {
      out.writeDouble(sum);
    }
    for (int i = 0; i < 2; i++) {
      out.writeLong(covers[i]);
      out.writeLong(rejects[i]);
    }
  }

  void read(DataInput in) throws IOException {
    both = in.readLong();
    bounded = in.readLong();
    tested = in.readLong();
    for (int i = 0; i < sums.length; i++) {
      sums[i] = in.readDouble();
    }
    for (int i = 0; i < 2; i++) {
      covers[i] = in.readLong();
      rejects[i] = in.readLong();
    }
  }
}
