// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class DropoutInterceptsReferenceTest {
  @ParameterizedTest
  @CsvFileSource(resources = "dropout_last.csv", useHeadersInDisplayName = true)
  void intercepts_given_the_last_value_agree_with_r(ArgumentsAccessor row) {
    double[] sds = {row.getDouble(6), row.getDouble(7)};
    double between = row.getDouble(8) * sds[0] * sds[1];
    double[][] covariances = {{sds[0] * sds[0], between}, {between, sds[1] * sds[1]}};
    double[] means = {row.getDouble(4), row.getDouble(5)};
    DropoutIntercepts solver =
        new DropoutIntercepts(
            WeightedValues.normal(means, covariances, row.getDouble(3)), row.getDouble(3), 2);
    solver.begin(0);
    double first = solver.solve(row.getDouble(1));
    double second;
    if (row.getString(0).equals("monotone")) {
      solver.leave(first);
      solver.attend(1);
      second = solver.solve(row.getDouble(2) - row.getDouble(1));
    } else {
      solver.miss(first, 1);
      second = solver.solve(row.getDouble(2));
    }
    // The reference's roots are good to about 1e-9.
    assertThat(first).isCloseTo(row.getDouble(9), within(1e-7 * Math.max(1, Math.abs(first))));
    assertThat(second).isCloseTo(row.getDouble(10), within(1e-7 * Math.max(1, Math.abs(second))));
  }

  @Test
  void one_visit_before_is_as_given_its_value() {
    double[][] variance = {{1.44}};
    DropoutIntercepts solver =
        new DropoutIntercepts(WeightedValues.normal(new double[] {-0.3}, variance, 1.5), 1.5, 1);
    solver.begin(0);
    assertThat(solver.solve(0.19))
        .isCloseTo(new NormalValue(-0.3, 1.2).intercept(0.19, 1.5), within(1e-12));
  }

  // Both ways of integrating, where both are possible; the grid is the exact one.
  @Test
  void lattice_points_give_what_the_grid_gives() {
    double[] means = {0, 0.4, -0.5};
    double[][] covariances = {{1, 0.5, 0.3}, {0.5, 1.2, 0.6}, {0.3, 0.6, 0.9}};
    double[] grid = chain(WeightedValues.normal(means, covariances, 1.5));
    double[] points = chain(WeightedValues.lattice(means, WeightedValues.root(covariances)));
    for (int k = 0; k < grid.length; k++) {
      assertThat(points[k]).isCloseTo(grid[k], within(3e-4));
    }
  }

  private static double[] chain(WeightedValues values) {
    DropoutIntercepts solver = new DropoutIntercepts(values, 1.5, 3);
    solver.begin(0);
    double[] intercepts = new double[3];
    for (int k = 0; k < intercepts.length; k++) {
      solver.attend(k);
      intercepts[k] = solver.solve(0.1);
      solver.leave(intercepts[k]);
    }
    return intercepts;
  }
}
