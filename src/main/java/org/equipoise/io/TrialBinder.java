// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.Arm;
import org.equipoise.design.ChallengePhase;
import org.equipoise.design.Citation;
import org.equipoise.design.EvidenceSource;
import org.equipoise.design.Flow;
import org.equipoise.design.Outcome;
import org.equipoise.design.Plan;
import org.equipoise.design.SourceNote;
import org.equipoise.design.Status;
import org.equipoise.design.Trial;
import org.equipoise.design.Visit;

/** Binds the tree of trial.yaml, part by part, and complains of all of it at once. */
final class TrialBinder {
  private static final List<String> ROLES = List.of("experimental", "control");

  private final Problems problems;
  private final Vocabulary vocabulary;

  TrialBinder(Problems problems, Vocabulary vocabulary) {
    this.problems = problems;
    this.vocabulary = vocabulary;
  }

  Trial bind(Located tree) {
    Field root = Field.of(tree, problems);
    if (root.isMapping()) { // before unknown keys: a newer version may have more of them
      Field version = root.entries().get("equipoise");
      if (version != null) {
        FormatVersion.check(version, new Problems());
      }
    }
    return trial(root.fields(TrialKeys.TRIAL));
  }

  private Trial trial(Fields fields) {
    fields.required("equipoise");
    Optional<String> id = fields.required("id").id();
    Optional<String> title = fields.required("title").text();
    Optional<Citation> citation = citation(fields.optional("citation"));
    Optional<TwoArms<Arm>> arms = arms(fields.required("arms"));
    Optional<TwoArms<Flow>> flow = flow(fields.optional("flow"), arms);
    Optional<AllocationScheme> allocation = AllocationBinder.bind(fields.optional("allocation"));
    Map<String, Visit> visits = visits(fields.required("visits"));
    Map<String, ChallengePhase> challenge = byId(fields.optional("challenge"), TrialBinder::phase);
    Map<String, Outcome> outcomes = outcomes(fields.required("outcomes"));
    Plan plan = new PlanBinder(outcomes, visits, vocabulary).bind(fields.optional("plan"));
    Optional<EvidenceSource> evidence = evidence(fields.required("evidence"));
    Optional<String> facts = fields.optional("facts").path();
    List<SourceNote> sources =
        fields.optional("sources").list(TrialBinder::source).orElse(List.of());
    problems.throwIfAny();
    return new Trial(
        id.orElseThrow(),
        title.orElseThrow(),
        citation,
        arms.orElseThrow(),
        flow,
        allocation,
        List.copyOf(visits.values()),
        List.copyOf(challenge.values()),
        List.copyOf(outcomes.values()),
        plan,
        evidence.orElseThrow(),
        facts,
        sources);
  }

  private static Optional<Citation> citation(Field field) {
    if (!field.present()) {
      return Optional.empty();
    }
    Fields fields = field.fields(TrialKeys.CITATION);
    Optional<String> text = fields.required("text").text();
    Optional<String> doi = fields.optional("doi").text();
    return text.map(each -> new Citation(each, doi.orElse("")));
  }

  private static Optional<TwoArms<Arm>> arms(Field field) {
    List<Field> items = field.items();
    if (items.size() != 2) {
      if (field.isSequence()) {
        String found = "has " + items.size() + (items.size() == 1 ? " arm" : " arms");
        field.problem(found, "must be exactly two, the experimental arm first");
      }
      return Optional.empty();
    }
    Optional<Arm> first = arm(items.get(0), ROLES.get(0));
    Optional<Arm> second = arm(items.get(1), ROLES.get(1));
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    if (first.get().id().equals(second.get().id())) {
      items.get(1).problem("has the same id as the first arm", "must have another");
      return Optional.empty();
    }
    return Optional.of(new TwoArms<>(first.get(), second.get()));
  }

  private static Optional<Arm> arm(Field field, String expected) {
    Fields fields = field.fields(TrialKeys.ARM);
    Optional<String> id = fields.required("id").id();
    Optional<String> name = fields.required("name").text();
    Field role = fields.required("role");
    Optional<String> stated = role.choice(ROLES);
    if (stated.isPresent() && !stated.get().equals(expected)) {
      role.refuse("must be " + expected + ": one arm of each role, the experimental arm first");
    }
    Optional<Double> weeks =
        fields.optional("weeks").number(x -> x > 0, "must be a number above 0");
    Optional<List<String>> components = fields.optional("components").list(Field::text);
    OptionalDouble duration = weeks.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    return id.flatMap(
        each -> name.map(text -> new Arm(each, text, duration, components.orElse(List.of()))));
  }

  private static Optional<TwoArms<Flow>> flow(Field field, Optional<TwoArms<Arm>> arms) {
    Map<String, Field> entries = field.entries();
    if (arms.isEmpty() || !field.isMapping()) {
      return Optional.empty();
    }
    TwoArms<String> ids = arms.get().map(Arm::id);
    List<String> both = List.of(ids.experimental(), ids.control());
    Fields fields = field.fields(both);
    TwoArms<Optional<Flow>> flow = ids.map(arm -> flow(fields.required(arm)));
    boolean complete = entries.size() == 2 && both.containsAll(entries.keySet());
    return complete && flow.experimental().isPresent() && flow.control().isPresent()
        ? Optional.of(flow.map(Optional::orElseThrow))
        : Optional.empty();
  }

  private static Optional<Flow> flow(Field field) {
    if (!field.present()) {
      return Optional.empty();
    }
    Fields fields = field.fields(TrialKeys.FLOW);
    Optional<Integer> randomized = fields.required("randomized").integer(0);
    Optional<Integer> analysed = fields.required("analysed").integer(0);
    OptionalInt lost =
        fields.optional("lost").integer(0).map(OptionalInt::of).orElse(OptionalInt.empty());
    return randomized.flatMap(
        all -> analysed.flatMap(some -> field.make(() -> new Flow(all, some, lost))));
  }

  private static void requireItems(Field field) {
    if (field.isSequence() && field.items().isEmpty()) {
      field.problem("is empty", "must have one or more items");
    }
  }

  private static Map<String, Visit> visits(Field field) {
    requireItems(field);
    int[] baselineLine = {0};
    return byId(field, each -> visit(each, baselineLine));
  }

  private static Optional<Visit> visit(Field field, int[] baselineLine) {
    Fields fields = field.fields(TrialKeys.VISIT);
    Optional<String> id = fields.required("id").id();
    Optional<Double> week = fields.required("week").number();
    Field flag = fields.optional("baseline");
    boolean baseline = flag.flag().orElse(false);
    if (baseline && baselineLine[0] > 0) {
      flag.problem("is a second baseline, after that of line " + baselineLine[0], "at most one");
    }
    baselineLine[0] = baseline && baselineLine[0] == 0 ? field.at().line() : baselineLine[0];
    Visit.Role role = baseline ? Visit.Role.BASELINE : Visit.Role.FOLLOW_UP;
    return id.flatMap(each -> week.map(when -> new Visit(each, when, role)));
  }

  private static Optional<ChallengePhase> phase(Field field) {
    Fields fields = field.fields(TrialKeys.PHASE);
    Optional<String> id = fields.required("id").id();
    Optional<String> name = fields.required("name").text();
    Optional<Double> from = fields.required("from").number();
    Optional<Double> to = fields.required("to").number();
    if (id.isEmpty() || name.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return field.make(() -> new ChallengePhase(id.get(), name.get(), from.get(), to.get()));
  }

  private static Map<String, Outcome> outcomes(Field field) {
    requireItems(field);
    Map<String, Outcome> outcomes = byId(field, OutcomeBinder::bind);
    for (Field each : field.items()) {
      OutcomeBinder.checkParts(each, outcomes.keySet());
      Field derive = each.entriesQuietly().get("derive");
      if (derive != null && derive.isMapping() && derive.entries().containsKey("from")) {
        checkDerived(derive.entries().get("from"), outcomes);
      }
    }
    return outcomes;
  }

  private static void checkDerived(Field from, Map<String, Outcome> outcomes) {
    List<String> sampled =
        outcomes.values().stream()
            .filter(each -> each != null && each.sampledWithinVisit())
            .map(Outcome::id)
            .toList();
    Optional<String> id = from.text();
    boolean wrongItself =
        id.isPresent() && outcomes.containsKey(id.get()) && outcomes.get(id.get()) == null;
    if (id.isPresent() && !sampled.contains(id.get()) && !wrongItself) {
      String allowed =
          "must be an outcome with minutes"
              + (sampled.isEmpty() ? ", and there is none" : ": " + String.join(", ", sampled));
      from.problem(Shown.unknown(id.get(), sampled), allowed);
    }
  }

  private static Optional<EvidenceSource> evidence(Field field) {
    Fields fields = field.fields(TrialKeys.EVIDENCE);
    Field participants = fields.optional("participants");
    Field published = fields.optional("published");
    Optional<String> file = participants.path();
    Optional<String> table = published.path();
    Optional<String> correlations = fields.optional("correlations").path();
    Optional<String> results = fields.optional("results").path();
    if (participants.present() == published.present()) {
      if (field.isMapping()) {
        String found = participants.present() ? "has participants and published" : "names no file";
        field.problem(found, "must have participants, or published (correlations, results)");
      }
      return Optional.empty();
    }
    if (file.isPresent() && (correlations.isPresent() || results.isPresent())) {
      field.problem("has correlations or results beside participants", "they go with published");
    }
    return published.present()
        ? table.map(each -> new EvidenceSource.PublishedFiles(each, correlations, results))
        : file.map(EvidenceSource.ParticipantsFile::new);
  }

  private static Optional<SourceNote> source(Field field) {
    Fields fields = field.fields(TrialKeys.SOURCE);
    Field part = fields.required("part");
    Optional<String> path = part.text();
    if (path.isPresent() && !TrialKeys.TRIAL.contains(path.get().split("[.\\[]", 2)[0])) {
      String allowed = "must begin with one of " + String.join(", ", TrialKeys.TRIAL);
      part.problem(Shown.unknown(path.get(), TrialKeys.TRIAL), allowed);
    }
    Optional<Status> status = fields.required("status").choice(Status.values(), Status::label);
    Optional<String> note = fields.optional("note").textOrEmpty();
    return path.flatMap(each -> status.map(known -> new SourceNote(each, known, note.orElse(""))));
  }

  /**
   * The items of a list by their ids, which must differ. An item that is wrong but has an id is
   * there with null, so that nobody complains of references to it.
   */
  private static <T> Map<String, T> byId(Field field, Function<Field, Optional<T>> bind) {
    Map<String, T> all = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    List<Field> items = field.items();
    for (Field item : items) {
      Optional<T> bound = bind.apply(item);
      Field id = item.entriesQuietly().get("id");
      String key = id == null ? "" : id.tree().map(TrialBinder::raw).orElse("");
      if (!key.isEmpty()) {
        Integer earlier = lines.putIfAbsent(key, item.at().line());
        if (earlier != null) {
          id.problem(Shown.got(key) + " again, first on line " + earlier, "ids must differ");
        } else {
          all.put(key, bound.orElse(null));
        }
      }
    }
    return all;
  }

  private static String raw(Located tree) {
    return tree instanceof Located.Scalar scalar ? scalar.text() : "";
  }
}
