// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.claim.Better;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Arm;
import org.equipoise.design.Derivation;
import org.equipoise.design.Flow;
import org.equipoise.design.Outcome;
import org.equipoise.design.SourceNote;
import org.equipoise.design.Trial;
import org.equipoise.design.Visit;
import org.equipoise.evidence.Fact;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Field;
import org.equipoise.table.Table;

/** What the trial is, and how well that is established. */
final class TrialSections {
  private final AnalysisResult analysis;
  private final Trial trial;
  private final List<Fact> facts;

  TrialSections(AnalysisResult analysis, List<Fact> facts) {
    this.analysis = analysis;
    this.trial = analysis.trial();
    this.facts = facts;
  }

  Section trial() {
    List<Block> content = new ArrayList<>();
    content.add(Block.table(arms()));
    disputes().ifPresent(content::add);
    content.add(Block.paragraph("Visits: " + visits() + "."));
    trial
        .allocation()
        .ifPresent(each -> content.add(Block.paragraph("Allocation: " + each.label() + ".")));
    if (!trial.challenge().isEmpty()) {
      content.add(Block.heading("Within a visit"));
      content.add(new Timeline(trial.challenge()).block());
    }
    content.add(Block.table(outcomes()));
    return new Section("trial", "The trial", content);
  }

  private record ArmRow(String role, Arm arm, Optional<Flow> flow) {}

  private Table arms() {
    Optional<TwoArms<Flow>> flow = trial.flow();
    List<ArmRow> rows =
        List.of(
            new ArmRow(
                "experimental", trial.arms().experimental(), flow.map(TwoArms::experimental)),
            new ArmRow("control", trial.arms().control(), flow.map(TwoArms::control)));
    List<Field<ArmRow>> fields =
        List.of(
            text("arm", "Arm", row -> row.arm().id()),
            text("name", "Name", row -> row.arm().name()),
            text("role", "Role", ArmRow::role),
            new Field<>(
                Column.count("weeks").withHeading("Weeks"),
                row ->
                    row.arm().weeks().isPresent()
                        ? Cell.text(number(row.arm().weeks().getAsDouble()))
                        : Cell.missing()),
            count("randomized", "Randomized", row -> row.flow().map(Flow::randomized)),
            count(
                "lost",
                "Lost or excluded",
                row -> row.flow().map(own -> own.randomized() - own.analysed())),
            count("analysed", "Analysed", row -> row.flow().map(Flow::analysed)),
            text("components", "Components", row -> String.join(", ", row.arm().components())));
    return Table.of("Arms" + standing("flow", " (flow: "), fields, rows);
  }

  /** How well a part of the description is established, when that is noted. */
  private String standing(String part, String before) {
    return trial.sources().stream()
        .filter(note -> note.part().equals(part))
        .findFirst()
        .map(note -> before + note.status().label() + ")")
        .orElse("");
  }

  private Optional<Block> disputes() {
    List<String> disputed =
        facts.stream()
            .filter(fact -> fact.standing() == Fact.Standing.DISPUTED)
            .map(TrialSections::dispute)
            .toList();
    return disputed.isEmpty()
        ? Optional.empty()
        : Optional.of(Block.notice("Sources contradict each other:", disputed));
  }

  private static String dispute(Fact fact) {
    String note = fact.provenance().note();
    return fact.what()
        + ": "
        + withUnit(fact)
        + " ("
        + fact.provenance().source()
        + ")"
        + (note.isEmpty() ? "" : "; " + note);
  }

  private static String withUnit(Fact fact) {
    return fact.unit().isEmpty() ? fact.value() : fact.value() + " " + fact.unit();
  }

  private String visits() {
    return String.join(", ", trial.visits().stream().map(TrialSections::visit).toList());
  }

  private static String visit(Visit visit) {
    String week = "week " + number(visit.week());
    return visit.id() + " (" + (visit.baseline() ? week + ", baseline" : week) + ")";
  }

  private Table outcomes() {
    List<Field<Outcome>> fields =
        List.of(
            text("name", "Outcome", Outcome::name),
            text("id", "Id", Outcome::id),
            text("domain", "Domain", Outcome::domain),
            text("unit", "Unit", Outcome::unit),
            text("better", "Better", row -> row.better() == Better.LOWER ? "lower" : "higher"),
            text("scale", "Analysed as", TrialSections::scale),
            text("derived", "Derived", TrialSections::derived),
            text("minutes", "Minutes", TrialSections::minutes),
            text("limit", "Detection limit", TrialSections::limit));
    return Table.of("Outcomes", fields, trial.outcomes());
  }

  private static String scale(Outcome outcome) {
    return switch (outcome.scale()) {
      case RAW -> "difference";
      case LOG -> "ratio (log scale)";
    };
  }

  private static String derived(Outcome outcome) {
    return outcome.derivation().map(each -> area(each) + " of " + each.from()).orElse("");
  }

  private static String area(Derivation derivation) {
    return switch (derivation.measure()) {
      case AUCG -> "AUCg";
      case AUCI -> "AUCi";
    };
  }

  private static String minutes(Outcome outcome) {
    return String.join(", ", outcome.minutes().stream().map(TrialSections::number).toList());
  }

  private static String limit(Outcome outcome) {
    return outcome.detectionLimit().isPresent()
        ? number(outcome.detectionLimit().getAsDouble())
        : "";
  }

  Section provenance() {
    List<Block> content = new ArrayList<>();
    if (!trial.sources().isEmpty()) {
      content.add(Block.table(notes()));
    }
    if (!facts.isEmpty()) {
      content.add(Block.table(factTable()));
    }
    for (String note : analysis.notes()) {
      content.add(Block.paragraph(note));
    }
    if (content.isEmpty()) {
      content.add(Block.paragraph("Nothing is noted about where the description is from."));
    }
    return new Section("provenance", "Provenance", content);
  }

  private Table notes() {
    List<Field<SourceNote>> fields =
        List.of(
            text("part", "Part", SourceNote::part),
            text("status", "Status", note -> note.status().label()),
            text("note", "Note", SourceNote::note));
    return Table.of("Parts of this description that are not published", fields, trial.sources());
  }

  private Table factTable() {
    List<Field<Fact>> fields =
        List.of(
            text("what", "What", Fact::what),
            text("value", "Value", TrialSections::withUnit),
            text("status", "Status", fact -> fact.provenance().status().label()),
            text(
                "disputed",
                "Disputed",
                fact -> fact.standing() == Fact.Standing.DISPUTED ? "disputed" : ""),
            text("source", "Source", fact -> fact.provenance().source()),
            text("where", "Where", fact -> fact.provenance().where()),
            text("note", "Note", fact -> fact.provenance().note()));
    return Table.of("Facts about the trial", fields, facts);
  }

  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }

  static <T> Field<T> text(String name, String heading, Function<T, String> value) {
    return new Field<>(Column.text(name).withHeading(heading), row -> Cell.text(value.apply(row)));
  }

  private static <T> Field<T> count(
      String name, String heading, Function<T, Optional<Integer>> value) {
    return new Field<>(
        Column.count(name).withHeading(heading),
        row -> value.apply(row).map(Cell::count).orElse(Cell.missing()));
  }
}
