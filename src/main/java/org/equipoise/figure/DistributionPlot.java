// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.equipoise.core.Alternative;
import org.equipoise.core.Require;

/**
 * How a number that comes from resampling is distributed: histograms of the resampled values with a
 * line at what was observed, and a region that is shaded.
 *
 * <p>Bins have at most the width of Freedman and Diaconis, and at most 60 fill the axis. Where the
 * tails are shaded, their borders are borders of bins. Values beyond 99.9 % of the others and the
 * observed one, and infinite ones, are not drawn but counted below the figure. Heights are per cent
 * of all values.
 *
 * @param caption the words around the figure; without alt text, one is made from the values
 * @param parts one a panel, from top to bottom, 1 or more
 */
public record DistributionPlot(Caption caption, List<Part> parts) {
  /**
   * Checks that there is something to draw.
   *
   * @throws IllegalArgumentException if there are no parts
   */
  public DistributionPlot {
    Objects.requireNonNull(caption, "caption");
    parts = Checks.notEmpty(parts, "parts");
  }

  /**
   * One distribution.
   *
   * @param title above its panel; may be empty
   * @param axis what the values are, with their unit
   * @param scale linear, or log for ratios
   * @param values in increasing order, one of them finite; infinite ones are allowed
   * @param observed where the line stands, finite
   * @param region what is shaded
   */
  public record Part(
      String title, String axis, Scale scale, List<Double> values, double observed, Region region) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if no value is finite, one is NaN or out of order, or one on
     *     a log scale is not positive
     */
    public Part {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(axis, "axis");
      Objects.requireNonNull(region, "region");
      Checks.measured(scale);
      values = List.copyOf(values);
      Require.finite(observed, "observed");
      double before = Double.NEGATIVE_INFINITY;
      for (double value : values) {
        if (!(value >= before)) {
          throw new IllegalArgumentException(
              "values must be in increasing order, got " + value + " after " + before);
        }
        before = value;
      }
      if (values.stream().noneMatch(Double::isFinite)) {
        throw new IllegalArgumentException("values must have a finite one, got " + values.size());
      }
      if (scale == Scale.LOG) {
        Stream.concat(Stream.of(observed), values.stream())
            .forEach(value -> Require.positiveFinite(value, "values on a log scale"));
      }
    }

    /** How many values the region holds. */
    long inside() {
      return values.stream().filter(region::holds).count();
    }
  }

  /** What is shaded. */
  public sealed interface Region permits Tails, Middle {
    /**
     * What it is called.
     *
     * @return for the legend
     */
    String name();

    /**
     * What the line at the observed value is called.
     *
     * @return for the legend
     */
    String line();

    /**
     * Whether a value belongs to it.
     *
     * @param value any number but NaN
     * @return true when it does
     */
    boolean holds(double value);

    /**
     * Where it is.
     *
     * @return one or two stretches of the axis
     */
    List<Span> spans();
  }

  /**
   * The values that are as extreme as a bound.
   *
   * @param name for the legend
   * @param bound the least size, value, or negative of a value that is extreme, as the alternative
   *     is two-sided, greater or less; finite
   * @param alternative which tails
   */
  public record Tails(String name, double bound, Alternative alternative) implements Region {
    /** Checks the parts. */
    public Tails {
      Require.notBlank(name, "name");
      Require.finite(bound, "bound");
      Objects.requireNonNull(alternative, "alternative");
    }

    @Override
    public String line() {
      return "observed";
    }

    @Override
    public boolean holds(double value) {
      return switch (alternative) {
        case TWO_SIDED -> Math.abs(value) >= bound;
        case GREATER -> value >= bound;
        case LESS -> -value >= bound;
      };
    }

    @Override
    public List<Span> spans() {
      Span upper = new Span(bound, Double.POSITIVE_INFINITY);
      Span lower = new Span(Double.NEGATIVE_INFINITY, -bound);
      return switch (alternative) {
        case TWO_SIDED ->
            bound > 0
                ? List.of(lower, upper)
                : List.of(new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        case GREATER -> List.of(upper);
        case LESS -> List.of(lower);
      };
    }
  }

  /**
   * The values within an interval.
   *
   * @param name for the legend, such as 95% CI
   * @param interval its limits, which may be infinite
   */
  public record Middle(String name, Span interval) implements Region {
    /** Checks the parts. */
    public Middle {
      Require.notBlank(name, "name");
      Objects.requireNonNull(interval, "interval");
    }

    @Override
    public String line() {
      return "estimate";
    }

    @Override
    public boolean holds(double value) {
      return value >= interval.low() && value <= interval.high();
    }

    @Override
    public List<Span> spans() {
      return List.of(interval);
    }
  }

  /**
   * The figure.
   *
   * @return its marks and words
   */
  public Figure figure() {
    return new DistributionLayout(this).figure();
  }
}
