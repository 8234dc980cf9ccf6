// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Observation;
import org.equipoise.evidence.Participant;
import org.equipoise.evidence.Participants;
import org.equipoise.io.ComparisonFile.Picked;

/**
 * Reads participants without a trial, group by group: a table with one row a participant, or the
 * long participants.csv from which one outcome at one visit (and its baseline visit) is taken. Rows
 * of other arms, outcomes and visits are left out.
 */
public final class ComparisonReader {
  /** What the outcome's values are called in the participants that are read. */
  public static final Measurement OUTCOME = Measurement.of("value", "follow-up");

  /** What the baseline's values are called in the participants that are read. */
  public static final Measurement BASELINE = Measurement.of("value", "baseline");

  private final CsvTable table;
  private final ComparisonFile file;
  private final List<String> arms;
  private final Map<String, Group> groups = new LinkedHashMap<>();

  private ComparisonReader(CsvTable table, ComparisonFile file) {
    this.table = table;
    this.file = file;
    this.arms = file.armList();
  }

  /**
   * Reads the groups.
   *
   * @param table the table
   * @param file which columns hold what
   * @return the participants of each group by its name, in the order of appearance; one group named
   *     "" without a grouping column
   * @throws org.equipoise.core.InvalidInputException with everything that is wrong
   */
  public static Map<String, Participants> read(CsvTable table, ComparisonFile file) {
    ComparisonReader reader = new ComparisonReader(table, file);
    if (table.require(reader.neededColumns()) && table.requireRows() && reader.armsFound()) {
      table.rows().forEach(reader::add);
    }
    reader.picksSomething();
    table.problems().throwIfAny();
    Map<String, Participants> all = new LinkedHashMap<>();
    reader.groups.forEach((name, group) -> all.put(name, group.participants.build()));
    return all;
  }

  private List<String> neededColumns() {
    List<String> needed = new ArrayList<>(List.of(file.value(), file.arm()));
    file.by().ifPresent(needed::add);
    needed.addAll(file.own());
    if (file.picked().isPresent()) {
      needed.addAll(List.of("participant", "outcome", "visit"));
    } else {
      file.baseline().ifPresent(needed::add);
    }
    return needed;
  }

  private boolean armsFound() {
    Map<String, Integer> found = ComparisonFile.levels(table, file.arm());
    boolean all = true;
    for (String arm : file.armList()) {
      if (!found.containsKey(arm)) {
        table
            .problems()
            .add(
                table.at(
                    0,
                    file.arm(),
                    "has no rows of the arm " + arm,
                    "its arms are " + found.keySet()));
        all = false;
      }
    }
    return all;
  }

  private void picksSomething() {
    if (groups.isEmpty() && table.problems().isEmpty()) {
      String found =
          file.picked().map(p -> p.outcome() + " at " + p.visit()).orElse("the two arms");
      table.problems().add(table.at(0, "", "has no rows of " + found, ""));
    }
  }

  private void add(CsvRow row) {
    int arm = arms.indexOf(row.text(file.arm()));
    if (arm < 0) {
      if (row.text(file.arm()).isEmpty()) {
        row.problem(file.arm(), "is empty", "must be the participant's arm");
      }
    } else if (file.picked().isPresent()) {
      addLong(row, arms.get(arm), file.picked().get());
    } else {
      addWide(row, arms.get(arm));
    }
  }

  private void addWide(CsvRow row, String arm) {
    Optional<Observation> outcome = row.observation(file.value());
    Optional<Observation> baseline = file.baseline().flatMap(row::observation);
    Group group = group(row);
    String id = table.has("participant") ? row.text("participant") : "row " + row.line();
    if (id.isEmpty()) {
      row.problem("participant", "is empty", "must name the participant");
    } else if (group.claim(id, OUTCOME, row, "participant " + id)) {
      group.participants.add(new Participant(id, arm, own(row)));
      outcome.ifPresent(value -> group.participants.observe(id, OUTCOME, value));
      baseline.ifPresent(value -> group.participants.observe(id, BASELINE, value));
    }
  }

  private void addLong(CsvRow row, String arm, Picked picked) {
    String visit = row.text("visit");
    boolean outcome = visit.equals(picked.visit());
    boolean baseline = file.baseline().filter(visit::equals).isPresent();
    if (!row.text("outcome").equals(picked.outcome()) || !(outcome || baseline)) {
      return;
    }
    OptionalDouble minute = row.number("minute");
    if (picked.minute().isPresent() && !picked.minute().equals(minute)) {
      return;
    }
    String id = row.text("participant");
    Group group = group(row);
    if (id.isEmpty()) {
      row.problem("participant", "is empty", "must name the participant");
      return;
    }
    Participant participant = new Participant(id, arm, own(row));
    if (group.moved(participant, row)) {
      return;
    }
    Measurement what = outcome ? OUTCOME : BASELINE;
    if (group.claim(id, what, row, "participant " + id + ", visit " + visit)) {
      group.participants.add(participant);
      row.observation(file.value()).ifPresent(value -> group.participants.observe(id, what, value));
    }
  }

  private Map<String, String> own(CsvRow row) {
    if (file.own().isEmpty()) {
      return Map.of();
    }
    Map<String, String> own = new LinkedHashMap<>();
    file.own().forEach(name -> own.put(name, row.text(name)));
    return own;
  }

  private Group group(CsvRow row) {
    String name = file.by().map(row::text).orElse("");
    return groups.computeIfAbsent(name, key -> new Group());
  }

  /** The participants of one group, and which lines they are from. */
  private final class Group {
    private final Participants.Builder participants = Participants.builder(file.arms());
    private final Map<Measurement, Lines> lines = new HashMap<>();
    private int next; // the place of the next participant who is added

    boolean claim(String id, Measurement what, CsvRow row, String shown) {
      int known = participants.indexOf(id);
      int index = known < 0 ? next++ : known;
      int earlier = lines.computeIfAbsent(what, key -> new Lines()).putIfAbsent(index, row.line());
      if (earlier > 0) {
        row.problem(
            "participant",
            shown + " is already on line " + earlier,
            "each must be there once within a group (--by names the groups, --minute the sample)");
      }
      return earlier == 0;
    }

    /** Whether a participant has another arm or other columns of its own than before. */
    boolean moved(Participant now, CsvRow row) {
      int index = participants.indexOf(now.id());
      if (index < 0 || participants.get(index).equals(now)) {
        return false;
      }
      Participant earlier = participants.get(index);
      now.covariates()
          .forEach((column, text) -> same(row, column, text, earlier.covariates().get(column)));
      same(row, file.arm(), now.arm(), earlier.arm());
      return true;
    }

    private static void same(CsvRow row, String column, String text, String earlier) {
      if (!text.equals(earlier)) {
        row.problem(
            column,
            "is " + text + ", and was " + earlier,
            "must be one " + column + " a participant");
      }
    }
  }

  /** On which line what was found of each participant; 0 where nothing was. */
  private static final class Lines {
    private int[] lines = {};

    int putIfAbsent(int participant, int line) {
      if (participant >= lines.length) {
        lines = Arrays.copyOf(lines, Math.max(participant + 1, lines.length + lines.length / 2));
      }
      int earlier = lines[participant];
      lines[participant] = earlier == 0 ? line : earlier;
      return earlier;
    }
  }
}
