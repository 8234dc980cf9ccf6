// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Require;

/**
 * Estimates with their intervals, one a row, on a common axis. Sign: as the numbers given; the axis
 * says what each side favours. On a log scale a bound of zero counts as unbounded.
 *
 * @param caption the words around the figure; without alt text, one is made from the rows
 * @param measure what the axis shows
 * @param rows from top to bottom
 * @param headings above the labels and above each further column of text; as many as a row has
 *     columns, and one
 * @param margin drawn behind all rows
 */
public record ForestPlot(
    Caption caption,
    Measure measure,
    List<Row> rows,
    List<String> headings,
    Optional<Margin> margin) {
  /**
   * Checks that rows, headings and scale go together.
   *
   * @throws IllegalArgumentException if there are no rows or no headings, a row has another number
   *     of columns than there are headings for, or a value on a log scale is not positive
   */
  public ForestPlot {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(margin, "margin");
    rows = Checks.notEmpty(rows, "rows");
    headings = Checks.notEmpty(headings, "headings");
    for (Row row : rows) {
      requireColumns(row, headings.size() - 1);
      requirePlace(row, measure.scale());
    }
    margin.ifPresent(whole -> requirePlace(whole.span(), measure.scale()));
  }

  /**
   * What the axis of a forest plot shows.
   *
   * @param title the effect, with its unit
   * @param scale linear, or log for ratios
   * @param reference the value of no difference: 0, or 1 for ratios
   * @param ends what values below and above the reference favour
   */
  public record Measure(String title, Scale scale, double reference, AxisEnds ends) {
    /**
     * Checks the reference.
     *
     * @throws IllegalArgumentException if the reference has no place on the scale, or the scale is
     *     of categories
     */
    public Measure {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(ends, "ends");
      Require.finite(reference, "reference");
      if (scale == Scale.LOG) {
        Require.positiveFinite(reference, "reference");
      } else if (scale != Scale.LINEAR) {
        throw new IllegalArgumentException("scale must be LINEAR or LOG, got " + scale);
      }
    }
  }

  /**
   * An estimate.
   *
   * @param estimate the point, finite
   * @param interval around it; infinite where it has no bound
   * @param weight makes the point larger, relative to the other rows; positive; empty for the same
   *     size as all without
   */
  public record Value(double estimate, Span interval, OptionalDouble weight) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the estimate is not finite or the weight not positive
     */
    public Value {
      Require.finite(estimate, "estimate");
      Objects.requireNonNull(interval, "interval");
      weight.ifPresent(value -> Require.positiveFinite(value, "weight"));
    }

    /**
     * An estimate without a weight.
     *
     * @param estimate the point, finite
     * @param low lower limit, may be negative infinity
     * @param high upper limit, may be infinity
     * @return the value
     */
    public static Value of(double estimate, double low, double high) {
      return new Value(estimate, new Span(low, high), OptionalDouble.empty());
    }
  }

  /** One row. */
  public sealed interface Row {
    /**
     * What the row is about.
     *
     * @return the label, on the left
     */
    String label();

    /**
     * The texts on the right.
     *
     * @return one for each heading after the first; none for a heading row
     */
    default List<String> columns() {
      return List.of();
    }

    /**
     * What is drawn.
     *
     * @return the estimate, or nothing
     */
    default Optional<Value> value() {
      return Optional.empty();
    }

    /**
     * The margin of this row alone.
     *
     * @return the margin, or nothing
     */
    default Optional<Margin> margin() {
      return Optional.empty();
    }

    /**
     * Why nothing is drawn.
     *
     * @return the reason; empty where there is an estimate or none is expected
     */
    default String reason() {
      return "";
    }

    /**
     * How much the row's texts stand out.
     *
     * @return strong for headings and summaries
     */
    default Emphasis emphasis() {
      return Emphasis.NORMAL;
    }
  }

  /**
   * A heading over the rows below it.
   *
   * @param label the heading
   */
  public record Heading(String label) implements Row {
    /** Checks that it is there. */
    public Heading {
      Objects.requireNonNull(label, "label");
    }

    @Override
    public Emphasis emphasis() {
      return Emphasis.STRONG;
    }
  }

  /**
   * A row with an estimate.
   *
   * @param label what was estimated
   * @param estimated the estimate
   * @param margin this row's own margin
   * @param columns the texts on the right
   */
  public record Estimated(
      String label, Value estimated, Optional<Margin> margin, List<String> columns) implements Row {
    /** Checks that all are there. */
    public Estimated {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(estimated, "estimated");
      Objects.requireNonNull(margin, "margin");
      columns = List.copyOf(columns);
    }

    @Override
    public Optional<Value> value() {
      return Optional.of(estimated);
    }
  }

  /**
   * A row that sums up others, drawn as a diamond from limit to limit.
   *
   * @param label what was summed up
   * @param estimated the estimate
   * @param columns the texts on the right
   */
  public record Summary(String label, Value estimated, List<String> columns) implements Row {
    /** Checks that all are there. */
    public Summary {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(estimated, "estimated");
      columns = List.copyOf(columns);
    }

    @Override
    public Optional<Value> value() {
      return Optional.of(estimated);
    }

    @Override
    public Emphasis emphasis() {
      return Emphasis.STRONG;
    }
  }

  /**
   * A row that says where a further study's effect may be expected, drawn as a thick bar without a
   * point.
   *
   * @param label what is predicted
   * @param predicted the centre, and the prediction interval around it
   * @param columns the texts on the right
   */
  public record Prediction(String label, Value predicted, List<String> columns) implements Row {
    /** Checks that all are there. */
    public Prediction {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(predicted, "predicted");
      columns = List.copyOf(columns);
    }

    @Override
    public Optional<Value> value() {
      return Optional.of(predicted);
    }
  }

  /**
   * A row with an estimate and two intervals, the narrower one drawn thick inside the thin one.
   *
   * @param label what was estimated
   * @param estimated the estimate with its wider interval
   * @param inner the narrower interval, within the wider one
   * @param margin this row's own margin
   * @param columns the texts on the right
   */
  public record Nested(
      String label, Value estimated, Span inner, Optional<Margin> margin, List<String> columns)
      implements Row {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the inner interval is not within the wider one
     */
    public Nested {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(margin, "margin");
      columns = List.copyOf(columns);
      Span outer = estimated.interval();
      if (inner.low() < outer.low() || inner.high() > outer.high()) {
        throw new IllegalArgumentException(
            "inner must be within " + outer + " of the same estimate, got " + inner);
      }
    }

    @Override
    public Optional<Value> value() {
      return Optional.of(estimated);
    }
  }

  /**
   * A row with a point alone.
   *
   * @param label what it is
   * @param at its place, finite
   * @param columns the texts on the right
   */
  public record Dot(String label, double at, List<String> columns) implements Row {
    /**
     * Checks the place.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public Dot {
      Objects.requireNonNull(label, "label");
      Require.finite(at, "at");
      columns = List.copyOf(columns);
    }

    @Override
    public Optional<Value> value() {
      return Optional.of(Value.of(at, at, at));
    }
  }

  /**
   * A row that says where something was expected and where it came to lie: a thick bar with a point
   * on it or beside it.
   *
   * @param label what it is
   * @param at where it lies, finite
   * @param expected where it was expected
   * @param columns the texts on the right
   */
  public record Located(String label, double at, Span expected, List<String> columns)
      implements Row {
    /**
     * Checks the place.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public Located {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(expected, "expected");
      Require.finite(at, "at");
      columns = List.copyOf(columns);
    }

    @Override
    public Optional<Value> value() {
      return Optional.of(Value.of(at, expected.low(), expected.high()));
    }
  }

  /**
   * A row without an estimate, which shows why.
   *
   * @param label what could not be estimated
   * @param reason why
   * @param columns the texts on the right
   */
  public record NotEstimated(String label, String reason, List<String> columns) implements Row {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the reason is blank
     */
    public NotEstimated {
      Objects.requireNonNull(label, "label");
      Require.notBlank(reason, "reason");
      columns = List.copyOf(columns);
    }
  }

  /**
   * The figure.
   *
   * @return its marks and words
   */
  public Figure figure() {
    return new ForestLayout(this, List.of()).figure();
  }

  private static void requireColumns(Row row, int wanted) {
    int found = row.columns().size();
    if (found != wanted && !(row instanceof Heading)) {
      throw new IllegalArgumentException(
          "columns must be " + wanted + " as there are headings, got " + found);
    }
  }

  private static void requirePlace(Row row, Scale scale) {
    row.value().ifPresent(value -> requirePlace(value, scale));
    if (row instanceof Nested nested) {
      requirePlace(nested.inner(), scale);
    }
    row.margin().ifPresent(own -> requirePlace(own.span(), scale));
  }

  private static void requirePlace(Value value, Scale scale) {
    if (scale == Scale.LOG) {
      Require.positiveFinite(value.estimate(), "estimate on a log scale");
      requirePlace(value.interval(), scale);
    }
  }

  private static void requirePlace(Span span, Scale scale) {
    if (scale == Scale.LOG) {
      ForestRange.onScale(span, scale)
          .finiteEnds()
          .forEach(end -> Require.positiveFinite(end, "limit on a log scale"));
    }
  }
}
