// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import static org.equipoise.Tolerance.ITERATIVE;
import static org.equipoise.Tolerance.SPECIAL_FUNCTION;
import static org.equipoise.effect.Arms.estimated;

import java.util.List;
import java.util.OptionalDouble;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;
import org.equipoise.evidence.PrePostSummary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every measure against metafor, effectsize or its paper's formula in R, at four levels. */
class MeasureReferenceTest {
  static List<Row> means() {
    return ReferenceTable.read(MeasureReferenceTest.class, "measures_means.csv");
  }

  static List<Row> events() {
    return ReferenceTable.read(MeasureReferenceTest.class, "measures_events.csv");
  }

  static List<Row> changes() {
    return ReferenceTable.read(MeasureReferenceTest.class, "measures_changes.csv");
  }

  /** The convention that a row's option names. */
  private static MeasureSettings settings(Row row) {
    String option = row.text("option");
    MeasureSettings plain = MeasureSettings.defaults();
    return new MeasureSettings(
        pick(VarianceForm.values(), option, plain.variance()),
        pick(StandardizedInterval.values(), option, plain.interval()),
        pick(RiskInterval.values(), option, plain.risk()),
        pick(ZeroCells.values(), option, plain.zero()),
        row.text("measure").equals("nnt-furukawa")
            ? OptionalDouble.of(row.number("option"))
            : OptionalDouble.empty());
  }

  private static <E extends Enum<E>> E pick(E[] values, String option, E otherwise) {
    for (E value : values) {
      if (value.name().equalsIgnoreCase(option)) {
        return value;
      }
    }
    return otherwise;
  }

  private static Measure measure(Row row) {
    return EffectMeasures.find(row.text("measure"), settings(row)).orElseThrow();
  }

  // R's noncentral pt is good to about 1e-9.
  private static void compare(Row row, Estimate found) {
    boolean byNoncentral =
        List.of("cl", "u3", "overlap", "nnt-kk", "nnt-furukawa").contains(row.text("measure"));
    Tolerance tolerance = byNoncentral ? ITERATIVE : SPECIAL_FUNCTION;
    double size = Math.abs(found.value()) + found.standardError().orElse(0);
    String what = row.text("measure") + " " + row.text("option");
    SPECIAL_FUNCTION.check(row.number("estimate"), found.value(), size, what);
    if (row.text("variance").isEmpty()) {
      org.assertj.core.api.Assertions.assertThat(found.standardError()).as(what).isEmpty();
    } else {
      double se = Math.sqrt(row.number("variance"));
      // R's log-gamma costs the difference in eq. 25 of Morris some digits.
      Tolerance loose = what.startsWith("dppc ") ? ITERATIVE : SPECIAL_FUNCTION;
      loose.check(se, found.standardError().orElseThrow(), what + " se");
    }
    if (!row.text("low").isEmpty()) {
      boolean outside = found.interval().isEmpty();
      double low = outside ? found.more().get("outside_low") : lower(found);
      double high = outside ? found.more().get("outside_high") : upper(found);
      double slack = byNoncentral ? 10 * (size + Math.abs(low) + Math.abs(high)) : size;
      tolerance.check(row.number("low"), low, finite(slack), what + " low");
      tolerance.check(row.number("high"), high, finite(slack), what + " high");
    }
  }

  private static double finite(double slack) {
    return Double.isFinite(slack) ? slack : 1;
  }

  private static double lower(Estimate found) {
    return found.interval().map(Interval::lower).orElseThrow();
  }

  private static double upper(Estimate found) {
    return found.interval().map(Interval::upper).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("means")
  void measures_of_means_match_r(Row row) {
    EffectMeasure measure = (EffectMeasure) measure(row);
    Estimate found =
        estimated(
            measure.estimate(
                Arms.of(
                    row.count("n1"),
                    row.number("mean1"),
                    row.number("sd1"),
                    row.count("n2"),
                    row.number("mean2"),
                    row.number("sd2")),
                row.number("level")));
    compare(row, found);
  }

  @ParameterizedTest
  @MethodSource("events")
  void measures_of_events_match_r(Row row) {
    EventMeasure measure = (EventMeasure) measure(row);
    TwoArms<EventCounts> arms =
        new TwoArms<>(
            new EventCounts(row.count("events1"), row.count("n1")),
            new EventCounts(row.count("events2"), row.count("n2")));
    compare(row, estimated(measure.estimate(arms, row.number("level"))));
  }

  private static PrePostSummary arm(Row row, int arm) {
    return new PrePostSummary(
        row.count("n" + arm),
        row.number("pre" + arm),
        row.number("post" + arm),
        row.number("sdpre" + arm),
        OptionalDouble.of(row.number("sdpost" + arm)),
        OptionalDouble.of(row.number("r" + arm)));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void measures_of_changes_match_r(Row row) {
    double level = row.number("level");
    Estimate found =
        measure(row) instanceof ChangeMeasure change
            ? estimated(change.estimate(arm(row, row.count("option")), level))
            : estimated(
                ((PrePostMeasure) measure(row))
                    .estimate(new TwoArms<>(arm(row, 1), arm(row, 2)), level));
    compare(row, found);
  }
}
