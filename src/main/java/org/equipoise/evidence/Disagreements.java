// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.equipoise.core.Reported;

/** Holds the printed numbers of a row against each other, by the exact relations between them. */
final class Disagreements {
  private static final double SLACK = 1e-9; // of the number: the formulas' own rounding

  private Disagreements() {}

  /** A sentence for each relation that rounding alone cannot explain. */
  static List<String> of(List<Relation> relations, PrintedNumbers numbers) {
    List<String> all = new ArrayList<>();
    for (Relation each : relations) {
      numbers
          .number(each.gives())
          .flatMap(printed -> check(each, printed, numbers))
          .ifPresent(all::add);
    }
    return all;
  }

  private static Optional<String> check(
      Relation relation, Reported printed, PrintedNumbers numbers) {
    List<Reported> needs = new ArrayList<>();
    for (String name : relation.needs()) {
      Optional<Reported> need = numbers.number(name);
      if (need.isEmpty()) {
        return Optional.empty();
      }
      needs.add(need.get());
    }
    double[] x = needs.stream().mapToDouble(Reported::value).toArray();
    double expected = relation.formula().of(x);
    double own = printed.roundingHigh() - printed.value();
    double slack = own + reach(relation, needs, x, expected) + SLACK * Math.abs(expected);
    if (!Double.isFinite(expected) || !(Math.abs(expected - printed.value()) > slack)) {
      return Optional.empty();
    }
    return Optional.of(
        relation.gives()
            + " is printed as "
            + printed.text()
            + ", and "
            + String.join(", ", relation.needs())
            + String.format(Locale.ROOT, " give %.4g", expected)
            + ": more apart than rounding can be; the printed "
            + relation.gives()
            + " is used");
  }

  /** How far rounding of each needed number alone could move the result, added up. */
  private static double reach(
      Relation relation, List<Reported> needs, double[] x, double expected) {
    double reach = 0;
    for (int i = 0; i < x.length; i++) {
      boolean count = isCount(relation.needs().get(i));
      if (!count) {
        reach += moved(relation, needs.get(i), x, i, expected);
      }
    }
    return reach;
  }

  private static boolean isCount(String name) {
    return name.equals("n1") || name.equals("n2") || name.equals("covariates");
  }

  private static double moved(
      Relation relation, Reported need, double[] x, int i, double expected) {
    double[] changed = x.clone();
    changed[i] = need.roundingLow();
    double low = Math.abs(relation.formula().of(changed) - expected);
    changed[i] = need.roundingHigh();
    double high = Math.abs(relation.formula().of(changed) - expected);
    return Double.isFinite(low) && Double.isFinite(high)
        ? Math.max(low, high)
        : Double.POSITIVE_INFINITY;
  }
}
