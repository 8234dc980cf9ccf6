// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.equipoise.evidence.PrintedRow;

/**
 * Is the correlation that three SDs imply a possible one? r = (sdpre&sup2; + sdpost&sup2; -
 * sdchange&sup2;)/(2 sdpre sdpost), over all values that round to the SDs. A printed r must be
 * among them.
 */
public enum ImpliedR implements RowCheck {
  /** The check; it has no settings. */
  IMPLIED_R;

  private static final List<Explanation> INNOCENT =
      List.of(Explanation.SE_FOR_SD, Explanation.SUBSET, Explanation.ADJUSTED, Explanation.SLIP);
  private static final Bounds POSSIBLE = new Bounds(-1, 1);

  @Override
  public CheckKind kind() {
    return CheckKind.IMPLIED_R;
  }

  @Override
  public List<String> columns() {
    return List.of("sdpre", "sdpost", "sdchange");
  }

  @Override
  public Finding check(PrintedRow row) {
    Bounds pre = Bounds.of(row.get("sdpre")).notNegative();
    Bounds post = Bounds.of(row.get("sdpost")).notNegative();
    Bounds change = Bounds.of(row.get("sdchange")).notNegative();
    if (pre.low() == 0 || post.low() == 0) {
      return Finding.notChecked(kind(), "an SD that may be 0 has no correlation");
    }
    Bounds r = range(pre, post, change);
    String sentence =
        "SDs "
            + row.get("sdpre").text()
            + ", "
            + row.get("sdpost").text()
            + " and "
            + row.get("sdchange").text()
            + " of the change imply r = "
            + NumberWords.brief(r);
    if (!r.meets(POSSIBLE)) {
      return finding(r, Outcome.INCONSISTENT, sentence + ", outside [-1, 1]");
    }
    return row.number("r")
        .map(
            printed ->
                finding(
                    r,
                    r.meets(Bounds.of(printed)) ? Outcome.CONSISTENT : Outcome.INCONSISTENT,
                    sentence + ", and " + printed.text() + " is printed"))
        .orElseGet(() -> finding(r, Outcome.CONSISTENT, sentence));
  }

  private Finding finding(Bounds r, Outcome outcome, String sentence) {
    return new Finding(
        kind(),
        outcome,
        OptionalDouble.of(r.low()),
        OptionalDouble.of(r.high()),
        sentence,
        outcome == Outcome.INCONSISTENT ? INNOCENT : List.of());
  }

  /** r falls with the SD of change; in each other SD it may turn at one place. */
  static Bounds range(Bounds pre, Bounds post, Bounds change) {
    List<Double> all = new ArrayList<>();
    for (double c : List.of(change.low(), change.high())) {
      for (double a : List.of(pre.low(), pre.high())) {
        for (double b : places(post, a, c)) {
          all.add(r(a, b, c));
        }
      }
      for (double b : List.of(post.low(), post.high())) {
        for (double a : places(pre, b, c)) {
          all.add(r(a, b, c));
        }
      }
    }
    return Bounds.around(all);
  }

  private static List<Double> places(Bounds own, double other, double change) {
    double turn = Math.sqrt(Math.max(0, (other - change) * (other + change)));
    return own.holds(turn) ? List.of(own.low(), turn, own.high()) : List.of(own.low(), own.high());
  }

  private static double r(double a, double b, double c) {
    return (a / b + b / a - c / a * (c / b)) / 2;
  }
}
