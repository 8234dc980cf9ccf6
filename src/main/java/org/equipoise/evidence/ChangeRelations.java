// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.List;
import org.equipoise.core.Reference;

/** How before, after, change and their correlation in one arm follow from each other. */
final class ChangeRelations {
  private ChangeRelations() {}

  static List<Relation> list() {
    RelationList all = new RelationList("#");
    all.plain("change", "pre post", x -> x[1] - x[0]);
    all.plain("post", "pre change", x -> x[0] + x[1]);
    all.plain("pre", "post change", x -> x[0] - x[1]);
    all.told("mean change", "the middle of its printed confidence interval")
        .exact("change_from_ci", "change", "cichange_low cichange_high", x -> x[0] / 2 + x[1] / 2);
    all.told("SD before or after", "from a printed standard error, SE·√n: not an observed SD")
        .exact("sdpre_from_se", "sdpre", "sepre n", x -> x[0] * Math.sqrt(x[1]))
        .exact("sdpost_from_se", "sdpost", "sepost n", x -> x[0] * Math.sqrt(x[1]));
    all.told("SD before or after", "from a printed confidence interval of the mean by t(n - 1)")
        .exact(
            "sdpre_from_ci",
            "sdpre",
            "cipre_low cipre_high n /ci_level",
            ArmRelations::sdOfInterval)
        .exact(
            "sdpost_from_ci",
            "sdpost",
            "cipost_low cipost_high n /ci_level",
            ArmRelations::sdOfInterval);
    ofChange(all);
    all.told(
            "r",
            "(SD before² + SD after² - SD of change²)/(2·SD before·SD after), implied by the three",
            Reference.COCHRANE_HANDBOOK)
        .exact("r_from_sds", "r", "sdpre sdpost sdchange", ChangeRelations::correlation);
    all.told(
            "SD before and after",
            "SD of change/√(2(1 - r)), taking both as equal: not observed",
            Reference.BORENSTEIN_HANDBOOK_2009)
        .approximate("sdpre_from_change", "sdpre", "sdchange r", ChangeRelations::equalSd)
        .approximate("sdpost_from_change", "sdpost", "sdchange r", ChangeRelations::equalSd);
    return all.list();
  }

  private static void ofChange(RelationList all) {
    all.told(
            "SD of change",
            "from its printed standard error, confidence interval or paired test: not an observed SD",
            Reference.COCHRANE_HANDBOOK)
        .exact("sdchange_from_se", "sdchange", "sechange n", x -> x[0] * Math.sqrt(x[1]))
        .exact(
            "sdchange_from_ci",
            "sdchange",
            "cichange_low cichange_high n /ci_level",
            ArmRelations::sdOfInterval)
        .exact(
            "sdchange_from_t",
            "sdchange",
            "change tchange n",
            x -> Math.abs(x[0] / x[1]) * Math.sqrt(x[2]))
        .exact(
            "sdchange_from_f",
            "sdchange",
            "change fchange n",
            x -> Math.abs(x[0]) / Math.sqrt(x[1]) * Math.sqrt(x[2]))
        .exact(
            "sdchange_from_p",
            "sdchange",
            "change pchange n",
            x -> Math.abs(x[0]) / ComparisonRelations.sizeOfT(x[1], x[2] - 1) * Math.sqrt(x[2]));
    all.plain(
        "sdchange",
        "sdpre sdpost r",
        x -> Math.sqrt((x[0] - x[1]) * (x[0] - x[1]) + 2 * (1 - x[2]) * x[0] * x[1]));
  }

  /** From SD before, after and of change; beyond ±1 where the three cannot be. */
  static double correlation(double... x) {
    double a = x[0];
    double b = x[1];
    double r = ((a - b) * (a - b) - x[2] * x[2]) / (2 * a * b) + 1;
    return Math.abs(r) <= 1 + 1e-12 ? Math.max(-1, Math.min(1, r)) : r;
  }

  private static double equalSd(double... x) {
    return x[0] / Math.sqrt(2 * (1 - x[1]));
  }
}
