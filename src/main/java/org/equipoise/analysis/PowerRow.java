// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Objects;
import org.equipoise.compare.PowerQuestion;
import org.equipoise.compare.PowerSolution;
import org.equipoise.compare.PowerSolver;

/**
 * A question about power with its answer.
 *
 * @param question what was asked
 * @param solution the answer, or why there is none
 */
public record PowerRow(PowerQuestion question, PowerSolution solution) {
  /** Checks that both are there. */
  public PowerRow {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(solution, "solution");
  }

  /**
   * Answers a question.
   *
   * @param question what is given and what is left out
   * @return the row
   */
  public static PowerRow of(PowerQuestion question) {
    return new PowerRow(question, PowerSolver.solve(question));
  }
}
