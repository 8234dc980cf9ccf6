// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.List;
import org.equipoise.core.Reference;
import org.equipoise.evidence.Relation.Formula;
import org.equipoise.numeric.GammaRatio;
import org.equipoise.numeric.Normal;
import org.equipoise.numeric.StudentT;

/** How the difference of two arms, its SD and d follow from what is printed of a comparison. */
final class ComparisonRelations {
  private static final String TEST = "t·√(1/n1 + 1/n2), from a printed test of equal variances";

  private ComparisonRelations() {}

  static List<Relation> list() {
    RelationList all = new RelationList("");
    all.plain("ci_level", "", x -> 0.95);
    all.plain("sign", "f", x -> x[0] == 0 ? 1 : Double.NaN);
    all.plain("sign", "p", x -> x[0] == 1 ? 1 : Double.NaN);
    all.plain("sign", "md", x -> x[0] == 0 ? Double.NaN : Math.signum(x[0]));
    all.plain("md", "mean1 mean2", x -> x[0] - x[1]);
    all.plain("sd_pooled", "sd1 sd2 n1 n2", ComparisonRelations::pooled);
    all.plain("chi2", "chi2_p", x -> Math.pow(Normal.quantile(x[0] / 2), 2));
    difference(all);
    standardized(all);
    return all.list();
  }

  private static void difference(RelationList all) {
    all.told("difference", "the middle of its printed confidence interval")
        .exact("md_from_ci", "md", "md_ci_low md_ci_high", x -> x[0] / 2 + x[1] / 2);
    all.told(
            "SE of the difference",
            "from its printed confidence interval by t(n1 + n2 - 2), at 95 % unless the column"
                + " ci_level says another")
        .exact(
            "md_se_from_ci",
            "md_se",
            "md_ci_low md_ci_high n1 n2 ci_level",
            x -> ArmRelations.errorOfInterval(x[0], x[1], x[2] + x[3] - 2, x[4]));
    all.told("SE of the difference", "the difference over its printed test (t, √F, or t of p)")
        .exact("md_se_from_t", "md_se", "md t", x -> x[0] / x[1])
        .exact("md_se_from_f", "md_se", "md f", x -> Math.abs(x[0]) / Math.sqrt(x[1]))
        .exact(
            "md_se_from_p",
            "md_se",
            "md p n1 n2",
            x -> Math.abs(x[0]) / sizeOfT(x[1], x[2] + x[3] - 2));
    all.told(
            "SD",
            "SE/√(1/n1 + 1/n2) from the standard error of the difference: one SD for both arms, not"
                + " observed")
        .exact("sd_from_md_se", "sd_pooled", "md_se n1 n2", x -> x[0] / root(x[1], x[2]));
  }

  private static void standardized(RelationList all) {
    all.unnamed("d from t", TEST).exact("d_from_t", "d", "t n1 n2", x -> x[0] * root(x[1], x[2]));
    all.unnamed("d from F", TEST)
        .exact(
            "d_from_f",
            "d",
            "f sign n1 n2",
            x -> Math.copySign(Math.sqrt(x[0]), x[1]) * root(x[2], x[3]));
    all.unnamed("d from two-sided p", TEST).exact("d_from_p", "d", "p sign n1 n2", dOfP());
    all.told("d from η²", "t² = df·η²/(1 - η²), df = n1 + n2 - 2; then " + TEST)
        .exact(
            "d_from_eta2",
            "d",
            "eta2 sign n1 n2",
            x -> Math.copySign(ofCorrelation(Math.sqrt(x[0]), x[2], x[3]), x[1]));
    all.told(
            "d from r",
            "t = r·√df/√(1 - r²), df = n1 + n2 - 2, r the point-biserial correlation of arm and"
                + " outcome; then "
                + TEST)
        .exact("d_from_rpb", "d", "rpb n1 n2", x -> ofCorrelation(x[0], x[1], x[2]));
    all.told("d from g", "g/J(n1 + n2 - 2), exact J", Reference.HEDGES_1981)
        .exact("d_from_g", "d", "g n1 n2", x -> x[0] / GammaRatio.hedges(x[1] + x[2] - 2));
    all.told(
            "d from φ",
            "as if φ were a point-biserial r: t = r·√df/√(1 - r²) and " + TEST,
            Reference.BORENSTEIN_HANDBOOK_2009)
        .approximate("d_from_phi", "d", "phi n1 n2", x -> ofCorrelation(x[0], x[1], x[2]));
    all.told(
            "d from χ²",
            "with 1 df: r = √(χ²/(n1 + n2)) by the sign, as if it were point-biserial; then t ="
                + " r·√df/√(1 - r²) and "
                + TEST,
            Reference.BORENSTEIN_HANDBOOK_2009)
        .approximate(
            "d_from_chi2",
            "d",
            "chi2 sign n1 n2",
            x -> Math.copySign(ofCorrelation(Math.sqrt(x[0] / (x[2] + x[3])), x[2], x[3]), x[1]));
  }

  private static Formula dOfP() {
    return x -> Math.copySign(sizeOfT(x[0], x[2] + x[3] - 2), x[1]) * root(x[2], x[3]);
  }

  /** |t| of a two-sided p. */
  static double sizeOfT(double p, double df) {
    return df > 0 ? Math.max(0, -StudentT.quantile(p / 2, df)) : Double.NaN;
  }

  /** √(1/n1 + 1/n2). */
  static double root(double n1, double n2) {
    return Math.sqrt(1 / n1 + 1 / n2);
  }

  private static double ofCorrelation(double r, double n1, double n2) {
    return r * Math.sqrt((n1 + n2 - 2) / ((1 - r) * (1 + r))) * root(n1, n2);
  }

  /** From sd1, sd2, n1, n2: weighted by n - 1. */
  static double pooled(double... x) {
    double df = x[2] + x[3] - 2;
    return Math.hypot(x[0] * Math.sqrt((x[2] - 1) / df), x[1] * Math.sqrt((x[3] - 1) / df));
  }
}
