// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.Tolerance;
import org.equipoise.core.Convention;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reported;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scale;
import org.equipoise.design.Status;
import org.equipoise.evidence.PrintedResult.PrintedEffect;
import org.equipoise.evidence.PrintedResult.PrintedTest;
import org.equipoise.evidence.PublishedRow.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTableContractTest {
  private static final Provenance PAPER = new Provenance(Status.PUBLISHED, "paper", "Table 2", "");
  private static final Measurement PRE = Measurement.of("y", "pre");
  private static final Measurement POST = Measurement.of("y", "post");
  private static final Variable RAW_PRE = new Variable(PRE, Scale.RAW);
  private static final Variable RAW = new Variable(POST, Scale.RAW);

  private static PublishedRow row(Measurement at, String arm, int n, String... printed) {
    Map<Item, Reported> numbers = new EnumMap<>(Item.class);
    for (String each : printed) {
      String[] parts = each.split("=", -1);
      numbers.put(Item.valueOf(parts[0]), Reported.parse(parts[1]));
    }
    return new PublishedRow(at, arm, n, numbers, PAPER, 3);
  }

  private static final List<PublishedRow> ROWS =
      List.of(
          row(PRE, "E", 22, "MEAN=50.1", "SD=8.0"),
          row(PRE, "C", 19, "MEAN=49.3", "SE=2"),
          row(POST, "E", 20, "MEAN=41.2", "SD=10"),
          row(POST, "C", 16, "MEAN=46.0", "SE=2.5"));

  private static PublishedTable table(List<PublishedRow> rows, String r) {
    List<PublishedCorrelation> correlations =
        r.isEmpty()
            ? List.of()
            : List.of(new PublishedCorrelation("y", "pre", "post", Reported.parse(r), PAPER));
    return new PublishedTable(new TwoArms<>("E", "C"), rows, correlations, List.of());
  }

  private static List<PublishedRow> without(Measurement at, String arm) {
    List<PublishedRow> rows = new ArrayList<>(ROWS);
    rows.removeIf(each -> each.measurement().equals(at) && each.arm().equals(arm));
    return rows;
  }

  private static List<PublishedRow> replaced(PublishedRow row) {
    List<PublishedRow> rows = without(row.measurement(), row.arm());
    rows.add(row);
    return rows;
  }

  private static NotEstimable why(Reduction<?> reduction) {
    return ((Reduction.Refused<?>) reduction).why();
  }

  @Test
  void printed_numbers_are_moments() {
    Reduction.Reduced<Moments> reduced =
        (Reduction.Reduced<Moments>) table(ROWS, ".6").moments(List.of(RAW, RAW_PRE));

    Moments e = reduced.arms().experimental();
    Moments c = reduced.arms().control();
    assertThat(e.n()).isEqualTo(20);
    assertThat(e.mean(0)).isEqualTo(41.2);
    assertThat(e.mean(1)).isEqualTo(50.1);
    assertThat(e.variance(0)).isEqualTo(100);
    Tolerance.CLOSED_FORM.check(0.6 * 10 * 8, e.covariance(0, 1), "covariance");
    assertThat(c.standardDeviation(0)).as("SE times the root of n").isEqualTo(10);
    Tolerance.CLOSED_FORM.check(
        2 * Math.sqrt(19), c.standardDeviation(1), "SD from SE at baseline");
    assertThat(reduced.n1()).isEqualTo(20);
    assertThat(reduced.n2()).isEqualTo(16);
  }

  @Test
  void a_baseline_printed_for_other_participants_is_said() {
    Reduction.Reduced<Moments> both =
        (Reduction.Reduced<Moments>) table(ROWS, ".6").moments(List.of(RAW, RAW_PRE));
    Reduction.Reduced<Moments> alone =
        (Reduction.Reduced<Moments>) table(ROWS, ".6").moments(List.of(RAW));

    assertThat(both.conventions().list())
        .extracting(Convention::topic)
        .containsExactly("n of printed moments");
    assertThat(alone.conventions().list()).isEmpty();
  }

  @Test
  void the_printed_sd_is_preferred_to_the_standard_error() {
    PublishedRow both = row(POST, "E", 25, "MEAN=1", "SD=3", "SE=9");
    Reduction.Reduced<Moments> reduced =
        (Reduction.Reduced<Moments>) table(replaced(both), "").moments(List.of(RAW));
    assertThat(reduced.arms().experimental().standardDeviation(0)).isEqualTo(3);
  }

  @Test
  void what_is_not_printed_is_named() {
    assertThat(why(table(without(POST, "C"), "").moments(List.of(RAW))))
        .isEqualTo(new NotEstimable(Reason.NO_DATA, "no row is printed for C, y at post"));
    assertThat(why(table(without(PRE, "E"), ".5").moments(List.of(RAW, RAW_PRE))))
        .isEqualTo(new NotEstimable(Reason.NO_BASELINE, "no row is printed for E, y at pre"));
    assertThat(why(table(ROWS, "").moments(List.of(RAW, RAW_PRE))))
        .isEqualTo(
            new NotEstimable(
                Reason.NO_BASELINE, "no correlation of y between post and pre is printed"));
    for (PublishedRow bare :
        List.of(row(POST, "E", 9, "MEAN=1"), row(POST, "E", 9, "SD=1", "MEDIAN=2"))) {
      assertThat(why(table(replaced(bare), "").moments(List.of(RAW))))
          .isEqualTo(
              new NotEstimable(
                  Reason.NO_DATA, "no mean with SD or SE is printed for E, y at post"));
    }
  }

  @Test
  void a_refusal_knows_how_many_participants_were_printed() {
    Reduction<Moments> refused = table(without(POST, "C"), "").moments(List.of(RAW));
    assertThat(refused.n1()).isEqualTo(20);
    assertThat(refused.n2()).isZero();
  }

  @Test
  void logs_and_values_need_participants() {
    assertThat(why(table(ROWS, "").moments(List.of(new Variable(POST, Scale.LOG)))))
        .isEqualTo(
            new NotEstimable(
                Reason.NEEDS_PARTICIPANTS,
                "the printed moments of y at post are of the raw values, and the scale is log"));
    Reduction<ArmValues> values = table(ROWS, "").values(List.of(RAW));
    assertThat(why(values))
        .isEqualTo(new NotEstimable(Reason.NEEDS_PARTICIPANTS, "the evidence is a printed table"));
    assertThat(values.n1()).isEqualTo(20);
    assertThat(values.n2()).isEqualTo(16);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SD=1e300", "SE=1e200", "SD=1e-200"})
  void a_spread_whose_square_is_out_of_range_has_no_moments(String spread) {
    PublishedTable table = table(replaced(row(POST, "E", 20, "MEAN=1", spread)), "");
    assertThat(why(table.moments(List.of(RAW))))
        .isEqualTo(
            new NotEstimable(
                Reason.OVERFLOW,
                "the variance of E, y at post is beyond the range of double precision"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SD", "SE"})
  void a_printed_spread_is_not_negative(String item) {
    assertThat(table(replaced(row(POST, "E", 20, item + "=0")), "").rows()).hasSize(4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(replaced(row(POST, "E", 20, item + "=-2.3")), ""))
        .withMessage(item.toLowerCase(java.util.Locale.ROOT) + " must be 0 or more, got -2.3");
  }

  @Test
  void a_correlation_is_found_in_either_order_and_only_of_its_outcome() {
    PublishedTable table = table(ROWS, "-.25");
    assertThat(table.correlation(PRE, POST)).hasValue(-0.25);
    assertThat(table.correlation(POST, PRE)).hasValue(-0.25);
    assertThat(table.correlation(Measurement.of("z", "pre"), POST)).isEmpty();
    assertThat(table.correlation(PRE, Measurement.of("z", "post"))).isEmpty();
    assertThat(table.correlation(PRE, Measurement.of("y", "later"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.01", "-1.01"})
  void a_correlation_is_within_1(String r) {
    assertThat(table(ROWS, "1").correlation(PRE, POST)).hasValue(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(ROWS, r))
        .withMessage("r must be in [-1, 1], got " + r);
  }

  @Test
  void a_row_counts_someone_and_keeps_what_was_printed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row(POST, "E", 0, "MEAN=1"))
        .withMessage("n must be 1 or more, got 0");
    PublishedRow row = row(POST, "E", 1, "MEAN=1.50");
    assertThat(row.get(Item.MEAN)).map(Reported::text).contains("1.50");
    assertThat(row.get(Item.SD)).isEmpty();
  }

  @Test
  void a_printed_result_and_a_correlation_name_their_outcome() {
    PrintedTest test = new PrintedTest("", Optional.empty(), Optional.empty(), ".05");
    PrintedEffect effect =
        new PrintedEffect(Optional.empty(), "", Optional.empty(), Optional.empty());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PrintedResult("", "post", "", test, effect, PAPER, 1))
        .withMessage("outcome must not be blank, got \"\"");
    for (String[] ids : new String[][] {{"", "a", "b"}, {"y", "", "b"}, {"y", "a", ""}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> new PublishedCorrelation(ids[0], ids[1], ids[2], Reported.parse("0"), PAPER))
          .withMessageEndingWith("must not be blank, got \"\"");
    }
  }

  @Test
  void a_reduction_is_of_one_variable_or_more() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(ROWS, "").moments(List.of()))
        .withMessage("the number of variables must be 1 or more, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(ROWS, "").values(List.of()))
        .withMessage("the number of variables must be 1 or more, got 0");
  }
}
