// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import org.equipoise.claim.Verdict;
import org.equipoise.table.Explanation;

/** What can be explained, in the order in which a reader meets it. */
enum Topic {
  DIFFERENCE(
      "Estimate (difference)",
      "The experimental arm's mean minus the control arm's, in the outcome's unit: how far apart"
          + " the two arms were. A method that adjusts for the baseline compares people who began"
          + " alike.",
      "The sign says which arm was higher, not which did better: that depends on whether low or"
          + " high values are good."),
  RATIO(
      "Estimate (ratio)",
      "The experimental arm's geometric mean divided by the control arm's: 1 is no difference, 0.80"
          + " is 20% lower. Its SE is that of its logarithm.",
      "It compares geometric means, not the usual averages, and it says nothing about single"
          + " people."),
  SE(
      "SE (standard error)",
      "How much the estimate would typically vary if the trial were done again with other people.",
      "It is not how much people differ from each other. That is the standard deviation, which does"
          + " not shrink when more people take part; the standard error does."),
  VARIANCE(
      "Variance",
      "The square of the estimate's uncertainty; a meta-analysis gives the study a weight by it.",
      "It is the variance of the estimate, not of the people."),
  STATISTIC(
      "Statistic",
      "How many standard errors the estimate is from no difference, or from the nearer end of the"
          + " margin.",
      "A large statistic is a clear difference, not a large one: it grows with the number of"
          + " people."),
  DF(
      "df (degrees of freedom)",
      "How much independent information there was about the spread: the number of people less what"
          + " was estimated from them. Welch's method lowers it where the arms' spreads differ, so"
          + " it need not be a whole number.",
      "It is not the number of participants, and more of it is not by itself a better trial."),
  P(
      "p",
      "How often a result at least as far from no difference would come about in trials where the"
          + " arms truly do not differ.",
      "p is not the probability that the arms do not differ. And p > .05 is not equivalence: not"
          + " having shown a difference is not having shown likeness. That takes a margin and a"
          + " test against it."),
  P_TOST(
      "p of an equivalence claim (TOST)",
      "The larger p of two one-sided tests, one against each end of the margin. A small one says"
          + " that a true difference as large as the margin would rarely give data that look so"
          + " alike.",
      "A large one does not show that the arms differ: it leaves open whether they are alike."),
  P_NONINFERIORITY(
      "p of a non-inferiority claim",
      "How often a result at least as favourable would come about if the experimental arm truly"
          + " were worse by the whole margin.",
      "A small one does not say that the arm is as good or better: only that it is not worse by as"
          + " much as the margin."),
  P_MINIMAL_EFFECT(
      "p of a minimal-effect test",
      "A small one says that the difference is not only there but larger than the margin, on one"
          + " side or the other: the whole interval lies outside the margin.",
      "A large one does not show that the arms are alike within the margin. That takes a test of"
          + " equivalence, and both may fail."),
  P_TWO_ENDS(
      "p lower, p upper",
      "The two one-sided tests against the lower and against the upper end of the margin."
          + " Equivalence takes both to be small; a minimal effect takes one.",
      "For equivalence one small p alone is not enough."),
  INTERVAL(
      "CI (confidence interval)",
      "The values of the true difference or ratio that the data do not speak against, at this"
          + " level. Of many trials done and computed in this way, 95% would have an interval that"
          + " holds the true value, when the level is 95%.",
      "A confidence interval is not a probability of the parameter: it does not say that the true"
          + " value is in this one interval with 95% probability. Nor is it where 95% of people"
          + " lie."),
  INTERVAL_TOST(
      "CI of an equivalence claim",
      "It has a level of 90% where the plan's is 95%: it lies inside the margin exactly when both"
          + " one-sided tests succeed.",
      "The lower level is no leniency: the claim is still wrongly made in at most 5% of trials."),
  G(
      "g (Hedges' g)",
      "The difference counted in standard deviations, so that outcomes in different units can be"
          + " set side by side. It is Cohen's d less the little by which d is too large in small"
          + " trials.",
      "g is not a share of people: 0.5 does not mean that half of them, or 50%, got better. Whether"
          + " it is small or large depends on what is at stake, not on a rule of thumb."),
  D(
      "d (Cohen's d)",
      "The difference counted in the arms' pooled standard deviation. In small trials it is on"
          + " average a little too large, which Hedges' g corrects.",
      "d is not a share of people: 0.5 does not mean that half of them, or 50%, got better."),
  BAYES_FACTOR(
      "bf10, log10 bf10, bf10 error (Bayes factor)",
      "How many times likelier the data are if the arms differ (as much as the prior thinks plausible)"
          + " than if they do not. Below 1 it speaks for no difference: 1/3 as much as 3 for one."
          + " Its log10 is 0 in between; the error is that of the computation.",
      "It is not the odds that there is a difference: those are it times the odds that were there"
          + " before the data. It depends on the scale of the prior, so look at others too."),
  PRIOR_SCALE(
      "Prior scale",
      "How large a difference the Bayes factor expects before the data: half of its prior lies"
          + " within this many standard deviations of no difference.",
      "It is an assumption, not a result. A wide prior favours no difference, so look at a sweep of"
          + " scales (--sweep-scale) before believing one."),
  ODDS_RATIO(
      "odds ratio, odds ratio low, odds ratio high",
      "The odds of an event in the experimental arm divided by those in the control arm, and the limits of"
          + " its interval. 1 is no difference.",
      "Odds are not shares: where events are common, an odds ratio of 2 is far from twice as many"
          + " events."),
  POSTERIOR(
      "Estimate (posterior mean)",
      "The difference in standard deviations that is to be expected after the data, if the arms differ,"
          + " by the prior and the data together; SE is the spread that remains.",
      "It is drawn towards 0 by the prior, the more so in small trials, and is not what g or d is."),
  MEDIANS(
      "Estimate (difference in medians)",
      "The middle value of the experimental arm minus that of the control arm.",
      "It is not the median of the differences between people, and it moves in jumps in small"
          + " trials."),
  SHIFT(
      "Estimate (Hodges-Lehmann shift)",
      "Of all pairs of one person from each arm, the difference in the middle: half of the pairs"
          + " differ by more, half by less. Single extreme values hardly move it.",
      "It is not the difference of the two medians, and need not be near it."),
  TRIMMED(
      "Estimate (trimmed means)",
      "The difference of the means of those in the middle of each arm, after the same share of the"
          + " lowest and of the highest values was left out.",
      "Nobody was excluded for being odd: the rule is the same in both arms, and the SE counts those"
          + " left out."),
  SUPERIORITY(
      "Estimate (probability of superiority)",
      "How often, of one person from each arm, the one from the experimental arm has the higher"
          + " value; equal values count half. 0.5 is no difference.",
      "It is about values being higher, not about people getting better, and it does not say by how"
          + " much."),
  CLIFF(
      "Estimate (Cliff's delta)",
      "Of all pairs of one person from each arm, the share in which the experimental value is higher"
          + " less the share in which it is lower: 0 is no difference, 1 and -1 are no overlap.",
      "It is not a correlation and not counted in standard deviations."),
  SPREAD_RATIO(
      "Estimate (ratio of variances)",
      "How much more people vary in the experimental arm than in the control arm, as the ratio of"
          + " the squared standard deviations; 1 is no difference.",
      "It needs normal outcomes: a few extreme values can give a small p without any difference in"
          + " spread. A large p does not show that the spreads are equal."),
  SPREAD_DIFFERENCE(
      "Estimate (difference in spread)",
      "How much farther people are from their arm's median, on average, in the experimental arm than"
          + " in the control arm.",
      "A large p does not show that the spreads are equal, and is no reason to choose Student's test"
          + " over Welch's."),
  NORMALITY(
      "Estimate (Shapiro-Wilk W)",
      "How straight the values of an arm lie against those of a normal distribution; 1 is perfectly"
          + " straight. It is the smaller of w1 and w2, and p counts that there are two.",
      "A large p does not show normality in a small trial, and a small one is no harm in a large one:"
          + " methods for means need no normal values there."),
  LARGEST_GAP(
      "Estimate (Kolmogorov-Smirnov D)",
      "The largest gap between the arms' shares of people at or below a value, over all values; 0 is"
          + " no gap, 1 no overlap.",
      "It does not say where the gap is, nor whether it is one of height, spread or shape."),
  U(
      "Statistic (U)",
      "In how many of all pairs of one person from each arm the experimental value is the higher one;"
          + " equal values count half.",
      "Programs differ in whose U they print: that of the other arm is the number of pairs less"
          + " this one. Both have the same p."),
  EVENTS(
      "Statistic (exact tests of events)",
      "fisher, fragility: the events in the experimental arm. boschloo: the p-value of Fisher's test,"
          + " by which it ranks all tables that might have come about.",
      "Neither counts standard errors, and the p of a row is in the column p."),
  ADJUSTED_MEANS(
      "adjusted mean1, adjusted mean2",
      "The mean of the experimental and of the control arm, were both of the same average baseline and"
          + " covariates. Their difference is the estimate.",
      "They are not the means of the data, nor what any one person would have."),
  RESAMPLES(
      "resamples",
      "How many allocations, or samples drawn anew from the data, the answer is from.",
      "More of them make the computation steadier. They do not make the trial larger."),
  P_MCSE(
      "p mcse (Monte Carlo standard error of p)",
      "How much p would vary with another seed; 0 where every allocation was counted.",
      "It is the computation's uncertainty, not the trial's."),
  BOOTSTRAP(
      "bias, z0, acceleration (bootstrap)",
      "bias: the mean of the resampled estimates less the estimate. z0 and acceleration are by how much"
          + " the BCa interval is moved for such bias and for a spread that depends on the true value.",
      "They correct the interval. The estimate itself is not corrected."),
  CENSORED(
      "censored1, censored2",
      "How many people of the experimental and of the control arm have a value below the detection"
          + " limit.",
      "Below the limit is not missing, and not zero: it says that the value is small."),
  CENSORED_FIT(
      "residual sd, log likelihood, iterations (tobit)",
      "residual sd: how much people vary about the model, on the scale of the analysis. The log"
          + " likelihood compares models of the same data; iterations is how long the search took.",
      "A log likelihood by itself is neither good nor bad."),
  PAIRS(
      "pairs",
      "How many matched pairs had an outcome in both arms.",
      "A pair of which one is missing is left out whole."),
  SPREAD_DF(
      "df1, df2",
      "The degrees of freedom of the two variances, experimental and control.",
      "They are people less one, not people."),
  SPREAD_F(
      "f (Brown-Forsythe)",
      "The statistic squared, as the F by which this test is usually printed.",
      "It has no sign: which arm varies more, the estimate says."),
  NORMALITY_ARMS(
      "w1, p1, w2, p2",
      "W and its p of the experimental and of the control arm alone.",
      "Neither p counts that there are two; the p of the row does."),
  FRAGILITY(
      "fragility, reverse fragility, fragility quotient, moved arm, p after",
      "How many people of the moved arm (1 experimental, 2 control) would have needed another outcome"
          + " for a significant result not to be, or (reverse) the other way round; p after is then"
          + " the p. The quotient is their share of all.",
      "It restates p for this number of people: a small trial with a small p is as fragile. It is no"
          + " probability, and no sign that outcomes were wrong."),
  P_ADJUSTED(
      "Adjusted p",
      "p after its price for testing several outcomes together: more questions, more chances to be"
          + " wrong. It is compared with the same limit as a single p.",
      "It does not mend a wrong p, and an adjusted p of 1 does not show that there is no"
          + " difference."),
  MARGIN(
      "Margin",
      "The largest difference that was judged too small to matter. It is fixed before anybody has"
          + " seen the data.",
      "It is a judgement, not a result: a margin that was chosen after a look at the data proves"
          + " nothing."),
  POWER_AT_ZERO(
      "Power at no difference",
      "How often this test would reach its claim if there truly were no difference at all, with the"
          + " spread and the numbers of this trial.",
      "Power at zero difference is not observed power: the difference that was found is not used. A"
          + " low one says that an open answer was likely from the start."),
  MARGIN_WITH_80(
      "Margin with 80% power",
      "How wide the margin would have to be for this trial to have had an 80% chance of reaching"
          + " its claim, were there no difference.",
      "It is for planning the next trial. It must not become the margin of this one."),
  SMALLEST_MARGIN(
      "Smallest margin",
      "How wide a margin, the same on both sides, would have had to be for these data to show that"
          + " the arms are alike within it.",
      "It is for seeing how near a result was. Were it taken for the margin, every trial would show"
          + " equivalence."),
  ROUNDING(
      "Rounding alone",
      "From where to where the number could be, given only that the printed means, SDs and so on were"
          + " rounded: every number that rounds to the printed ones is allowed, all at once.",
      "It is not the uncertainty of the estimate. That is the interval, which is nearly always much"
          + " wider; and the true numbers may be anywhere in this range."),
  ROUNDING_VERDICTS(
      "Verdict, rounding alone",
      "What could be concluded from the numbers before they were rounded; that of the printed numbers"
          + " comes first. More than one means that the printed digits do not decide it.",
      "One verdict alone does not make it right, only safe from rounding."),
  ASSUMED_R(
      "Assumed r",
      "The correlation between before and after that was assumed because none was printed. What"
          + " hangs on it is the standard error of a change, and how far ANCOVA adjusts.",
      "It is an assumption and no finding. Look at several values, and at which of them the verdict"
          + " changes."),
  VERDICT_TURNS(
      "Verdict below r, verdict above r",
      "At this correlation of before and after p is exactly at its limit: with a smaller one the one"
          + " verdict follows, with a larger one the other. Without an r the verdict is the same at"
          + " every correlation.",
      "It does not say which correlation is right. A trial that printed it for the same"
          + " outcome, or one's own data, may."),
  POWER(
      "Power",
      "How often a trial of this size would reach its claim, if the true difference were delta and the"
          + " spread as assumed.",
      "It is a property of a plan, not of a result: after the trial the interval says what it could"
          + " tell. Power of 80% also means that one in five such trials misses."),
  POWER_DELTA(
      "Delta",
      "The true difference, experimental minus control, that the plan assumes; with an SD of 1 it is"
          + " in standard deviations.",
      "It is not what will be found: an estimate varies around it. What was found in a small earlier"
          + " trial is often too large for it."),
  SUPERIOR(
      "superior",
      "The interval excludes no difference, on the side that is better for the experimental arm.",
      "Superior is not large: whether it matters, the estimate says, not the verdict."),
  INFERIOR(
      "inferior",
      "The interval excludes no difference, on the side that is worse for the experimental arm.",
      "Inferior is not useless: the arm did worse than its comparison, which may itself do good."),
  NONINFERIOR(
      "noninferior",
      "The interval excludes that the experimental arm is worse by as much as the margin.",
      "It is not shown to be as good, nor better."),
  EQUIVALENT(
      "equivalent",
      "The whole interval lies inside the margin: a difference that matters, as the margin defines"
          + " it, is excluded.",
      "Equivalent is not identical, nor that both arms work: two that do nothing are equivalent."),
  SUPERIOR_TRIVIAL(
      "superior-trivial",
      "Better beyond what chance explains, and by less than the margin.",
      "There is no contradiction: a small difference can be certain and not matter."),
  INFERIOR_TRIVIAL(
      "inferior-trivial",
      "Worse beyond what chance explains, and by less than the margin.",
      "There is no contradiction: a small difference can be certain and not matter."),
  INCONCLUSIVE(
      "inconclusive",
      "The data are compatible with the claim and with its contrary: the question stays open.",
      "It is not \"no effect\", and not a failure: it says how much this trial could tell."),
  NOT_ESTIMABLE(
      "not-estimable",
      "This method has no answer from these data, and the reason says why. No number is made up.",
      "It is not zero, and not \"no effect\"."),
  SAME_VERDICT(
      "Same verdict",
      "Whether another reasonable method comes to the same verdict on the same question.",
      "Methods that agree may share an assumption that is wrong; one that disagrees does not refute"
          + " the planned one."),
  STANDARDIZED_DIFFERENCE(
      "Standardized difference (table 1)",
      "How far apart the arms were before the intervention, in standard deviations.",
      "It is no finding: where people were allocated by chance, so was this difference."),
  CONVERTED(
      "Converted by",
      "By which rules the number was got from what was printed, where that was not the number"
          + " itself. Details of methods says each rule.",
      "A converted number is not an observed one: it is right only as far as the rule's assumption,"
          + " such as a normal outcome, is."),
  N(
      "n",
      "How many people of each arm are in this estimate. Who lacks a value that it needs is not.",
      "It may be fewer than were randomized. If who is missing depends on how they fared, the"
          + " estimate can mislead, whatever its p.");

  private final String term;
  private final String meaning;
  private final String misreading;

  Topic(String term, String meaning, String misreading) {
    this.term = term;
    this.meaning = meaning;
    this.misreading = misreading;
  }

  Explanation explanation() {
    return new Explanation(term, meaning, misreading);
  }

  static Topic of(Verdict verdict) {
    return switch (verdict) {
      case SUPERIOR -> SUPERIOR;
      case INFERIOR -> INFERIOR;
      case NONINFERIOR -> NONINFERIOR;
      case EQUIVALENT -> EQUIVALENT;
      case SUPERIOR_TRIVIAL -> SUPERIOR_TRIVIAL;
      case INFERIOR_TRIVIAL -> INFERIOR_TRIVIAL;
      case INCONCLUSIVE -> INCONCLUSIVE;
      case NOT_ESTIMABLE -> NOT_ESTIMABLE;
    };
  }
}
