// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;

/**
 * A trial to simulate: one cell of a {@link ScenarioGrid}.
 *
 * @param id the scenario's id
 * @param settings what this cell varies: paths into the file with their values as text, in order
 * @param arms the arms, experimental first
 * @param covariates the categories that participants bring with them, in order; may be empty
 * @param outcomes the outcomes in order; one or more
 * @param outcomeCorrelation between outcomes within a visit, in their order; independent when empty
 * @param dropout who drops out; nobody when empty
 * @param allocation how participants are allocated; strata and factors are covariates
 * @param analyses the analyses of every replicate; may be empty
 * @param run how often and from which random numbers
 */
public record Scenario(
    String id,
    Map<String, String> settings,
    TwoArms<ScenarioArm> arms,
    List<ScenarioCovariate> covariates,
    List<ScenarioOutcome> outcomes,
    Optional<CorrelationMatrix> outcomeCorrelation,
    Optional<ScenarioDropout> dropout,
    AllocationScheme allocation,
    List<ScenarioAnalysis> analyses,
    ScenarioRun run) {
  /**
   * Checks the parts against each other.
   *
   * @throws IllegalArgumentException if arms or outcomes share an id, outcomes disagree on the
   *     order of visits, an effect is at the baseline, an interaction has no baseline, a matrix has
   *     a wrong size, an outcome, visit or covariate that is named is not there, or covariates
   *     shift an outcome that they cannot shift, or by more than its variance
   */
  public Scenario {
    Ids.require(id, "id");
    covariates = List.copyOf(covariates);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    outcomes = List.copyOf(outcomes);
    analyses = List.copyOf(analyses);
    Objects.requireNonNull(allocation, "allocation");
    Objects.requireNonNull(run, "run");
    ScenarioChecks.check(arms, outcomes, outcomeCorrelation);
    dropout.ifPresent(new ScenarioChecks(outcomes)::dropout);
    analyses.forEach(new ScenarioChecks(outcomes)::analysis);
    CovariateChecks checks = new CovariateChecks(covariates);
    checks.outcomes(outcomes, dropout);
    checks.columns("allocation", allocation.columns());
    analyses.forEach(checks::analysis);
  }

  /**
   * A trial in its plainest form: participants bring nothing with them, outcomes are independent,
   * nobody drops out, allocation is fixed, and nothing is analysed or varied. Copies add the rest.
   *
   * @param id the scenario's id
   * @param arms the arms, experimental first
   * @param outcomes the outcomes in order; one or more
   * @param run how often and from which random numbers
   * @return the scenario
   * @throws IllegalArgumentException if arms and outcomes do not fit each other
   */
  public static Scenario plain(
      String id, TwoArms<ScenarioArm> arms, List<ScenarioOutcome> outcomes, ScenarioRun run) {
    return new Scenario(
        id,
        Map.of(),
        arms,
        List.of(),
        outcomes,
        Optional.empty(),
        Optional.empty(),
        new AllocationScheme.Fixed(),
        List.of(),
        run);
  }

  /**
   * All visits of all outcomes.
   *
   * @return the ids in order; the first one is the baseline when there are two or more
   */
  public List<String> visits() {
    return visits(outcomes);
  }

  /**
   * The baseline: the first of two or more visits.
   *
   * @return its id
   */
  public Optional<String> baseline() {
    List<String> visits = visits();
    return visits.size() < 2 ? Optional.empty() : Optional.of(visits.get(0));
  }

  /**
   * The ids of the arms.
   *
   * @return experimental first
   */
  public TwoArms<String> armIds() {
    return arms.map(ScenarioArm::id);
  }

  /**
   * Whether participants of an arm or both are taught in classes.
   *
   * @return true when an arm has classes
   */
  public boolean hasClasses() {
    return arms.experimental().classes().isPresent() || arms.control().classes().isPresent();
  }

  /**
   * Whether a covariate shifts an outcome, so that its values are a mixture of those of its levels.
   *
   * @param outcome the outcome's id
   * @return true when one does
   */
  public boolean isShifted(String outcome) {
    return explained(outcome) > 0;
  }

  /**
   * The share of an outcome's variance that covariates explain.
   *
   * @param outcome the outcome's id
   * @return in [0, 1)
   */
  public double explained(String outcome) {
    return covariates.stream().mapToDouble(each -> each.explained(outcome)).sum();
  }

  /**
   * A copy with other random numbers or another number of replicates.
   *
   * @param value the run
   * @return the copy
   */
  public Scenario withRun(ScenarioRun value) {
    return changed(parts -> parts.run = value);
  }

  /**
   * A copy with other arms.
   *
   * @param value the arms, experimental first
   * @return the copy
   * @throws IllegalArgumentException if the parts do not fit each other then
   */
  public Scenario withArms(TwoArms<ScenarioArm> value) {
    return changed(parts -> parts.arms = value);
  }

  /**
   * A copy with other covariates.
   *
   * @param value the covariates in order; may be empty
   * @return the copy
   * @throws IllegalArgumentException if the parts do not fit each other then
   */
  public Scenario withCovariates(List<ScenarioCovariate> value) {
    return changed(parts -> parts.covariates = value);
  }

  /**
   * A copy with another correlation between outcomes.
   *
   * @param value that of the outcomes in their order; independent when empty
   * @return the copy
   * @throws IllegalArgumentException if the parts do not fit each other then
   */
  public Scenario withOutcomeCorrelation(Optional<CorrelationMatrix> value) {
    return changed(parts -> parts.outcomeCorrelation = value);
  }

  /**
   * A copy with another dropout.
   *
   * @param value who drops out; nobody when empty
   * @return the copy
   * @throws IllegalArgumentException if the parts do not fit each other then
   */
  public Scenario withDropout(Optional<ScenarioDropout> value) {
    return changed(parts -> parts.dropout = value);
  }

  /**
   * A copy with another allocation.
   *
   * @param value how participants are allocated
   * @return the copy
   * @throws IllegalArgumentException if the parts do not fit each other then
   */
  public Scenario withAllocation(AllocationScheme value) {
    return changed(parts -> parts.allocation = value);
  }

  /**
   * A copy with other analyses.
   *
   * @param value the analyses of every replicate; may be empty
   * @return the copy
   * @throws IllegalArgumentException if the parts do not fit each other then
   */
  public Scenario withAnalyses(List<ScenarioAnalysis> value) {
    return changed(parts -> parts.analyses = value);
  }

  /**
   * A copy with arms of another size.
   *
   * @param sizes participants of each arm, 2 or more
   * @return the copy
   */
  public Scenario withSizes(TwoArms<Integer> sizes) {
    return withArms(
        new TwoArms<>(
            arms.experimental().withSize(sizes.experimental()),
            arms.control().withSize(sizes.control())));
  }

  private Scenario changed(Consumer<Parts> change) {
    Parts parts = new Parts(this);
    change.accept(parts);
    return parts.scenario();
  }

  // Visits of the first outcome, then what others add; the check of the order comes after.
  static List<String> visits(List<ScenarioOutcome> outcomes) {
    Require.atLeast(outcomes.size(), 1, "the number of outcomes");
    ScenarioOutcome longest = outcomes.get(0);
    for (ScenarioOutcome each : outcomes) {
      if (each.visits().size() > longest.visits().size()) {
        longest = each;
      }
    }
    Set<String> visits = new LinkedHashSet<>(longest.visitIds());
    outcomes.forEach(each -> visits.addAll(each.visitIds()));
    return new ArrayList<>(visits);
  }

  /** The parts while one of them is changed: the one place that copies them all. */
  private static final class Parts {
    private final Scenario from;
    private TwoArms<ScenarioArm> arms;
    private List<ScenarioCovariate> covariates;
    private Optional<CorrelationMatrix> outcomeCorrelation;
    private Optional<ScenarioDropout> dropout;
    private AllocationScheme allocation;
    private List<ScenarioAnalysis> analyses;
    private ScenarioRun run;

    private Parts(Scenario from) {
      this.from = from;
      this.arms = from.arms;
      this.covariates = from.covariates;
      this.outcomeCorrelation = from.outcomeCorrelation;
      this.dropout = from.dropout;
      this.allocation = from.allocation;
      this.analyses = from.analyses;
      this.run = from.run;
    }

    private Scenario scenario() {
      return new Scenario(
          from.id,
          from.settings,
          arms,
          covariates,
          from.outcomes,
          outcomeCorrelation,
          dropout,
          allocation,
          analyses,
          run);
    }
  }
}
