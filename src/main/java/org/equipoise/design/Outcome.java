// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.claim.Better;
import org.equipoise.core.Require;

/**
 * An outcome: what is measured, in which unit, and how it is analysed.
 *
 * @param id its id in files and tables
 * @param name its name for people
 * @param domain what it is about, such as inflammation; empty when not stated
 * @param unit its unit, shown in every table; "" when it has none
 * @param better which direction is good
 * @param scale raw, or log for ratios
 * @param range its possible values, when bounded
 * @param decimals how many decimals it is recorded with, when stated
 * @param detectionLimit the value below which it is not detected, when there is one
 * @param minutes the planned sample times within a visit, increasing; empty for one value a visit
 * @param derivation how it is computed from another outcome, when it is
 * @param granularity the steps in which it is scored, when declared
 * @param parts the outcomes whose sum it is, such as subscales; may be empty
 */
public record Outcome(
    String id,
    String name,
    String domain,
    String unit,
    Better better,
    Scale scale,
    Optional<Range> range,
    OptionalInt decimals,
    OptionalDouble detectionLimit,
    List<Double> minutes,
    Optional<Derivation> derivation,
    Optional<ScoreSteps> granularity,
    List<String> parts) {
  /**
   * Checks the parts against each other.
   *
   * @throws IllegalArgumentException if the id has a wrong form, the name is blank, minutes are not
   *     finite or do not increase, a derived outcome has minutes, or an area with respect to
   *     increase (which may be negative) is log-scaled
   */
  public Outcome {
    Ids.require(id, "outcome id");
    Require.notBlank(name, "outcome name");
    decimals.ifPresent(d -> Require.atLeast(d, 0, "decimals"));
    detectionLimit.ifPresent(limit -> Require.positiveFinite(limit, "detectionLimit"));
    minutes = List.copyOf(minutes);
    minutes.forEach(minute -> Require.finite(minute, "minute"));
    for (int i = 1; i < minutes.size(); i++) {
      if (!(minutes.get(i - 1) < minutes.get(i))) {
        throw new IllegalArgumentException("minutes must increase, got " + minutes);
      }
    }
    if (derivation.isPresent()) {
      checkDerived(derivation.get(), minutes, scale);
    }
    Objects.requireNonNull(granularity, "granularity");
    parts = List.copyOf(parts);
    if (parts.contains(id)) {
      throw new IllegalArgumentException("parts must be other outcomes, got " + id + " itself");
    }
  }

  /**
   * An outcome whose steps and parts are not declared.
   *
   * @param id its id in files and tables
   * @param name its name for people
   * @param domain what it is about; empty when not stated
   * @param unit its unit; "" when it has none
   * @param better which direction is good
   * @param scale raw, or log for ratios
   * @param range its possible values, when bounded
   * @param decimals how many decimals it is recorded with, when stated
   * @param detectionLimit the value below which it is not detected, when there is one
   * @param minutes the planned sample times within a visit, increasing
   * @param derivation how it is computed from another outcome, when it is
   * @throws IllegalArgumentException as the whole constructor
   */
  @SuppressWarnings("ParameterNumber") // the parts of the record that are always there
  public Outcome(
      String id,
      String name,
      String domain,
      String unit,
      Better better,
      Scale scale,
      Optional<Range> range,
      OptionalInt decimals,
      OptionalDouble detectionLimit,
      List<Double> minutes,
      Optional<Derivation> derivation) {
    this(
        id,
        name,
        domain,
        unit,
        better,
        scale,
        range,
        decimals,
        detectionLimit,
        minutes,
        derivation,
        Optional.empty(),
        List.of());
  }

  private static void checkDerived(Derivation derivation, List<Double> minutes, Scale scale) {
    if (!minutes.isEmpty()) {
      throw new IllegalArgumentException("a derived outcome must have no minutes, got " + minutes);
    }
    if (derivation.measure() == Derivation.Measure.AUCI && scale == Scale.LOG) {
      throw new IllegalArgumentException("auci must have scale raw, got log");
    }
  }

  /**
   * Whether it is sampled several times within a visit; such an outcome is analysed through
   * outcomes derived from it.
   *
   * @return true when it has minutes
   */
  public boolean sampledWithinVisit() {
    return !minutes.isEmpty();
  }
}
