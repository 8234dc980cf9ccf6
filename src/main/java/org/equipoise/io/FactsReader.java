// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.core.InvalidInputException;
import org.equipoise.evidence.Fact;
import org.equipoise.evidence.Provenance;

/** Reads facts.csv: {@code what,value,unit,status,disputed,source,where,note}. */
public final class FactsReader {
  private static final List<String> COLUMNS =
      List.of("what", "value", "unit", "status", "disputed", "source", "where", "note");
  private static final List<String> DISPUTED = List.of("", "true", "false");

  private FactsReader() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @return the facts in order
   * @throws InvalidInputException with all that is wrong with the file
   */
  public static List<Fact> read(Path file) {
    return read(CsvTable.read(file, DecimalMark.POINT));
  }

  /**
   * Reads a table.
   *
   * @param table the table
   * @return the facts in order
   * @throws InvalidInputException with all that is wrong with the table
   */
  public static List<Fact> read(CsvTable table) {
    table.refuseOthers(COLUMNS);
    List<Fact> facts = new ArrayList<>();
    if (table.require(List.of("what", "value", "status", "source"))) {
      table.rows().forEach(row -> fact(row).ifPresent(facts::add));
    }
    table.problems().throwIfAny();
    return List.copyOf(facts);
  }

  private static Optional<Fact> fact(CsvRow row) {
    Optional<String> what = row.requiredText("what");
    Optional<String> value = row.requiredText("value");
    Optional<Provenance> provenance = ProvenanceCells.read(row);
    String disputed = row.text("disputed");
    if (!DISPUTED.contains(disputed)) {
      row.problem("disputed", Shown.got(disputed), "must be true, false or empty");
    }
    Fact.Standing standing =
        disputed.equals("true") ? Fact.Standing.DISPUTED : Fact.Standing.UNDISPUTED;
    return what.flatMap(
        subject ->
            value.flatMap(
                is ->
                    provenance.map(
                        from -> new Fact(subject, is, row.text("unit"), standing, from))));
  }
}
