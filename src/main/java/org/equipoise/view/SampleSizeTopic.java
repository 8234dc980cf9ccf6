// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import org.equipoise.table.Explanation;

/** What can be explained of sample sizes by simulation. */
enum SampleSizeTopic {
  SIZE(
      "n, n1, n2",
      "The smallest size, in the ratio of the scenario's arms, at which the analysis is significant"
          + " as often as was wanted. It counts everybody who is allocated, those who drop out"
          + " too.",
      "It is right for the scenario. If the effect is smaller or the spread larger, the power is"
          + " lower, whatever the size was planned for."),
  INTERVAL(
      "n_low, n_high, n_se",
      "How far chance in the simulation may have moved n: its interval at the level of the"
          + " scenario, and its standard error. More replicates make them smaller.",
      "They do not say how sure one can be of the effect that was assumed, which matters far"
          + " more."),
  ROOT(
      "n_root",
      "Where the fitted curve of power reaches what was wanted, before it is rounded up to people.",
      "Its decimals are no people; they are for means over several searches."),
  POWER(
      "power, mcse",
      "The share of significant replicates at n, from replicates that the search did not see, with"
          + " its Monte Carlo standard error. A replicate without an estimate counts as not"
          + " significant.",
      "It may be a little below what was wanted, by chance; that is no error of n beyond its"
          + " interval."),
  CONVERGENCE(
      "convergence",
      "Whether n is as precise as it was to be; or the replicates were used up before; or the power"
          + " at n was off the fitted curve, as with tests that have few possible p-values.",
      "Converged means precise, not that the scenario is realistic.");

  private final String term;
  private final String meaning;
  private final String misreading;

  SampleSizeTopic(String term, String meaning, String misreading) {
    this.term = term;
    this.meaning = meaning;
    this.misreading = misreading;
  }

  Explanation explanation() {
    return new Explanation(term, meaning, misreading);
  }
}
