// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.evidence.PrintedEstimate;
import org.equipoise.evidence.PrintedPair;
import org.equipoise.replication.Judgement;
import org.equipoise.replication.ReplicationCriterion;
import org.equipoise.replication.ReplicationPair;
import org.equipoise.replication.StudyEffect;
import org.equipoise.replication.Thresholds;

/**
 * An original and its replication, judged by every criterion.
 *
 * @param id the name of the pair; may be empty
 * @param pair the two effects, empty where a number was not printed
 * @param judgements what each criterion says
 * @param n1 participants of the replication's experimental arm, when they were printed
 * @param n2 participants of the replication's control arm, when they were printed
 * @param conventions how the standard errors came about
 */
public record JudgedPair(
    String id,
    Optional<ReplicationPair> pair,
    Map<ReplicationCriterion, Judgement> judgements,
    OptionalInt n1,
    OptionalInt n2,
    Conventions conventions) {
  /** Checks that the parts are there, and copies the map. */
  public JudgedPair {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(pair, "pair");
    Objects.requireNonNull(n1, "n1");
    Objects.requireNonNull(n2, "n2");
    Objects.requireNonNull(conventions, "conventions");
    judgements = Collections.unmodifiableMap(new EnumMap<>(judgements));
  }

  /**
   * Judges pairs as they were printed.
   *
   * @param pairs one or more
   * @param limits level and &alpha;
   * @return one a pair, in their order
   */
  public static List<JudgedPair> of(List<PrintedPair> pairs, Thresholds limits) {
    return pairs.stream().map(printed -> of(printed, limits)).toList();
  }

  private static JudgedPair of(PrintedPair printed, Thresholds limits) {
    Optional<ReplicationPair> pair = pair(printed);
    Map<ReplicationCriterion, Judgement> judgements = new EnumMap<>(ReplicationCriterion.class);
    for (ReplicationCriterion each : ReplicationCriterion.values()) {
      judgements.put(
          each, pair.map(known -> each.judge(known, limits)).orElseGet(() -> missing(printed)));
    }
    return new JudgedPair(
        printed.id(),
        pair,
        judgements,
        printed.replication().n1(),
        printed.replication().n2(),
        printed.original().conventions().and(printed.replication().conventions()));
  }

  private static Optional<ReplicationPair> pair(PrintedPair printed) {
    return effect(printed.original())
        .flatMap(
            original ->
                effect(printed.replication())
                    .map(replication -> new ReplicationPair(original, replication)));
  }

  static Optional<StudyEffect> effect(PrintedEstimate printed) {
    return printed.isComplete()
        ? Optional.of(
            new StudyEffect(
                printed.estimate().getAsDouble(), printed.standardError().getAsDouble()))
        : Optional.empty();
  }

  private static Judgement missing(PrintedPair printed) {
    List<String> columns =
        java.util.stream.Stream.of(printed.original(), printed.replication())
            .flatMap(each -> each.missing().stream())
            .toList();
    return new Judgement.Refused(missing(columns));
  }

  static NotEstimable missing(List<String> columns) {
    return new NotEstimable(
        Reason.NO_DATA,
        String.join(", ", columns) + (columns.size() > 1 ? " are" : " is") + " missing");
  }
}
