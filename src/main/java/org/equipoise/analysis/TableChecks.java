// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.equipoise.analysis.CheckedNumber.Place;
import org.equipoise.evidence.PrintedRow;
import org.equipoise.integrity.BaselineP;
import org.equipoise.integrity.BaselineVariable;
import org.equipoise.integrity.CheckKind;
import org.equipoise.integrity.CheckSettings;
import org.equipoise.integrity.Decision;
import org.equipoise.integrity.Finding;
import org.equipoise.integrity.Recompute;
import org.equipoise.integrity.RowCheck;
import org.equipoise.integrity.RowChecks;

/**
 * Runs the checks of printed rows. Without a choice, every row has the checks for which it has the
 * columns, but those that assume something of the data which a table does not say: whole numbers
 * (grim, grimmer, unless a row has {@code items} or {@code unit}), data of 0 and 1 (debit), or rows
 * that are all from before treatment (baseline-p); and convention in a table of more than {@value
 * #MOST_SEARCHED} rows.
 */
public final class TableChecks {
  /**
   * The most rows in which conventions are searched without being asked for: at some milliseconds
   * each, more would hold up the other checks.
   */
  public static final int MOST_SEARCHED = 200;

  private static final double LARGEST = 1e50;
  private static final String BEYOND = "beyond what can be checked, 1e-50 to 1e50";
  private static final List<String> TWO_MEANS = List.of("n1", "mean1", "sd1", "n2", "mean2", "sd2");

  private final Set<CheckKind> only;
  private final List<RowCheck> checks;

  private TableChecks(Set<CheckKind> only, CheckSettings settings, boolean small) {
    this.only = Set.copyOf(only);
    this.checks =
        checks(settings).stream()
            .filter(
                check ->
                    only.isEmpty()
                        ? small || check.kind() != CheckKind.CONVENTION
                        : only.contains(check.kind()))
            .toList();
  }

  private static List<RowCheck> checks(CheckSettings settings) {
    List<RowCheck> all = new ArrayList<>(RowChecks.all(settings));
    all.add(new ConventionCheck(1 - settings.alpha()));
    return all;
  }

  /**
   * Checks a table.
   *
   * @param rows the printed rows
   * @param only the checks to make; empty for all that apply
   * @param settings what the checks are to assume
   * @return at least one a row, in their order; baseline-p, of all rows together, at the end
   */
  public static List<CheckedNumber> of(
      List<PrintedRow> rows, Set<CheckKind> only, CheckSettings settings) {
    boolean small = rows.size() <= MOST_SEARCHED;
    TableChecks table = new TableChecks(only, settings, small);
    List<CheckedNumber> all = new ArrayList<>();
    rows.forEach(row -> all.addAll(table.row(row)));
    if (only.contains(CheckKind.BASELINE_P)) {
      if (table.checks.isEmpty()) { // only rows that were left out remain
        all.removeIf(each -> rows.stream().noneMatch(row -> leftOut(row, each)));
      }
      all.add(baseline(rows));
    }
    return List.copyOf(all);
  }

  /**
   * The checks that can be asked for.
   *
   * @return in the order of their names' enum
   */
  public static Set<CheckKind> kinds() {
    Set<CheckKind> kinds = EnumSet.of(CheckKind.BASELINE_P);
    checks(CheckSettings.withDefaults()).forEach(check -> kinds.add(check.kind()));
    return kinds;
  }

  private static boolean leftOut(PrintedRow row, CheckedNumber checked) {
    return row.reason().isPresent() && row.line() == checked.place().line();
  }

  private List<CheckedNumber> row(PrintedRow row) {
    if (row.reason().isPresent()) {
      return List.of(CheckedNumber.unchecked(place(row, ""), row.reason().get()));
    }
    List<CheckedNumber> all = new ArrayList<>();
    checks.stream()
        .filter(check -> chosen(check, row))
        .forEach(check -> all.addAll(run(check, row)));
    if (all.isEmpty()) {
      all.add(CheckedNumber.unchecked(place(row, ""), "no check applies: " + wanted()));
    }
    return all;
  }

  private String wanted() {
    return "the row must have "
        + String.join(
            ", or ",
            checks.stream()
                .filter(check -> !only.isEmpty() || !RowChecks.onRequest(check.kind()))
                .map(check -> String.join(", ", wanted(check)) + " (" + check.kind().id() + ")")
                .toList());
  }

  private List<String> wanted(RowCheck check) {
    List<String> columns = new ArrayList<>(check.columns());
    if (only.isEmpty() && RowChecks.ofWholeNumbers(check.kind())) {
      columns.add("items");
    }
    return columns;
  }

  private boolean chosen(RowCheck check, PrintedRow row) {
    return !only.isEmpty() || RowChecks.assumesNoMore(check.kind(), row);
  }

  private List<CheckedNumber> run(RowCheck check, PrintedRow row) {
    List<CheckedNumber> all = new ArrayList<>();
    if (check.applies(row)) {
      all.add(checked(check, row, place(row, "")));
    } else if (RowChecks.ofOneGroup(check.kind())) {
      for (int arm = 1; arm <= 2; arm++) {
        PrintedRow own = row.arm(arm);
        if (check.applies(own)) {
          all.add(checked(check, own, place(own, Integer.toString(arm))));
        }
      }
    }
    return all;
  }

  static CheckedNumber checked(RowCheck check, PrintedRow row, Place place) {
    Optional<String> beyond = beyond(row);
    if (beyond.isPresent()) {
      Finding none = Finding.notChecked(check.kind(), beyond.get());
      return CheckedNumber.of(place, none, Optional.empty());
    }
    Optional<Decision> decision =
        check instanceof Recompute recompute ? recompute.decision(row) : Optional.empty();
    return CheckedNumber.of(place, check.check(row), decision).withRow(row);
  }

  /** Squares and products of such numbers would not be doubles. */
  private static Optional<String> beyond(PrintedRow row) {
    return row.numbers().entrySet().stream()
        .filter(each -> isBeyond(Math.abs(each.getValue().value())))
        .map(each -> each.getKey() + " " + each.getValue().text() + " is " + BEYOND)
        .sorted()
        .findFirst();
  }

  private static boolean isBeyond(double size) {
    return size > LARGEST || (size > 0 && size < 1 / LARGEST);
  }

  private static Place place(PrintedRow row, String arm) {
    OptionalInt n1 = row.count("n1");
    return new Place(
        row.id(), row.line(), arm, n1.isPresent() ? n1 : row.count("n"), row.count("n2"));
  }

  private static CheckedNumber baseline(List<PrintedRow> rows) {
    List<BaselineVariable> variables =
        rows.stream().map(TableChecks::variable).flatMap(Optional::stream).toList();
    Place all = new Place("", 0, "", OptionalInt.empty(), OptionalInt.empty());
    return CheckedNumber.of(all, BaselineP.check(variables), Optional.empty());
  }

  private static Optional<BaselineVariable> variable(PrintedRow row) {
    if (!row.missing(TWO_MEANS).isEmpty() || beyond(row).isPresent()) {
      return Optional.empty();
    }
    Optional<BaselineVariable.ArmMean> experimental = arm(row.arm(1));
    Optional<BaselineVariable.ArmMean> control = arm(row.arm(2));
    return experimental.flatMap(
        first -> control.map(second -> new BaselineVariable(row.id(), first, second)));
  }

  static Optional<BaselineVariable.ArmMean> arm(PrintedRow row) {
    int n = row.count("n").orElse(0);
    return n < 2 || !row.missing(List.of("mean", "sd")).isEmpty()
        ? Optional.empty()
        : Optional.of(new BaselineVariable.ArmMean(n, row.get("mean"), row.get("sd")));
  }
}
