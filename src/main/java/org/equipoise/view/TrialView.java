// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.analysis.Planned;
import org.equipoise.design.Outcome;
import org.equipoise.design.Visit;
import org.equipoise.figure.Figure;
import org.equipoise.table.Answer;
import org.equipoise.table.Explanation;
import org.equipoise.table.Table;

/**
 * An analysed trial: its tables, its verdicts in plain sentences and its figures.
 *
 * @param analysis what the analysis found
 * @param individuals whether single participants are drawn
 */
public record TrialView(AnalysisResult analysis, Individuals individuals) {
  /** Checks that both are there. */
  public TrialView {
    Objects.requireNonNull(analysis, "analysis");
    Objects.requireNonNull(individuals, "individuals");
  }

  /**
   * The results with margins, sensitivity, printed results, verdict sentences and conventions.
   *
   * @param version the version of this library
   * @return the answer of the command analyze
   */
  public Answer answer(String version) {
    Answer answer = Answer.of("analyze", version, results());
    for (Table further : further()) {
      answer = answer.with(further);
    }
    return answer
        .withRemarks(Stream.concat(simulated().stream(), sentences().stream()).toList())
        .withConventions(analysis.conventions())
        .withWarnings(analysis.notes());
  }

  /**
   * That the participants are simulated, when they are: their file says so in its name, and whoever
   * shows the numbers must say so too.
   *
   * @return one sentence, empty for participants of a real trial
   */
  public Optional<String> simulated() {
    return Simulated.file(analysis.trial())
        .map(
            file ->
                "The participants are simulated ("
                    + file
                    + "). The numbers show what an analysis of this trial looks like; they are not"
                    + " its findings.");
  }

  private List<Table> further() {
    return Stream.of(margins(Naming.IDS), sensitivity(Naming.IDS), printed(), rounding(Naming.IDS))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * What the numbers of the answer mean, in plain words.
   *
   * @return one explanation for each kind of number and verdict that is there
   */
  public List<Explanation> explanations() {
    return explanations(List.of());
  }

  /**
   * What the numbers of the answer and of some tables beside it mean, in plain words.
   *
   * @param beside further tables, such as table 1
   * @return one explanation for each kind of number and verdict that is there
   */
  public List<Explanation> explanations(List<Table> beside) {
    List<Table> tables = new ArrayList<>(List.of(results()));
    tables.addAll(further());
    tables.addAll(beside);
    return Explanations.of(tables, List.of());
  }

  /**
   * One row a result, with the columns that cli.md names.
   *
   * @return the table
   */
  public Table results() {
    return new TrialTables(analysis, Naming.IDS).results();
  }

  /**
   * The results that have observations or were planned, by the outcomes' names, with what a reader
   * looks for first on the left.
   *
   * @return the table
   */
  public Table readable() {
    return new TrialTables(analysis, Naming.NAMES).readable();
  }

  /**
   * The rows of {@link #readable} with the standardized difference of each, its method, standard
   * error, degrees of freedom and statistic.
   *
   * @return the table
   */
  public Table detailed() {
    return new TrialTables(analysis, Naming.NAMES).detailed();
  }

  /**
   * Each margin, the power of its test at no difference, and the margin with 80 % power.
   *
   * @param naming what people read in place of an outcome
   * @return the table, empty when no claim has a margin
   */
  public Optional<Table> margins(Naming naming) {
    return new TrialTables(analysis, naming).margins();
  }

  /**
   * The same hypotheses under other methods.
   *
   * @param naming what people read in place of an outcome
   * @return the table, empty when there are none
   */
  public Optional<Table> sensitivity(Naming naming) {
    return new TrialTables(analysis, naming).sensitivity();
  }

  /**
   * The claims of the declared family with their p-values before and after adjustment.
   *
   * @return the table, empty when the plan declares no family
   */
  public Optional<Table> family() {
    return new FamilyTable(analysis).table();
  }

  /**
   * The same results for one outcome alone, as they were found among all.
   *
   * @param outcome one of the trial's
   * @return the view of that outcome's results, tables and figures
   */
  public TrialView only(Outcome outcome) {
    AnalysisResult own =
        new AnalysisResult(
            analysis.trial(),
            analysis.evidence(),
            analysis.results().stream().filter(each -> each.outcome().equals(outcome)).toList(),
            List.of(),
            analysis.profile(outcome),
            List.of(),
            List.of(),
            List.of(),
            analysis.conventions());
    return new TrialView(own, individuals);
  }

  /**
   * Table 1: each arm before the intervention, without p-values.
   *
   * @return the table, empty without a baseline
   */
  public Optional<Table> baseline() {
    return new DescriptionTables(analysis).baseline();
  }

  /**
   * The printed results held against the two arms.
   *
   * @return the table, empty when none were printed
   */
  public Optional<Table> printed() {
    return new DescriptionTables(analysis).printed();
  }

  /**
   * How far the rounding of the printed numbers alone could move each result, and which verdicts
   * are within it.
   *
   * @param naming what people read in place of an outcome
   * @return the table, empty where nothing rests on printed numbers
   */
  public Optional<Table> rounding(Naming naming) {
    return new RoundingTable(analysis, naming).table();
  }

  /**
   * The results about which something was claimed.
   *
   * @return in the order of the plan
   */
  public List<HypothesisResult> hypotheses() {
    return analysis.results().stream()
        .filter(result -> result.planned() != Planned.ESTIMATION_ONLY)
        .toList();
  }

  /**
   * The verdict on each hypothesis.
   *
   * @return one paragraph a hypothesis, in their order
   */
  public List<String> sentences() {
    return hypotheses().stream().map(this::sentence).toList();
  }

  /**
   * One result in plain sentences.
   *
   * @param result one of the analysis
   * @return the sentences
   */
  public String sentence(HypothesisResult result) {
    return new VerdictSentence(result, analysis.trial().armIds(), analysis.trial().plan()).text();
  }

  /**
   * All standardized differences with their intervals on one axis, with the margins.
   *
   * @return the forest plot, empty when there is no result
   */
  public Optional<Figure> forest() {
    return new TrialForest(analysis).figure();
  }

  /**
   * Both arms and their difference on one drawing.
   *
   * @param result one of the analysis
   * @return the estimation plot, empty when an arm has no moments
   */
  public Optional<Figure> estimation(HypothesisResult result) {
    return estimation(result, new ContrastDensity.ByMethod());
  }

  /**
   * The same with a density of the difference of one's choice.
   *
   * @param result one of the analysis
   * @param density what is drawn around the difference
   * @return the estimation plot, empty when an arm has no moments
   */
  public Optional<Figure> estimation(HypothesisResult result, ContrastDensity density) {
    return new TrialEstimationPlot(analysis, individuals, density).figure(result);
  }

  /**
   * The arms' means over visits, and over the minutes of each visit for sampled outcomes.
   *
   * @return the profiles in the order of outcomes and visits
   */
  public List<Figure> profiles() {
    return new TrialProfiles(analysis).figures();
  }

  /**
   * The profiles of one outcome.
   *
   * @param outcome one of the trial's
   * @param visits which visits of an outcome that is sampled within them; of no account for others
   * @return one over the visits, or one a visit; none where nothing was observed
   */
  public List<Figure> profiles(Outcome outcome, List<Visit> visits) {
    return new TrialProfiles(analysis).figures(outcome, visits);
  }

  /**
   * The estimation plot with the difference below the arms on its own axis (Cumming).
   *
   * @param result one of the analysis
   * @return the plot, empty when an arm has no moments
   */
  public Optional<Figure> cumming(HypothesisResult result) {
    return cumming(result, new ContrastDensity.ByMethod());
  }

  /**
   * The same with a density of the difference of one's choice.
   *
   * @param result one of the analysis
   * @param density what is drawn around the difference
   * @return the plot, empty when an arm has no moments
   */
  public Optional<Figure> cumming(HypothesisResult result, ContrastDensity density) {
    return new TrialEstimationPlot(analysis, individuals, density).below(result);
  }

  /**
   * Every claim that has a margin, with the interval of its test inside the two-sided one.
   *
   * @return the plot, empty when no claim has a margin
   */
  public Optional<Figure> equivalence() {
    return new TrialEquivalence(analysis).figure();
  }

  /**
   * Both arms' values as density, box and points.
   *
   * @param result one of the analysis
   * @return the plot, empty when single participants are left out or there are none
   */
  public Optional<Figure> raincloud(HypothesisResult result) {
    return persons().flatMap(plots -> plots.raincloud(result));
  }

  /**
   * Each participant's way from baseline to the visit of a result.
   *
   * @param result one of the analysis
   * @return the plot, empty when single participants are left out or none has both values
   */
  public Optional<Figure> slope(HypothesisResult result) {
    return persons().flatMap(plots -> plots.slope(result));
  }

  /**
   * Histogram and normal quantile plot of the residuals of a result's model.
   *
   * @param result one of the analysis
   * @return the plot, empty when single participants are left out or there is no estimate of them
   */
  public Optional<Figure> residuals(HypothesisResult result) {
    return persons().flatMap(plots -> plots.residuals(result));
  }

  private Optional<PersonPlots> persons() {
    return individuals == Individuals.SHOWN
        ? Optional.of(new PersonPlots(analysis))
        : Optional.empty();
  }

  /**
   * The standardized differences of table 1 as points.
   *
   * @return the plot, empty without a baseline
   */
  public Optional<Figure> balance() {
    return new TrialBalance(analysis).figure();
  }

  /**
   * How many were randomized, lost and analysed.
   *
   * @return the flow chart, empty when the trial does not say
   */
  public Optional<Figure> flow() {
    return new TrialFlow(analysis).figure();
  }
}
