// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

import java.util.List;
import java.util.stream.Collectors;

/** An input is wrong: all that is wrong with it, at once. */
public final class InvalidInputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Makes the exception of its problems.
   *
   * @param problems one or more, in the order of the file
   * @throws IllegalArgumentException if there is none
   */
  public InvalidInputException(List<Problem> problems) {
    super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("problems must not be empty");
    }
    this.problems = List.copyOf(problems);
  }

  /**
   * Makes the exception of one problem.
   *
   * @param problem the problem
   */
  public InvalidInputException(Problem problem) {
    this(List.of(problem));
  }

  /**
   * What is wrong.
   *
   * @return the problems in the order of the file
   */
  public List<Problem> problems() {
    return problems;
  }
}
