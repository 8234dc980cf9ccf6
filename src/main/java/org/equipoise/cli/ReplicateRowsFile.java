// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.Problem;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.io.RowsFile;
import org.equipoise.io.RowsFile.Column;
import org.equipoise.io.RowsFile.Kind;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.ReplicateRows;
import org.equipoise.simulation.RunListener;

/** The answers of every replicate in a file, one row a replicate and analysis. */
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
          new Column("rejected", Kind.WHOLE),
          new Column("reason", Kind.TEXT));
  private static final int NUMBERS = 4;

  private final Path path;
  private final List<ScenarioAnalysis> analyses;
  private final RowsFile file;

  ReplicateRowsFile(Path path, List<ScenarioAnalysis> analyses) {
    this.path = path;
    this.analyses = List.copyOf(analyses);
    try {
      this.file = RowsFile.begin(path, COLUMNS);
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  @Override
  public void rows(int cell, long first, ReplicateRows rows) {
    try {
      for (int replicate = 0; replicate < rows.replicates(); replicate++) {
        for (int analysis = 0; analysis < rows.analyses(); analysis++) {
          file.whole(cell).whole(first + replicate);
          append(rows, replicate, analysis);
          file.end();
        }
      }
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  private void append(ReplicateRows rows, int replicate, int analysis) {
    ScenarioAnalysis of = analyses.get(analysis);
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
    file.text(reason(rows.failure(replicate, analysis)));
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
