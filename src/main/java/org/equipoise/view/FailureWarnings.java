// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.PerformanceRow;

/**
 * How many replicates have no estimate, by reason, and of how many analyses it is not known what is
 * true, counted cell by cell.
 */
public final class FailureWarnings {
  private final Map<String, Counted> reasons = new LinkedHashMap<>();
  private final Map<String, Unknown> unknown = new LinkedHashMap<>();

  /** Nothing is counted yet. */
  public FailureWarnings() {}

  /** How often a reason occurred, and where it first did. */
  private record Counted(CellResult.Failure first, long count) {
    Counted plus(Counted other) {
      return new Counted(first, count + other.count);
    }
  }

  /** How often a truth could not be had for a reason, and of what it first was. */
  private record Unknown(PerformanceRow.Subject first, String reason, long count) {
    Unknown plus(Unknown other) {
      return new Unknown(first, reason, count + other.count);
    }
  }

  /**
   * Counts the failures of a cell; cells come in order.
   *
   * @param cell what it shows
   */
  public void add(CellResult cell) {
    for (CellResult.Failure each : cell.failures()) {
      reasons.merge(each.reason(), new Counted(each, each.count()), Counted::plus);
    }
    for (CellResult.Defect each : cell.defects()) {
      unknown.merge(each.reason(), new Unknown(each.subject(), each.reason(), 1), Unknown::plus);
    }
  }

  /**
   * How many there are, and how to see the first of them.
   *
   * @param replay the command that draws a replicate again, to which its address is added
   * @return one sentence a reason; empty when nothing failed
   */
  public List<String> sentences(String replay) {
    return Stream.concat(
            reasons.values().stream().map(each -> sentence(each, replay)),
            unknown.values().stream().map(FailureWarnings::sentence))
        .toList();
  }

  private static String sentence(Unknown unknown) {
    return String.format(
        Locale.ROOT,
        "what is true is not known %,d times (%s), first for %s of %s at %s; it, bias and coverage"
            + " are empty there",
        unknown.count(),
        unknown.reason(),
        unknown.first().method(),
        unknown.first().outcome(),
        unknown.first().visit());
  }

  private static String sentence(Counted counted, String replay) {
    CellResult.Failure first = counted.first();
    PerformanceRow.Subject subject = first.subject();
    return String.format(
        Locale.ROOT,
        "no estimate %,d times (%s), first by %s of %s at %s; %s%s draws that replicate again",
        counted.count(),
        first.reason(),
        subject.method(),
        subject.outcome(),
        subject.visit(),
        replay,
        first.first());
  }
}
