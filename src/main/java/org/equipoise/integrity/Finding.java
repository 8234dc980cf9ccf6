// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.equipoise.core.Require;

/**
 * What one check found of one printed number: a lead, never an accusation.
 *
 * @param check the check
 * @param outcome whether the numbers agree
 * @param low the lowest value that is possible, given what rounding allows; empty where nothing is
 * @param high the highest such value
 * @param sentence what was found, in one sentence for a person with the numbers that matter
 * @param explanations the innocent explanations, commonest first; none where the numbers agree
 */
public record Finding(
    CheckKind check,
    Outcome outcome,
    OptionalDouble low,
    OptionalDouble high,
    String sentence,
    List<Explanation> explanations) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a limit is not finite, they are in the wrong order, the
   *     sentence is blank, or an inconsistency has no explanation
   */
  public Finding {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(outcome, "outcome");
    low.ifPresent(value -> Require.finite(value, "low"));
    high.ifPresent(value -> Require.finite(value, "high"));
    if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
      throw new IllegalArgumentException(
          "low must not exceed high, got " + low.getAsDouble() + " and " + high.getAsDouble());
    }
    Require.notBlank(sentence, "sentence");
    explanations = List.copyOf(explanations);
    if (outcome == Outcome.INCONSISTENT && explanations.isEmpty()) {
      throw new IllegalArgumentException("an inconsistency must name its innocent explanations");
    }
  }

  /**
   * The numbers agree.
   *
   * @param check the check
   * @param low the lowest possible value
   * @param high the highest
   * @param sentence what was found
   * @return the finding
   */
  public static Finding consistent(CheckKind check, double low, double high, String sentence) {
    return new Finding(
        check,
        Outcome.CONSISTENT,
        OptionalDouble.of(low),
        OptionalDouble.of(high),
        sentence,
        List.of());
  }

  /**
   * The check cannot answer.
   *
   * @param check the check
   * @param reason why not, in one sentence
   * @return the finding, without limits
   */
  public static Finding notChecked(CheckKind check, String reason) {
    return new Finding(
        check,
        Outcome.NOT_CHECKED,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        reason,
        List.of());
  }
}
