// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.equipoise.core.Convention;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;

/** Before and after, or changes, of both arms from one printed row. */
final class ChangeForm {
  private static final double ANY_CORRELATION =
      0.5; // at which SDs before, after and of change agree

  private final RelationSolver solver;
  private final PrintedNumbers numbers;

  ChangeForm(RelationSolver solver, PrintedNumbers numbers) {
    this.solver = solver;
    this.numbers = numbers;
  }

  /** One arm, and how it was got. */
  private record Arm(PrePostSummary summary, List<Convention> how) {}

  Reduction<PrePostSummary> changes() {
    return impossible().orElseGet(this::possibleChanges);
  }

  private Optional<Reduction<PrePostSummary>> impossible() {
    return Stream.of(1, 2)
        .flatMap(arm -> impossible(arm).stream())
        .findFirst()
        .map(why -> new Reduction.Refused<>(why, n(1), n(2)));
  }

  private Reduction<PrePostSummary> possibleChanges() {
    Optional<Arm> arm1 = arm(1);
    Optional<Arm> arm2 = arm(2);
    return arm1.isPresent() && arm2.isPresent()
        ? reduced(arm1.get(), arm2.get())
        : new Reduction.Refused<>(
            PrintedAssembly.missing(missing(List.of("n", "pre", "post", "sdpre"))), n(1), n(2));
  }

  /** Change and its SD; before and after stand for nothing but these. */
  Reduction<PrePostSummary> scores() {
    return impossible().orElseGet(this::possibleScores);
  }

  private Reduction<PrePostSummary> possibleScores() {
    Optional<Arm> arm1 = score(1);
    Optional<Arm> arm2 = score(2);
    return arm1.isPresent() && arm2.isPresent()
        ? reduced(arm1.get(), arm2.get())
        : new Reduction.Refused<>(
            PrintedAssembly.missing(missing(List.of("n", "change", "sdchange"))), n(1), n(2));
  }

  private Reduction<PrePostSummary> reduced(Arm arm1, Arm arm2) {
    List<Convention> how = new ArrayList<>(arm1.how());
    how.addAll(arm2.how());
    return new Reduction.Reduced<>(
        new TwoArms<>(arm1.summary(), arm2.summary()), n(1), n(2), new Conventions(how));
  }

  private Optional<Arm> arm(int arm) {
    Optional<Solved> change = solver.find("change" + arm);
    Optional<Solved> sdPre = solver.find("sdpre" + arm);
    if (n(arm) < 1 || change.isEmpty() || sdPre.isEmpty()) {
      return Optional.empty();
    }
    Optional<Solved> pre = solver.find("pre" + arm);
    Optional<Solved> post = solver.find("post" + arm);
    boolean levels = pre.isPresent() && post.isPresent();
    Optional<Solved> sdPost = solver.find("sdpost" + arm);
    Optional<Solved> r = solver.find("r" + arm);
    List<Convention> how = new ArrayList<>();
    Stream.of(Optional.of(change.get()), sdPre, sdPost, r)
        .flatMap(Optional::stream)
        .forEach(each -> how.addAll(each.how()));
    return Optional.of(
        new Arm(
            new PrePostSummary(
                n(arm),
                levels ? pre.get().value() : 0,
                levels ? post.get().value() : change.get().value(),
                sdPre.get().value(),
                number(sdPost),
                number(r)),
            how));
  }

  private Optional<Arm> score(int arm) {
    Optional<Solved> change = solver.find("change" + arm);
    Optional<Solved> sd = solver.find("sdchange" + arm);
    if (n(arm) < 1 || change.isEmpty() || sd.isEmpty()) {
      return Optional.empty();
    }
    List<Convention> how = new ArrayList<>(change.get().how());
    how.addAll(sd.get().how());
    return Optional.of(
        new Arm(
            new PrePostSummary(
                n(arm),
                0,
                change.get().value(),
                sd.get().value(),
                number(sd),
                OptionalDouble.of(ANY_CORRELATION)),
            how));
  }

  private Optional<NotEstimable> impossible(int arm) {
    return solver
        .find("r" + arm)
        .filter(r -> Math.abs(r.value()) > 1)
        .map(
            r ->
                new NotEstimable(
                    Reason.INCONSISTENT,
                    String.format(
                        Locale.ROOT,
                        "the SDs before, after and of change in arm %d imply r = %.3f, which cannot be:"
                            + " is one of them a standard error, or of other people?",
                        arm,
                        r.value())));
  }

  private List<String> missing(List<String> names) {
    List<String> missing = new ArrayList<>();
    for (int arm = 1; arm <= 2; arm++) {
      for (String name : names) {
        String column = name + arm;
        if (numbers.number(column).isEmpty() && solver.find(column).isEmpty()) {
          missing.add(column);
        }
      }
    }
    return missing;
  }

  private static OptionalDouble number(Optional<Solved> solved) {
    return solved.map(each -> OptionalDouble.of(each.value())).orElse(OptionalDouble.empty());
  }

  private int n(int arm) {
    return solver.count("n" + arm);
  }
}
