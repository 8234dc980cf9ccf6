// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.equipoise.claim.Margin;
import org.equipoise.claim.Verdict;
import org.equipoise.core.Estimation;
import org.equipoise.design.Trial;
import org.equipoise.design.Visit;
import org.equipoise.evidence.PublishedRounding;
import org.equipoise.evidence.PublishedTable;
import org.equipoise.evidence.RoundingSearch;
import org.equipoise.evidence.RoundingSearch.Range;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;

/**
 * Could rounding change a verdict of a trial whose evidence is printed tables? Each result is
 * computed again over the numbers that round to the printed ones.
 *
 * <p>The adjusted p of a family never falls when a p of the family rises. So the verdicts of a
 * member are those of its own possible results with all other members at their smallest and at
 * their largest p. These are the verdicts that can be had when no number serves two members; a
 * baseline that serves two visits of the family may make one too many of them, never one too few.
 */
final class TrialRounding {
  private final Trial trial;
  private final PublishedTable table;
  private final List<PlannedComparison> planned;
  private final List<HypothesisResult> results;

  TrialRounding(
      Trial trial,
      PublishedTable table,
      List<PlannedComparison> planned,
      List<HypothesisResult> results) {
    this.trial = trial;
    this.table = table;
    this.planned = planned;
    this.results = results;
  }

  /** A result with what was found on the way. */
  private record Searched(
      HypothesisResult result,
      RoundingSearch<HypothesisResult> search,
      Optional<RoundingReach> reach) {}

  /** Those that have an estimate, in their order. */
  List<RoundedResult> all() {
    List<Searched> searched = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      searched.add(search(planned.get(i), results.get(i)));
    }
    List<HypothesisResult> lowest = atEnd(searched, End.LOW);
    List<HypothesisResult> highest = atEnd(searched, End.HIGH);
    List<RoundedResult> all = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      int which = i;
      Searched own = searched.get(i);
      own.reach()
          .map(reach -> with(reach, verdicts(own, which, List.of(lowest, highest))))
          .ifPresent(reach -> all.add(new RoundedResult(own.result(), reach)));
    }
    return all;
  }

  private Searched search(PlannedComparison plan, HypothesisResult result) {
    RoundingSearch<HypothesisResult> search =
        new RoundingSearch<>(
            PublishedRounding.of(table, plan.outcome().id(), visits(plan))
                .map(numbers -> new Comparer(trial, numbers).alone(plan)));
    return new Searched(
        result, search, RoundingReach.of(search, TrialRounding::claimed, each -> List.of()));
  }

  private Set<String> visits(PlannedComparison plan) {
    Set<String> visits = new LinkedHashSet<>(Set.of(plan.visit().id()));
    boolean baseline =
        Catalogue.find(plan.method()).filter(Method::needsBaseline).isPresent()
            || plan.margin().filter(Margin.Smd.class::isInstance).isPresent();
    if (baseline) {
      trial.baseline().map(Visit::id).ifPresent(visits::add);
    }
    return visits;
  }

  private static Estimation claimed(HypothesisResult result) {
    return result.claimTest().<Estimation>map(each -> each).orElseGet(result::estimation);
  }

  private enum End {
    LOW,
    HIGH
  }

  /** The results of a world in which everybody's p is as small, or as large, as rounding allows. */
  private List<HypothesisResult> atEnd(List<Searched> searched, End end) {
    List<HypothesisResult> all = new ArrayList<>();
    for (Searched each : searched) {
      Optional<Range> p = each.reach().flatMap(RoundingReach::p);
      double wanted = p.map(range -> end == End.LOW ? range.low() : range.high()).orElse(0.0);
      all.add(
          each.search().reached().stream()
              .filter(
                  result -> p.isPresent() && claimP(result).filter(q -> q == wanted).isPresent())
              .findFirst()
              .orElse(each.result()));
    }
    return all;
  }

  private static Optional<Double> claimP(HypothesisResult result) {
    return result.claimTest().flatMap(test -> test.test().map(each -> each.p()));
  }

  private List<String> verdicts(Searched own, int which, List<List<HypothesisResult>> worlds) {
    Set<String> verdicts = new LinkedHashSet<>();
    own.result().verdict().map(Verdict::label).ifPresent(verdicts::add);
    boolean member = own.result().adjustedP().isPresent();
    for (HypothesisResult result : own.search().reached()) {
      if (member) {
        worlds.forEach(world -> verdicts.add(adjusted(world, which, result)));
      } else {
        result.verdict().map(Verdict::label).ifPresent(verdicts::add);
      }
    }
    return List.copyOf(verdicts);
  }

  private String adjusted(List<HypothesisResult> world, int which, HypothesisResult own) {
    List<HypothesisResult> changed = new ArrayList<>(world);
    changed.set(which, own);
    HypothesisResult result = new Family(trial, table).adjust(changed).results().get(which);
    return result.verdict().orElse(Verdict.NOT_ESTIMABLE).label();
  }

  private static RoundingReach with(RoundingReach reach, List<String> verdicts) {
    return new RoundingReach(reach.estimate(), reach.interval(), reach.p(), verdicts);
  }
}
