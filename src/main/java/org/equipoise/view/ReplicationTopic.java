// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import org.equipoise.replication.ReplicationCriterion;
import org.equipoise.table.Explanation;

/** What can be explained of replications, by criterion and by column. */
enum ReplicationTopic {
  SIGNIFICANT_SAME_SIGN(
      "The replication by itself is significant and points the same way as the original.",
      "A replication that is not significant has not shown that there is no effect: it may be too"
          + " small. And a significant one may be far smaller than the original."),
  ORIGINAL_IN_REPLICATION_INTERVAL(
      "The original's estimate is among the values that the replication does not speak against.",
      "A wide interval of a small replication holds almost everything. And the original has its own"
          + " error, which this forgets: the prediction interval counts both."),
  REPLICATION_IN_ORIGINAL_INTERVAL(
      "The replication's estimate is among the values that the original does not speak against.",
      "An interval of 95% does not hold 95% of replications' estimates: those vary too."),
  PREDICTION_INTERVAL(
      "Where the estimate of a replication of this size is to be expected, if both studies are of the"
          + " same effect. p is that of the difference between the two.",
      "To lie inside is not to have replicated the effect: where the interval holds 0, so does a"
          + " replication that found nothing."),
  PREDICTION_INTERVAL_CONDITIONAL(
      "The same, if the original's estimate were exactly the true effect.",
      "It is too narrow, since no estimate is exact; a replication outside it need not contradict."),
  DIFFERENCE_Q(
      "Q is the squared difference of the two estimates, counted in their joint error. It holds where"
          + " no difference is found.",
      "Not to have found a difference is not likeness: with small studies Q finds nothing."),
  POOLED(
      "Both studies as one: the mean of the two, the more precise one counting more.",
      "If the original was published because it was significant, the mean is too large as well."),
  SCEPTICAL_NOMINAL(
      "How convincing both studies together are to a sceptic who doubts the original as far as it can"
          + " be doubted. p is never below either study's own.",
      "It is not the probability that the effect is not real. Held against .025 it asks for more than"
          + " two significant studies."),
  SCEPTICAL_GOLDEN(
      "The sceptical p, eased so that after an original that was just significant the replication's"
          + " effect must be at least as large.",
      "It is small only for a large effect in the replication: a precise study of a smaller effect can"
          + " fail by it and still be significant."),
  SCEPTICAL_CONTROLLED(
      "The sceptical p on the scale on which .025 errs as seldom as two significant studies do, where"
          + " there is no effect at all.",
      "The control is over both studies together. After an original that is wrong, it is not .025."),
  REPLICATION_BF(
      "How many times likelier the replication's estimate is if the effect is as the original found"
          + " it than if there is none. Below 1 it speaks for none.",
      "It is not the odds that the effect is real. It compares the original's effect with none, so"
          + " that a smaller but real effect can look like none."),
  SMALL_TELESCOPES(
      "d33, the value, is an effect that the original had only one chance in three to find. p asks"
          + " whether the replication is significantly below it.",
      "A replication below d33 does not show that there is no effect, but that the original was too"
          + " small to have seen it. One that is not below may only be small itself."),
  HOLDS(
      "holds",
      "Whether the replication succeeded by this criterion, at the level and α given.",
      "The criteria ask different questions and may disagree. To choose the one that holds after a"
          + " look at the data proves nothing."),
  RATIO(
      "c (relative sample size)",
      "How many times as many participants the replication needs as the original had, where the two are"
          + " designed alike; more exactly, how many times the variance is smaller.",
      "It is large because the original was weak, not because the effect is small. Where power by the"
          + " original's own estimate is easy, that estimate may be too large: look at shrinkage."),
  DESIGN(
      "design",
      "conditional takes the original's estimate for the truth; predictive lets the truth vary about"
          + " it by the original's error, and so needs more.",
      "Neither knows the truth. A published estimate is more often too large than too small."),
  SHRINKAGE(
      "shrinkage",
      "By which share the original's estimate is taken to be too large: 0.25 plans for three quarters"
          + " of it.",
      "It is an assumption, and 0 is one too."),
  REPLICATION_POWER(
      "power",
      "How often a replication of this size would succeed by the criterion, under the design.",
      "It is the chance of success if the assumption is right, not the chance that the effect is real."),
  DESIGN_POWER(
      "power",
      "How often this design finds the true effect significant, whatever the sign of the estimate.",
      "It is computed from an effect taken from elsewhere. With the study's own estimate it says no more"
          + " than its p does."),
  TYPE_S(
      "type s",
      "Of significant estimates, the share with the wrong sign.",
      "It is not the probability that this study's sign is wrong, unless the true effect is the one that"
          + " was assumed."),
  TYPE_M(
      "type m",
      "How many times too large significant estimates are on average.",
      "Dividing an estimate by it does not correct that estimate: it is a mean over many studies.");

  private final String term;
  private final String meaning;
  private final String misreading;

  /** Of a criterion, whose name is the term. */
  ReplicationTopic(String meaning, String misreading) {
    this("", meaning, misreading);
  }

  ReplicationTopic(String term, String meaning, String misreading) {
    this.term = term;
    this.meaning = meaning;
    this.misreading = misreading;
  }

  Explanation explanation() {
    return new Explanation(
        term.isEmpty() ? ReplicationCriterion.valueOf(name()).id() : term, meaning, misreading);
  }

  static ReplicationTopic of(ReplicationCriterion criterion) {
    return valueOf(criterion.name());
  }
}
