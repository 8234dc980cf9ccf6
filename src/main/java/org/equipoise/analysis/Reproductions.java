// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import org.equipoise.analysis.Reproduction.Candidate;
import org.equipoise.analysis.Reproduction.Finding;
import org.equipoise.core.Reported;
import org.equipoise.design.Trial;
import org.equipoise.design.Visit;
import org.equipoise.evidence.PrintedResult;
import org.equipoise.evidence.PublishedTable;

/**
 * Holds each printed number of a paper against what its two arms give under the usual conventions.
 * Effect sizes and p-values of the two arms' own contrast can be compared; what needs a third arm
 * or a model over several visits cannot, and says so. Signs are ignored: papers print effect sizes
 * without a direction.
 */
final class Reproductions {
  private static final double EFFECT_NEAR = 0.1;
  private static final double P_NEAR = 1.5;

  /** How many candidates a result keeps: enough to see what it hangs on. */
  private static final int KEPT = 4;

  private final Trial trial;
  private final PublishedTable table;

  Reproductions(Trial trial, PublishedTable table) {
    this.trial = trial;
    this.table = table;
  }

  List<Reproduction> all() {
    List<Reproduction> all = new ArrayList<>();
    for (PrintedResult printed : table.results()) {
      printed.effect().value().ifPresent(value -> all.add(effect(printed, value)));
      if (!printed.test().p().isEmpty()) {
        all.add(p(printed));
      }
      if (printed.test().statistic().chars().anyMatch(Character::isDigit)) {
        all.add(
            beyond(
                printed, "statistic", printed.test().statistic(), "its model is the paper's own"));
      }
    }
    return all;
  }

  private Reproduction effect(PrintedResult printed, Reported value) {
    String name = printed.effect().name().isEmpty() ? "effect" : printed.effect().name();
    Optional<String> obstacle = obstacle(printed);
    boolean standardized = List.of("d", "g").contains(name.toLowerCase(Locale.ROOT));
    if (obstacle.isPresent() || !standardized) {
      return beyond(
          printed,
          name,
          value.text(),
          obstacle.orElse("it is an estimate of the paper's own model"));
    }
    double target = Math.abs(value.value());
    List<Candidate> candidates = nearest(candidates(printed, TwoArmCandidates::effects), target);
    return held(
        printed, name, value, candidates, each -> Math.abs(Math.abs(each) - target) <= EFFECT_NEAR);
  }

  private Reproduction p(PrintedResult printed) {
    String text = printed.test().p();
    Optional<String> obstacle = obstacle(printed);
    if (obstacle.isPresent()) {
      return beyond(printed, "p", text, obstacle.get());
    }
    Reported value;
    try {
      value = Reported.parse(text);
    } catch (IllegalArgumentException e) { // "<.001" and the like bound p, and are no number
      return beyond(printed, "p", text, "it is printed as a bound");
    }
    double target = value.value();
    List<Candidate> candidates = nearest(candidates(printed, TwoArmCandidates::ps), target);
    return held(
        printed,
        "p",
        value,
        candidates,
        each -> each <= target * P_NEAR && each >= target / P_NEAR);
  }

  private Reproduction held(
      PrintedResult printed,
      String quantity,
      Reported value,
      List<Candidate> candidates,
      DoublePredicate near) {
    if (candidates.isEmpty()) {
      return beyond(
          printed, quantity, value.text(), "the printed moments do not suffice at that visit");
    }
    Candidate best = candidates.get(0);
    double shown = Math.abs(best.value());
    double signed =
        value.value() < 0 ? -shown : shown; // signs are ignored, so take the printed one
    boolean exact = signed >= value.roundingLow() && signed <= value.roundingHigh();
    Finding finding =
        exact ? Finding.REPRODUCES : near.test(best.value()) ? Finding.COMPARABLE : Finding.DIFFERS;
    String explanation =
        String.format(
            Locale.ROOT,
            "printed %s; nearest from the two arms, signs aside: %s (%s)",
            value.text(),
            BigDecimal.valueOf(shown)
                .setScale(Math.max(2, value.decimals()), RoundingMode.HALF_EVEN)
                .toPlainString(),
            best.convention());
    return new Reproduction(printed, quantity, value.text(), candidates, finding, explanation);
  }

  private static Reproduction beyond(
      PrintedResult printed, String quantity, String text, String why) {
    String note = printed.provenance().note();
    String explanation = "not from two arms: " + why + (note.isEmpty() ? "" : " (" + note + ")");
    return new Reproduction(
        printed, quantity, text, List.of(), Finding.NOT_FROM_TWO_ARMS, explanation);
  }

  private Optional<String> obstacle(PrintedResult printed) {
    String contrast = printed.contrast().strip();
    if (!Contrasts.own(contrast, table.arms())) {
      return Optional.of("the contrast is \"" + contrast + "\"");
    }
    return trial.baseline().isEmpty()
        ? Optional.of("there is no baseline visit")
        : Optional.empty();
  }

  private List<Candidate> candidates(
      PrintedResult printed, Function<TwoArmCandidates, List<Candidate>> kind) {
    List<Candidate> all = new ArrayList<>();
    for (Visit visit : visits(printed)) {
      kind.apply(candidates(printed.outcome(), visit))
          .forEach(
              each -> all.add(new Candidate(each.convention() + ", " + visit.id(), each.value())));
    }
    return all;
  }

  // A result that names no visit is held against those that the plan is about, else all follow-ups.
  private List<Visit> visits(PrintedResult printed) {
    if (!printed.visit().isEmpty()) {
      return List.of(trial.visit(printed.visit()));
    }
    List<Visit> planned =
        trial.plan().hypotheses().stream()
            .filter(each -> each.outcome().equals(printed.outcome()))
            .map(each -> trial.visit(each.visit()))
            .distinct()
            .toList();
    return planned.isEmpty()
        ? trial.visits().stream().filter(visit -> !visit.baseline()).toList()
        : planned;
  }

  private TwoArmCandidates candidates(String outcome, Visit visit) {
    return new TwoArmCandidates(
        table,
        Reductions.variable(trial.outcome(outcome), visit.id()),
        Reductions.variable(trial.outcome(outcome), trial.baseline().orElseThrow().id()),
        trial.plan().level());
  }

  private static List<Candidate> nearest(List<Candidate> candidates, double target) {
    return candidates.stream()
        .sorted(Comparator.comparingDouble(each -> Math.abs(Math.abs(each.value()) - target)))
        .limit(KEPT)
        .toList();
  }
}
