// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.equipoise.core.Reported;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.PrintedContrast;
import org.equipoise.evidence.PrintedContrast.Quantity;
import org.equipoise.evidence.PrintedRow;
import org.equipoise.evidence.RelatedNumber;
import org.equipoise.integrity.CheckKind;
import org.equipoise.integrity.Explanation;
import org.equipoise.integrity.Finding;
import org.equipoise.integrity.Outcome;
import org.equipoise.integrity.RowCheck;

/**
 * Which convention reproduces a printed t, p, d or interval of two printed means? The numbers agree
 * when each of them is reproduced by some convention of {@link ConventionSearch}. The range is that
 * of the first convention for the first of them.
 *
 * @param level the level of a printed interval, in (0, 1)
 */
record ConventionCheck(double level) implements RowCheck {
  private static final int NAMED = 4;
  private static final List<Explanation> INNOCENT =
      List.of(
          Explanation.ADJUSTED,
          Explanation.OTHER_TEST,
          Explanation.SUBSET,
          Explanation.MODEL,
          Explanation.SLIP);

  @Override
  public CheckKind kind() {
    return CheckKind.CONVENTION;
  }

  @Override
  public List<String> columns() {
    return List.of("n1", "mean1", "sd1", "n2", "mean2", "sd2", "t, p, d or ci_low and ci_high");
  }

  @Override
  public boolean applies(PrintedRow row) {
    return row.missing(columns().subList(0, 6)).isEmpty() && !printed(row).isEmpty();
  }

  @Override
  public Finding check(PrintedRow row) {
    try {
      return finding(ConventionSearch.search(contrast(row)));
    } catch (IllegalArgumentException e) { // an arm of one, or an SD that has no square
      return Finding.notChecked(kind(), e.getMessage());
    }
  }

  private PrintedContrast contrast(PrintedRow row) {
    TwoArms<PrintedRow> arms = new TwoArms<>(row.arm(1), row.arm(2));
    return new PrintedContrast(
        arms.map(arm -> arm(arm, "mean", "sd").orElseThrow()),
        both(arms, "change", "sdchange"),
        both(arms, "pre", "sdpre"),
        arms.experimental().number("r").isPresent() && arms.control().number("r").isPresent()
            ? Optional.of(arms.map(arm -> arm.get("r")))
            : Optional.empty(),
        printed(row),
        level);
  }

  private static Optional<TwoArms<PrintedContrast.Arm>> both(
      TwoArms<PrintedRow> arms, String mean, String sd) {
    TwoArms<Optional<PrintedContrast.Arm>> found = arms.map(arm -> arm(arm, mean, sd));
    return found.experimental().isPresent() && found.control().isPresent()
        ? Optional.of(found.map(Optional::orElseThrow))
        : Optional.empty();
  }

  private static Optional<PrintedContrast.Arm> arm(PrintedRow row, String mean, String sd) {
    return row.missing(List.of("n", mean, sd)).isEmpty()
        ? Optional.of(new PrintedContrast.Arm(row.count("n").orElse(0), row.get(mean), row.get(sd)))
        : Optional.empty();
  }

  private static Map<Quantity, Reported> printed(PrintedRow row) {
    Map<Quantity, Reported> printed = new EnumMap<>(Quantity.class);
    t(row).ifPresent(number -> printed.put(Quantity.T, number));
    equal(row.text("p")).ifPresent(number -> printed.put(Quantity.P, number));
    row.number("d").ifPresent(number -> printed.put(Quantity.D, number));
    if (row.missing(List.of("ci_low", "ci_high")).isEmpty()) {
      printed.put(Quantity.CI_LOW, row.get("ci_low"));
      printed.put(Quantity.CI_HIGH, row.get("ci_high"));
    }
    return printed;
  }

  private static Optional<Reported> t(PrintedRow row) {
    return row.number("t")
        .or(
            () ->
                row.text("test").equalsIgnoreCase("t")
                    ? equal(row.text("statistic"))
                    : Optional.empty());
  }

  /** A number that is printed as itself; of a bound no convention gives the digits. */
  private static Optional<Reported> equal(String text) {
    try {
      RelatedNumber number = RelatedNumber.parse(text);
      return number.relation() == RelatedNumber.Relation.EQUAL ? number.number() : Optional.empty();
    } catch (IllegalArgumentException e) { // empty, or with the name of its test
      return Optional.empty();
    }
  }

  private Finding finding(List<ConventionMatch> matches) {
    Map<Quantity, List<ConventionMatch>> byQuantity = new EnumMap<>(Quantity.class);
    for (ConventionMatch match : matches) {
      byQuantity.computeIfAbsent(match.quantity(), each -> new ArrayList<>()).add(match);
    }
    if (byQuantity.isEmpty()) {
      return Finding.notChecked(kind(), "no convention has a value for these means and SDs");
    }
    boolean all =
        byQuantity.values().stream()
            .allMatch(own -> own.stream().anyMatch(ConventionMatch::reproduces));
    ConventionMatch first = matches.get(0);
    return new Finding(
        kind(),
        all ? Outcome.CONSISTENT : Outcome.INCONSISTENT,
        OptionalDouble.of(first.range().low()),
        OptionalDouble.of(first.range().high()),
        byQuantity.values().stream().map(ConventionCheck::words).collect(Collectors.joining("; "))
            + together(matches),
        all ? List.of() : INNOCENT);
  }

  private static String words(List<ConventionMatch> own) {
    ConventionMatch first = own.get(0);
    String printed = first.quantity().column() + " = " + first.printed().text();
    String ids =
        own.stream().limit(NAMED).map(ConventionMatch::id).collect(Collectors.joining(", "));
    int more = own.size() - NAMED;
    return first.reproduces()
        ? printed + " from " + ids + (more > 0 ? " and " + more + " more" : "")
        : printed + " from none; nearest " + ids;
  }

  private static String together(List<ConventionMatch> matches) {
    long printed = matches.stream().map(ConventionMatch::quantity).distinct().count();
    List<String> joint = ConventionSearch.joint(matches);
    if (printed < 2) {
      return "";
    }
    return joint.isEmpty()
        ? "; no convention gives all at once"
        : "; all at once from "
            + String.join(", ", joint.subList(0, Math.min(NAMED, joint.size())));
  }
}
