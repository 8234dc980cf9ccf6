// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equipoise.core.Require;

/**
 * Both arms and their difference on one drawing (Gardner and Altman): participants as points, each
 * arm's mean with its spread, and the difference with its interval on an axis of its own, whose
 * zero is level with the control arm's mean. Without participants the means and spreads stand
 * alone.
 *
 * <p>Sign: the difference is experimental minus control, or their ratio on a log scale, where the
 * second axis has its 1 level with the control arm's geometric mean.
 *
 * @param caption the words around the figure; without alt text, one is made from the numbers
 * @param measure what the axes show
 * @param experimental the experimental arm
 * @param control the control arm
 * @param contrast the difference, or why there is none
 * @see <a href="https://doi.org/10.1136/bmj.292.6522.746">Gardner and Altman (1986), BMJ 292,
 *     746-750</a>
 */
public record EstimationPlot(
    Caption caption, Measure measure, Arm experimental, Arm control, Contrast contrast) {
  /**
   * Checks that the parts go together.
   *
   * @throws IllegalArgumentException if there is a difference but no mean of the control arm, or a
   *     value on a log scale is not positive
   */
  public EstimationPlot {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(measure, "measure");
    if (contrast instanceof Difference && control.centre().isEmpty()) {
      throw new IllegalArgumentException("control must have a mean where there is a difference");
    }
    if (measure.scale() == Scale.LOG) {
      requirePositive(experimental);
      requirePositive(control);
      contrast.difference().ifPresent(EstimationPlot::requirePositive);
    }
  }

  /**
   * What the two axes show.
   *
   * @param title the outcome, with its unit
   * @param differenceTitle the difference, or ratio, with its unit
   * @param scale linear, or log for outcomes whose ratio is estimated
   * @param spreadName what an arm's bar is, such as "mean ± SD"
   */
  public record Measure(String title, String differenceTitle, Scale scale, String spreadName) {
    /**
     * Checks the scale.
     *
     * @throws IllegalArgumentException if the scale is of categories
     */
    public Measure {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(differenceTitle, "differenceTitle");
      Objects.requireNonNull(spreadName, "spreadName");
      if (scale == Scale.CATEGORY) {
        throw new IllegalArgumentException("scale must be LINEAR or LOG, got CATEGORY");
      }
    }
  }

  /**
   * The middle of an arm.
   *
   * @param value its mean, or geometric mean on a log scale; finite
   * @param spread one SD to both sides; empty where there is none, as with one participant
   */
  public record Centre(double value, Optional<Span> spread) {
    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public Centre {
      Require.finite(value, "value");
      Objects.requireNonNull(spread, "spread");
    }
  }

  /**
   * One arm.
   *
   * @param name its name
   * @param n participants with a value, 0 or more
   * @param centre its middle; empty where no participant has a value
   * @param values one a participant, finite; empty to leave single participants out
   */
  public record Arm(String name, int n, Optional<Centre> centre, List<Double> values) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if n is negative or a value is not finite
     */
    public Arm {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(centre, "centre");
      Require.atLeast(n, 0, "n");
      values = List.copyOf(values);
      values.forEach(value -> Require.finite(value, "values"));
    }
  }

  /** The difference between the arms, or why there is none. */
  public sealed interface Contrast {
    /**
     * The difference.
     *
     * @return the difference, or nothing
     */
    Optional<Difference> difference();

    /**
     * What it says.
     *
     * @return the difference with its interval, or the reason why there is none
     */
    String words();
  }

  /**
   * A difference, or a ratio.
   *
   * @param estimate experimental minus control, or over control; finite
   * @param interval around it; infinite where it has no bound
   * @param intervalName what the interval is, such as "95% CI"
   * @param curve a density of the difference; empty for none
   * @param margin on the difference's axis
   */
  public record Difference(
      double estimate,
      Span interval,
      String intervalName,
      Optional<DifferenceDensity> curve,
      Optional<Margin> margin)
      implements Contrast {
    /**
     * Checks the estimate.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public Difference {
      Require.finite(estimate, "estimate");
      Objects.requireNonNull(interval, "interval");
      Objects.requireNonNull(intervalName, "intervalName");
      Objects.requireNonNull(curve, "curve");
      Objects.requireNonNull(margin, "margin");
    }

    @Override
    public Optional<Difference> difference() {
      return Optional.of(this);
    }

    @Override
    public String words() {
      return "difference "
          + NumberText.brief(estimate)
          + " ("
          + intervalName
          + " "
          + NumberText.brief(interval)
          + ")";
    }
  }

  /**
   * No difference.
   *
   * @param reason why it could not be estimated
   */
  public record NoDifference(String reason) implements Contrast {
    /**
     * Checks the reason.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public NoDifference {
      Require.notBlank(reason, "reason");
    }

    @Override
    public Optional<Difference> difference() {
      return Optional.empty();
    }

    @Override
    public String words() {
      return "difference not estimated, " + reason;
    }
  }

  /**
   * Student's t around an estimate, drawn as a half violin.
   *
   * @param standardError of the estimate, or of its log on a log scale; positive
   * @param degreesOfFreedom positive; infinite for a normal density
   */
  public record Curve(double standardError, double degreesOfFreedom) implements DifferenceDensity {
    private static final int STEPS = 60;
    private static final double VISIBLE = 0.025;
    private static final int FURTHEST = 6;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not positive or the standard error not finite
     */
    public Curve {
      Require.positiveFinite(standardError, "standardError");
      if (!(degreesOfFreedom > 0)) {
        throw new IllegalArgumentException(
            "degreesOfFreedom must be in (0, Inf], got " + degreesOfFreedom);
      }
    }

    /**
     * Height of the density over its peak, (1 + t²/df)^(−(df + 1)/2).
     *
     * @param t distance from the estimate in standard errors
     * @return in (0, 1]
     */
    double height(double t) {
      return Double.isInfinite(degreesOfFreedom)
          ? Math.exp(-t * t / 2)
          : Math.exp(-(degreesOfFreedom + 1) / 2 * Math.log1p(t * t / degreesOfFreedom));
    }

    @Override
    public List<Height> curve(double estimate, Scale scale) {
      double reach = reach();
      return IntStream.rangeClosed(0, STEPS)
          .mapToDouble(i -> reach * (2.0 * i / STEPS - 1))
          .mapToObj(t -> new Height(shifted(estimate, t, scale), height(t)))
          .toList();
    }

    /** Standard errors from the estimate to where the curve is barely above its base line. */
    private double reach() {
      double t = 1;
      while (t < FURTHEST && height(t) > VISIBLE) {
        t += 0.05;
      }
      return t;
    }

    private double shifted(double estimate, double t, Scale scale) {
      double shift = t * standardError;
      return scale == Scale.LOG ? estimate * Math.exp(shift) : estimate + shift;
    }
  }

  /**
   * The figure with the difference beside the arms, its zero level with the control arm's mean.
   *
   * @return its marks and words
   */
  public Figure figure() {
    return EstimationLayout.beside(this).figure();
  }

  /**
   * The same numbers with the difference below the arms on an axis of its own, which leaves both
   * axes their full height where the difference is small against the spread of the arms.
   *
   * @return its marks and words
   * @see <a href="https://doi.org/10.4324/9780203807002">Cumming (2012), Understanding The New
   *     Statistics</a>
   */
  public Figure below() {
    return EstimationLayout.below(this).figure();
  }

  static String words(Centre centre) {
    return centre
        .spread()
        .map(spread -> AltText.withInterval(centre.value(), spread))
        .orElseGet(() -> NumberText.brief(centre.value()));
  }

  private static void requirePositive(Arm arm) {
    arm.values().forEach(value -> Require.positiveFinite(value, "values on a log scale"));
    arm.centre().ifPresent(EstimationPlot::requirePositive);
  }

  private static void requirePositive(Centre centre) {
    Require.positiveFinite(centre.value(), "mean on a log scale");
    centre
        .spread()
        .ifPresent(spread -> Require.positiveFinite(spread.low(), "spread on a log scale"));
  }

  private static void requirePositive(Difference difference) {
    Require.positiveFinite(difference.estimate(), "estimate on a log scale");
    ForestRange.onScale(difference.interval(), Scale.LOG)
        .finiteEnds()
        .forEach(end -> Require.positiveFinite(end, "limit on a log scale"));
    difference
        .curve()
        .filter(GivenDensity.class::isInstance)
        .map(curve -> curve.curve(difference.estimate(), Scale.LOG).get(0).value())
        .ifPresent(low -> Require.positiveFinite(low, "density's lowest value on a log scale"));
  }
}
