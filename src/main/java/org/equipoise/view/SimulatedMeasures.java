// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.PerformanceRow;
import org.equipoise.table.CsvLines;
import org.equipoise.table.Field;
import org.equipoise.table.Table;

/**
 * The rows that programs read of a simulation, one a cell, analysis and measure: as a table of all
 * cells, or as the lines of each cell once it is done. What a cell's rows are depends on no other.
 */
public final class SimulatedMeasures {
  private final List<String> varied;
  private final List<Field<Measured>> fields;

  /**
   * The rows of a grid.
   *
   * @param varied the paths that the scenario varies, in its order
   */
  public SimulatedMeasures(List<String> varied) {
    this.varied = List.copyOf(varied);
    this.fields = fields(varied, List.of());
  }

  private static List<Field<Measured>> fields(List<String> varied, List<CellResult> cells) {
    List<Field<Measured>> fields =
        new ArrayList<>(SimulationFields.settings(varied, cells, Measured::cell));
    fields.add(SimulationFields.text("outcome", each -> each.row().subject().outcome()));
    fields.add(SimulationFields.text("visit", each -> each.row().subject().visit()));
    fields.add(SimulationFields.text("method", each -> each.row().subject().method()));
    fields.add(SimulationFields.text("measure", each -> each.row().measure()));
    fields.add(SimulationFields.number("value", each -> each.row().value()));
    fields.add(SimulationFields.number("mcse", each -> each.row().mcse()));
    fields.add(SimulationFields.count("replicates", each -> each.row().replicates()));
    fields.add(SimulationFields.count("failures", each -> each.row().failures()));
    return fields;
  }

  /** A measure with the cell that it is of. */
  private record Measured(CellResult cell, PerformanceRow row) {}

  /** The table of all cells. */
  Table table(List<CellResult> cells) {
    List<Measured> rows = new ArrayList<>();
    cells.forEach(each -> rows.addAll(measured(each)));
    return Table.of("Performance", fields(varied, cells), rows);
  }

  /**
   * The first line of the CSV.
   *
   * @return the names of the columns
   */
  public String header() {
    return CsvLines.of(fields).header();
  }

  /**
   * The lines of one cell in the CSV.
   *
   * @param cell what it shows
   * @return a line a measure
   */
  public String lines(CellResult cell) {
    return CsvLines.of(fields).rows(measured(cell));
  }

  private static List<Measured> measured(CellResult cell) {
    return cell.rows().stream().map(row -> new Measured(cell, row)).toList();
  }
}
