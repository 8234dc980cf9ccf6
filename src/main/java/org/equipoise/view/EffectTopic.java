// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.List;
import java.util.Optional;
import org.equipoise.table.Explanation;

/** What can be explained of the estimates of measures, by the ids of the measures. */
enum EffectTopic {
  SMD(
      List.of("smd", "smdh", "smd1", "d_av_arms", "d-or", "d-or-cox"),
      "Standardized mean difference",
      "The difference counted in standard deviations: of both arms pooled (smd), averaged (smdh,"
          + " d_av_arms) or of the control arm alone (smd1). d-or is guessed from an odds ratio.",
      "The same trial has different ones by different SDs: only like with like can be set side by"
          + " side. It is not a share of people."),
  MEAN_RATIO(
      List.of("rom", "rom-bc", "romc"),
      "Log ratio of means",
      "The logarithm of one mean divided by the other: 0 is no difference, 0.1 is about 10% higher."
          + " The ratio itself is in the text and the figure.",
      "It is of the usual averages, not of geometric means, and makes sense only for what has a true"
          + " zero."),
  SPREAD_RATIO(
      List.of("cvr", "vr"),
      "Log ratio of spreads",
      "How much more, or less, people of the experimental arm differ from each other: vr by the SDs,"
          + " cvr by the SDs in proportion to the means. 0 is the same spread.",
      "It says nothing about which arm was higher. More spread after treatment can mean that it helps"
          + " some and not others, or only that values rose."),
  ODDS_RATIO(
      List.of("or", "lor", "lor-cox", "or-paired"),
      "Log odds ratio",
      "The logarithm of the odds of the event in the experimental arm over those in the control arm:"
          + " 0 is no difference. lor is guessed from a difference of means.",
      "An odds ratio of 2 is not twice the risk, unless the event is rare."),
  CONDITIONAL_ODDS(
      List.of("or-conditional", "peto-paired"),
      "Log odds ratio within pairs",
      "Of the pairs in which only one had the event, how many had it in the experimental arm for each"
          + " that had it in the control arm, as a logarithm: 0 is as many. peto-paired is close to it"
          + " when the effect is small.",
      "Pairs in which both or neither had the event do not enter. It is farther from 0 than the odds"
          + " ratio of the arms where the two of a pair are alike."),
  RISK_RATIO(
      List.of("rr", "rr-paired"),
      "Log risk ratio",
      "The logarithm of the share with the event in the experimental arm over that in the control"
          + " arm: 0 is no difference, log 2 = 0.69 is twice as many.",
      "Twice a small risk is still small: look at the risk difference too."),
  RISK_DIFFERENCE(
      List.of("rd", "rd-paired"),
      "Risk difference",
      "The share with the event in the experimental arm less that in the control arm: 0.05 is 5 more"
          + " of 100.",
      "It depends on how frequent the event was in this trial, and carries over to others less well"
          + " than a ratio."),
  ARCSINE(
      List.of("as"),
      "Arcsine difference",
      "The shares with the event turned into angles and subtracted, so that the uncertainty depends"
          + " on the numbers of people alone, also when nobody has the event.",
      "It is no share and no ratio: use it to combine trials, and another measure to tell people."),
  NUMBER_NEEDED(
      List.of("nnt", "nnt-kk", "nnt-furukawa"),
      "Number needed to treat",
      "How many people must be in the experimental arm for one more of them to have the event than"
          + " in the control arm; negative for one fewer. Where no difference cannot be excluded, the"
          + " compatible numbers run from outside_low through infinity to outside_high.",
      "[outside_low, outside_high] is not an interval: it is what is excluded. It is no number of"
          + " people who benefit, and those of different trials or durations do not compare."),
  SUPERIORITY(
      List.of("cl"),
      "Common-language effect size",
      "How often someone of the experimental arm would be above someone of the control arm, if the"
          + " outcome is normal with the same spread: 0.5 is no difference.",
      "It is not the share of people who got better."),
  U3(
      List.of("u3"),
      "Cohen's U3",
      "The share of the control arm below the experimental arm's mean, if the outcome is normal with"
          + " the same spread: 0.5 is no difference.",
      "0.6 does not mean that 60% of people were helped."),
  OVERLAP(
      List.of("overlap"),
      "Overlap",
      "How much of the arms' distributions coincides, if the outcome is normal with the same spread: 1"
          + " is all of it, and no difference.",
      "Most outcomes that matter still overlap for the most part: a high overlap is not no effect."),
  CORRELATION(
      List.of("r"),
      "r (point-biserial correlation)",
      "How closely the arm and the outcome go together, from -1 to 1; 0 is no difference.",
      "It is lower where the arms are of unequal size, at the same difference."),
  STANDARDIZED_CHANGE(
      List.of("smcr", "smcrh", "smcc", "d_z", "d_av", "g_av"),
      "Standardized change",
      "How far one arm changed, counted in standard deviations: before (smcr, smcrh), of both times"
          + " (d_av, g_av) or of the change itself (smcc, d_z).",
      "A change in one arm is not an effect: people change without treatment too. And the SD of the"
          + " change makes a change look larger where before and after correlate highly."),
  MEAN_CHANGE(
      List.of("mc"),
      "Mean change",
      "The mean after less the mean before, of one arm.",
      "A change in one arm is not an effect: people change without treatment too."),
  CHANGE_DIFFERENCE(
      List.of("dppc", "dppc1", "dppc3", "dppc-change"),
      "Difference of standardized changes",
      "How much more the experimental arm changed than the control arm, counted in standard"
          + " deviations: before, pooled (dppc) or of each arm (dppc1), of both times (dppc3), or of"
          + " the change (dppc-change).",
      "Its precision depends on how before and after correlate, which is seldom printed: an assumed"
          + " r is a guess. Adjusting for the baseline would be more precise.");

  @SuppressWarnings("ImmutableEnumChecker") // an immutable list
  private final List<String> ids;

  private final String term;
  private final String meaning;
  private final String misreading;

  EffectTopic(List<String> ids, String term, String meaning, String misreading) {
    this.ids = ids;
    this.term = term;
    this.meaning = meaning;
    this.misreading = misreading;
  }

  /** The topic of a measure; empty for those that differences and g explain. */
  static Optional<EffectTopic> of(String id) {
    for (EffectTopic topic : values()) {
      if (topic.ids.contains(id)) {
        return Optional.of(topic);
      }
    }
    return Optional.empty();
  }

  Explanation explanation() {
    return new Explanation(term, meaning, misreading);
  }
}
