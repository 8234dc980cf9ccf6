// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.equipoise.core.TwoArms;
import org.equipoise.numeric.BoundedDraws.SampledRange;

/**
 * Which participants may exchange their arms: all, or those of a stratum among themselves. The
 * participants are numbered with the experimental arm first. Of the smaller arm ("the front") the
 * members are listed; those of the other arm are the rest.
 */
final class RelabellingDesign {
  /** How many allocations are enumerated at most; above it they are drawn. */
  static final int MOST_ENUMERATED = 1_000_000;

  private final int participants;
  private final int experimental;
  private final boolean frontIsExperimental;
  private final int[] order;
  private final List<Range> ranges;
  private final Range[] rangeArray;
  private final SampledRange[] sampledRanges;

  /**
   * Those of one stratum.
   *
   * @param from where they begin in the order
   * @param size how many they are, in both arms
   * @param front how many of them are in the front
   */
  record Range(int from, int size, int front) {
    double allocations() {
      return CombinatoricsUtils.binomialCoefficientDouble(size, front);
    }
  }

  private RelabellingDesign(TwoArms<Integer> sizes, boolean frontIsExperimental, Builder parts) {
    this.experimental = sizes.experimental();
    this.participants = experimental + sizes.control();
    this.frontIsExperimental = frontIsExperimental;
    this.order = parts.order;
    this.ranges = List.copyOf(parts.ranges);
    this.rangeArray = ranges.toArray(new Range[0]);
    this.sampledRanges =
        ranges.stream()
            .map(range -> new SampledRange(range.from(), range.size(), range.front()))
            .toArray(SampledRange[]::new);
  }

  static RelabellingDesign of(TwoArms<Integer> sizes, Optional<TwoArms<int[]>> strata) {
    int n1 = sizes.experimental();
    int n = n1 + sizes.control();
    int[] codes = new int[n];
    if (strata.isPresent()) {
      System.arraycopy(strata.get().experimental(), 0, codes, 0, n1);
      System.arraycopy(strata.get().control(), 0, codes, n1, n - n1);
    }
    boolean frontIsExperimental = n1 <= n - n1;
    Builder parts = new Builder(n);
    for (int stratum : Arrays.stream(codes).distinct().sorted().toArray()) {
      parts.add(stratum, codes, frontIsExperimental ? 0 : n1, frontIsExperimental ? n1 : n);
    }
    return new RelabellingDesign(sizes, frontIsExperimental, parts);
  }

  /** Puts the participants of a stratum together, those of the front first. */
  private static final class Builder {
    private final int[] order;
    private final List<Range> ranges = new ArrayList<>();
    private int filled;

    Builder(int n) {
      this.order = new int[n];
    }

    void add(int stratum, int[] codes, int begin, int end) {
      int from = filled;
      append(stratum, codes, begin, end);
      int front = filled - from;
      append(stratum, codes, 0, begin);
      append(stratum, codes, end, codes.length);
      ranges.add(new Range(from, filled - from, front));
    }

    private void append(int stratum, int[] codes, int begin, int end) {
      for (int i = begin; i < end; i++) {
        if (codes[i] == stratum) {
          order[filled++] = i;
        }
      }
    }
  }

  int participants() {
    return participants;
  }

  int experimental() {
    return experimental;
  }

  int inFront() {
    return frontIsExperimental ? experimental : participants - experimental;
  }

  /** 1 when the front is the experimental arm, else −1. */
  int sign() {
    return frontIsExperimental ? 1 : -1;
  }

  List<Range> ranges() {
    return ranges;
  }

  /** The same for loops that must not allocate an iterator; not to be written to. */
  Range[] rangeArray() {
    return rangeArray;
  }

  /** The participants, stratum by stratum, and in each those of the front first. */
  int[] order() {
    return order.clone();
  }

  /** How many allocations there are; infinite beyond double precision. */
  double allocations() {
    double product = 1;
    for (Range range : ranges) {
      product *= range.allocations();
    }
    return product;
  }

  /** The same for draws; not to be written to. */
  SampledRange[] sampledRanges() {
    return sampledRanges;
  }

  /**
   * By what a difference of centred values falls short of the difference adjusted for the strata: Σ
   * w over n1 n2/(n1 + n2), with w the same of each stratum. 1 without strata, 0 when no stratum
   * has both arms.
   */
  double weight() {
    double sum = 0;
    for (Range range : ranges) {
      sum += (double) range.front() * (range.size() - range.front()) / range.size();
    }
    return sum * (1.0 / inFront() + 1.0 / (participants - inFront()));
  }

  boolean enumerable() {
    return allocations() <= MOST_ENUMERATED;
  }
}
