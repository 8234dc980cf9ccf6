// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.AncovaD;
import org.equipoise.effect.ChangeMeasure;
import org.equipoise.effect.EffectMeasure;
import org.equipoise.effect.EventMeasure;
import org.equipoise.effect.Measure;
import org.equipoise.effect.OrderedMeasure;
import org.equipoise.effect.PairedEventMeasure;
import org.equipoise.effect.PrePostMeasure;
import org.equipoise.effect.PrintedRatio;
import org.equipoise.evidence.AdjustedDifference;
import org.equipoise.evidence.EventCounts;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.PairedEvents;
import org.equipoise.evidence.PrePostSummary;
import org.equipoise.evidence.PrintedComparison;
import org.equipoise.evidence.PrintedEffect;
import org.equipoise.evidence.PrintedOutcome;
import org.equipoise.evidence.Reduction;
import org.equipoise.evidence.Rounded;
import org.equipoise.evidence.RoundingSearch;
import org.equipoise.evidence.SummaryForm;

/** Effect sizes of published summaries. */
public final class EffectSizes {
  private final List<Measure> measures;
  private final List<Double> correlations;
  private final double level;
  private final List<EffectRow> rows = new ArrayList<>();

  private EffectSizes(List<Measure> measures, List<Double> correlations, double level) {
    this.measures = List.copyOf(measures);
    this.correlations = List.copyOf(correlations);
    this.level = Require.openUnit(level, "level");
    correlations.forEach(r -> Require.correlation(r, "r"));
  }

  /**
   * Every measure of every comparison.
   *
   * @param comparisons the comparisons
   * @param measures the measures
   * @param correlations of before and after, each assumed in turn where none was printed; may be
   *     empty
   * @param level the level of the intervals, in (0, 1)
   * @return one row a comparison and measure, in the order of both; one an arm for measures of one
   *     arm, and one a correlation where it is assumed
   * @throws IllegalArgumentException if level is outside (0, 1) or a correlation outside [-1, 1]
   */
  public static List<EffectRow> of(
      List<PrintedComparison> comparisons,
      List<Measure> measures,
      List<Double> correlations,
      double level) {
    EffectSizes sizes = new EffectSizes(measures, correlations, level);
    comparisons.forEach(sizes::add);
    return sizes.rows;
  }

  /**
   * The same with how far the rounding of the printed numbers alone could move each.
   *
   * @param comparisons the comparisons with their printed numbers
   * @param measures the measures
   * @param correlations of before and after, each assumed in turn where none was printed; may be
   *     empty; taken as they are
   * @param level the level of the intervals, in (0, 1)
   * @return as {@link #of}
   * @throws IllegalArgumentException if level is outside (0, 1) or a correlation outside [-1, 1]
   */
  public static List<EffectRow> rounded(
      List<Rounded<PrintedComparison>> comparisons,
      List<Measure> measures,
      List<Double> correlations,
      double level) {
    List<EffectRow> all = new ArrayList<>();
    for (Rounded<PrintedComparison> comparison : comparisons) {
      Rounded<List<EffectRow>> rows =
          comparison.map(each -> of(List.of(each), measures, correlations, level));
      RoundingSearch<List<EffectRow>> search = new RoundingSearch<>(rows);
      for (int i = 0; i < rows.printed().size(); i++) {
        int which = i;
        Optional<RoundingReach> reach =
            RoundingReach.of(
                search, each -> each.get(which).estimation(), each -> concluded(each.get(which)));
        all.add(rows.printed().get(i).withRounding(reach));
      }
    }
    return all;
  }

  private static List<String> concluded(EffectRow row) {
    return row.estimation() instanceof Estimate estimate
        ? Conclusion.of(row.measure(), estimate).stream().map(Conclusion::label).toList()
        : List.of();
  }

  private void add(PrintedComparison comparison) {
    for (Measure measure : measures) {
      if (measure instanceof EffectMeasure of) {
        moments(comparison, of);
      } else if (measure instanceof EventMeasure of) {
        events(comparison, of);
      } else if (measure instanceof PairedEventMeasure of) {
        pairs(comparison, of);
      } else if (measure instanceof OrderedMeasure of) {
        two(
            comparison.id(),
            measure,
            comparison.counts().ordered(),
            arms -> of.estimate(arms, level));
      } else if (measure instanceof PrePostMeasure of) {
        changes(comparison, of);
      } else {
        oneArm(comparison, (ChangeMeasure) measure);
      }
    }
  }

  private void moments(PrintedComparison comparison, EffectMeasure measure) {
    Optional<Reduction<Moments>> form =
        switch (measure.needs()) {
          case MEANS -> comparison.means();
          case DIFFERENCE -> comparison.conversions().difference().or(comparison::means);
          default -> comparison.standardized();
        };
    Optional<PrintedOutcome<AdjustedDifference>> adjusted =
        measure.needs() == SummaryForm.ADJUSTED
            ? comparison.conversions().adjusted()
            : Optional.empty();
    boolean complete = form.isPresent() && form.get() instanceof Reduction.Reduced<Moments>;
    if (complete || adjusted.isEmpty() || (form.isPresent() && adjusted.get().why().isPresent())) {
      two(comparison.id(), measure, form, arms -> measure.estimate(arms, level));
      return;
    }
    add(
        comparison.id(),
        measure,
        answer(adjusted.get(), each -> AncovaD.estimate(measure, each, level)),
        adjusted.get().n1(),
        adjusted.get().n2());
  }

  private void events(PrintedComparison comparison, EventMeasure measure) {
    PrintedOutcome<PrintedEffect> printed = comparison.conversions().effects().get(measure.needs());
    boolean counted =
        comparison.events().isPresent()
            && comparison.events().get() instanceof Reduction.Reduced<EventCounts>;
    if (counted
        || printed == null
        || (comparison.events().isPresent() && printed.why().isPresent())) {
      two(comparison.id(), measure, comparison.events(), arms -> measure.estimate(arms, level));
      return;
    }
    add(
        comparison.id(),
        measure,
        answer(printed, each -> PrintedRatio.estimate(measure, each, level)),
        printed.n1(),
        printed.n2());
  }

  private static <T> Estimation answer(
      PrintedOutcome<T> outcome, Function<T, Estimation> estimator) {
    return outcome.value().isPresent()
        ? estimator.apply(outcome.value().get())
        : outcome.why().orElseThrow();
  }

  private void add(String id, Measure measure, Estimation estimation, int n1, int n2) {
    rows.add(new EffectRow(id, measure, "", OptionalDouble.empty(), estimation, level, n1, n2));
  }

  private <T> void two(
      String id,
      Measure measure,
      Optional<Reduction<T>> form,
      Function<TwoArms<T>, Estimation> estimator) {
    Reduction<T> reduction = form.orElseGet(() -> absent(measure));
    Estimation estimation =
        reduction instanceof Reduction.Reduced<T> reduced
            ? told(estimator.apply(reduced.arms()), reduction)
            : ((Reduction.Refused<T>) reduction).why();
    add(id, measure, estimation, reduction.n1(), reduction.n2());
  }

  /** The estimate with how its input was converted, where it was. */
  private static Estimation told(Estimation estimation, Reduction<?> from) {
    return estimation instanceof Estimate estimate
            && from instanceof Reduction.Reduced<?> reduced
            && !reduced.conventions().list().isEmpty()
        ? estimate.withConventions(estimate.conventions().and(reduced.conventions()))
        : estimation;
  }

  /** Before and after, or the change scores alone where those suffice and the other is short. */
  private Reduction<PrePostSummary> changesFor(PrintedComparison comparison, Measure measure) {
    Optional<Reduction<PrePostSummary>> scores = comparison.conversions().changeScores();
    boolean suffice =
        measure.needs() == SummaryForm.CHANGE_SCORES
            && scores.isPresent()
            && scores.get() instanceof Reduction.Reduced<PrePostSummary>;
    if (suffice && !changesSuffice(comparison.changes())) {
      return scores.get();
    }
    return comparison.changes().or(() -> scores).orElseGet(() -> absent(measure));
  }

  private static boolean changesSuffice(Optional<Reduction<PrePostSummary>> changes) {
    return changes.isPresent()
        && changes.get() instanceof Reduction.Reduced<PrePostSummary> reduced
        && reduced.arms().experimental().sdChange().isPresent()
        && reduced.arms().control().sdChange().isPresent();
  }

  private static <T> Reduction<T> absent(Measure measure) {
    String why = "needs the columns " + measure.needs().columns();
    return new Reduction.Refused<>(new NotEstimable(Reason.NO_DATA, why), 0, 0);
  }

  private void pairs(PrintedComparison comparison, PairedEventMeasure measure) {
    Estimation estimation =
        comparison
            .counts()
            .pairs()
            .map(pairs -> measure.estimate(pairs, level))
            .orElseGet(() -> new NotEstimable(Reason.NO_DATA, "a count of the pairs is missing"));
    int n = comparison.counts().pairs().map(PairedEvents::pairs).orElse(0);
    rows.add(
        new EffectRow(
            comparison.id(), measure, "", OptionalDouble.empty(), estimation, level, n, n));
  }

  private void changes(PrintedComparison comparison, PrePostMeasure measure) {
    Reduction<PrePostSummary> form = changesFor(comparison, measure);
    for (Assumed each : assumptions(form)) {
      Estimation estimation =
          each.arms().isPresent()
              ? told(measure.estimate(each.arms().get(), level), form)
              : ((Reduction.Refused<PrePostSummary>) form).why();
      rows.add(row(comparison, measure, "", each.r(), estimation, form));
    }
  }

  private void oneArm(PrintedComparison comparison, ChangeMeasure measure) {
    Reduction<PrePostSummary> form = changesFor(comparison, measure);
    for (Assumed each : assumptions(form)) {
      for (int arm = 1; arm <= 2; arm++) {
        Estimation estimation =
            each.arms().isPresent()
                ? told(
                    measure.estimate(
                        arm == 1 ? each.arms().get().experimental() : each.arms().get().control(),
                        level),
                    form)
                : ((Reduction.Refused<PrePostSummary>) form).why();
        rows.add(row(comparison, measure, Integer.toString(arm), each.r(), estimation, form));
      }
    }
  }

  @SuppressWarnings("ParameterNumber") // what a row has
  private EffectRow row(
      PrintedComparison comparison,
      Measure measure,
      String arm,
      OptionalDouble r,
      Estimation estimation,
      Reduction<PrePostSummary> form) {
    return new EffectRow(comparison.id(), measure, arm, r, estimation, level, form.n1(), form.n2());
  }

  /** Both arms with a correlation that was assumed, or as they were printed. */
  private record Assumed(Optional<TwoArms<PrePostSummary>> arms, OptionalDouble r) {}

  private List<Assumed> assumptions(Reduction<PrePostSummary> form) {
    if (!(form instanceof Reduction.Reduced<PrePostSummary> reduced)) {
      return List.of(new Assumed(Optional.empty(), OptionalDouble.empty()));
    }
    TwoArms<PrePostSummary> arms = reduced.arms();
    boolean printed =
        arms.experimental().correlation().isPresent() && arms.control().correlation().isPresent();
    if (printed || correlations.isEmpty()) {
      return List.of(new Assumed(Optional.of(arms), OptionalDouble.empty()));
    }
    return correlations.stream()
        .map(r -> new Assumed(Optional.of(arms.map(arm -> assuming(arm, r))), OptionalDouble.of(r)))
        .toList();
  }

  private static PrePostSummary assuming(PrePostSummary arm, double r) {
    return arm.correlation().isPresent() ? arm : arm.withCorrelation(r);
  }
}
