// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.Require;

/**
 * Claims that have a margin, each with two intervals against it: the narrower one, of level 1 − 2α,
 * which decides by the two one-sided tests, thick inside the usual one of level 1 − α. An
 * equivalence is shown where the thick bar lies within the margin.
 *
 * <p>One claim is drawn in its own units. Several have the fraction of the margin for their common
 * scale: 0 is no difference and ±1 the margin, where what is above 0 is divided by the upper bound
 * and what is below by the lower one, by logs for ratios; beside a one-sided margin both sides are
 * divided by it.
 *
 * @param caption the words around the figure; without alt text, one is made from the rows
 * @param title of the axis when there is one row: the difference with its unit, or the ratio
 * @param ends what values below and above no difference favour
 * @param headings above the labels and the verdicts
 * @param rows from top to bottom
 * @see <a href="https://doi.org/10.1007/BF01068419">Schuirmann (1987), J Pharmacokinet Biopharm 15,
 *     657-680</a>
 */
public record EquivalencePlot(
    Caption caption, String title, AxisEnds ends, List<String> headings, List<Row> rows) {
  private static final String FRACTION =
      "Fraction of the margin (0 is no difference, ±1 the margin)";

  /**
   * Checks that there is something to draw.
   *
   * @throws IllegalArgumentException if there are no rows, or not two headings
   */
  public EquivalencePlot {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(ends, "ends");
    headings = List.copyOf(headings);
    rows = Checks.notEmpty(rows, "rows");
    if (headings.size() != 2) {
      throw new IllegalArgumentException("headings must be 2, got " + headings.size());
    }
  }

  /** One claim. */
  public sealed interface Row {
    /**
     * What the claim is about.
     *
     * @return the label, on the left
     */
    String label();

    /**
     * What was concluded.
     *
     * @return the text on the right
     */
    String verdict();
  }

  /**
   * A claim that was estimated.
   *
   * @param label what it is about
   * @param estimate in the unit of the outcome, or a ratio on a log scale
   * @param intervals around it
   * @param margin it is held against; infinite on a side that is not looked at
   * @param scale linear, or log for a ratio
   * @param verdict what was concluded
   */
  public record Tested(
      String label,
      double estimate,
      TwoIntervals intervals,
      Margin margin,
      Scale scale,
      String verdict)
      implements Row {
    /**
     * Checks that the numbers have a place on the scale.
     *
     * @throws IllegalArgumentException if the scale is of categories, the margin does not hold no
     *     difference strictly inside or has no bound at all, or a number on a log scale is not
     *     positive
     */
    public Tested {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(intervals, "intervals");
      Objects.requireNonNull(verdict, "verdict");
      Require.finite(estimate, "estimate");
      Checks.measured(scale);
      double none = scale == Scale.LOG ? 1 : 0;
      Span span = ForestRange.onScale(margin.span(), scale);
      if (span.finiteEnds().isEmpty() || !(span.low() < none) || !(span.high() > none)) {
        throw new IllegalArgumentException(
            "margin must hold " + none + " inside and have a bound, got " + span);
      }
    }
  }

  /**
   * The two intervals of an estimate.
   *
   * @param outer of level 1 − α
   * @param inner of level 1 − 2α, within the outer one
   */
  public record TwoIntervals(Span outer, Span inner) {
    /** Checks that both are there. */
    public TwoIntervals {
      Objects.requireNonNull(outer, "outer");
      Objects.requireNonNull(inner, "inner");
    }
  }

  /**
   * A claim that could not be estimated.
   *
   * @param label what it is about
   * @param reason why not
   * @param verdict what is said of it
   */
  public record NotTested(String label, String reason, String verdict) implements Row {
    /**
     * Checks the reason.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public NotTested {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(verdict, "verdict");
      Require.notBlank(reason, "reason");
    }
  }

  /**
   * The figure.
   *
   * @return its marks and words
   */
  public Figure figure() {
    boolean single = rows.size() == 1 && rows.get(0) instanceof Tested;
    Scale scale = single ? ((Tested) rows.get(0)).scale() : Scale.LINEAR;
    ForestPlot.Measure measure =
        new ForestPlot.Measure(single ? title : FRACTION, scale, scale == Scale.LOG ? 1 : 0, ends);
    List<ForestPlot.Row> drawn = new ArrayList<>();
    rows.forEach(row -> drawn.add(drawn(row, single)));
    return new ForestPlot(caption, measure, drawn, headings, Optional.empty()).figure();
  }

  private static ForestPlot.Row drawn(Row row, boolean inUnits) {
    if (row instanceof NotTested none) {
      return new ForestPlot.NotEstimated(none.label(), none.reason(), List.of(none.verdict()));
    }
    Tested tested = (Tested) row;
    MarginScale own = inUnits ? MarginScale.units() : MarginScale.of(tested);
    Span outer = own.of(tested.intervals().outer());
    ForestPlot.Value value =
        ForestPlot.Value.of(own.of(tested.estimate()), outer.low(), outer.high());
    Margin margin = new Margin(tested.margin().name(), own.of(tested.margin().span()));
    return new ForestPlot.Nested(
        tested.label(),
        value,
        own.of(tested.intervals().inner()),
        Optional.of(margin),
        List.of(tested.verdict()));
  }
}
