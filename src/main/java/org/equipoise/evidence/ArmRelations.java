// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.List;
import org.equipoise.core.Reference;
import org.equipoise.numeric.StudentT;

/** How n, mean and SD of one arm follow from what is printed of it. */
final class ArmRelations {
  private ArmRelations() {}

  static List<Relation> list() {
    RelationList all = new RelationList("#");
    all.unnamed("SD", "from a printed standard error, SE·√n: not an observed SD")
        .exact("sd_from_se", "sd", "se n", x -> x[0] * Math.sqrt(x[1]));
    all.unnamed(
            "SD",
            "from a printed confidence interval of the mean by t(n - 1), at 95 % unless the column"
                + " ci_level says another: not an observed SD")
        .exact("sd_from_ci", "sd", "ci_low ci_high n /ci_level", ArmRelations::sdOfInterval);
    all.told("mean", "the middle of its printed confidence interval")
        .exact("mean_from_ci", "mean", "ci_low ci_high", x -> x[0] / 2 + x[1] / 2);
    return all.list();
  }

  /** From lower and upper limit, n and level: half the width over t, times √n. */
  static double sdOfInterval(double... x) {
    return errorOfInterval(x[0], x[1], x[2] - 1, x[3]) * Math.sqrt(x[2]);
  }

  /** Half the width of an interval over its quantile of t. */
  static double errorOfInterval(double low, double high, double df, double level) {
    return df > 0 ? (high / 2 - low / 2) / -StudentT.quantile((1 - level) / 2, df) : Double.NaN;
  }

  /** Median with quartiles, range or both, from a normal distribution. */
  static List<Relation> fiveNumbers() {
    RelationList all = new RelationList("#");
    all.told(
            "mean",
            "from the five-number summary, optimally weighted; normal outcome: not an observed mean",
            Reference.LUO_2018)
        .approximate("mean_from_five", "mean", "min q1_ median q3_ max n", FiveNumbers::meanOfFive)
        .approximate(
            "mean_from_quartiles",
            "mean",
            "q1_ median q3_ n",
            x -> FiveNumbers.meanOfQuartiles(x[0], x[1], x[2], x[3]))
        .approximate(
            "mean_from_range",
            "mean",
            "min median max n",
            x -> FiveNumbers.meanOfRange(x[0], x[1], x[2], x[3]));
    all.told(
            "SD",
            "from quartiles and range, weighted; normal outcome: not an observed SD",
            Reference.SHI_2020)
        .approximate("sd_from_five", "sd", "min q1_ q3_ max n", FiveNumbers::sdOfFive);
    all.told(
            "SD",
            "from the interquartile range or the range over its expectation; normal outcome: not an"
                + " observed SD",
            Reference.WAN_2014)
        .approximate(
            "sd_from_quartiles",
            "sd",
            "q1_ q3_ n",
            x -> FiveNumbers.sdOfQuartiles(x[0], x[1], x[2]))
        .approximate(
            "sd_from_range", "sd", "min max n", x -> FiveNumbers.sdOfRange(x[0], x[1], x[2]));
    return all.list();
  }

  /** The same on logs, carried back to the outcome's unit. */
  static List<Relation> logFiveNumbers() {
    RelationList all = new RelationList("#");
    RelationList.Told told =
        all.told(
            "mean and SD",
            "from the five-number summary of the logs, carried back: exp(m + s²/2), and that times"
                + " √(exp(s²) - 1); log-normal outcome: not observed",
            Reference.LUO_2018,
            Reference.WAN_2014,
            Reference.SHI_2020);
    for (LogNormalForm form : LogNormalForm.values()) {
      told.approximate("lognormal_from_" + form.words(), "mean", form.needs(), form::mean)
          .approximate("lognormal_from_" + form.words(), "sd", form.needs(), form::sd);
    }
    return all.list();
  }
}
