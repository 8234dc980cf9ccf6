// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.SignificanceTest;
import org.equipoise.model.ClusterCovariance.Correction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Linear models that R's lm, sandwich, clubSandwich, emmeans and nlme fitted to the same rows. */
class ModelReferenceTest {
  /** Two decompositions of a design whose columns are of 1 to 5000. */
  private static final Tolerance R = Tolerance.SPECIAL_FUNCTION;

  /** Coefficients that nearly cancel lose digits in both programs. */
  private static final double CONDITION = 100;

  private static final List<Row> DATA =
      ReferenceTable.read(ModelReferenceTest.class, "model_data.csv");

  private static final Frame FRAME = frame();

  static List<Row> expected() {
    return ReferenceTable.read(ModelReferenceTest.class, "model_expected.csv");
  }

  private static Frame frame() {
    return Frame.of(
        List.of(
            Variable.numeric("y", column("y")),
            factor("arm", "HEP", "MBSR"),
            factor("taught", "HEP", "MBSR"),
            factor("visit", "v1", "v2", "v4"),
            factor("sex", "f", "m"),
            Variable.numeric("age", column("age")),
            Variable.numeric("baseline", column("baseline")),
            Variable.numeric("twice", column("twice"))));
  }

  private static double[] column(String name) {
    return DATA.stream().mapToDouble(row -> row.number(name)).toArray();
  }

  private static Variable factor(String name, String... levels) {
    List<String> list = List.of(levels);
    return Variable.factor(
        name, list, DATA.stream().mapToInt(row -> list.indexOf(row.text(name))).toArray());
  }

  private static int[] sites() {
    return DATA.stream().mapToInt(row -> (int) row.number("site")).toArray();
  }

  private static LinearFit fit(Row row) {
    Formula formula = Formula.parse(row.text("formula"));
    return fit(row, DesignMatrix.of(formula, FRAME));
  }

  private static LinearFit fit(Row row, DesignMatrix design) {
    double[] y = FRAME.response("y");
    return switch (row.text("weights")) {
      case "none" -> LeastSquares.ordinary(design, y);
      case "w" -> LeastSquares.weighted(design, y, column("w"));
      default -> LeastSquares.generalized(design, y, blocks());
    };
  }

  /** Compound symmetry of .4 within sites, variances v. */
  private static List<double[][]> blocks() {
    double[] v = column("v");
    int[] sites = sites();
    List<double[][]> blocks = new ArrayList<>();
    int start = 0;
    while (start < v.length) {
      int end = start;
      while (end < v.length && sites[end] == sites[start]) {
        end++;
      }
      double[][] block = new double[end - start][end - start];
      for (int i = 0; i < block.length; i++) {
        for (int j = 0; j < block.length; j++) {
          block[i][j] = (i == j ? 1 : 0.4) * Math.sqrt(v[start + i] * v[start + j]);
        }
        block[i][i] = v[start + i];
      }
      for (int i = 0; i < block.length; i++) {
        for (int j = 0; j < i; j++) {
          block[i][j] = block[j][i];
        }
      }
      blocks.add(block);
      start = end;
    }
    return blocks;
  }

  private static CovarianceEstimator estimator(String what) {
    return switch (what.substring(0, 2)) {
      case "HC" -> HeteroscedasticCovariance.valueOf(what);
      case "CR" -> ClusterCovariance.of(Correction.valueOf(what), sites());
      default -> ClassicalCovariance.ESTIMATED_SCALE;
    };
  }

  private static double[] contrast(LinearFit fit, String what, String term) {
    if (!what.startsWith("mean")) {
      return fit.design().unit(term);
    }
    String[] words = what.split(" ", -1);
    AdjustedMeans.Weights weights =
        words[1].equals("equal") ? AdjustedMeans.Weights.EQUAL : AdjustedMeans.Weights.PROPORTIONAL;
    String[] factors = Arrays.copyOfRange(words, 2, words.length);
    return AdjustedMeans.of(fit.design(), weights, factors).stream()
        .filter(mean -> String.join(" ", mean.levels()).equals(term))
        .findFirst()
        .orElseThrow()
        .toArray();
  }

  @ParameterizedTest
  @MethodSource("expected")
  void numbers_are_those_of_r(Row row) {
    LinearFit fit = fit(row);
    String what = row.text("what");
    if (!fit.aliased().isEmpty() && row.text("value").isEmpty()) {
      assertThat(fit.aliased()).contains(row.text("term"));
      return;
    }
    if (!fit.aliased().isEmpty()) {
      fit = fit(row, fit.design().without(fit.aliased())); // what R shows beside its NA
      assertThat(fit.aliased()).isEmpty();
    }
    if (what.equals("sigma")) {
      R.check(row.number("value"), fit.sigma().orElseThrow(), what);
      assertThat(fit.degreesOfFreedom()).isEqualTo((int) row.number("df"));
    } else if (what.endsWith("joint")) {
      checkJoint(fit, row);
    } else {
      checkContrast(fit, row);
    }
  }

  private static void checkContrast(LinearFit fit, Row row) {
    String what = row.text("what");
    double[] contrast = contrast(fit, what, row.text("term"));
    Estimate estimate = (Estimate) estimator(what).of(fit).contrast(contrast, 0.95);
    double se = estimate.standardError().orElseThrow();
    double value = row.number("value");
    if (what.equals("coefficient") || what.startsWith("mean ")) {
      R.check(value, estimate.value(), CONDITION * (Math.abs(value) + se), what);
      return;
    }
    R.check(value, se, CONDITION * se, what);
    SignificanceTest test = estimate.test().orElseThrow();
    double df = test.degreesOfFreedom().orElseThrow();
    R.check(row.number("df"), df, CONDITION * df, "df");
    if (!row.text("p").isEmpty()) {
      double size = CONDITION * (1 + Math.abs(test.statistic())) * test.p() * df;
      R.check(row.number("p"), test.p(), size, "p");
    }
  }

  private static void checkJoint(LinearFit fit, Row row) {
    double[][] contrasts =
        Arrays.stream(row.text("term").split(" ", -1))
            .map(fit.design()::unit)
            .toArray(double[][]::new);
    JointSignificance test =
        estimator(row.text("what").replace(" joint", "")).of(fit).joint(contrasts).get();
    // The df of CR0 and CR1, equal by definition, differ in R in the eleventh digit.
    Tolerance.ITERATIVE.check(row.number("value"), test.statistic(), "F");
    Tolerance.ITERATIVE.check(row.number("df"), test.df2(), "df");
    Tolerance.ITERATIVE.check(row.number("p"), test.p(), 100 * row.number("p"), "p");
  }

  @ParameterizedTest
  @MethodSource("expected")
  void coefficients_are_in_the_order_of_r(Row row) {
    if (row.text("what").equals("coefficient") && !row.text("weights").equals("block")) {
      DesignMatrix design = DesignMatrix.of(Formula.parse(row.text("formula")), FRAME);
      List<String> terms =
          expected().stream()
              .filter(other -> other.text("formula").equals(row.text("formula")))
              .filter(other -> other.text("weights").equals(row.text("weights")))
              .filter(other -> other.text("what").equals("coefficient"))
              .map(other -> other.text("term"))
              .toList();
      assertThat(design.names()).isEqualTo(terms);
    }
  }
}
