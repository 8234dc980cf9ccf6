// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;

/** The standardized difference of a printed analysis of covariance. */
final class AncovaForm {
  private final RelationSolver solver;
  private final PrintedNumbers numbers;

  AncovaForm(RelationSolver solver, PrintedNumbers numbers) {
    this.solver = solver;
    this.numbers = numbers;
  }

  PrintedOutcome<AdjustedDifference> adjusted() {
    Optional<Solved> n1 = solver.find("n1");
    Optional<Solved> n2 = solver.find("n2");
    Optional<Solved> rSquared = solver.find("r_squared");
    Optional<Solved> d = solver.find("ancova_d");
    Optional<Solved> covariates = solver.find("covariates");
    if (n1.isEmpty() || n2.isEmpty() || rSquared.isEmpty() || d.isEmpty()) {
      return PrintedOutcome.refused(missing(d.isPresent()), solver);
    }
    double share = rSquared.get().value();
    if (!(share < 1)) {
      return PrintedOutcome.refused(
          new NotEstimable(
              Reason.INCONSISTENT, "R² is 1: nothing would be left to vary within the arms"),
          solver);
    }
    return PrintedOutcome.of(
        new AdjustedDifference(
            d.get().value(),
            share,
            (int) covariates.orElseThrow().value(),
            (int) n1.get().value(),
            (int) n2.get().value(),
            Solved.conventions(d.get(), rSquared.get(), covariates.orElseThrow())),
        solver);
  }

  private NotEstimable missing(boolean known) {
    Optional<NotEstimable> bound =
        Stream.of("ancova_p", "ancova_f", "ancova_t")
            .flatMap(each -> numbers.bound(each).map(text -> bound(each, text)).stream())
            .findFirst();
    if (bound.isPresent()) {
      return bound.get();
    }
    List<String> missing =
        new ArrayList<>(
            Stream.of("n1", "n2").filter(each -> numbers.number(each).isEmpty()).toList());
    boolean noShare = solver.find("r_squared").isEmpty();
    if (noShare) {
      missing.add("r or r_squared (of covariates and outcome, within arms)");
    } else if (!known && missing.isEmpty()) {
      missing.add(
          signless() ? "sign" : "the ANCOVA's t, F or p with sign, or its adjusted means and SD");
    }
    return PrintedAssembly.missing(missing);
  }

  private boolean signless() {
    return solver.find("sign").isEmpty()
        && Stream.of("ancova_f", "ancova_p", "ancova_eta2")
            .anyMatch(each -> numbers.number(each).isPresent());
  }

  private static NotEstimable bound(String column, String text) {
    return new NotEstimable(
        Reason.NO_DATA,
        column + " is printed as a bound (" + text + "), which has no one estimate");
  }
}
