// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Sample;

/**
 * Puts a fraction of the detection limit in place of the values below it and compares the arms as
 * if that had been measured: ANCOVA where there is a baseline or a covariate, else Welch.
 *
 * <p>It is offered to show what it costs: both estimate and standard error are biased, by an amount
 * that depends on how many values are below the limit. On the log scale the fraction's logarithm is
 * added to the logarithm of the limit.
 */
public enum SubstitutionComparison implements SampleComparison {
  /** Half of the limit. */
  HALF("lod2", "LOD/2", 0.5),
  /** The limit divided by √2. */
  ROOT_HALF("lodsqrt2", "LOD/√2", Math.sqrt(0.5));

  private final double fraction;
  private final String id;
  private final String words;

  SubstitutionComparison(String id, String words, double fraction) {
    this.fraction = fraction;
    this.id = id;
    this.words = words;
  }

  @Override
  public Estimation compare(Sample sample, Settings settings) {
    TwoArms<ArmValues> model = sample.model();
    TwoArms<boolean[]> below =
        sample.below().orElseGet(() -> model.map(arm -> new boolean[arm.n()]));
    boolean log = sample.logOutcome();
    TwoArms<Moments> moments =
        new TwoArms<>(
            moments(model.experimental(), below.experimental(), log),
            moments(model.control(), below.control(), log));
    Comparison comparison =
        model.experimental().dimension() > 1 ? AncovaComparison.ANCOVA : WelchComparison.WELCH;
    Estimation estimation = comparison.compare(moments, settings.inference());
    return estimation instanceof Estimate estimate
        ? estimate.withConventions(estimate.conventions().and(conventions()))
        : estimation;
  }

  private Moments moments(ArmValues arm, boolean[] below, boolean log) {
    double[][] columns = new double[arm.dimension()][];
    for (int c = 0; c < columns.length; c++) {
      columns[c] = arm.column(c);
    }
    for (int i = 0; i < below.length; i++) {
      if (below[i]) {
        columns[0][i] = log ? columns[0][i] + Math.log(fraction) : columns[0][i] * fraction;
      }
    }
    return Moments.of(ArmValues.copyOf(arm.about(), columns));
  }

  private Conventions conventions() {
    return Conventions.of(
        id, "values below the detection limit replaced by " + words + ", as if measured");
  }
}
