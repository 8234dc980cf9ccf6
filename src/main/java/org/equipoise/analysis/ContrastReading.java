// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.equipoise.core.Reported;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.PrePostSummary;
import org.equipoise.evidence.PrintedContrast;
import org.equipoise.evidence.PrintedContrast.Arm;
import org.equipoise.evidence.Rounded;
import org.equipoise.evidence.RoundedNumber;
import org.equipoise.evidence.RoundedNumber.Domain;

/**
 * One way to read printed means and SDs as moments: which score they are of, and whether what is
 * called an SD is one.
 *
 * @param id such as post/sd
 * @param words in words, such as "the change scores, SD read as SE"
 * @param needs which formulas it serves
 * @param moments the moments, and what other values of the printed numbers give
 */
record ContrastReading(
    String id, String words, ContrastFormula.Needs needs, Rounded<TwoArms<Moments>> moments) {
  /** Every way that the printed numbers allow, the plainest first. */
  static List<ContrastReading> of(PrintedContrast printed) {
    List<ContrastReading> all =
        new ArrayList<>(scores("post", "the post scores", printed.outcome()));
    printed.change().ifPresent(arms -> all.addAll(scores("change", "the change scores", arms)));
    if (printed.baseline().isPresent() && printed.correlation().isPresent()) {
      Rounded<TwoArms<PrePostSummary>> both = both(printed);
      if (printed.change().isEmpty()) {
        all.add(
            new ContrastReading(
                "change/r",
                "the change scores by the printed correlation",
                ContrastFormula.Needs.OUTCOME,
                both.map(arms -> arms.map(ContrastReading::change))));
      }
      all.add(
          new ContrastReading(
              "pre-post/r",
              "before and after by the printed correlation",
              ContrastFormula.Needs.BASELINE,
              both.map(arms -> arms.map(arm -> arm.moments().orElseThrow()))));
    }
    return all;
  }

  private static Moments change(PrePostSummary arm) {
    return Moments.of(arm.n(), arm.change(), arm.sdChange().orElseThrow());
  }

  private static List<ContrastReading> scores(String id, String words, TwoArms<Arm> arms) {
    return List.of(
        new ContrastReading(
            id + "/sd", words, ContrastFormula.Needs.OUTCOME, moments(arms, Spread.SD)),
        new ContrastReading(
            id + "/se",
            words + ", SD read as SE",
            ContrastFormula.Needs.OUTCOME,
            moments(arms, Spread.SE)));
  }

  /** What is called an SD. */
  private enum Spread {
    SD,
    SE;

    double sd(double printed, int n) {
      return this == SD ? printed : printed * Math.sqrt(n);
    }
  }

  private static Rounded<TwoArms<Moments>> moments(TwoArms<Arm> arms, Spread spread) {
    return rounded(
        numbers(arms),
        values ->
            new TwoArms<>(
                moments(arms.experimental().n(), values.get(0), values.get(1), spread),
                moments(arms.control().n(), values.get(2), values.get(3), spread)));
  }

  private static Moments moments(int n, double mean, double printed, Spread spread) {
    return Moments.of(n, mean, spread.sd(printed, n));
  }

  private static Rounded<TwoArms<PrePostSummary>> both(PrintedContrast printed) {
    List<RoundedNumber> numbers = new ArrayList<>(numbers(printed.outcome()));
    numbers.addAll(numbers(printed.baseline().orElseThrow()));
    TwoArms<Reported> r = printed.correlation().orElseThrow();
    numbers.add(new RoundedNumber(r.experimental(), Domain.CORRELATION));
    numbers.add(new RoundedNumber(r.control(), Domain.CORRELATION));
    return rounded(
        numbers,
        values ->
            new TwoArms<>(
                summary(printed.outcome().experimental().n(), values, 0),
                summary(printed.outcome().control().n(), values, 1)));
  }

  // Means and SDs after of both arms, then before, then the correlations.
  private static PrePostSummary summary(int n, List<Double> values, int arm) {
    return new PrePostSummary(
        n,
        values.get(4 + 2 * arm),
        values.get(2 * arm),
        values.get(5 + 2 * arm),
        OptionalDouble.of(values.get(1 + 2 * arm)),
        OptionalDouble.of(values.get(8 + arm)));
  }

  private static List<RoundedNumber> numbers(TwoArms<Arm> arms) {
    return List.of(
        new RoundedNumber(arms.experimental().mean(), Domain.REAL),
        new RoundedNumber(arms.experimental().sd(), Domain.NOT_NEGATIVE),
        new RoundedNumber(arms.control().mean(), Domain.REAL),
        new RoundedNumber(arms.control().sd(), Domain.NOT_NEGATIVE));
  }

  private static <T> Rounded<T> rounded(List<RoundedNumber> numbers, Function<List<Double>, T> of) {
    List<Double> printed = numbers.stream().map(each -> each.printed().value()).toList();
    return new Rounded<>(of.apply(printed), numbers, values -> Optional.of(of.apply(values)));
  }
}
