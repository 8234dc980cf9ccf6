// SPDX-License-Identifier: Apache-2.0
package org.equipoise.repeated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.core.Reference;
import org.equipoise.design.Derivation.Measure;
import org.equipoise.evidence.Observation;
import org.equipoise.repeated.Area.Reason;
import org.junit.jupiter.api.Test;

class ResponseAreaContractTest {
  private static final ResponseArea GROUND = ResponseArea.of(Measure.AUCG);
  private static final ResponseArea INCREASE = ResponseArea.of(Measure.AUCI);
  private static final Observation LIMIT = Observation.below(1);

  // By hand: (5+7)/2*10 + (7+12)/2*20 = 60 + 190; less 5*30.
  @Test
  void areas_of_three_unequally_spaced_samples_are_those_by_hand() {
    Curve curve = curve(5.0, 7.0, 12.0);

    assertThat(GROUND.compute(curve)).isEqualTo(new Area.Computed(250, 0));
    assertThat(INCREASE.compute(curve)).isEqualTo(new Area.Computed(100, 0));
  }

  // By hand: (12+7)/2*10 + (7+5)/2*20 = 215; less 12*30.
  @Test
  void a_falling_curve_has_a_negative_increase() {
    assertThat(INCREASE.compute(curve(12.0, 7.0, 5.0))).isEqualTo(new Area.Computed(-145, 0));
  }

  @Test
  void a_missing_end_sample_makes_the_area_missing_even_with_interpolation() {
    assertThat(GROUND.compute(curve(null, 7.0, 12.0))).isEqualTo(missing(Reason.END_SAMPLE));
    assertThat(GROUND.withGaps(Gaps.INTERPOLATED).compute(curve(5.0, 7.0, null)))
        .isEqualTo(missing(Reason.END_SAMPLE));
    assertThat(GROUND.compute(curve(null, null, null))).isEqualTo(missing(Reason.NO_SAMPLE));
  }

  // By hand: the line from 5 at -10 to 12 at 20 gives (5+12)/2*30 = 255; less 5*30.
  @Test
  void a_missing_inner_sample_is_interpolated_only_when_asked() {
    Curve curve = curve(5.0, null, 12.0);

    assertThat(GROUND.compute(curve)).isEqualTo(missing(Reason.INNER_SAMPLE));
    assertThat(GROUND.withGaps(Gaps.INTERPOLATED).compute(curve))
        .isEqualTo(new Area.Computed(255, 1));
    assertThat(INCREASE.withGaps(Gaps.INTERPOLATED).compute(curve))
        .isEqualTo(new Area.Computed(105, 1));
  }

  // By hand, with 1 in the place of the last sample: (5+7)/2*10 + (7+1)/2*20 = 140; less 5*30.
  @Test
  void a_censored_sample_leaves_an_upper_bound() {
    Curve curve = curve(5.0, 7.0, LIMIT);

    assertThat(GROUND.compute(curve)).isEqualTo(new Area.Below(140, 0));
    assertThat(INCREASE.compute(curve)).isEqualTo(new Area.Below(-10, 0));
    assertThat(GROUND.compute(curve).observation()).contains(Observation.below(140));
  }

  @Test
  void a_censored_first_sample_leaves_no_bound_on_the_increase() {
    assertThat(INCREASE.compute(curve(LIMIT, 7.0, 5.0)))
        .isEqualTo(missing(Reason.CENSORED_FIRST_SAMPLE));
    assertThat(GROUND.compute(curve(LIMIT, 7.0, 5.0))).isInstanceOf(Area.Below.class);
  }

  @Test
  void an_area_beyond_double_precision_is_missing() {
    assertThat(GROUND.compute(curve(1e308, 1e308, 1e308))).isEqualTo(missing(Reason.OVERFLOW));
  }

  @Test
  void minutes_that_do_not_increase_are_refused() {
    List<Optional<Observation>> two = samples(1.0, 2.0);
    assertThatThrownBy(() -> new Curve(List.of(0.0, 0.0), two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("minutes must increase, got [0.0, 0.0]");
    assertThatThrownBy(() -> new Curve(List.of(0.0, Double.NaN), two))
        .hasMessage("minute must be finite, got NaN");
    assertThatThrownBy(() -> new Curve(List.of(0.0), samples(1.0)))
        .hasMessage("the number of minutes must be 2 or more, got 1");
    assertThatThrownBy(() -> new Curve(List.of(0.0, 1.0, 2.0), two))
        .hasMessage("samples must have 3 entries, got 2");
  }

  @Test
  void conventions_name_the_paper_and_the_treatment_of_gaps() {
    assertThat(GROUND.conventions().list().get(0).sources())
        .containsExactly(Reference.PRUESSNER_2003);
    assertThat(INCREASE.withGaps(Gaps.INTERPOLATED).conventions().list().get(1).choice())
        .contains("interpolated linearly");
  }

  private static Area missing(Reason reason) {
    return new Area.Missing(reason);
  }

  private static Curve curve(Object... values) {
    return new Curve(List.of(-10.0, 0.0, 20.0), samples(values));
  }

  /** A number is a measured sample, null a missing one. */
  private static List<Optional<Observation>> samples(Object... values) {
    List<Optional<Observation>> samples = new ArrayList<>();
    for (Object value : values) {
      samples.add(
          value instanceof Double number
              ? Optional.of(Observation.of(number))
              : Optional.ofNullable((Observation) value));
    }
    return samples;
  }
}
