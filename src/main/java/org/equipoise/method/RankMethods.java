// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.equipoise.compare.BrownForsythe;
import org.equipoise.compare.BrunnerMunzelComparison;
import org.equipoise.compare.Inference;
import org.equipoise.compare.KolmogorovSmirnovComparison;
import org.equipoise.compare.MarginBounds;
import org.equipoise.compare.MatchedPairs;
import org.equipoise.compare.NormalityCheck;
import org.equipoise.compare.SampleComparison;
import org.equipoise.compare.Settings;
import org.equipoise.compare.Tost;
import org.equipoise.compare.VarianceRatio;
import org.equipoise.compare.WilcoxonComparison;
import org.equipoise.compare.WilcoxonTost;
import org.equipoise.compare.YuenComparison;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.CliffDelta;
import org.equipoise.effect.MeasureScale;
import org.equipoise.effect.ProbabilityOfSuperiority;
import org.equipoise.evidence.Sample;
import org.equipoise.evidence.SampleColumn;
import org.equipoise.method.Method.OfMoments;
import org.equipoise.method.Method.OfSample;
import org.equipoise.method.Method.Role;
import org.equipoise.method.Numbers.Estimand;
import org.equipoise.method.Numbers.Statistic;

/** Ranks, trimmed means, spread, shape and matched pairs. */
final class RankMethods {
  static final Numbers TRIMMED = Numbers.of(Estimand.TRIMMED_MEANS, MeasureScale.UNIT);

  private static final Numbers SHIFT =
      new Numbers(Estimand.SHIFT, MeasureScale.UNIT, Statistic.PAIRS);

  private RankMethods() {}

  static List<Method> all() {
    List<Method> all = new ArrayList<>();
    wilcoxon(all, "wilcoxon", "Wilcoxon rank sum test", WilcoxonComparison.WILCOXON);
    wilcoxon(all, "wilcoxon-exact", "Exact Wilcoxon rank sum test", WilcoxonComparison.EXACT);
    wilcoxon(all, "wilcoxon-normal", "Normal Wilcoxon rank sum test", WilcoxonComparison.NORMAL);
    all.add(
        of(
            "brunner-munzel",
            "Brunner-Munzel test",
            BrunnerMunzelComparison.BRUNNER_MUNZEL::compare,
            Role.COMPARISON,
            Numbers.SUPERIORITY));
    all.add(
        new Method(
            "yuen",
            "Yuen's test of trimmed means",
            Role.COMPARISON,
            Set.of(),
            new OfSample(
                (sample, settings) ->
                    new YuenComparison(settings.tuning().trim())
                        .compare(sample.outcome(), settings.inference())),
            TRIMMED));
    all.add(
        new Method(
            "paired",
            "Paired t-test",
            Role.COMPARISON,
            Set.of(SampleColumn.Role.PAIR),
            new OfSample(MatchedPairs.PAIRED)));
    equivalences(all);
    sizes(all);
    diagnostics(all);
    return all;
  }

  private static void wilcoxon(List<Method> all, String id, String title, WilcoxonComparison form) {
    all.add(of(id, title, form::compare, Role.COMPARISON, SHIFT));
  }

  private static void equivalences(List<Method> all) {
    SampleComparison shift =
        (sample, settings) ->
            WilcoxonTost.of(
                WilcoxonComparison.WILCOXON,
                sample.outcome(),
                EquivalenceMethods.margin("tost-wilcoxon", settings),
                settings.inference().level());
    all.add(
        new Method(
            "tost-wilcoxon",
            "Equivalence (rank shift)",
            Role.EQUIVALENCE,
            Set.of(),
            new OfSample(shift),
            SHIFT));
    all.add(
        new Method(
            "tost-yuen",
            "Equivalence (trimmed means)",
            Role.EQUIVALENCE,
            Set.of(),
            new OfSample(RankMethods::tostYuen),
            TRIMMED));
  }

  private static Estimation tostYuen(Sample sample, Settings settings) {
    double level = settings.inference().level();
    Estimation difference =
        new YuenComparison(settings.tuning().trim())
            .compare(sample.outcome(), Inference.twoSided(level));
    MarginBounds margin = EquivalenceMethods.margin("tost-yuen", settings);
    return difference instanceof Estimate estimate ? Tost.of(estimate, margin, level) : difference;
  }

  private static void sizes(List<Method> all) {
    all.add(cliff("cliff", "Cliff's delta", CliffDelta.CLIFF));
    all.add(cliff("cliff-consistent", "Cliff's delta, consistent variance", CliffDelta.CONSISTENT));
    all.add(
        of(
            "superiority",
            "Probability of superiority",
            (arms, inference) -> ProbabilityOfSuperiority.DELONG.estimate(arms, inference.level()),
            Role.EFFECT_SIZE,
            Numbers.SUPERIORITY));
    all.add(
        of(
            "superiority-logit",
            "Probability of superiority, logit interval",
            (arms, inference) ->
                ProbabilityOfSuperiority.DELONG_LOGIT.estimate(arms, inference.level()),
            Role.EFFECT_SIZE,
            Numbers.SUPERIORITY));
  }

  private static Method cliff(String id, String title, CliffDelta form) {
    return of(
        id,
        title,
        (arms, inference) -> form.estimate(arms, inference.level()),
        Role.EFFECT_SIZE,
        Numbers.of(Estimand.DOMINANCE, MeasureScale.DOMINANCE));
  }

  private static void diagnostics(List<Method> all) {
    OfMoments ratio =
        (arms, settings) -> VarianceRatio.VARIANCE_RATIO.compare(arms, settings.inference());
    all.add(
        new Method(
            "variance-ratio",
            "Ratio of variances",
            Role.DIAGNOSTIC,
            Set.of(),
            ratio,
            itself(Estimand.VARIANCE_RATIO, MeasureScale.VARIANCE_RATIO)));
    all.add(
        of(
            "brown-forsythe",
            "Brown-Forsythe test of spread",
            BrownForsythe.BROWN_FORSYTHE::compare,
            Role.DIAGNOSTIC,
            Numbers.of(Estimand.SPREAD, MeasureScale.SPREAD)));
    all.add(
        of(
            "shapiro",
            "Shapiro-Wilk test of normality",
            (arms, inference) -> NormalityCheck.SHAPIRO.check(arms),
            Role.DIAGNOSTIC,
            itself(Estimand.NORMALITY, MeasureScale.NORMALITY)));
    all.add(
        of(
            "ks",
            "Kolmogorov-Smirnov test",
            KolmogorovSmirnovComparison.KS::compare,
            Role.DIAGNOSTIC,
            itself(Estimand.DISTANCE, MeasureScale.DISTANCE)));
  }

  private static Numbers itself(Estimand estimand, MeasureScale scale) {
    return new Numbers(estimand, scale, Statistic.ESTIMATE);
  }

  private static Method of(
      String id,
      String title,
      BiFunction<TwoArms<double[]>, Inference, Estimation> compare,
      Role role,
      Numbers numbers) {
    OfSample procedure =
        new OfSample((sample, settings) -> compare.apply(sample.outcome(), settings.inference()));
    return new Method(id, title, role, Set.of(), procedure, numbers);
  }
}
