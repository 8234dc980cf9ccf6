// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Reported;
import org.equipoise.design.Outcome;
import org.equipoise.design.Range;
import org.equipoise.design.Trial;
import org.equipoise.design.Visit;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.PrintedResult;
import org.equipoise.evidence.Provenance;
import org.equipoise.evidence.PublishedCorrelation;
import org.equipoise.evidence.PublishedRow;
import org.equipoise.evidence.PublishedRow.Item;

/** Reads the printed tables of a trial: published.csv, correlations.csv and results.csv. */
public final class PublishedReader {
  private static final List<String> ROW_COLUMNS =
      Stream.of(
              Stream.of("outcome", "arm", "visit", "n"),
              Arrays.stream(Item.values()).map(PublishedReader::column),
              Stream.of("status", "source", "where", "note"))
          .flatMap(each -> each)
          .toList();
  private static final List<String> CORRELATION_COLUMNS =
      List.of("outcome", "visit1", "visit2", "r", "status", "source", "where", "note");
  private static final List<String> RESULT_COLUMNS =
      List.of(
          "outcome",
          "visit",
          "contrast",
          "statistic",
          "df1",
          "df2",
          "p",
          "effect",
          "effect_name",
          "ci_low",
          "ci_high",
          "source",
          "where",
          "note");

  /** Pairs of which the first may not be above the second. */
  private static final List<List<Item>> ORDER =
      List.of(
          List.of(Item.CI_LOW, Item.MEAN),
          List.of(Item.MEAN, Item.CI_HIGH),
          List.of(Item.CI_LOW, Item.CI_HIGH),
          List.of(Item.MIN, Item.Q1),
          List.of(Item.Q1, Item.MEDIAN),
          List.of(Item.MEDIAN, Item.Q3),
          List.of(Item.Q1, Item.Q3),
          List.of(Item.Q3, Item.MAX),
          List.of(Item.MIN, Item.MEAN),
          List.of(Item.MEAN, Item.MAX),
          List.of(Item.MIN, Item.MAX));

  private static final List<Item> WITHIN_RANGE =
      List.of(Item.MEAN, Item.MEDIAN, Item.Q1, Item.Q3, Item.MIN, Item.MAX);
  private static final Pattern P_VALUE =
      Pattern.compile("[<>=≤≥]?\\s*(0?\\.\\d+|[01](\\.\\d*)?)([eE]-\\d+)?");

  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
  private final List<String> arms;
  private final List<String> visits;

  /**
   * A reader for one trial.
   *
   * @param trial whose arms, visits and outcomes the tables name
   */
  public PublishedReader(Trial trial) {
    trial.outcomes().forEach(each -> outcomes.put(each.id(), each));
    this.arms = List.of(trial.armIds().experimental(), trial.armIds().control());
    this.visits = trial.visits().stream().map(Visit::id).toList();
  }

  /**
   * Reads published.csv.
   *
   * @param table the table
   * @return the printed rows in order
   * @throws InvalidInputException with all that is wrong with the table
   */
  public List<PublishedRow> rows(CsvTable table) {
    table.refuseOthers(ROW_COLUMNS);
    List<PublishedRow> rows = new ArrayList<>();
    if (table.require(List.of("outcome", "arm", "visit", "n", "status", "source"))) {
      Map<List<String>, Integer> seen = new HashMap<>();
      for (CsvRow row : table.rows()) {
        refuseTwice(row, seen, List.of(row.text("outcome"), row.text("arm"), row.text("visit")));
        row(row).ifPresent(rows::add);
      }
      refuseEmptyArm(table, rows);
    }
    table.problems().throwIfAny();
    return List.copyOf(rows);
  }

  private void refuseEmptyArm(CsvTable table, List<PublishedRow> rows) {
    if (table.requireRows() && table.problems().isEmpty()) {
      for (String arm : arms) {
        if (rows.stream().noneMatch(each -> each.arm().equals(arm))) {
          String found = "no row is of arm " + arm;
          table
              .problems()
              .add(table.at(table.headerLine(), "arm", found, "both arms must have rows"));
        }
      }
    }
  }

  private Optional<PublishedRow> row(CsvRow row) {
    Optional<String> outcome = outcome(row);
    Optional<String> arm = row.choice("arm", arms);
    Optional<String> visit = row.choice("visit", visits);
    OptionalInt n = row.requiredCount("n", 2);
    Map<Item, Reported> printed = printed(row);
    outcome.ifPresent(each -> checkRange(row, printed, outcomes.get(each)));
    Optional<Provenance> provenance = ProvenanceCells.read(row);
    boolean complete = arm.isPresent() && n.isPresent() && provenance.isPresent();
    if (outcome.isEmpty() || visit.isEmpty() || !complete) {
      return Optional.empty();
    }
    Measurement measurement = Measurement.of(outcome.get(), visit.get());
    return Optional.of(
        new PublishedRow(
            measurement, arm.get(), n.getAsInt(), printed, provenance.get(), row.line()));
  }

  private Optional<String> outcome(CsvRow row) {
    Optional<String> id = row.choice("outcome", outcomes.keySet());
    if (id.isPresent() && outcomes.get(id.get()).sampledWithinVisit()) {
      String found = id.get() + " is sampled at minutes within a visit";
      row.problem("outcome", found, "a printed row is of one value a visit: derive an outcome");
      return Optional.empty();
    }
    return id;
  }

  private static Map<Item, Reported> printed(CsvRow row) {
    Map<Item, Reported> printed = new EnumMap<>(Item.class);
    for (Item item : Item.values()) {
      row.reported(column(item)).ifPresent(number -> printed.put(item, number));
    }
    for (Item item : List.of(Item.SD, Item.SE)) {
      if (printed.containsKey(item) && printed.get(item).value() < 0) {
        row.problem(column(item), Shown.got(printed.get(item).text()), "must be 0 or more");
      }
    }
    ORDER.forEach(pair -> checkOrder(row, printed, pair.get(0), pair.get(1)));
    if (printed.isEmpty() && Arrays.stream(Item.values()).allMatch(i -> row.missing(column(i)))) {
      row.problem("", "has no printed number", "must have a mean, a median or another number");
    }
    return printed;
  }

  private static void checkOrder(CsvRow row, Map<Item, Reported> printed, Item low, Item high) {
    if (printed.containsKey(low) && printed.containsKey(high)) {
      // Rounded numbers may pass each other by half a unit; what rounding cannot explain is wrong.
      if (printed.get(low).roundingLow() > printed.get(high).roundingHigh()) {
        String found = Shown.got(printed.get(low).text());
        String allowed = "must be at most " + column(high) + ", " + printed.get(high).text();
        row.problem(column(low), found, allowed);
      }
    }
  }

  private static void checkRange(CsvRow row, Map<Item, Reported> printed, Outcome outcome) {
    if (outcome.range().isEmpty()) {
      return;
    }
    Range range = outcome.range().get();
    for (Item item : WITHIN_RANGE) {
      Reported number = printed.get(item);
      if (number != null && (number.value() < range.min() || number.value() > range.max())) {
        String allowed =
            "must be within the range of "
                + outcome.id()
                + ", "
                + range.min()
                + " to "
                + range.max();
        row.problem(column(item), Shown.got(number.text()), allowed);
      }
    }
  }

  /**
   * Reads correlations.csv.
   *
   * @param table the table
   * @return the printed correlations in order
   * @throws InvalidInputException with all that is wrong with the table
   */
  public List<PublishedCorrelation> correlations(CsvTable table) {
    table.refuseOthers(CORRELATION_COLUMNS);
    List<PublishedCorrelation> correlations = new ArrayList<>();
    if (table.require(List.of("outcome", "visit1", "visit2", "r", "status", "source"))) {
      Map<List<String>, Integer> seen = new HashMap<>();
      for (CsvRow row : table.rows()) {
        List<String> pair = Stream.of(row.text("visit1"), row.text("visit2")).sorted().toList();
        refuseTwice(row, seen, List.of(row.text("outcome"), pair.get(0), pair.get(1)));
        correlation(row).ifPresent(correlations::add);
      }
    }
    table.problems().throwIfAny();
    return List.copyOf(correlations);
  }

  private Optional<PublishedCorrelation> correlation(CsvRow row) {
    Optional<String> outcome = outcome(row);
    Optional<String> visit1 = row.choice("visit1", visits);
    Optional<String> visit2 = row.choice("visit2", visits);
    if (visit1.isPresent() && visit1.equals(visit2)) {
      row.problem("visit2", Shown.got(visit2.get()), "must not be visit1");
    }
    if (row.missing("r")) {
      row.problem("r", "is empty", "must be a number in [-1, 1]");
    }
    Optional<Reported> r = row.reported("r");
    if (r.isPresent() && Math.abs(r.get().value()) > 1) {
      row.problem("r", Shown.got(r.get().text()), "must be a number in [-1, 1]");
      r = Optional.empty();
    }
    Optional<Provenance> provenance = ProvenanceCells.read(row);
    if (outcome.isEmpty() || visit1.isEmpty() || visit2.isEmpty() || r.isEmpty()) {
      return Optional.empty();
    }
    Reported printed = r.get();
    return provenance.map(
        from -> new PublishedCorrelation(outcome.get(), visit1.get(), visit2.get(), printed, from));
  }

  /**
   * Reads results.csv.
   *
   * @param table the table
   * @return the printed results in order
   * @throws InvalidInputException with all that is wrong with the table
   */
  public List<PrintedResult> results(CsvTable table) {
    table.refuseOthers(RESULT_COLUMNS);
    List<PrintedResult> results = new ArrayList<>();
    if (table.require(List.of("outcome", "contrast", "source"))) {
      table.rows().forEach(row -> result(row).ifPresent(results::add));
    }
    table.problems().throwIfAny();
    return List.copyOf(results);
  }

  private Optional<PrintedResult> result(CsvRow row) {
    Optional<String> outcome = row.choice("outcome", outcomes.keySet());
    String visit = row.text("visit");
    if (!visit.isEmpty()) {
      row.choice("visit", visits);
    }
    Optional<String> contrast = row.requiredText("contrast");
    PrintedResult.PrintedTest test = test(row);
    PrintedResult.PrintedEffect effect = effect(row);
    Provenance provenance = ProvenanceCells.published(row);
    if (test.statistic().isEmpty() && test.p().isEmpty() && effect.value().isEmpty()) {
      row.problem("", "has no result", "must have a statistic, a p or an effect");
    }
    return outcome.flatMap(
        id ->
            contrast.map(
                what -> new PrintedResult(id, visit, what, test, effect, provenance, row.line())));
  }

  private static PrintedResult.PrintedTest test(CsvRow row) {
    String p = row.text("p").equals("NA") ? "" : row.text("p");
    if (!p.isEmpty() && !P_VALUE.matcher(p).matches()) {
      row.problem("p", Shown.got(p), "must be a p-value as printed, such as .0029 or <.001");
    }
    Optional<Reported> df1 = degreesOfFreedom(row, "df1");
    Optional<Reported> df2 = degreesOfFreedom(row, "df2");
    return new PrintedResult.PrintedTest(row.text("statistic"), df1, df2, p);
  }

  private static Optional<Reported> degreesOfFreedom(CsvRow row, String column) {
    Optional<Reported> df = row.reported(column);
    if (df.filter(each -> each.value() <= 0).isPresent()) {
      row.problem(column, Shown.got(row.text(column)), "must be above 0");
    }
    return df;
  }

  private static PrintedResult.PrintedEffect effect(CsvRow row) {
    Optional<Reported> value = row.reported("effect");
    Optional<Reported> low = row.reported("ci_low");
    Optional<Reported> high = row.reported("ci_high");
    if (low.isPresent() && high.isPresent() && low.get().value() > high.get().value()) {
      row.problem(
          "ci_low", Shown.got(low.get().text()), "must be at most ci_high, " + high.get().text());
    }
    return new PrintedResult.PrintedEffect(value, row.text("effect_name"), low, high);
  }

  private static void refuseTwice(CsvRow row, Map<List<String>, Integer> seen, List<String> what) {
    Integer earlier = seen.putIfAbsent(what, row.line());
    if (earlier != null) {
      String found = String.join(", ", what) + " was printed on line " + earlier + " already";
      row.problem("", found, "must be there once");
    }
  }

  private static String column(Item item) {
    return item.name().toLowerCase(Locale.ROOT);
  }
}
