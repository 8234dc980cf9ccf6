// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.equipoise.core.NotEstimable.Reason;

/**
 * All that the replicates of one analysis leave behind: counts, and sums up to the fourth power of
 * the estimates about the {@link Pilot}'s. Two of them are merged by adding, so that memory does
 * not grow with the number of replicates.
 */
final class AnalysisSums {
  private static final int REASONS = Reason.values().length + 1;

  private final Pilot pilot;
  private final double truth;
  final LimitHistogram limits;

  long replicates;
  long estimated;
  final double[] powers = new double[4];
  long withError;
  final double[] variances = new double[2];
  long bounded;
  long covered;
  long tested;
  final long[] rejected;
  long wrongSign;
  final double[] significant = new double[2];
  long allEstimated;
  long rejectedAllEstimated;
  final long[] failures = new long[REASONS];
  final long[] firstFailure = new long[REASONS];

  AnalysisSums(Pilot pilot, double truth, int levels) {
    this.pilot = pilot;
    this.truth = truth;
    this.limits = new LimitHistogram(pilot.estimate(), pilot.standardError());
    this.rejected = new long[levels];
    Arrays.fill(firstFailure, -1);
  }

  void add(long replicate, AnalysisResult result, boolean all) {
    replicates++;
    if (!result.isEstimated()) {
      fail(result.failure, replicate);
      return;
    }
    estimated++;
    double e = result.estimate - pilot.estimate();
    double e2 = e * e;
    powers[0] += e;
    powers[1] += e2;
    powers[2] += e2 * e;
    powers[3] += e2 * e2;
    if (result.standardError >= 0) {
      withError++;
      double v = result.standardError * result.standardError - pilot.modelVariance();
      variances[0] += v;
      variances[1] += v * v;
    }
    if (result.hasInterval()) {
      bounded++;
      covered += result.covers(truth) ? 1 : 0;
      limits.add(result.low, result.high);
    }
    if (result.tested) {
      test(result, all);
    }
  }

  private void fail(int reason, long replicate) {
    failures[reason]++;
    if (firstFailure[reason] < 0) {
      firstFailure[reason] = replicate;
    }
  }

  private void test(AnalysisResult result, boolean all) {
    tested++;
    for (int i = 0; i < rejected.length; i++) {
      rejected[i] += result.rejects(i) ? 1 : 0;
    }
    allEstimated += all ? 1 : 0;
    if (result.rejects(0)) {
      rejectedAllEstimated += all ? 1 : 0;
      double size = Math.abs(result.estimate);
      significant[0] += size;
      significant[1] += size * size;
      wrongSign += result.estimate * truth < 0 ? 1 : 0;
    }
  }

  /** Adds another one, of the same analysis, whose replicates come after these. */
  void merge(AnalysisSums other) {
    replicates += other.replicates;
    estimated += other.estimated;
    add(powers, other.powers);
    withError += other.withError;
    add(variances, other.variances);
    bounded += other.bounded;
    covered += other.covered;
    tested += other.tested;
    wrongSign += other.wrongSign;
    add(significant, other.significant);
    allEstimated += other.allEstimated;
    rejectedAllEstimated += other.rejectedAllEstimated;
    for (int i = 0; i < rejected.length; i++) {
      rejected[i] += other.rejected[i];
    }
    for (int i = 0; i < REASONS; i++) {
      failures[i] += other.failures[i];
      firstFailure[i] = firstFailure[i] < 0 ? other.firstFailure[i] : firstFailure[i];
    }
    limits.merge(other.limits);
  }

  private static void add(double[] sums, double[] others) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += others[i];
    }
  }

  Pilot pilot() {
    return pilot;
  }

  double truth() {
    return truth;
  }

  void write(DataOutput out) throws IOException {
    for (long count : counts()) {
      out.writeLong(count);
    }
    for (double[] sums : new double[][] {powers, variances, significant}) {
      for (double sum : sums) {
        out.writeDouble(sum);
      }
    }
    for (long[] list : new long[][] {rejected, failures, firstFailure}) {
      for (long each : list) {
        out.writeLong(each);
      }
    }
    limits.write(out);
  }

  private long[] counts() {
    return new long[] {
      replicates,
      estimated,
      withError,
      bounded,
      covered,
      tested,
      wrongSign,
      allEstimated,
      rejectedAllEstimated
    };
  }

  void read(DataInput in) throws IOException {
    replicates = in.readLong();
    estimated = in.readLong();
    withError = in.readLong();
    bounded = in.readLong();
    covered = in.readLong();
    tested = in.readLong();
    wrongSign = in.readLong();
    allEstimated = in.readLong();
    rejectedAllEstimated = in.readLong();
    for (double[] sums : new double[][] {powers, variances, significant}) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] = in.readDouble();
      }
    }
    for (long[] list : new long[][] {rejected, failures, firstFailure}) {
      for (int i = 0; i < list.length; i++) {
        list[i] = in.readLong();
      }
    }
    limits.read(in);
  }
}
