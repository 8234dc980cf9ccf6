// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.equipoise.analysis.ResultScale;
import org.equipoise.claim.Claim;
import org.equipoise.claim.Verdict;
import org.equipoise.table.Cell;
import org.equipoise.table.Explanation;
import org.equipoise.table.Table;

/**
 * What the numbers of some tables mean, in plain words. Each explanation is there exactly when its
 * number, or its word, is in a table.
 */
final class Explanations {
  /** The columns whose mere presence with a value asks for an explanation. */
  private static final Map<String, Topic> COLUMNS =
      Map.ofEntries(
          Map.entry("se", Topic.SE),
          Map.entry("variance", Topic.VARIANCE),
          Map.entry("df", Topic.DF),
          Map.entry("p_lower", Topic.P_TWO_ENDS),
          Map.entry("p_upper", Topic.P_TWO_ENDS),
          Map.entry("ci_low", Topic.INTERVAL),
          Map.entry("g", Topic.G),
          Map.entry("bf10", Topic.BAYES_FACTOR),
          Map.entry("prior_scale", Topic.PRIOR_SCALE),
          Map.entry("odds_ratio", Topic.ODDS_RATIO),
          Map.entry("adjusted_mean1", Topic.ADJUSTED_MEANS),
          Map.entry("resamples", Topic.RESAMPLES),
          Map.entry("p_mcse", Topic.P_MCSE),
          Map.entry("bias", Topic.BOOTSTRAP),
          Map.entry("censored1", Topic.CENSORED),
          Map.entry("residual_sd", Topic.CENSORED_FIT),
          Map.entry("pairs", Topic.PAIRS),
          Map.entry("df1", Topic.SPREAD_DF),
          Map.entry("f", Topic.SPREAD_F),
          Map.entry("w1", Topic.NORMALITY_ARMS),
          Map.entry("fragility_quotient", Topic.FRAGILITY),
          Map.entry("p_adjusted", Topic.P_ADJUSTED),
          Map.entry("smallest_margin", Topic.SMALLEST_MARGIN),
          Map.entry("rounding_low", Topic.ROUNDING),
          Map.entry("rounding_verdicts", Topic.ROUNDING_VERDICTS),
          Map.entry("r", Topic.ASSUMED_R),
          Map.entry("below", Topic.VERDICT_TURNS),
          Map.entry("margin_planned", Topic.MARGIN),
          Map.entry("power_at_zero", Topic.POWER_AT_ZERO),
          Map.entry("margin_with_80", Topic.MARGIN_WITH_80),
          Map.entry("same_verdict", Topic.SAME_VERDICT),
          Map.entry("converted", Topic.CONVERTED),
          Map.entry("standardized_difference", Topic.STANDARDIZED_DIFFERENCE),
          Map.entry("n1", Topic.N));

  private final Set<EffectTopic> measures = EnumSet.noneOf(EffectTopic.class);
  private final Set<Topic> topics = EnumSet.noneOf(Topic.class);
  private final Set<ResultScale> scales;

  private Explanations(Collection<ResultScale> scales) {
    this.scales = Set.copyOf(scales);
  }

  /** Scales are those of the estimates, where the rows do not say by their unit. */
  static List<Explanation> of(List<Table> tables, Collection<ResultScale> scales) {
    Explanations found = new Explanations(scales);
    tables.forEach(found::table);
    return Stream.concat(
            found.measures.stream().map(EffectTopic::explanation),
            found.topics.stream().map(Topic::explanation))
        .toList();
  }

  private void table(Table table) {
    for (List<Cell> cells : table.rows()) {
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        if (!(cells.get(i) instanceof Cell.Missing) && !(cells.get(i) instanceof Cell.Range)) {
          row.put(table.columns().get(i).name(), cells.get(i).data());
        }
      }
      row(row);
    }
  }

  private void row(Map<String, String> row) {
    row.keySet().stream().filter(COLUMNS::containsKey).map(COLUMNS::get).forEach(topics::add);
    if (row.containsKey("estimate")) {
      String what = row.getOrDefault("measure", row.getOrDefault("method", ""));
      MethodTopics.measure(what)
          .ifPresentOrElse(measures::add, () -> topics.add(estimate(row, what)));
    }
    if (row.containsKey("statistic")) {
      MethodTopics.statistic(row.getOrDefault("method", "")).ifPresent(topics::add);
    }
    if (row.containsKey("p")) {
      topics.add(p(row));
    }
    if (row.containsKey("ci_low") && equivalence(row)) {
      topics.add(Topic.INTERVAL_TOST);
    }
    for (Verdict verdict : Verdict.values()) {
      if (verdict.label().equals(row.get("verdict"))) {
        topics.add(Topic.of(verdict));
      }
    }
  }

  private Topic estimate(Map<String, String> row, String what) {
    Optional<Topic> own = MethodTopics.estimate(what);
    if (own.isPresent()) {
      return own.get();
    }
    boolean ratio =
        row.containsKey("unit")
            ? row.get("unit").equals("ratio")
            : scales.contains(ResultScale.RATIO);
    return ratio ? Topic.RATIO : Topic.DIFFERENCE;
  }

  private static Topic p(Map<String, String> row) {
    Optional<Topic> own = MethodTopics.p(row.getOrDefault("method", ""));
    if (own.isPresent() || equivalence(row)) {
      return own.orElse(Topic.P_TOST);
    }
    return Claim.NONINFERIORITY.label().equals(row.get("claim")) ? Topic.P_NONINFERIORITY : Topic.P;
  }

  private static boolean equivalence(Map<String, String> row) {
    return Claim.EQUIVALENCE.label().equals(row.get("claim"))
        || MethodTopics.isEquivalence(row.getOrDefault("method", ""));
  }
}
