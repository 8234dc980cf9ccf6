// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.SampleColumn.Role;

/**
 * A sample's outcome and what is adjusted for as numbers: the baseline, covariates and strata, a
 * category with k levels in use as k - 1 columns of 0 and 1, its first level the reference.
 */
final class ModelColumns {
  private ModelColumns() {}

  static TwoArms<ArmValues> of(TwoArms<ArmValues> arms) {
    List<SampleColumn> about = new ArrayList<>();
    List<double[]> experimental = new ArrayList<>();
    List<double[]> control = new ArrayList<>();
    List<SampleColumn> given = arms.experimental().about();
    for (int c = 0; c < given.size(); c++) {
      SampleColumn column = given.get(c);
      if (!inModel(column.role())) {
        continue;
      }
      double[] values1 = arms.experimental().column(c);
      double[] values2 = arms.control().column(c);
      if (!column.categorical()) {
        about.add(column);
        experimental.add(values1);
        control.add(values2);
        continue;
      }
      for (int level : used(column, values1, values2)) {
        about.add(
            SampleColumn.number(
                Role.COVARIATE, column.name() + "[" + column.levels().get(level) + "]"));
        experimental.add(indicator(values1, level));
        control.add(indicator(values2, level));
      }
    }
    return new TwoArms<>(
        ArmValues.copyOf(about, experimental.toArray(double[][]::new)),
        ArmValues.copyOf(about, control.toArray(double[][]::new)));
  }

  private static boolean inModel(Role role) {
    return role == Role.OUTCOME
        || role == Role.BASELINE
        || role == Role.COVARIATE
        || role == Role.STRATUM;
  }

  /** The levels that some participant has, without the first of them, the reference. */
  private static List<Integer> used(SampleColumn column, double[] values1, double[] values2) {
    boolean[] seen = new boolean[column.levels().size()];
    for (double value : values1) {
      seen[(int) value] = true;
    }
    for (double value : values2) {
      seen[(int) value] = true;
    }
    List<Integer> levels = new ArrayList<>();
    for (int level = 0; level < seen.length; level++) {
      if (seen[level]) {
        levels.add(level);
      }
    }
    return levels.subList(Math.min(1, levels.size()), levels.size());
  }

  private static double[] indicator(double[] values, int level) {
    double[] indicator = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      indicator[i] = values[i] == level ? 1 : 0;
    }
    return indicator;
  }
}
