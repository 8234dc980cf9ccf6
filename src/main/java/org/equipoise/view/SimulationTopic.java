// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import org.equipoise.table.Explanation;

/** What can be explained of simulated performance. */
enum SimulationTopic {
  MCSE(
      "MCSE",
      "The Monte Carlo standard error: by how much a number would vary if the simulation were run"
          + " with another seed. More replicates make it smaller.",
      "It is the error of the simulation, not of a trial: it says nothing of how much one trial's"
          + " estimate varies. That is the empirical SE."),
  TRUTH(
      "Truth",
      "What the method estimates in the scenario, on the method's own scale.",
      "It is what was put into the scenario, not a finding about real people."),
  BIAS(
      "Bias",
      "The mean of the estimates minus the truth; held against its MCSE.",
      "No bias does not make a single estimate right: it may be far off either way."),
  EMPIRICAL_SE(
      "Empirical SE, model SE",
      "How much the estimates of the replicates vary, and what the method's own standard errors say"
          + " of that. They should agree.",
      "A small standard error of the model is no virtue if the estimates vary more."),
  COVERAGE(
      "Coverage",
      "The share of intervals that hold the truth; it should be the level.",
      "Coverage of 95% may come from a biased estimate with intervals too wide:"
          + " bias_eliminated_coverage tells the two apart."),
  REJECTION(
      "Rejection",
      "The share of replicates with a significant result: the power where there is an effect, the"
          + " type I error rate where there is none.",
      "A method that rejects more often is not better unless it keeps its error rate where there is"
          + " no effect."),
  TYPE_S_M(
      "type_s, type_m",
      "Of the significant results, how many have the wrong sign, and how many times too large they"
          + " are on average.",
      "They are of significant results alone, as a literature that prints only those would be."),
  DIFFERENCES(
      "difference",
      "One method minus another on the same replicates, which makes the comparison precise.",
      "Its MCSE cannot be got from those of the two methods: they share their replicates."),
  FAILURES(
      "Failures",
      "Replicates in which a method had no answer. They are left out of its measures, and counted."
          + " Failed = not significant takes them for results that do not reject; all estimated"
          + " leaves out every replicate in which any method failed.",
      "A method that fails where it would do badly looks better than it is.");

  private final String term;
  private final String meaning;
  private final String misreading;

  SimulationTopic(String term, String meaning, String misreading) {
    this.term = term;
    this.meaning = meaning;
    this.misreading = misreading;
  }

  Explanation explanation() {
    return new Explanation(term, meaning, misreading);
  }
}
