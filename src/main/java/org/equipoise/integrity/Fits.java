// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which small change of what is assumed would make a printed number possible: another rounding, a
 * few participants fewer, several items. Such a change is the first explanation to ask about.
 *
 * @param changes in words, such as "n = 27"
 * @param likely the explanations that the changes stand for
 */
record Fits(List<String> changes, List<Explanation> likely) {
  /** How many participants may be missing: a tenth, but at least 1 and at most 5. */
  private static final int MOST_MISSING = 5;

  /** How many items are tried. */
  private static final int MOST_ITEMS = 4;

  private static final List<Rounding> OTHERS = List.of(Rounding.TRUNCATE, Rounding.CEILING);

  /** The explanations of every check of whole scores, from the commonest. */
  private static final List<Explanation> ALWAYS =
      List.of(
          Explanation.SEVERAL_ITEMS,
          Explanation.SUBSET,
          Explanation.ROUNDING,
          Explanation.NOT_WHOLE,
          Explanation.ADJUSTED,
          Explanation.SLIP);

  Fits {
    changes = List.copyOf(changes);
    likely = List.copyOf(likely);
  }

  /** Whether the printed numbers would be possible under other assumptions. */
  interface Assumption {
    boolean fits(Granularity granularity, int n, Rounding rounding);
  }

  static Fits search(int n, Granularity granularity, Assumption assumption) {
    List<String> changes = new ArrayList<>();
    List<Explanation> likely = new ArrayList<>();
    for (Rounding other : OTHERS) {
      if (assumption.fits(granularity, n, other)) {
        changes.add("if " + other.words());
        likely.add(Explanation.ROUNDING);
      }
    }
    int missing = Math.max(1, Math.min(MOST_MISSING, n / 10));
    for (int fewer = 1; fewer <= missing && n - fewer >= 2; fewer++) {
      if (assumption.fits(granularity, n - fewer, Rounding.NEAREST)) {
        changes.add("for n = " + (n - fewer));
        likely.add(Explanation.SUBSET);
        break;
      }
    }
    for (int items = granularity.items() + 1; items <= MOST_ITEMS; items++) {
      if (assumption.fits(granularity.withItems(items), n, Rounding.NEAREST)) {
        changes.add("for means of " + items + " items");
        likely.add(Explanation.SEVERAL_ITEMS);
        break;
      }
    }
    return new Fits(changes, likely);
  }

  /** The change and its explanation too, after what was found before. */
  Fits and(String change, Explanation explanation) {
    return new Fits(
        Stream.concat(changes.stream(), Stream.of(change)).toList(),
        Stream.concat(likely.stream(), Stream.of(explanation)).toList());
  }

  /** A half sentence to append: what would fit. */
  String sentence() {
    return changes.isEmpty()
        ? ""
        : changes.stream().collect(Collectors.joining(", or ", "; it would fit ", ""));
  }

  /** What would fit first, then what always could be, then more. */
  List<Explanation> explanations(List<Explanation> more) {
    Set<Explanation> all = new LinkedHashSet<>(likely);
    all.addAll(more);
    all.addAll(ALWAYS);
    return List.copyOf(all);
  }
}
