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
  private final double noEffect;
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

  /**
   * Nothing yet.
   *
   * @param pilot a first guess
   * @param truth what is estimated; NaN when it is not known
   * @param noEffect the estimate that is no effect; NaN where errors of sign are not counted
   * @param levels how many significance levels there are
   */
  AnalysisSums(Pilot pilot, double truth, double noEffect, int levels) {
    this.pilot = pilot;
    this.truth = truth;
    this.noEffect = noEffect;
    this.limits = new LimitHistogram(pilot.estimate(), pilot.standardError());
    this.rejected = new long[levels];
    Arrays.fill(firstFailure, -1);
  }

  /**
   * Adds some replicates, one small loop a measure: its sums stay in registers, and no branch
   * depends on chance.
   *
   * @param first the number of the first replicate
   * @param results of this analysis, the first count of them
   * @param count how many
   * @param all whether every analysis of the replicate has an estimate
   */
  void add(long first, AnalysisResult[] results, int count, boolean[] all) {
    replicates += count;
    for (int i = 0; i < count; i++) {
      if (!results[i].isEstimated()) {
        fail(results[i].failure, first + i);
      }
    }
    addEstimates(results, count);
    addErrors(results, count);
    addIntervals(results, count);
    addTests(results, count, all);
    addSignificant(results, count);
  }

  private void fail(int reason, long replicate) {
    failures[reason]++;
    if (firstFailure[reason] < 0) {
      firstFailure[reason] = replicate;
    }
  }

  private void addEstimates(AnalysisResult[] results, int count) {
    double center = pilot.estimate();
    int found = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    double sum4 = 0;
    for (int i = 0; i < count; i++) {
      if (results[i].isEstimated()) {
        double e = results[i].estimate - center;
        double e2 = e * e;
        found++;
        sum1 += e;
        sum2 += e2;
        sum3 += e2 * e;
        sum4 += e2 * e2;
      }
    }
    estimated += found;
    powers[0] += sum1;
    powers[1] += sum2;
    powers[2] += sum3;
    powers[3] += sum4;
  }

  private void addErrors(AnalysisResult[] results, int count) {
    double center = pilot.modelVariance();
    int found = 0;
    double sum1 = 0;
    double sum2 = 0;
    for (int i = 0; i < count; i++) {
      double se = results[i].standardError;
      if (se >= 0) {
        double v = se * se - center;
        found++;
        sum1 += v;
        sum2 += v * v;
      }
    }
    withError += found;
    variances[0] += sum1;
    variances[1] += sum2;
  }

  private void addIntervals(AnalysisResult[] results, int count) {
    int found = 0;
    int hits = 0;
    for (int i = 0; i < count; i++) {
      AnalysisResult result = results[i];
      if (result.hasInterval()) {
        found++;
        hits += result.covers(truth) ? 1 : 0;
        limits.add(result.low, result.high);
      }
    }
    bounded += found;
    covered += hits;
  }

  private void addTests(AnalysisResult[] results, int count, boolean[] all) {
    int found = 0;
    int among = 0;
    int amongRejected = 0;
    for (int i = 0; i < count; i++) {
      int test = results[i].tested ? 1 : 0; // what has no test has rejected nothing
      int whole = all[i] ? test : 0;
      found += test;
      among += whole;
      amongRejected += whole & results[i].rejected;
    }
    tested += found;
    allEstimated += among;
    rejectedAllEstimated += amongRejected;
    for (int level = 0; level < rejected.length; level++) {
      int hits = 0;
      for (int i = 0; i < count; i++) {
        hits += results[i].rejected >>> level & 1;
      }
      rejected[level] += hits;
    }
  }

  private void addSignificant(AnalysisResult[] results, int count) {
    int wrong = 0;
    double sum1 = 0;
    double sum2 = 0;
    double effect = effect();
    for (int i = 0; i < count; i++) {
      int hit = results[i].rejected & 1;
      double found = results[i].estimate - noEffect;
      double size = Math.abs(found);
      wrong += hit & (found * effect < 0 ? 1 : 0);
      if (size <= Double.MAX_VALUE || hit == 1) { // else 0 times infinity
        sum1 += hit * size;
        sum2 += hit * (size * size);
      }
    }
    wrongSign += wrong;
    significant[0] += sum1;
    significant[1] += sum2;
  }

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

  /** The true effect; NaN where the truth or what no effect would be is not known. */
  double effect() {
    return truth - noEffect;
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
