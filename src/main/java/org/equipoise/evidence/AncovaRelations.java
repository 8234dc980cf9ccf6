// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.equipoise.core.Reference;

/**
 * How the standardized difference of an analysis of covariance follows from what is printed of it:
 * t, F, p, η², adjusted means, or their difference, with R² (or r) of outcome and covariates within
 * arms.
 */
final class AncovaRelations {
  private static final String ROOT = "t·√(1/n1 + 1/n2)·√(1 - R²)";

  private AncovaRelations() {}

  static List<Relation> list() {
    RelationList all = new RelationList("");
    all.plain("adj_md", "adj1 adj2", x -> x[0] - x[1]);
    all.plain("sign", "adj_md", x -> x[0] == 0 ? Double.NaN : Math.signum(x[0]));
    all.plain("ancova_df", "n1 n2 covariates", x -> x[0] + x[1] - 2 - x[2]);
    all.told("covariates", "one, as the column covariates says no other")
        .exact("one_covariate", "covariates", "", x -> 1);
    all.told("R²", "the square of r, the correlation of covariate and outcome within arms")
        .exact("r_squared_from_r", "r_squared", "r", x -> x[0] * x[0]);
    differences(all);
    standardized(all);
    return Stream.concat(all.list().stream(), byArm().stream()).toList();
  }

  private static void differences(RelationList all) {
    all.told("adjusted difference", "the middle of its printed confidence interval")
        .exact(
            "adj_md_from_ci", "adj_md", "adj_md_ci_low adj_md_ci_high", x -> x[0] / 2 + x[1] / 2);
    all.told(
            "SE of the adjusted difference",
            "from its printed confidence interval by t(n1 + n2 - 2 - covariates), at 95 % unless the"
                + " column ci_level says another")
        .exact(
            "adj_md_se_from_ci",
            "adj_md_se",
            "adj_md_ci_low adj_md_ci_high ancova_df ci_level",
            x -> ArmRelations.errorOfInterval(x[0], x[1], x[2], x[3]));
    all.told(
            "SD",
            "of adjusted means over √(1 - R²): the unadjusted SD within arms, not observed",
            Reference.BORENSTEIN_HANDBOOK_2009)
        .exact("sd_from_adj_sd", "sd_pooled", "adj_sd_pooled r_squared", x -> x[0] / rest(x[1]));
    all.plain("adj_sd_pooled", "adj_sd1 adj_sd2 n1 n2", ComparisonRelations::pooled);
    all.plain("ancova_t", "adj_md adj_md_se", x -> x[0] / x[1]);
  }

  private static void standardized(RelationList all) {
    all.told(
            "d from adjusted means",
            "their difference over the unadjusted SD pooled within arms",
            Reference.BORENSTEIN_HANDBOOK_2009)
        .exact("d_from_adjusted_means", "ancova_d", "adj_md sd_pooled", x -> x[0] / x[1]);
    all.told("d from ANCOVA t", ROOT, Reference.BORENSTEIN_HANDBOOK_2009)
        .exact(
            "d_from_ancova_t",
            "ancova_d",
            "ancova_t r_squared n1 n2",
            x -> scaled(x[0], x[1], x[2], x[3]));
    all.told("d from ANCOVA F", ROOT + ", t = ±√F", Reference.BORENSTEIN_HANDBOOK_2009)
        .exact(
            "d_from_ancova_f",
            "ancova_d",
            "ancova_f sign r_squared n1 n2",
            x -> scaled(Math.copySign(Math.sqrt(x[0]), x[1]), x[2], x[3], x[4]));
    standardizedByP(all);
  }

  private static void standardizedByP(RelationList all) {
    all.told(
            "d from ANCOVA p",
            ROOT + ", |t| that of the two-sided p with n1 + n2 - 2 - covariates df",
            Reference.BORENSTEIN_HANDBOOK_2009)
        .exact(
            "d_from_ancova_p",
            "ancova_d",
            "ancova_p sign r_squared n1 n2 ancova_df",
            x ->
                scaled(
                    Math.copySign(ComparisonRelations.sizeOfT(x[0], x[5]), x[1]),
                    x[2],
                    x[3],
                    x[4]));
    all.told(
            "d from ANCOVA partial η²",
            ROOT + ", t² = df·η²/(1 - η²), df = n1 + n2 - 2 - covariates",
            Reference.BORENSTEIN_HANDBOOK_2009)
        .exact(
            "d_from_ancova_eta2",
            "ancova_d",
            "ancova_eta2 sign r_squared n1 n2 ancova_df",
            x ->
                scaled(Math.copySign(Math.sqrt(x[5] * x[0] / (1 - x[0])), x[1]), x[2], x[3], x[4]));
  }

  private static List<Relation> byArm() {
    RelationList all = new RelationList("#");
    all.told("SD of adjusted means", "from a printed standard error, SE·√n")
        .approximate("adj_sd_from_se", "adj_sd", "adj_se n", x -> x[0] * Math.sqrt(x[1]));
    all.told("SD of adjusted means", "from a printed confidence interval by t(n - 1)")
        .approximate(
            "adj_sd_from_ci",
            "adj_sd",
            "adj_ci_low adj_ci_high n /ci_level",
            ArmRelations::sdOfInterval);
    return Stream.of(1, 2).flatMap(arm -> all.list().stream().map(r -> r.ofArm(arm))).toList();
  }

  private static double scaled(double t, double r2, double n1, double n2) {
    return t * ComparisonRelations.root(n1, n2) * rest(r2);
  }

  /** √(1 - R²). */
  private static double rest(double r2) {
    return Math.sqrt(1 - r2);
  }
}
