// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.equipoise.analysis.CheckedNumber.Place;
import org.equipoise.core.Reported;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Flow;
import org.equipoise.design.Outcome;
import org.equipoise.design.ScoreSteps;
import org.equipoise.design.Trial;
import org.equipoise.design.Visit;
import org.equipoise.evidence.Evidence;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.PrintedResult;
import org.equipoise.evidence.PrintedRow;
import org.equipoise.evidence.PublishedRow;
import org.equipoise.evidence.PublishedTable;
import org.equipoise.integrity.BaselineP;
import org.equipoise.integrity.BaselineVariable;
import org.equipoise.integrity.CheckKind;
import org.equipoise.integrity.CheckSettings;
import org.equipoise.integrity.RowCheck;
import org.equipoise.integrity.RowChecks;

/**
 * Every check that applies to a trial: its printed rows, its printed results, its flow, and its
 * baseline. Whole numbers are assumed of outcomes that declare a granularity, and bounds of those
 * that declare a range.
 */
public final class TrialChecks {
  private static final Comparator<CheckedNumber> LEADS_FIRST =
      Comparator.<CheckedNumber>comparingInt(each -> each.inconsistent() ? 0 : 1)
          .thenComparing(each -> each.finding().orElseThrow().check());

  private final Trial trial;
  private final Set<CheckKind> only;
  private final List<RowCheck> checks;

  private TrialChecks(Trial trial, Set<CheckKind> only, CheckSettings settings) {
    this.trial = trial;
    this.only = Set.copyOf(only);
    double alpha = BigDecimal.ONE.subtract(BigDecimal.valueOf(trial.plan().level())).doubleValue();
    this.checks =
        RowChecks.all(settings.withAlpha(alpha)).stream()
            .filter(check -> asked(check.kind()))
            .toList();
  }

  private boolean asked(CheckKind kind) {
    return only.isEmpty() || only.contains(kind);
  }

  /**
   * Checks a trial.
   *
   * @param trial the trial
   * @param evidence its evidence; participants have no printed numbers
   * @param only the checks to make; empty for all that apply
   * @param settings what the checks are to assume; decisions are held against the plan's level
   * @return what was found: what does not agree first, then by check, in the order of the files
   */
  public static List<CheckedNumber> of(
      Trial trial, Evidence evidence, Set<CheckKind> only, CheckSettings settings) {
    TrialChecks own = new TrialChecks(trial, only, settings);
    List<CheckedNumber> all = new ArrayList<>();
    if (evidence instanceof PublishedTable table) {
      table.rows().forEach(row -> all.addAll(own.row(table, row)));
      table.results().forEach(result -> all.addAll(own.result(table, result)));
      all.addAll(own.flow(most(table)));
      own.baseline(table).ifPresent(all::add);
    } else {
      all.addAll(own.flow(Map.of()));
    }
    return all.stream().sorted(LEADS_FIRST).toList();
  }

  private List<CheckedNumber> run(PrintedRow row, Place place) {
    return checks.stream()
        .filter(check -> check.applies(row) && made(check.kind(), row))
        .map(check -> TableChecks.checked(check, row, place))
        .toList();
  }

  private boolean made(CheckKind kind, PrintedRow row) {
    boolean sample =
        kind == CheckKind.SPRITE && only.contains(kind) && row.number("unit").isPresent();
    return sample || RowChecks.assumesNoMore(kind, row);
  }

  private List<CheckedNumber> row(PublishedTable table, PublishedRow row) {
    Outcome outcome = trial.outcome(row.measurement().outcome());
    Map<String, Reported> numbers = new LinkedHashMap<>();
    row.printed()
        .forEach((item, number) -> numbers.put(item.name().toLowerCase(Locale.ROOT), number));
    numbers.put("n", whole(row.n()));
    outcome.granularity().ifPresent(steps -> numbers.putAll(scores(outcome, steps)));
    Map<String, String> texts =
        parts(table, outcome, row).map(sum -> Map.of("parts", sum)).orElse(Map.of());
    String id = row.measurement().outcome() + " " + row.measurement().visit();
    Place place =
        new Place(id, row.line(), row.arm(), OptionalInt.of(row.n()), OptionalInt.empty());
    return run(PrintedRow.of(id, row.line(), numbers, texts), place);
  }

  /** The limits of a scale whose steps are known; of others the least SD is not known either. */
  private static Map<String, Reported> scores(Outcome outcome, ScoreSteps steps) {
    Map<String, Reported> numbers = new LinkedHashMap<>();
    numbers.put("unit", exact(steps.unit()));
    numbers.put("items", whole(steps.items()));
    outcome.range().ifPresent(range -> numbers.put("scale_min", exact(range.min())));
    outcome.range().ifPresent(range -> numbers.put("scale_max", exact(range.max())));
    return numbers;
  }

  /** The printed means of an outcome's parts for the same people, when all of them were printed. */
  private static Optional<String> parts(PublishedTable table, Outcome outcome, PublishedRow total) {
    List<Optional<Reported>> means =
        outcome.parts().stream()
            .map(
                part ->
                    table
                        .row(Measurement.of(part, total.measurement().visit()), total.arm())
                        .filter(row -> row.n() == total.n())
                        .flatMap(row -> row.get(PublishedRow.Item.MEAN)))
            .toList();
    return means.isEmpty() || means.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(
            means.stream().map(mean -> mean.orElseThrow().text()).collect(Collectors.joining("+")));
  }

  private List<CheckedNumber> result(PublishedTable table, PrintedResult result) {
    Map<String, Reported> numbers = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    result.test().df1().ifPresent(df -> numbers.put("df1", df));
    result.test().df2().ifPresent(df -> numbers.put("df2", df));
    result.effect().value().ifPresent(value -> numbers.put("estimate", value));
    result.effect().low().ifPresent(value -> numbers.put("ci_low", value));
    result.effect().high().ifPresent(value -> numbers.put("ci_high", value));
    texts.put("statistic", result.test().statistic());
    texts.put("p", result.test().p());
    TwoArms<OptionalInt> n =
        Contrasts.own(result.contrast(), trial.armIds()) ? people(table, result) : NOBODY;
    n.experimental().ifPresent(each -> numbers.put("n1", whole(each)));
    n.control().ifPresent(each -> numbers.put("n2", whole(each)));
    String id = (result.outcome() + " " + result.visit()).strip() + " " + result.contrast();
    Place place = new Place(id, result.line(), "", n.experimental(), n.control());
    return run(PrintedRow.of(id, result.line(), numbers, texts), place);
  }

  private static final TwoArms<OptionalInt> NOBODY =
      new TwoArms<>(OptionalInt.empty(), OptionalInt.empty());

  private TwoArms<OptionalInt> people(PublishedTable table, PrintedResult result) {
    if (result.visit().isEmpty()) {
      return NOBODY;
    }
    Measurement what = Measurement.of(result.outcome(), result.visit());
    return trial
        .armIds()
        .map(
            arm ->
                table
                    .row(what, arm)
                    .map(row -> OptionalInt.of(row.n()))
                    .orElse(OptionalInt.empty()));
  }

  private static Map<String, Integer> most(PublishedTable table) {
    Map<String, Integer> most = new LinkedHashMap<>();
    table.rows().forEach(row -> most.merge(row.arm(), row.n(), Math::max));
    return most;
  }

  private List<CheckedNumber> flow(Map<String, Integer> printed) {
    List<CheckedNumber> all = new ArrayList<>();
    if (trial.flow().isEmpty()) {
      return all;
    }
    TwoArms<Flow> flow = trial.flow().get();
    all.addAll(arm(trial.armIds().experimental(), flow.experimental(), printed));
    all.addAll(arm(trial.armIds().control(), flow.control(), printed));
    return all;
  }

  private List<CheckedNumber> arm(String arm, Flow flow, Map<String, Integer> printed) {
    Map<String, Reported> numbers = new LinkedHashMap<>();
    numbers.put("randomized", whole(flow.randomized()));
    numbers.put("analysed", whole(flow.analysed()));
    flow.lost().ifPresent(lost -> numbers.put("lost", whole(lost)));
    List<CheckedNumber> all = new ArrayList<>(flow("flow", arm, numbers));
    if (printed.containsKey(arm)) {
      Map<String, Reported> most = new LinkedHashMap<>();
      most.put("randomized", whole(flow.randomized()));
      most.put("analysed", whole(printed.get(arm)));
      all.addAll(flow("largest n in the tables", arm, most));
    }
    return all;
  }

  private List<CheckedNumber> flow(String id, String arm, Map<String, Reported> numbers) {
    Place place = new Place(id, 0, arm, OptionalInt.empty(), OptionalInt.empty());
    return run(PrintedRow.of(id, 0, numbers, Map.of()), place);
  }

  /** A total is left out beside its parts: it says the same once more. */
  private Optional<CheckedNumber> baseline(PublishedTable table) {
    if (trial.baseline().isEmpty() || !asked(CheckKind.BASELINE_P)) {
      return Optional.empty();
    }
    Visit visit = trial.baseline().get();
    List<BaselineVariable> variables =
        trial.outcomes().stream()
            .filter(outcome -> outcome.parts().isEmpty())
            .map(outcome -> variable(table, Measurement.of(outcome.id(), visit.id())))
            .flatMap(Optional::stream)
            .toList();
    if (variables.isEmpty()) {
      return Optional.empty();
    }
    Place place = new Place(visit.id(), 0, "", OptionalInt.empty(), OptionalInt.empty());
    return Optional.of(CheckedNumber.of(place, BaselineP.check(variables), Optional.empty()));
  }

  private static Optional<BaselineVariable> variable(PublishedTable table, Measurement what) {
    TwoArms<Optional<BaselineVariable.ArmMean>> arms =
        table.arms().map(arm -> table.row(what, arm).flatMap(TrialChecks::mean));
    return arms.experimental()
        .flatMap(
            first ->
                arms.control().map(second -> new BaselineVariable(what.outcome(), first, second)));
  }

  private static Optional<BaselineVariable.ArmMean> mean(PublishedRow row) {
    Optional<Reported> mean = row.get(PublishedRow.Item.MEAN);
    Optional<Reported> sd = row.get(PublishedRow.Item.SD);
    return mean.isEmpty() || sd.isEmpty() || row.n() < 2
        ? Optional.empty()
        : Optional.of(new BaselineVariable.ArmMean(row.n(), mean.get(), sd.get()));
  }

  private static Reported whole(int value) {
    return Reported.parse(Integer.toString(value));
  }

  private static Reported exact(double value) {
    return Reported.parse(BigDecimal.valueOf(value).toPlainString());
  }
}
