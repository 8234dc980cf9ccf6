// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.design.Outcome;

/** Every number of an analysis under the key that the reference table has for it. */
final class TrialNumbers {
  private final String trial;
  private final Map<String, String> numbers = new LinkedHashMap<>();

  private TrialNumbers(String trial) {
    this.trial = trial;
  }

  static Map<String, String> of(AnalysisResult result) {
    TrialNumbers all = new TrialNumbers(result.trial().id());
    result.results().forEach(all::result);
    all.put("result,,,", "rows", result.results().size());
    result.baseline().forEach(row -> all.baseline(result, (BaselineRow.Continuous) row));
    all.put("baseline,,,", "rows", result.baseline().size());
    result.profiles().forEach(all::profile);
    all.put("profile,,,", "rows", result.profiles().size());
    result.reproductions().forEach(all::reproduction);
    return all.numbers;
  }

  private void put(String key, String quantity, double value) {
    text(key, quantity, Double.toString(value));
  }

  private void put(String key, String quantity, OptionalDouble value) {
    value.ifPresent(number -> put(key, quantity, number));
  }

  private void text(String key, String quantity, String value) {
    String whole = trial + "," + key + "," + quantity;
    if (numbers.put(whole, value) != null) {
      throw new IllegalStateException("two numbers are called " + whole);
    }
  }

  private void result(HypothesisResult result) {
    String where = result.outcome().id() + "," + result.visit().id() + ",";
    String key = "result," + where + result.method();
    counts(key, result.n1(), result.n2());
    Optional<Estimate> claim = result.claimTest();
    estimation(key, result.scale(), claim.isPresent() ? claim.get() : result.estimation());
    result.estimate().ifPresent(each -> twoSided("two-sided," + where + result.method(), each));
    result.g().ifPresent(g -> standardized(key, g));
    result.assessment().ifPresent(each -> margin("margin," + where + result.method(), each));
    put(key, "p_adjusted", result.adjustedP());
    result.verdict().ifPresent(verdict -> text(key, "verdict", verdict.label()));
    for (Sensitivity other : result.sensitivity()) {
      String beside = "sensitivity," + where + other.method();
      counts(beside, other.n1(), other.n2());
      estimation(beside, result.scale(), other.estimation());
      text(beside, "verdict", other.verdict().label());
    }
  }

  private void counts(String key, int n1, int n2) {
    put(key, "n1", n1);
    put(key, "n2", n2);
  }

  private void estimation(String key, ResultScale scale, Estimation estimation) {
    if (estimation instanceof NotEstimable why) {
      text(key, "reason", why.detail());
      return;
    }
    Estimate estimate = (Estimate) estimation;
    put(key, "estimate", scale.shown(estimate.value()));
    put(key, "se", estimate.standardError());
    put(key, "df", estimate.test().orElseThrow().degreesOfFreedom());
    put(key, "statistic", estimate.test().orElseThrow().statistic());
    put(key, "p", estimate.p());
    estimate
        .more()
        .forEach(
            (name, number) -> {
              // How many steps a maximum took is nothing that another program could confirm.
              if (!name.equals("iterations")) {
                put(key, name, number);
              }
            });
    limits(key, "ci_", estimate.interval().map(scale::shown));
  }

  private void twoSided(String key, Estimate estimate) {
    put(key, "statistic", estimate.test().orElseThrow().statistic());
    put(key, "p", estimate.p());
    limits(key, "ci_", estimate.interval());
  }

  private void limits(String key, String prefix, Optional<Interval> interval) {
    put(key, prefix + "low", interval.orElseThrow().lower());
    put(key, prefix + "high", interval.orElseThrow().upper());
    put(key, prefix + "level", interval.orElseThrow().level());
  }

  private void standardized(String key, Estimate g) {
    put(key, "g", g.value());
    put(key, "g_se", g.standardError());
    limits(key, "g_", g.interval());
  }

  private void margin(String key, MarginAssessment margin) {
    put(key, "low", margin.low());
    put(key, "high", margin.high());
    put(key, "sd", margin.standardDeviation());
    put(key, "power", margin.powerAtZero());
    put(key, "margin80", margin.marginWith80());
    put(key, "margin80_in_its_unit", margin.marginWith80InItsUnit());
  }

  private void baseline(AnalysisResult result, BaselineRow.Continuous row) {
    List<String> ids =
        result.trial().outcomes().stream()
            .filter(outcome -> outcome.name().equals(row.name()))
            .map(Outcome::id)
            .toList();
    String key = "baseline," + String.join("+", ids) + ",,";
    counts(key, row.arms().experimental().n(), row.arms().control().n());
    put(key, "mean1", row.arms().experimental().mean());
    put(key, "sd1", row.arms().experimental().standardDeviation());
    put(key, "mean2", row.arms().control().mean());
    put(key, "sd2", row.arms().control().standardDeviation());
    put(key, "smd", row.standardizedDifference());
  }

  private void profile(ProfilePoint point) {
    OptionalDouble minute = point.measurement().minute();
    String at = minute.isPresent() ? " " + Math.round(minute.getAsDouble()) : "";
    String where = point.measurement().outcome() + "," + point.visit().id() + ",";
    String key = "profile," + where + point.arm() + at;
    put(key, "n", point.n());
    put(key, "mean", point.mean());
    limits(key, "", point.interval());
  }

  private void reproduction(Reproduction result) {
    int rank = 0;
    for (Reproduction.Candidate candidate : result.candidates()) {
      String key = "reproduction," + result.printed().outcome() + ",," + ++rank;
      String convention = result.quantity() + "; " + candidate.convention().replace(", ", "; ");
      put(key, convention, candidate.value());
    }
  }
}
