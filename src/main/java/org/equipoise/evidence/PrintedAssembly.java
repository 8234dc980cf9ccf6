// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.equipoise.core.Convention;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;

/**
 * Makes comparisons of rows of printed numbers, in every form that the columns of their table can
 * give. What comes out depends on the numbers of the row alone.
 */
public final class PrintedAssembly {
  private final Relations relations;
  private final QuantileModel quantiles;
  private final Set<SummaryForm> forms;
  private final Set<String> reachable;
  private final List<Relation> checks;

  /**
   * Prepares for the rows of a table.
   *
   * @param columns the columns of the table
   * @param quantiles what medians and quartiles are taken to be from
   */
  public PrintedAssembly(Set<String> columns, QuantileModel quantiles) {
    this.relations = Relations.of(quantiles);
    this.quantiles = quantiles;
    this.reachable = relations.reachable(columns);
    this.forms = forms(reachable);
    this.checks = relations.checks(columns);
  }

  /**
   * The forms that the table's columns can give.
   *
   * @return a new set, empty when there is none
   */
  public Set<SummaryForm> forms() {
    return forms.isEmpty() ? EnumSet.noneOf(SummaryForm.class) : EnumSet.copyOf(forms);
  }

  private static Set<SummaryForm> forms(Set<String> known) {
    Set<SummaryForm> forms = EnumSet.noneOf(SummaryForm.class);
    boolean sizes = known.containsAll(List.of("n1", "n2"));
    boolean means = sizes && known.containsAll(List.of("mean1", "sd1", "mean2", "sd2"));
    boolean difference = means || (sizes && known.containsAll(List.of("md", "sd_pooled")));
    boolean standardized = difference || (sizes && known.contains("d"));
    boolean adjusted = sizes && known.containsAll(List.of("ancova_d", "r_squared"));
    boolean events = sizes && known.containsAll(List.of("events1", "events2"));
    add(forms, means, SummaryForm.MEANS);
    add(forms, difference, SummaryForm.DIFFERENCE);
    add(forms, standardized, SummaryForm.STANDARDIZED);
    add(forms, standardized || adjusted, SummaryForm.ADJUSTED);
    add(forms, events, SummaryForm.EVENTS);
    for (RatioForm each : RatioForm.values()) {
      add(forms, events || known.containsAll(each.quantities()), each.form());
    }
    addChanges(forms, known);
    return forms;
  }

  private static void addChanges(Set<SummaryForm> forms, Set<String> known) {
    boolean change = known.containsAll(List.of("n1", "n2", "change1", "change2"));
    boolean changes = change && known.containsAll(List.of("sdpre1", "sdpre2"));
    boolean post = changes && known.containsAll(List.of("sdpost1", "sdpost2"));
    boolean full = post && known.containsAll(List.of("r1", "r2"));
    add(forms, changes, SummaryForm.CHANGES);
    add(forms, post, SummaryForm.CHANGES_AND_SD_POST);
    add(forms, full, SummaryForm.CHANGES_AND_CORRELATION);
    boolean scores = change && known.containsAll(List.of("sdchange1", "sdchange2"));
    add(forms, full || scores, SummaryForm.CHANGE_SCORES);
  }

  private static void add(Set<SummaryForm> forms, boolean there, SummaryForm form) {
    if (there) {
      forms.add(form);
    }
  }

  /**
   * Makes the comparison of a row.
   *
   * @param id its name; may be empty
   * @param numbers the row
   * @return the comparison
   */
  public PrintedComparison comparison(String id, PrintedNumbers numbers) {
    RelationSolver solver = new RelationSolver(relations, numbers);
    MeansForm ofMeans = new MeansForm(solver, numbers, quantiles);
    Optional<Reduction<Moments>> means = when(SummaryForm.MEANS, ofMeans::means);
    Optional<Reduction<Moments>> difference =
        when(SummaryForm.DIFFERENCE, () -> ofMeans.difference(means));
    boolean standardized = forms.contains(SummaryForm.STANDARDIZED);
    ChangeForm ofChange = new ChangeForm(solver, numbers);
    return new PrintedComparison(
        id,
        means,
        standardized
            ? Optional.of(ofMeans.standardized(means, difference, reachable.contains("d")))
            : Optional.empty(),
        when(SummaryForm.EVENTS, () -> events(solver, numbers)),
        when(SummaryForm.CHANGES, ofChange::changes),
        new PrintedConversions(
            difference,
            when(SummaryForm.CHANGE_SCORES, ofChange::scores),
            reachable.contains("ancova_d")
                ? Optional.of(new AncovaForm(solver, numbers).adjusted())
                : Optional.empty(),
            effects(solver),
            warnings(numbers, ofMeans, means)));
  }

  /**
   * Makes a row one of several groups of a comparison.
   *
   * @param id its name; may be empty
   * @param numbers the row
   * @return the group
   */
  public PrintedGroup group(String id, PrintedNumbers numbers) {
    RelationSolver solver = new RelationSolver(relations, numbers);
    MeansForm ofMeans = new MeansForm(solver, numbers, quantiles);
    List<Convention> how = new ArrayList<>();
    TwoArms<Optional<Moments>> arms =
        new TwoArms<>(1, 2)
            .map(
                arm -> {
                  Optional<MeansForm.Arm> found = ofMeans.arm(arm);
                  found.ifPresent(each -> how.addAll(each.how()));
                  return found.map(MeansForm.Arm::moments);
                });
    TwoArms<Optional<EventCounts>> events = new TwoArms<>(1, 2).map(arm -> counts(solver, arm));
    return new PrintedGroup(comparison(id, numbers), arms, events, new Conventions(how));
  }

  private <T> Optional<T> when(SummaryForm form, Supplier<T> value) {
    return forms.contains(form) ? Optional.of(value.get()) : Optional.empty();
  }

  private List<String> warnings(
      PrintedNumbers numbers, MeansForm ofMeans, Optional<Reduction<Moments>> means) {
    List<String> all = new ArrayList<>(0);
    if (!checks.isEmpty()) {
      all.addAll(Disagreements.of(checks, numbers.aside()));
    }
    means.ifPresent(each -> all.addAll(ofMeans.warnings(each)));
    return all;
  }

  private Map<SummaryForm, PrintedOutcome<PrintedEffect>> effects(RelationSolver solver) {
    Map<SummaryForm, PrintedOutcome<PrintedEffect>> effects = new EnumMap<>(SummaryForm.class);
    for (RatioForm each : RatioForm.values()) {
      if (reachable.containsAll(each.quantities())) {
        effects.put(each.form(), effect(each, solver));
      }
    }
    return effects;
  }

  private static PrintedOutcome<PrintedEffect> effect(RatioForm form, RelationSolver solver) {
    Optional<Solved> value = solver.find(form.value());
    Optional<Solved> error = solver.find(form.error());
    if (value.isEmpty() || error.isEmpty()) {
      String missing = value.isEmpty() ? form.printed() : "its interval, SE or p";
      return PrintedOutcome.refused(
          new NotEstimable(Reason.NO_DATA, form.printed() + ": " + missing + " is missing"),
          solver);
    }
    return PrintedOutcome.of(
        new PrintedEffect(
            value.get().value(),
            error.get().value(),
            solver.count("n1"),
            solver.count("n2"),
            Solved.conventions(value.get(), error.get())),
        solver);
  }

  private static Reduction<EventCounts> events(RelationSolver solver, PrintedNumbers numbers) {
    Optional<EventCounts> arm1 = counts(solver, 1);
    Optional<EventCounts> arm2 = counts(solver, 2);
    int n1 = solver.count("n1");
    int n2 = solver.count("n2");
    if (arm1.isPresent() && arm2.isPresent()) {
      return new Reduction.Reduced<>(
          new TwoArms<>(arm1.get(), arm2.get()), n1, n2, Conventions.none());
    }
    List<String> needed = List.of("events1", "n1", "events2", "n2");
    List<String> missing = needed.stream().filter(each -> numbers.number(each).isEmpty()).toList();
    return new Reduction.Refused<>(missing(missing), n1, n2);
  }

  private static Optional<EventCounts> counts(RelationSolver solver, int arm) {
    Optional<Solved> events = solver.find("events" + arm);
    Optional<Solved> n = solver.find("n" + arm);
    return events.isPresent() && n.isPresent() && events.get().value() <= n.get().value()
        ? Optional.of(new EventCounts((int) events.get().value(), (int) n.get().value()))
        : Optional.empty();
  }

  /** The reason of a row that lacks something. */
  static NotEstimable missing(List<String> missing) {
    // Nothing is missing where a number is wrong; the file is refused then.
    String what = missing.isEmpty() ? "a number" : String.join(", ", missing);
    return new NotEstimable(
        Reason.NO_DATA, what + (missing.size() > 1 ? " are" : " is") + " missing");
  }
}
