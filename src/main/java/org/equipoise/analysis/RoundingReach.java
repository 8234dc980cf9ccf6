// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.evidence.RoundingSearch;
import org.equipoise.evidence.RoundingSearch.Range;

/**
 * How far the rounding of printed numbers alone could move a result, on the analysis scale. All
 * printed numbers are moved together, each within what rounds to its text; counts are exact.
 *
 * @param estimate from the smallest to the largest estimate
 * @param interval from the lowest lower to the highest upper limit; empty without an interval
 * @param p from the smallest to the largest p; empty without a test
 * @param conclusions what could be concluded, that of the printed numbers first; empty where
 *     nothing is concluded
 */
public record RoundingReach(
    Range estimate, Optional<Range> interval, Optional<Range> p, List<String> conclusions) {
  /** Copies the list. */
  public RoundingReach {
    Objects.requireNonNull(estimate, "estimate");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(p, "p");
    conclusions = List.copyOf(conclusions);
  }

  /**
   * Whether rounding alone could lead to another conclusion.
   *
   * @return true when there are two or more
   */
  public boolean decides() {
    return conclusions.size() > 1;
  }

  /**
   * Searches what rounding reaches.
   *
   * @param search the results at possible numbers; what it has visited is used again
   * @param estimation of which result
   * @param conclusions what one result lets conclude
   * @param <T> what is computed at once
   * @return empty when there is no estimate at the printed numbers
   */
  static <T> Optional<RoundingReach> of(
      RoundingSearch<T> search,
      Function<T, Estimation> estimation,
      Function<T, List<String>> conclusions) {
    Optional<Range> values = search.range(of(estimation, each -> OptionalDouble.of(each.value())));
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Optional<Range> lower = search.range(limit(estimation, Interval::lower));
    Optional<Range> upper = search.range(limit(estimation, Interval::upper));
    Optional<Range> p =
        search.range(of(estimation, Estimate::p), of(estimation, RoundingReach::side));
    Set<String> reached = new LinkedHashSet<>();
    search.reached().forEach(each -> reached.addAll(conclusions.apply(each)));
    return Optional.of(
        new RoundingReach(
            values.get(),
            lower.map(low -> new Range(low.low(), upper.orElseThrow().high())),
            p,
            new ArrayList<>(reached)));
  }

  private static OptionalDouble side(Estimate estimate) {
    return estimate.test().isPresent()
        ? OptionalDouble.of(estimate.test().get().statistic())
        : OptionalDouble.empty();
  }

  private static <T> Function<T, OptionalDouble> limit(
      Function<T, Estimation> estimation, Function<Interval, Double> which) {
    return of(
        estimation,
        each -> each.interval().map(which).map(OptionalDouble::of).orElse(OptionalDouble.empty()));
  }

  private static <T> Function<T, OptionalDouble> of(
      Function<T, Estimation> estimation, Function<Estimate, OptionalDouble> quantity) {
    return result ->
        estimation.apply(result) instanceof Estimate estimate
            ? quantity.apply(estimate)
            : OptionalDouble.empty();
  }
}
