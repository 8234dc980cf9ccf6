// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.Problem;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.io.RowsFile;
import org.equipoise.io.RowsFile.Column;
import org.equipoise.io.RowsFile.Kind;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.ReplicateRows;
import org.equipoise.simulation.RunListener;

/**
 * The answers of every replicate in a file, one row a replicate and analysis, with what its cell
 * varies: numbers where a path has nothing else.
 */
final class ReplicateRowsFile implements RunListener, AutoCloseable {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("cell", Kind.WHOLE),
          new Column("replicate", Kind.WHOLE),
          new Column("outcome", Kind.TEXT),
          new Column("visit", Kind.TEXT),
          new Column("method", Kind.TEXT),
          new Column("estimate", Kind.NUMBER),
          new Column("se", Kind.NUMBER),
          new Column("ci_low", Kind.NUMBER),
          new Column("ci_high", Kind.NUMBER),
          new Column("rejected", Kind.WHOLE));
  private static final Column REASON = new Column("reason", Kind.TEXT);
  private static final int NUMBERS = 4;

  private final Path path;
  private final ScenarioGrid grid;
  private final List<Column> varied;
  private final RowsFile file;

  ReplicateRowsFile(Path path, ScenarioGrid grid) {
    this.path = path;
    this.grid = grid;
    this.varied = grid.varied().stream().map(each -> new Column(each, kind(grid, each))).toList();
    List<Column> columns = new ArrayList<>(COLUMNS);
    columns.addAll(varied);
    columns.add(REASON);
    try {
      this.file = RowsFile.begin(path, columns);
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  private static Kind kind(ScenarioGrid grid, String varied) {
    boolean numbers =
        grid.cells().stream().allMatch(each -> isNumber(each.settings().getOrDefault(varied, "")));
    return numbers ? Kind.NUMBER : Kind.TEXT;
  }

  private static boolean isNumber(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  @Override
  public void rows(int cell, long first, ReplicateRows rows) {
    Map<String, String> settings = grid.cell(cell).settings();
    try {
      for (int replicate = 0; replicate < rows.replicates(); replicate++) {
        for (int analysis = 0; analysis < rows.analyses(); analysis++) {
          file.whole(cell).whole(first + replicate);
          append(rows, replicate, analysis);
          append(settings);
          file.text(reason(rows.failure(replicate, analysis)));
          file.end();
        }
      }
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  private void append(ReplicateRows rows, int replicate, int analysis) {
    ScenarioAnalysis of = grid.cell(0).analyses().get(analysis);
    file.text(of.outcome()).text(of.visit()).text(of.label());
    for (int i = 0; i < NUMBERS; i++) {
      file.number(rows.number(replicate, analysis, i));
    }
    int rejected = rows.rejected(replicate, analysis);
    if (rejected < 0) {
      file.missing();
    } else {
      file.whole(rejected);
    }
  }

  private void append(Map<String, String> settings) {
    for (Column each : varied) {
      String text = settings.getOrDefault(each.name(), "");
      if (each.kind() == Kind.NUMBER) {
        file.number(Double.parseDouble(text));
      } else {
        file.text(text);
      }
    }
  }

  private static String reason(int failure) {
    NotEstimable.Reason[] reasons = NotEstimable.Reason.values();
    if (failure < 0) {
      return "";
    }
    return failure < reasons.length ? reasons[failure].name().toLowerCase(Locale.ROOT) : "threw";
  }

  @Override
  public void finished(CellResult result) {
    // its rows are written
  }

  /** Puts the file in its place. */
  void appear() {
    try {
      file.appear();
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  private InvalidInputException cannot(IOException e) {
    return new InvalidInputException(
        new Problem(path.toString(), 0, "", "cannot be written: " + e.getMessage(), ""));
  }

  /** Removes what has not appeared. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
