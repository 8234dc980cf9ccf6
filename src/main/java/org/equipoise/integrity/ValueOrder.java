// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.equipoise.core.Reported;
import org.equipoise.evidence.PrintedRow;

/**
 * Are the smallest value, the quartiles, the median, the mean and the largest value in order, and
 * is the SD one that they allow? A median is at most one SD (divisor n) from the mean, and the SD
 * is at most half the range (times &radic;(n/(n - 1)) with the usual divisor). Hotelling and
 * Solomons (1932).
 */
public enum ValueOrder implements RowCheck {
  /** The check; it has no settings. */
  ORDER;

  private static final List<List<String>> CHAINS =
      List.of(List.of("min", "q1", "median", "q3", "max"), List.of("min", "mean", "max"));

  /** Where n is not printed, whichever accuses least. */
  private static final int FEWEST = 2;

  private static final int MANY = Integer.MAX_VALUE;
  private static final List<Explanation> INNOCENT =
      List.of(
          Explanation.SUBSET, Explanation.SE_FOR_SD, Explanation.ROUNDED_INPUTS, Explanation.SLIP);

  @Override
  public CheckKind kind() {
    return CheckKind.ORDER;
  }

  @Override
  public List<String> columns() {
    return List.of("min", "q1", "median", "q3", "max", "mean", "sd");
  }

  /** At least two of the first six, one of which is no mean. */
  @Override
  public boolean applies(PrintedRow row) {
    List<String> places = CHAINS.get(0);
    int there = places.size() - row.missing(places).size();
    boolean mean = row.number("mean").isPresent();
    return there >= 2 || (there == 1 && mean);
  }

  @Override
  public Finding check(PrintedRow row) {
    if (!applies(row)) {
      return Finding.notChecked(kind(), "fewer than two of min, q1, median, q3, max, mean");
    }
    List<String> wrong = new ArrayList<>();
    CHAINS.forEach(chain -> order(row, chain, wrong));
    far(row, wrong);
    wide(row, wrong);
    boolean good = wrong.isEmpty();
    return new Finding(
        kind(),
        good ? Outcome.CONSISTENT : Outcome.INCONSISTENT,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        good ? "the printed values are in order" : String.join("; ", wrong),
        good ? List.of() : INNOCENT);
  }

  private static void order(PrintedRow row, List<String> chain, List<String> wrong) {
    List<String> there = chain.stream().filter(each -> row.number(each).isPresent()).toList();
    for (int i = 1; i < there.size(); i++) {
      Reported lower = row.get(there.get(i - 1));
      Reported upper = row.get(there.get(i));
      if (lower.roundingLow() > upper.roundingHigh()) {
        String first = there.get(i - 1) + " " + lower.text();
        wrong.add(first + " is above " + there.get(i) + " " + upper.text());
      }
    }
  }

  private static void far(PrintedRow row, List<String> wrong) {
    if (row.missing(List.of("median", "mean", "sd")).isEmpty()) {
      Bounds mean = Bounds.of(row.get("mean"));
      Bounds median = Bounds.of(row.get("median"));
      double apart = Math.max(0, Math.max(mean.low() - median.high(), median.low() - mean.high()));
      double sd = Bounds.of(row.get("sd")).high() / divisor(row.count("n").orElse(MANY));
      if (apart > sd) {
        wrong.add("mean and median are further apart than the SD " + row.get("sd").text());
      }
    }
  }

  private static void wide(PrintedRow row, List<String> wrong) {
    if (row.missing(List.of("min", "max", "sd")).isEmpty()) {
      double range = Bounds.of(row.get("max")).high() - Bounds.of(row.get("min")).low();
      double most = Math.max(0, range) / 2 * divisor(row.count("n").orElse(FEWEST));
      if (Bounds.of(row.get("sd")).low() > most) {
        String sd = "the SD " + row.get("sd").text() + " is above ";
        wrong.add(sd + NumberWords.brief(most) + ", the largest within the range");
      }
    }
  }

  /** How much larger an SD with the divisor n - 1 is than one with n. */
  private static double divisor(int n) {
    int people = Math.max(FEWEST, n);
    return Math.sqrt(people / (people - 1.0));
  }
}
