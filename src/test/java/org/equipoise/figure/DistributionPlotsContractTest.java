// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
import org.equipoise.Tolerance;
import org.equipoise.core.Alternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionPlotsContractTest {
  private static final List<Double> STEPS =
      List.of(-3.0, -2.0, -2.0, -1.0, 0.0, 0.0, 1.0, 2.0, 2.0, 3.0);

  private static DistributionPlot.Part tails(
      List<Double> values, double bound, Alternative alternative) {
    return new DistributionPlot.Part(
        "",
        "t",
        Scale.LINEAR,
        values,
        alternative == Alternative.LESS ? -bound : bound,
        new DistributionPlot.Tails("extreme", bound, alternative));
  }

  @ParameterizedTest
  @CsvSource({
    "TWO_SIDED, 2, 6",
    "GREATER, 2, 3",
    "LESS, 2, 3",
    "TWO_SIDED, 0, 10",
    "GREATER, 3, 1"
  })
  void dark_bars_hold_exactly_the_values_that_are_as_extreme(
      Alternative alternative, double bound, int extreme) {
    DistributionPlot.Part part = tails(STEPS, bound, alternative);
    List<DistributionBins.Bin> bins = new DistributionBins(part).bins();
    assertThat(bins.stream().mapToInt(DistributionBins.Bin::count).sum()).isEqualTo(10);
    assertThat(
            bins.stream()
                .filter(DistributionBins.Bin::inside)
                .mapToInt(DistributionBins.Bin::count)
                .sum())
        .isEqualTo(extreme);
    assertThat(part.inside()).isEqualTo(extreme);
  }

  @Test
  void what_is_beyond_the_axis_is_counted_and_said() {
    DistributionPlot.Part part =
        tails(
            List.of(Double.NEGATIVE_INFINITY, -1.0, 0.0, 1.0, Double.POSITIVE_INFINITY),
            1,
            Alternative.TWO_SIDED);
    Figure figure = new DistributionPlot(Caption.of("t"), List.of(part)).figure();
    assertThat(figure.caption().footnotes())
        .containsExactly("2 of 5 values are beyond the axis and not drawn.");
    assertThat(figure.caption().altText()).contains("5 values, −∞ to ∞, observed 1, 4 extreme");
    double height =
        Samples.marks(figure, Density.class).stream().mapToDouble(bar -> bar.ys().get(1)).sum();
    Tolerance.CLOSED_FORM.check(60, height, "per cent in bars");
  }

  @Test
  void values_that_are_all_equal_have_one_bar() {
    DistributionPlot.Part part =
        new DistributionPlot.Part(
            "",
            "x",
            Scale.LOG,
            List.of(2.0, 2.0),
            2,
            new DistributionPlot.Middle("95% CI", new Span(0, Double.POSITIVE_INFINITY)));
    Figure figure = new DistributionPlot(Caption.of("t"), List.of(part)).figure();
    assertThat(Samples.marks(figure, Density.class)).hasSize(1);
  }

  @Test
  void distribution_functions_step_where_values_are_and_the_distance_is_between_them() {
    EcdfPlot.Part part =
        new EcdfPlot.Part(
            "",
            new EcdfPlot.Arm("E", List.of(2.0, 1.0, 2.0), 0),
            new EcdfPlot.Arm("C", List.of(2.0, 3.0, 4.0, 5.0), 0),
            OptionalDouble.empty(),
            Alternative.TWO_SIDED);
    assertThat(part.distance()).isEqualTo(0.75);
    Figure figure = new EcdfPlot(Caption.of("t"), "x", Scale.LINEAR, List.of(part)).figure();
    List<Lines> lines = Samples.marks(figure, Lines.class);
    assertThat(lines.get(0).ys()).containsExactly(0.0, 0.0, 1 / 3.0, 1 / 3.0, 1.0, 1.0);
    assertThat(lines.get(2).vertices()).containsExactly(new Vertex(2, 1), new Vertex(2, 0.25));
  }

  @Test
  void nothing_is_drawn_below_a_detection_limit() {
    EcdfPlot.Part part =
        new EcdfPlot.Part(
            "",
            new EcdfPlot.Arm("E", List.of(2.0), 1),
            new EcdfPlot.Arm("C", List.of(), 3),
            OptionalDouble.of(1),
            Alternative.TWO_SIDED);
    Figure figure = new EcdfPlot(Caption.of("t"), "x", Scale.LINEAR, List.of(part)).figure();
    List<Lines> lines = Samples.marks(figure, Lines.class);
    assertThat(lines.get(0).ys()).containsExactly(0.5, 0.5, 1.0, 1.0);
    assertThat(lines.get(1).ys()).containsExactly(1.0, 1.0);
    assertThat(lines).allMatch(line -> line.xs().get(0) >= 1);
    assertThat(Samples.marks(figure, Band.class).get(0).span())
        .isEqualTo(new Span(Double.NEGATIVE_INFINITY, 1));
    assertThat(figure.caption().altText()).contains("E n = 2, 1 at or below the limit");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new EcdfPlot.Part(
                    "",
                    new EcdfPlot.Arm("E", List.of(1.0), 1),
                    new EcdfPlot.Arm("C", List.of(), 3),
                    OptionalDouble.of(1),
                    Alternative.TWO_SIDED))
        .withMessage("values must be above the limit 1.0, got 1.0");
  }

  @ParameterizedTest
  @CsvSource({"TWO_SIDED, 0.5", "GREATER, 0.5", "LESS, 0.25"})
  void one_sided_distances_look_to_one_side(Alternative alternative, double distance) {
    EcdfPlot.Part part =
        new EcdfPlot.Part(
            "",
            new EcdfPlot.Arm("E", List.of(0.0, 6.0, 7.0, 8.0), 0),
            new EcdfPlot.Arm("C", List.of(2.0, 3.0, 4.0, 9.0), 0),
            OptionalDouble.empty(),
            alternative);
    assertThat(part.distance()).isEqualTo(distance);
  }

  @Test
  void the_shared_area_is_that_of_both_densities() {
    Figure figure =
        new OverlapPlot(Caption.of("t"), "E", "C", List.of(new OverlapPlot.Part("", 0.8))).figure();
    List<Vertex> outline = Samples.marks(figure, Density.class).get(0).outline();
    double area = 0;
    for (int i = 1; i < outline.size(); i++) {
      double width = outline.get(i).x() - outline.get(i - 1).x();
      area += width * (outline.get(i).y() + outline.get(i - 1).y()) / 2;
    }
    assertThat(area).isBetween(0.688, 0.690); // 2 Φ(−0.4) = .6892, less what is beyond the axis
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OverlapPlot.Part("", Double.NaN))
        .withMessage("d must be in [-1e6, 1e6], got NaN");
    assertThatIllegalArgumentException().isThrownBy(() -> new OverlapPlot.Part("", 1e7));
  }

  @Test
  void the_area_of_dominance_counts_ties_half() {
    DominancePlot.Part part =
        new DominancePlot.Part("", List.of(3.0, 1.0, 2.0), List.of(2.0, 2.0, 0.0));
    // pairs: 3 above all three, 1 above one, 2 above one and tied with two
    Tolerance.CLOSED_FORM.check((3 + 1 + 1 + 2 * 0.5) / 9, part.area(), "area");
    assertThat(part.curve().get(0)).isEqualTo(new Vertex(0, 0));
    assertThat(part.curve().get(part.curve().size() - 1)).isEqualTo(new Vertex(1, 1));
  }

  @Test
  void values_out_of_order_and_without_a_place_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tails(List.of(1.0, 0.0), 1, Alternative.GREATER))
        .withMessage("values must be in increasing order, got 0.0 after 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tails(List.of(Double.POSITIVE_INFINITY), 1, Alternative.GREATER))
        .withMessage("values must have a finite one, got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EcdfPlot.Arm("E", List.of(), 0))
        .withMessageContaining("number of participants");
  }
}
