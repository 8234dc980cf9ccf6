// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.equipoise.core.Problem;

/**
 * A row that could not be read, left out so that the others can be answered.
 *
 * @param line where it begins, from 1
 * @param id what its column {@code id} or {@code study} holds; empty when that is not known
 * @param problems what is wrong with it, one or more
 */
public record InvalidRow(int line, String id, List<Problem> problems) {
  /**
   * Checks the parts and copies the list.
   *
   * @throws IllegalArgumentException if there is no problem
   */
  public InvalidRow {
    Objects.requireNonNull(id, "id");
    problems = List.copyOf(problems);
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("problems must not be empty");
    }
  }

  /**
   * Why the row has no answer, for the column reason.
   *
   * @return the line, and what is wrong in each field
   */
  public String reason() {
    return "line "
        + line
        + " is left out: "
        + problems.stream().map(InvalidRow::withoutPlace).collect(Collectors.joining("; "));
  }

  /**
   * What is wrong, one message a problem.
   *
   * @return as they would be refused, {@code FILE:LINE: FIELD: what is wrong; what is allowed}
   */
  public List<String> messages() {
    return problems.stream().map(Problem::message).toList();
  }

  private static String withoutPlace(Problem problem) {
    String place = problem.file() + ":" + problem.line() + ": ";
    String message = problem.message();
    return message.startsWith(place) ? message.substring(place.length()) : message;
  }
}
