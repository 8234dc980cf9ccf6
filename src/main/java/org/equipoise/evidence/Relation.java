// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.List;
import java.util.Objects;
import org.equipoise.core.Convention;
import org.equipoise.core.Require;

/**
 * One way to get a quantity of a printed row from others.
 *
 * @param id its name in the column converted, snake_case
 * @param gives the quantity, by the name of its column
 * @param needs the quantities that it takes, in the order of the formula
 * @param formula from the needed numbers to the given one; NaN where it is not defined
 * @param accuracy whether the result is the number itself or an approximation of it
 * @param convention what "Details of methods" says of it
 */
record Relation(
    String id,
    String gives,
    List<String> needs,
    Formula formula,
    Accuracy accuracy,
    Convention convention) {
  /** How well the given number is known. */
  enum Accuracy {
    /** Follows from the needed numbers, and is too plain to be told. */
    PLAIN,
    /** Follows from the needed numbers, under the stated model. */
    EXACT,
    /** An estimate of a number that was not printed. */
    APPROXIMATE
  }

  /** A formula of numbers in a fixed order. */
  @FunctionalInterface
  interface Formula {
    double of(double... x);
  }

  Relation {
    Require.notBlank(id, "id");
    Require.notBlank(gives, "gives");
    needs = List.copyOf(needs);
    Objects.requireNonNull(formula, "formula");
    Objects.requireNonNull(accuracy, "accuracy");
    Objects.requireNonNull(convention, "convention");
  }

  /** The same for one arm: # in the names of its quantities becomes the arm's number. */
  Relation ofArm(int arm) {
    String number = Integer.toString(arm);
    return new Relation(
        id,
        gives.replace("#", number),
        needs.stream().map(each -> each.replace("#", number)).toList(),
        formula,
        accuracy,
        convention);
  }

  /** Whether it is named when it was used. */
  boolean told() {
    return accuracy != Accuracy.PLAIN;
  }
}
