// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfilePlotContractTest {
  private static final ProfilePlot.Arm MBSR = Samples.course("MBSR", Role.EXPERIMENTAL, 0, 1, 2);

  @Test
  void intervals_of_the_arms_do_not_share_a_place() {
    Figure figure =
        Samples.profile(Scale.LINEAR, MBSR, Samples.course("HEP", Role.CONTROL, 0, 1, 2)).figure();
    List<Intervals> intervals = Samples.marks(figure, Intervals.class);
    assertThat(intervals.get(0).xs()).doesNotContainAnyElementsOf(intervals.get(1).xs());
    assertThat(figure.legend().stream().map(LegendEntry::name)).containsExactly("MBSR", "HEP");
  }

  @Test
  void one_arm_stands_on_its_visits() {
    Figure figure = Samples.profile(Scale.LINEAR, MBSR).figure();
    Points points = Samples.marks(figure, Points.class).get(0);
    assertThat(points.xs()).containsExactly(-10.0, 0.0, 15.0);
    assertThat(points.ys()).containsExactly(5.5, 6.5, 7.5);
  }

  @Test
  void a_missing_visit_is_a_gap_in_the_line() {
    Figure figure =
        Samples.profile(Scale.LINEAR, Samples.course("MBSR", Role.EXPERIMENTAL, 0, 2)).figure();
    assertThat(Samples.marks(figure, Lines.class)).isEmpty();
    assertThat(Samples.marks(figure, Points.class).get(0).points()).hasSize(2);
  }

  @Test
  void an_arm_without_means_is_not_drawn() {
    Figure figure = Samples.profile(Scale.LOG, Samples.course("MBSR", Role.EXPERIMENTAL)).figure();
    assertThat(Samples.marks(figure, Points.class)).isEmpty();
  }

  @Test
  void an_interval_without_a_bound_is_an_arrow_and_one_that_is_missing_is_nothing() {
    ProfilePlot.Arm arm =
        new ProfilePlot.Arm(
            "MBSR",
            Role.EXPERIMENTAL,
            List.of(
                new ProfilePlot.Mean(0, 5, Optional.of(new Span(0, 9)), 2),
                new ProfilePlot.Mean(1, 6, Optional.empty(), 1)));
    Figure figure = Samples.profile(Scale.LOG, arm).figure();
    assertThat(Samples.marks(figure, Intervals.class).get(0).ys()).containsExactly(9.0);
    assertThat(figure.caption().footnotes()).hasSize(1);
    assertThat(figure.caption().altText()).contains("MBSR: −10 5 (0 to 9), 0 6");
  }

  @Test
  void periods_are_shaded_and_named_where_the_axis_shows_them() {
    Figure figure = Samples.profile(Scale.LINEAR, MBSR).figure();
    assertThat(Samples.marks(figure, Band.class).get(0).span()).isEqualTo(new Span(0, 13));
    assertThat(Samples.marks(figure, TextAnnotation.class).get(0).text()).contains("stress");
    ProfilePlot late =
        new ProfilePlot(
            Caption.of("t"),
            new ProfilePlot.Measure("", "y", Scale.LINEAR, "95% CI"),
            List.of(new ProfilePlot.Visit("pre", 0)),
            List.of(Samples.course("MBSR", Role.EXPERIMENTAL, 0)),
            List.of(new ProfilePlot.Period("later", new Span(50, 60))));
    assertThat(Samples.marks(late.figure(), Band.class)).isEmpty();
  }

  private static ProfilePlot visits(ProfilePlot.Period period, ProfilePlot.Visit... visits) {
    return new ProfilePlot(
        Caption.of("t"),
        new ProfilePlot.Measure("", "y", Scale.LINEAR, "95% CI"),
        List.of(visits),
        List.of(MBSR),
        List.of(period));
  }

  private static List<String> labels(Figure figure) {
    return figure.panels().get(0).axes().x().ticks().stream().map(Tick::label).toList();
  }

  private static final ProfilePlot.Period SHORT = new ProfilePlot.Period("stress", new Span(0, 50));

  @Test
  void visits_whose_names_have_no_room_are_numbered_and_named_in_a_footnote() {
    Figure figure =
        visits(
                SHORT,
                new ProfilePlot.Visit("randomized", 0),
                new ProfilePlot.Visit("first class", 1),
                new ProfilePlot.Visit("follow-up", 100))
            .figure();
    assertThat(labels(figure)).containsExactly("1", "\n2", "3");
    assertThat(figure.caption().footnotes())
        .containsExactly("Below the axis: 1: randomized; 2: first class; 3: follow-up.");
  }

  @Test
  void names_that_have_room_stand_below_the_axis() {
    Figure figure =
        visits(
                SHORT,
                new ProfilePlot.Visit("before", 0),
                new ProfilePlot.Visit("after the course", 50),
                new ProfilePlot.Visit("follow-up", 100))
            .figure();
    assertThat(labels(figure)).containsExactly("before", "after the course", "follow-up");
    assertThat(figure.caption().footnotes()).isEmpty();
  }

  @Test
  void minutes_that_have_no_room_are_left_out_as_on_any_axis() {
    Figure figure =
        visits(
                SHORT,
                new ProfilePlot.Visit("−10", -10),
                new ProfilePlot.Visit("−9", -9),
                new ProfilePlot.Visit("100", 100))
            .figure();
    assertThat(labels(figure)).containsExactly("−10", "", "100");
    assertThat(figure.caption().footnotes()).isEmpty();
  }

  @Test
  void a_period_whose_name_has_no_room_is_lettered_and_named_in_a_footnote() {
    String name = "preparation of a speech before an audience that shows no sign of approval";
    Figure figure =
        visits(
                new ProfilePlot.Period(name, new Span(0, 2)),
                new ProfilePlot.Visit("0", 0),
                new ProfilePlot.Visit("15", 15),
                new ProfilePlot.Visit("60", 60))
            .figure();
    assertThat(Samples.marks(figure, TextAnnotation.class).get(0).text()).isEqualTo("A");
    assertThat(figure.caption().footnotes()).containsExactly("Shaded: A: " + name + ".");
  }

  @Test
  void visits_are_in_order_and_means_are_of_visits_that_are_there() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.course("MBSR", Role.EXPERIMENTAL, 1, 0))
        .withMessage("visits must be in increasing order, got 0.0 after 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Samples.profile(Scale.LINEAR, Samples.course("MBSR", Role.EXPERIMENTAL, 3)))
        .withMessage("visit must be in [0, 2], got 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProfilePlot.Mean(0, Double.NaN, Optional.empty(), 1))
        .withMessage("mean must be finite, got NaN");
  }
}
