// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;

/** The criteria by which a replication is said to have succeeded. */
public enum ReplicationCriterion {
  /** Two-sided p of the replication below &alpha;, and an estimate of the original's sign. */
  SIGNIFICANT_SAME_SIGN(
      PairTests::significance,
      "the replication's two-sided p < α and the sign of the original; value and interval are the"
          + " replication's",
      Reference.OPEN_SCIENCE_2015),
  /** The original estimate inside the replication's interval. */
  ORIGINAL_IN_REPLICATION_INTERVAL(
      PairIntervals::originalInReplication,
      "value is the original's estimate, the interval is the replication's; p is of that value",
      Reference.OPEN_SCIENCE_2015),
  /** The replication's estimate inside the original's interval. */
  REPLICATION_IN_ORIGINAL_INTERVAL(
      PairIntervals::replicationInOriginal,
      "value is the replication's estimate, the interval is the original's; p is of that value",
      Reference.OPEN_SCIENCE_2015),
  /** The replication's estimate where one is to be expected, with the error of both studies. */
  PREDICTION_INTERVAL(
      PairIntervals::predictive,
      "value is the replication's estimate; the interval is original ± z·√(σo² + σr²)",
      Reference.PATIL_2016),
  /** The same with the original's estimate taken for the truth. */
  PREDICTION_INTERVAL_CONDITIONAL(
      PairIntervals::conditional,
      "value is the replication's estimate; the interval is original ± z·σr, as though the original"
          + " were the truth",
      Reference.PATIL_2016),
  /** No difference of the two estimates found. */
  DIFFERENCE_Q(
      PairTests::difference,
      "value is Q = (θr - θo)²/(σo² + σr²), p by χ²(1); holds when p >= α",
      Reference.HEDGES_SCHAUER_2019),
  /** Both studies together significant, with the original's sign. */
  POOLED(
      PairTests::pooled,
      "inverse-variance weighted mean of both, two-sided p; holds when p < α with the sign of the"
          + " original",
      Reference.OPEN_SCIENCE_2015),
  /** Sceptical p-value, not recalibrated. */
  SCEPTICAL_NOMINAL(
      (pair, limits) -> PairTests.sceptical(pair, limits, ScepticalCalibration.NOMINAL),
      "value is z_S, negative where the signs differ; p is one-sided in the original's direction,"
          + " holds when p <= α/2; c = σo²/σr²",
      Reference.HELD_2020),
  /** Sceptical p-value, golden recalibration. */
  SCEPTICAL_GOLDEN(
      (pair, limits) -> PairTests.sceptical(pair, limits, ScepticalCalibration.GOLDEN),
      "z_S times the square root of the golden ratio in p; the rest as sceptical_nominal",
      Reference.HELD_2022),
  /** Sceptical p-value with the overall type I error of two significant trials. */
  SCEPTICAL_CONTROLLED(
      (pair, limits) -> PairTests.sceptical(pair, limits, ScepticalCalibration.CONTROLLED),
      "p is the square root of the overall type I error at z_S, integrated; the rest as"
          + " sceptical_nominal",
      Reference.MICHELOUD_2023),
  /** Evidence of the replication for the original's effect against none. */
  REPLICATION_BF(
      PairTests::bayesFactor,
      "value is N(θr; θo, σo² + σr²)/N(θr; 0, σr²), the replication hypothesis over no effect;"
          + " holds from 3 on",
      Reference.VERHAGEN_WAGENMAKERS_2014,
      Reference.LY_2019),
  /** The replication not significantly below what the original could have seen. */
  SMALL_TELESCOPES(
      PairTests::telescopes,
      "value is d33 = σo(z.975 + z.33), which the original had a power of 33 % to find, in the"
          + " original's direction; p is one-sided, of a replication below it, held against α;"
          + " holds when p >= α; the interval is the replication's at 1 - 2α",
      Reference.SIMONSOHN_2015);

  @SuppressWarnings("ImmutableEnumChecker") // a method without state
  private final BiFunction<ReplicationPair, Thresholds, Judgement> rule;

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // an immutable list
  private final List<Reference> sources;

  ReplicationCriterion(
      BiFunction<ReplicationPair, Thresholds, Judgement> rule, String words, Reference... sources) {
    this.rule = rule;
    this.words = words;
    this.sources = List.of(sources);
  }

  /**
   * Judges a pair of studies.
   *
   * @param pair the original and its replication
   * @param limits level and &alpha;
   * @return the answer, or why there is none
   */
  public Judgement judge(ReplicationPair pair, Thresholds limits) {
    return rule.apply(pair, limits);
  }

  /**
   * The name in tables and on the command line.
   *
   * @return snake_case
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What its numbers are, with the papers.
   *
   * @return one convention
   */
  public Conventions conventions() {
    return Conventions.of(id(), words, sources.toArray(Reference[]::new));
  }

  /**
   * A criterion by its name.
   *
   * @param id the name
   * @return the criterion, empty for another text
   */
  public static Optional<ReplicationCriterion> find(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * All names.
   *
   * @return in the order of tables
   */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ReplicationCriterion::id).toList();
  }
}
