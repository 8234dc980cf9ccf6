// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.List;
import org.equipoise.numeric.Normal;

/** How a log odds ratio, log risk ratio or risk difference and its SE follow from print. */
final class RatioRelations {
  private RatioRelations() {}

  static List<Relation> list() {
    RelationList all = new RelationList("");
    ratio(all, "or", "odds ratio");
    ratio(all, "rr", "risk ratio");
    all.told("risk difference", "the middle of its printed confidence interval")
        .exact("rd_from_ci", "rd", "rd_low rd_high", x -> x[0] / 2 + x[1] / 2);
    all.told("SE of the risk difference", "from its printed confidence interval by z, or p by z")
        .exact("rd_se_from_ci", "rd_se", "rd_low rd_high ci_level", RatioRelations::error)
        .exact("rd_se_from_p", "rd_se", "rd rd_p", RatioRelations::errorOfP);
    return all.list();
  }

  private static void ratio(RelationList all, String name, String words) {
    String log = "log" + name;
    String limits = name + "_low " + name + "_high";
    all.plain(log, name, x -> Math.log(x[0]));
    all.told(words, "the middle of its printed confidence interval, on the log scale")
        .exact(name + "_from_ci", name, limits, x -> Math.sqrt(x[0]) * Math.sqrt(x[1]));
    all.told(
            "SE of the log " + words,
            "from its printed confidence interval, log(upper/lower)/(2z), at 95 % unless the column"
                + " ci_level says another")
        .exact(
            name + "_se_from_ci",
            log + "_se",
            limits + " ci_level",
            x -> error(Math.log(x[0]), Math.log(x[1]), x[2]));
    all.told("SE of the log " + words, "the log over z of its printed two-sided p")
        .exact(name + "_se_from_p", log + "_se", log + " " + name + "_p", RatioRelations::errorOfP);
  }

  /** From lower and upper limit and level. */
  private static double error(double... x) {
    return (x[1] / 2 - x[0] / 2) / -Normal.quantile((1 - x[2]) / 2);
  }

  /** From an estimate and its two-sided p. */
  private static double errorOfP(double... x) {
    return Math.abs(x[0]) / -Normal.quantile(x[1] / 2);
  }
}
