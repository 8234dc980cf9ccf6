// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** All effect measures by their ids. */
public final class EffectMeasures {
  private static final List<Measure> DEFAULTS = all(MeasureSettings.defaults());

  private EffectMeasures() {}

  /**
   * A measure of means by its id, with the default conventions.
   *
   * @param id such as md
   * @return the measure, empty when there is none
   */
  public static Optional<EffectMeasure> find(String id) {
    return DEFAULTS.stream()
        .filter(each -> each.id().equals(id))
        .filter(EffectMeasure.class::isInstance)
        .map(EffectMeasure.class::cast)
        .findFirst();
  }

  /**
   * A measure by its id.
   *
   * @param id such as md
   * @param settings the conventions
   * @return the measure, empty when there is none
   */
  public static Optional<Measure> find(String id, MeasureSettings settings) {
    return all(settings).stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * The ids of all measures that need nothing else.
   *
   * @return in the order in which they are listed for people
   */
  public static List<String> ids() {
    return DEFAULTS.stream().map(Measure::id).toList();
  }

  /**
   * All measures.
   *
   * @param settings the conventions
   * @return in the order in which they are listed for people; nnt-furukawa with a control risk only
   */
  public static List<Measure> all(MeasureSettings settings) {
    List<Measure> all = new ArrayList<>();
    all.add(MeanDifference.MD);
    all.add(new MetaAnalyticG(settings.variance()));
    all.add(SeparateSdDifference.SMDH);
    all.add(SeparateSdDifference.SMD1);
    all.add(StandardizedDifference.D.with(settings.interval()));
    all.add(StandardizedDifference.G.with(settings.interval()));
    all.add(SeparateSdDifference.AVERAGE_SD_D);
    all.addAll(List.of(MeanRatio.values()));
    all.addAll(List.of(SpreadRatio.values()));
    all.addAll(List.of(NormalOverlap.values()));
    all.add(PointBiserial.R);
    for (OddsToD form : OddsToD.values()) {
      all.add(new LogOddsFromD(form));
    }
    all.add(new NumberNeededFromD(OptionalDouble.empty()));
    if (settings.controlRisk().isPresent()) {
      all.add(new NumberNeededFromD(settings.controlRisk()));
    }
    all.addAll(events(settings));
    all.addAll(List.of(ChangeMeasure.values()));
    all.addAll(List.of(PrePostMeasure.values()));
    for (PairedEventMeasure.Of of : PairedEventMeasure.Of.values()) {
      all.add(new PairedEventMeasure(of, settings.zero()));
    }
    all.addAll(List.of(OrderedMeasure.values()));
    return List.copyOf(all);
  }

  private static List<Measure> events(MeasureSettings settings) {
    return List.of(
        new EventRatio(EventRatio.Of.ODDS, settings.zero()),
        new EventRatio(EventRatio.Of.RISKS, settings.zero()),
        new RiskDifference(settings.risk()),
        ArcsineDifference.AS,
        new NumberNeeded(settings.risk()),
        new DFromOdds(OddsToD.LOGISTIC, settings.zero()),
        new DFromOdds(OddsToD.COX, settings.zero()));
  }
}
