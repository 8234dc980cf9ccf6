// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.equipoise.core.Convention;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.FiveNumbers.Skewness;

/** Moments of both arms from one printed row: means, or a difference, or a difference in SDs. */
final class MeansForm {
  private static final double LARGE_D = 2; // beyond it an SE is more often typed as SD than found
  private static final List<String> BOUNDED = List.of("p", "chi2_p");

  private final RelationSolver solver;
  private final PrintedNumbers numbers;
  private final QuantileModel quantiles;

  MeansForm(RelationSolver solver, PrintedNumbers numbers, QuantileModel quantiles) {
    this.solver = solver;
    this.numbers = numbers;
    this.quantiles = quantiles;
  }

  Reduction<Moments> means() {
    Optional<Arm> arm1 = arm(1);
    Optional<Arm> arm2 = arm(2);
    if (arm1.isEmpty() || arm2.isEmpty()) {
      Optional<String> low =
          quantiles == QuantileModel.LOGNORMAL ? notPositive() : Optional.empty();
      if (low.isPresent()) {
        return refused(
            new NotEstimable(
                Reason.NOT_POSITIVE,
                low.get() + " is not above 0, and the log-normal form takes logarithms"));
      }
      List<String> missing = Stream.of(1, 2).flatMap(arm -> missing(arm).stream()).toList();
      return refused(PrintedAssembly.missing(missing));
    }
    List<Convention> how = new ArrayList<>(arm1.get().how());
    how.addAll(arm2.get().how());
    TwoArms<Moments> arms = new TwoArms<>(arm1.get().moments(), arm2.get().moments());
    return reduced(arms, new Conventions(how));
  }

  private Optional<String> notPositive() {
    return Stream.of(1, 2)
        .flatMap(arm -> Stream.of("min", "q1_", "median", "q3_", "max").map(each -> each + arm))
        .filter(each -> numbers.number(each).filter(x -> x.value() <= 0).isPresent())
        .findFirst();
  }

  /** The moments of one arm, and how they were got. */
  record Arm(Moments moments, List<Convention> how) {}

  /** One arm, empty when something of it is missing. */
  Optional<Arm> arm(int arm) {
    Optional<Solved> n = solver.find("n" + arm);
    Optional<Solved> mean = solver.find("mean" + arm);
    Optional<Solved> sd = solver.find("sd" + arm);
    if (n.isEmpty() || mean.isEmpty() || sd.isEmpty() || !usable(sd.get().value())) {
      return Optional.empty();
    }
    List<Convention> how = new ArrayList<>(mean.get().how());
    how.addAll(sd.get().how());
    return Optional.of(
        new Arm(Moments.of((int) n.get().value(), mean.get().value(), sd.get().value()), how));
  }

  private static boolean usable(double sd) {
    return sd >= 0 && Double.isFinite(sd * sd);
  }

  Reduction<Moments> difference(Optional<Reduction<Moments>> means) {
    if (means.isPresent() && means.get() instanceof Reduction.Reduced<Moments>) {
      return means.get();
    }
    Optional<Solved> md = solver.find("md");
    Optional<Solved> sd = solver.find("sd_pooled");
    if (n(1) < 2 || n(2) < 2 || md.isEmpty() || sd.isEmpty() || !usable(sd.get().value())) {
      return means.orElseGet(() -> refused(noDifference(md, sd)));
    }
    return reduced(
        apart(md.get().value(), sd.get().value()), Solved.conventions(md.get(), sd.get()));
  }

  private NotEstimable noDifference(Optional<Solved> md, Optional<Solved> sd) {
    List<String> missing = new ArrayList<>(missingSizes());
    if (md.isEmpty()) {
      missing.add("md");
    }
    if (sd.isEmpty()) {
      Optional<NotEstimable> bounded = bounded();
      if (missing.isEmpty() && bounded.isPresent()) {
        return bounded.get();
      }
      missing.add("the SD, or what gives it (md_se, md_ci_low md_ci_high, t, f or p)");
    }
    return PrintedAssembly.missing(missing);
  }

  Reduction<Moments> standardized(
      Optional<Reduction<Moments>> means,
      Optional<Reduction<Moments>> difference,
      boolean hasColumns) {
    if (difference.isPresent() && difference.get() instanceof Reduction.Reduced<Moments>) {
      return difference.get();
    }
    if (!hasColumns) {
      return means.or(() -> difference).orElseThrow();
    }
    List<String> sizes = missingSizes();
    if (n(1) < 2 || n(2) < 2) {
      return refused(PrintedAssembly.missing(sizes));
    }
    Optional<Solved> d = solver.find("d");
    return d.isEmpty()
        ? refused(noTest())
        : reduced(apart(d.get().value(), 1), Solved.conventions(d.get()));
  }

  private NotEstimable noTest() {
    Optional<NotEstimable> bounded = bounded();
    if (bounded.isPresent()) {
      return bounded.get();
    }
    boolean unsigned =
        Stream.of("f", "p", "chi2", "chi2_p", "eta2")
            .anyMatch(each -> numbers.number(each).isPresent());
    if (numbers.number("t").isPresent() || (unsigned && solver.find("sign").isPresent())) {
      return new NotEstimable(Reason.OVERFLOW, "the difference is beyond double precision");
    }
    return unsigned
        ? new NotEstimable(
            Reason.NO_DATA, "sign is missing: F and p do not say which arm was higher")
        : PrintedAssembly.missing(List.of("t, f or p"));
  }

  /** Why a bound such as p < .001 has no estimate. */
  private Optional<NotEstimable> bounded() {
    return BOUNDED.stream()
        .flatMap(each -> numbers.bound(each).map(text -> bound(each, text)).stream())
        .findFirst();
  }

  private NotEstimable bound(String column, String text) {
    String size = column.equals("p") ? sizeOfBound(text) : "";
    return new NotEstimable(
        Reason.NO_DATA,
        column + " is printed as a bound (" + text + "), which has no one estimate" + size);
  }

  private String sizeOfBound(String text) {
    double df = n(1) + n(2) - 2.0;
    double p = Double.parseDouble(text.substring(1));
    if (!(df > 0) || !(p > 0 && p < 1)) {
      return "";
    }
    double d = ComparisonRelations.sizeOfT(p, df) * ComparisonRelations.root(n(1), n(2));
    String side = text.startsWith("<") ? "above" : "below";
    return String.format(Locale.ROOT, ": |d| is %s %.3g", side, d);
  }

  List<String> warnings(Reduction<Moments> means) {
    List<String> all = new ArrayList<>(0);
    if (means instanceof Reduction.Reduced<Moments> reduced) {
      largeD(reduced.arms()).ifPresent(all::add);
    }
    for (int arm = 1; arm <= 2; arm++) {
      if (numbers.has("median" + arm) && numbers.number("mean" + arm).isEmpty()) {
        skewness(arm).ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<String> largeD(TwoArms<Moments> arms) {
    Moments a = arms.experimental();
    Moments b = arms.control();
    double sd =
        ComparisonRelations.pooled(a.standardDeviation(0), b.standardDeviation(0), a.n(), b.n());
    double d = (a.mean(0) - b.mean(0)) / sd;
    return Math.abs(d) > LARGE_D && Double.isFinite(d)
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "|d| is %.2f, above 2: are sd1 and sd2 standard deviations, or standard errors?",
                Math.abs(d)))
        : Optional.empty();
  }

  private Optional<String> skewness(int arm) {
    Optional<Skewness> test = SkewnessPretest.of(numbers, arm, quantiles);
    return test.filter(Skewness::found)
        .map(
            each ->
                String.format(
                    Locale.ROOT,
                    "the quantiles of arm %d look skewed (%.3f, critical at 5 %% %.3f; Shi et al. 2023)%s",
                    arm,
                    each.statistic(),
                    each.critical(),
                    quantiles == QuantileModel.NORMAL
                        ? ": its mean and SD are not to be trusted; --quantiles lognormal may fit"
                        : " on the log scale too: its mean and SD are not to be trusted"));
  }

  private List<String> missing(int arm) {
    List<String> missing = new ArrayList<>();
    if (numbers.number("n" + arm).isEmpty()) {
      missing.add("n" + arm);
    }
    boolean sized = missing.isEmpty();
    if (solver.find("mean" + arm).isEmpty() && (sized || numbers.has("mean" + arm))) {
      missing.add(first(arm, "mean", "median"));
    }
    if (spreadMissing(arm, sized)) {
      missing.add(first(arm, "sd", "se", "ci_low", "q1_", "min"));
    }
    return missing;
  }

  private boolean spreadMissing(int arm, boolean sized) {
    boolean printed =
        Stream.of("sd", "se").anyMatch(each -> numbers.number(each + arm).isPresent())
            || Stream.of("ci_low", "ci_high").allMatch(e -> numbers.number(e + arm).isPresent())
            || Stream.of("q1_", "q3_").allMatch(e -> numbers.number(e + arm).isPresent())
            || Stream.of("min", "max").allMatch(e -> numbers.number(e + arm).isPresent());
    return !printed || (sized && solver.find("sd" + arm).isEmpty());
  }

  private String first(int arm, String... names) {
    return Stream.of(names)
        .map(each -> each + arm)
        .filter(numbers::has)
        .findFirst()
        .orElse(names[0] + arm);
  }

  private List<String> missingSizes() {
    return Stream.of("n1", "n2").filter(each -> numbers.number(each).isEmpty()).toList();
  }

  private int n(int arm) {
    return solver.count("n" + arm);
  }

  private TwoArms<Moments> apart(double difference, double sd) {
    return new TwoArms<>(Moments.of(n(1), difference, sd), Moments.of(n(2), 0, sd));
  }

  private Reduction<Moments> reduced(TwoArms<Moments> arms, Conventions how) {
    return new Reduction.Reduced<>(arms, n(1), n(2), how);
  }

  private Reduction<Moments> refused(NotEstimable why) {
    return new Reduction.Refused<>(why, n(1), n(2));
  }
}
