// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.claim.Claim;
import org.equipoise.claim.Margin;
import org.equipoise.design.Hypothesis;
import org.equipoise.design.Multiplicity;
import org.equipoise.design.Outcome;
import org.equipoise.design.Plan;
import org.equipoise.design.Visit;

/** Binds the plan of a trial against its outcomes and visits. */
final class PlanBinder {
  private static final double LEVEL = 0.95;

  private final Map<String, Outcome> outcomes;
  private final Map<String, Visit> visits;
  private final Vocabulary vocabulary;
  private final Map<List<Object>, Integer> seen = new HashMap<>();

  /** Outcomes and visits by their ids; null stands for one that is there but wrong. */
  PlanBinder(Map<String, Outcome> outcomes, Map<String, Visit> visits, Vocabulary vocabulary) {
    this.outcomes = outcomes;
    this.visits = visits;
    this.vocabulary = vocabulary;
  }

  Plan bind(Field field) {
    Fields fields = field.fields(TrialKeys.PLAN);
    Optional<Double> level =
        fields.optional("level").number(x -> x > 0.5 && x < 1, "must be a number in (0.5, 1)");
    List<Hypothesis> hypotheses = new ArrayList<>();
    List<String> planned = new ArrayList<>();
    for (Field each : fields.optional("hypotheses").items()) {
      planned.add(hypothesis(each, hypotheses));
    }
    Optional<Multiplicity> family = multiplicity(fields.optional("multiplicity"), planned);
    return new Plan(level.orElse(LEVEL), hypotheses, family);
  }

  /** Adds the hypothesis when it is right; gives the outcome that it names, or "". */
  private String hypothesis(Field field, List<Hypothesis> hypotheses) {
    Fields fields = field.fields(TrialKeys.HYPOTHESIS);
    Field outcomeField = fields.required("outcome");
    Field visitField = fields.required("visit");
    Optional<String> outcome = outcomeField.choice(outcomes.keySet());
    Optional<String> visit = visitField.choice(visits.keySet());
    Optional<Claim> claim = fields.required("claim").choice(Claim.values(), Claim::label);
    Optional<String> method = fields.required("method").choice(vocabulary.methods());
    Optional<Outcome> measured = outcome.flatMap(id -> Optional.ofNullable(outcomes.get(id)));
    measured.filter(Outcome::sampledWithinVisit).ifPresent(o -> refuseSampled(outcomeField));
    visit
        .flatMap(id -> Optional.ofNullable(visits.get(id)))
        .filter(Visit::baseline)
        .ifPresent(v -> visitField.refuse("must not be the baseline: arms are compared after it"));
    Field marginField = fields.optional("margin");
    Optional<Margin> margin =
        MarginBinder.bind(marginField, measured.map(Outcome::id), measured.map(Outcome::scale));
    if (claim.isPresent() && claim.get() != Claim.SUPERIORITY && !marginField.present()) {
      marginField.problem(
          "is missing", claim.get().label() + " needs a margin, such as {smd: 0.5}");
    } else if (outcome.isPresent()
        && visit.isPresent()
        && claim.isPresent()
        && method.isPresent()) {
      refuseTwice(field, List.of(outcome.get(), visit.get(), claim.get()));
      // What is referred to may itself have been refused, such as an id that is none.
      boolean referred = measured.isPresent() && visits.get(visit.get()) != null;
      if (referred && (!marginField.present() || margin.isPresent())) {
        hypotheses.add(
            new Hypothesis(outcome.get(), visit.get(), claim.get(), margin, method.get()));
      }
    }
    return outcome.orElse("");
  }

  private static void refuseSampled(Field outcome) {
    String found = outcome.text().orElse("") + " is sampled at minutes within a visit";
    outcome.problem(found, "derive an outcome from it, such as its aucg, and plan that");
  }

  private void refuseTwice(Field field, List<Object> what) {
    Integer earlier = seen.putIfAbsent(what, field.at().line());
    if (earlier != null) {
      String found = "repeats the hypothesis of line " + earlier;
      field.problem(found, "an outcome at a visit may have each claim once");
    }
  }

  private Optional<Multiplicity> multiplicity(Field field, List<String> planned) {
    if (!field.present()) {
      return Optional.empty();
    }
    Fields fields = field.fields(TrialKeys.MULTIPLICITY);
    Optional<String> method = fields.required("method").choice(vocabulary.multiplicity());
    Optional<List<String>> family = fields.required("outcomes").list(each -> member(each, planned));
    return method.flatMap(
        each -> family.flatMap(ids -> field.make(() -> new Multiplicity(each, ids))));
  }

  private Optional<String> member(Field field, List<String> planned) {
    Optional<String> id = field.choice(outcomes.keySet());
    if (id.isPresent() && !planned.contains(id.get())) {
      field.problem(Shown.got(id.get()) + ", which has no hypothesis", "must be planned above");
    }
    return id;
  }
}
