// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.compare.EventComparison;
import org.equipoise.effect.EffectMeasure;
import org.equipoise.effect.EffectMeasures;
import org.equipoise.effect.EventMeasure;
import org.equipoise.effect.MeasureSettings;
import org.equipoise.method.Method.OfMoments;
import org.equipoise.method.Method.OfSample;

/** Effect sizes: of means, from moments; of events, from participants with 0 and 1. */
final class EffectSizeMethods {
  private EffectSizeMethods() {}

  static List<Method> all() {
    List<Method> all = new ArrayList<>();
    all.add(means("d", "Cohen's d"));
    all.add(means("g", "Hedges' g"));
    all.add(means("smdh", "Hedges' g by the average SD"));
    all.add(means("smd1", "Hedges' g by the control arm's SD"));
    all.add(means("rom", "Log ratio of means"));
    all.add(means("cvr", "Log ratio of coefficients of variation"));
    all.add(means("vr", "Log ratio of SDs"));
    all.add(means("cl", "Common-language effect size, under normality"));
    all.add(means("u3", "Cohen's U3, under normality"));
    all.add(means("overlap", "Overlap, under normality"));
    all.add(events("or", "Log odds ratio"));
    all.add(events("rr", "Log risk ratio"));
    all.add(events("rd", "Risk difference"));
    all.add(events("as", "Arcsine difference"));
    all.add(events("nnt", "Number needed to treat"));
    return all;
  }

  private static Method means(String id, String title) {
    EffectMeasure measure = EffectMeasures.find(id).orElseThrow();
    OfMoments procedure = (arms, settings) -> measure.estimate(arms, settings.inference().level());
    return new Method(
        id, title, Method.Role.EFFECT_SIZE, MeanMethods.ALONE, procedure, Numbers.of(measure));
  }

  private static Method events(String id, String title) {
    EventMeasure measure =
        (EventMeasure) EffectMeasures.find(id, MeasureSettings.defaults()).orElseThrow();
    OfSample procedure =
        new OfSample(
            new EventComparison((arms, inference) -> measure.estimate(arms, inference.level())));
    return new Method(
        id, title, Method.Role.EFFECT_SIZE, MeanMethods.ALONE, procedure, Numbers.of(measure));
  }
}
