// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Require;

/**
 * The response and the terms of a linear model, in the notation of Wilkinson and Rogers as R reads
 * it: {@code y ~ arm + baseline*sex + age + arm:visit}.
 *
 * <p>{@code a + b} both terms; {@code a:b} their interaction; {@code a*b} is {@code a + b + a:b};
 * {@code (a + b + c)^2} all up to that order; {@code - a} takes a term away; {@code 1} is the
 * intercept, which is there unless {@code 0} or {@code -1} takes it away. Other names than letters,
 * digits, dots and underscores stand between backticks. A transformation ({@code log(x)}) is a
 * column to be made beforehand.
 *
 * <p>Terms are ordered by the number of their variables, then as written; variables within a term
 * as they first appear in the formula.
 *
 * @param response the variable on the left; empty when the formula begins with ~
 * @param intercept whether there is an intercept
 * @param terms the variables of each term, each term once, none empty
 * @see <a href="https://doi.org/10.2307/2346786">Wilkinson and Rogers (1973), Applied Statistics
 *     22, 392-399</a>
 */
public record Formula(Optional<String> response, boolean intercept, List<List<String>> terms) {
  /**
   * Copies the terms.
   *
   * @throws IllegalArgumentException if a term is empty
   */
  public Formula {
    List<List<String>> copies = new ArrayList<>();
    for (List<String> term : terms) {
      Require.atLeast(term.size(), 1, "the number of variables of a term");
      copies.add(List.copyOf(term));
    }
    terms = List.copyOf(copies);
    response.ifPresent(name -> Require.notBlank(name, "response"));
  }

  /**
   * Reads a formula.
   *
   * @param text such as {@code y ~ arm*visit + baseline}
   * @return the formula
   * @throws InvalidInputException if it is not one, saying at which character
   */
  public static Formula parse(String text) {
    return new FormulaParser(text).formula();
  }

  /**
   * The variables on the right.
   *
   * @return each once, in the order of the terms
   */
  public List<String> variables() {
    Set<String> names = new LinkedHashSet<>();
    terms.forEach(names::addAll);
    return List.copyOf(names);
  }
}
