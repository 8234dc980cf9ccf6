// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.equipoise.analysis.ConventionMatch.Fit;
import org.equipoise.core.Reported;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.PrintedContrast;
import org.equipoise.evidence.PrintedContrast.Quantity;
import org.equipoise.evidence.RoundingSearch;
import org.equipoise.evidence.RoundingSearch.Range;

/**
 * Which convention reproduces what a paper printed? Student's or Welch's t, one tail or two, the
 * pooled, average or control arm's SD with Hedges' correction or without, post or change scores, an
 * SD that is a standard error: each is held against each printed number.
 *
 * <p>A convention reproduces a number when some means, SDs and correlations that round to the
 * printed ones give a value that rounds to it (ends included). It is a lead about methods, not
 * proof of which was used: several conventions often give the same digits.
 */
public final class ConventionSearch {
  /** How many of the nearest are told where none reproduces. */
  private static final int NEAREST = 3;

  private final PrintedContrast contrast;
  private final List<Held> readings;

  private ConventionSearch(PrintedContrast contrast) {
    this.contrast = contrast;
    this.readings = ContrastReading.of(contrast).stream().map(Held::new).toList();
  }

  /** A reading with the values that its numbers reach, which all formulas share. */
  private static final class Held {
    private final ContrastReading reading;
    private final RoundingSearch<TwoArms<Moments>> search;

    Held(ContrastReading reading) {
      this.reading = reading;
      this.search = new RoundingSearch<>(reading.moments());
    }
  }

  /**
   * Every convention that reproduces a printed number, and for a number that none does the nearest.
   *
   * @param contrast means and SDs with the printed numbers
   * @return by printed number in the order of {@link Quantity}; those that reproduce it, the
   *     plainest first, or else the {@value #NEAREST} nearest, nearest first; for a printed
   *     interval a convention reproduces a limit only together with the other, in the same
   *     direction
   */
  public static List<ConventionMatch> search(PrintedContrast contrast) {
    return new ConventionSearch(contrast).matches();
  }

  /**
   * The score, reading and test with which everything printed of a test is reproduced at once.
   *
   * @param matches what {@link #search} found
   * @return such as {@code post/sd/student}, whatever the tails; d, which no test decides, need
   *     only be reproduced under the same score and reading; empty when there is none
   */
  public static List<String> joint(List<ConventionMatch> matches) {
    Set<Quantity> printed = new LinkedHashSet<>();
    matches.forEach(each -> printed.add(each.quantity()));
    boolean tested = printed.stream().anyMatch(each -> each != Quantity.D);
    Set<String> candidates = new LinkedHashSet<>();
    matches.stream()
        .filter(each -> each.reproduces() && (each.quantity() != Quantity.D) == tested)
        .forEach(each -> candidates.add(test(each)));
    return candidates.stream()
        .filter(id -> printed.stream().allMatch(each -> reproduced(matches, each, id, tested)))
        .toList();
  }

  private static boolean reproduced(
      List<ConventionMatch> matches, Quantity quantity, String id, boolean tested) {
    return matches.stream()
        .filter(each -> each.quantity() == quantity && each.reproduces())
        .anyMatch(
            each ->
                (quantity == Quantity.D && tested)
                    ? reading(each.id()).equals(reading(id))
                    : test(each).equals(id));
  }

  private static String test(ConventionMatch match) {
    return match.id().replace("-one-tail", "");
  }

  private static String reading(String id) {
    return id.substring(0, id.lastIndexOf('/'));
  }

  private List<ConventionMatch> matches() {
    List<ConventionMatch> all = new ArrayList<>();
    for (Map.Entry<Quantity, Reported> each : contrast.printed().entrySet()) {
      all.addAll(matches(each.getKey(), each.getValue()));
    }
    return all;
  }

  private List<ConventionMatch> matches(Quantity quantity, Reported printed) {
    List<ConventionMatch> tried = new ArrayList<>();
    for (Held held : readings) {
      for (ContrastFormula formula : ContrastFormula.values()) {
        if (formula.quantity() == quantity && formula.needs() == held.reading.needs()) {
          tried(held, formula, printed).ifPresent(tried::add);
        }
      }
    }
    List<ConventionMatch> found = tried.stream().filter(ConventionMatch::reproduces).toList();
    return found.isEmpty()
        ? tried.stream()
            .sorted(Comparator.comparingDouble(ConventionMatch::distance))
            .limit(NEAREST)
            .toList()
        : found;
  }

  private Optional<ConventionMatch> tried(Held held, ContrastFormula formula, Reported printed) {
    OptionalDouble value = formula.of(held.reading.moments().printed(), contrast.level());
    Optional<Range> range = range(held, formula);
    if (value.isEmpty() || range.isEmpty()) {
      return Optional.empty();
    }
    double apart = distance(range.get(), printed);
    double mirrored = distance(mirror(held, formula, range.get()), printed);
    boolean plain = apart == 0 && inStep(held, formula, Fit.REPRODUCES);
    boolean reversed = mirrored == 0 && inStep(held, formula, Fit.REPRODUCES_REVERSED);
    Fit fit = plain ? Fit.REPRODUCES : reversed ? Fit.REPRODUCES_REVERSED : Fit.NEAREST;
    return Optional.of(
        new ConventionMatch(
            formula.quantity(),
            printed,
            held.reading.id() + "/" + formula.id(),
            formula.words() + ", from " + held.reading.words(),
            value.getAsDouble(),
            range.get(),
            fit,
            Math.min(apart, mirrored)));
  }

  private Optional<Range> range(Held held, ContrastFormula formula) {
    return held.search.range(
        arms -> formula.of(arms, contrast.level()), ConventionSearch::difference);
  }

  private static OptionalDouble difference(TwoArms<Moments> arms) {
    return OptionalDouble.of(arms.experimental().mean(0) - arms.control().mean(0));
  }

  /** What the formula gives with the arms exchanged: a limit becomes the other one's negative. */
  private Range mirror(Held held, ContrastFormula formula, Range range) {
    return switch (formula.quantity()) {
      case P -> range;
      case T, D -> negative(range);
      case CI_LOW, CI_HIGH ->
          range(held, other(formula)).map(ConventionSearch::negative).orElse(range);
    };
  }

  private static Range negative(Range range) {
    return new Range(-range.high(), -range.low());
  }

  private static ContrastFormula other(ContrastFormula limit) {
    Quantity wanted = limit.quantity() == Quantity.CI_LOW ? Quantity.CI_HIGH : Quantity.CI_LOW;
    for (ContrastFormula each : ContrastFormula.values()) {
      if (each.quantity() == wanted && each.id().equals(limit.id())) {
        return each;
      }
    }
    throw new IllegalStateException(limit + " has no other limit");
  }

  /** For one limit of a printed interval: whether the other one is reproduced in the same way. */
  private boolean inStep(Held held, ContrastFormula formula, Fit way) {
    boolean limit = formula.quantity() == Quantity.CI_LOW || formula.quantity() == Quantity.CI_HIGH;
    if (!limit) {
      return true;
    }
    ContrastFormula other = other(formula);
    Reported printed = contrast.printed().get(other.quantity());
    if (printed == null) {
      return true;
    }
    Optional<Range> range =
        way == Fit.REPRODUCES
            ? range(held, other)
            : range(held, formula).map(ConventionSearch::negative);
    return range.filter(each -> distance(each, printed) == 0).isPresent();
  }

  private static double distance(Range range, Reported printed) {
    double below = range.low() - printed.roundingHigh();
    double above = printed.roundingLow() - range.high();
    return Math.max(0, Math.max(below, above));
  }
}
