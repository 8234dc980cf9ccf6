// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import org.equipoise.core.Require;

/**
 * Intervals along one axis: error bars. A bound that is infinite or outside the axis is cut there
 * and drawn as an arrow (see {@link Span#within}).
 *
 * @param direction along which axis they lie
 * @param bars the intervals, 1 or more
 * @param role whose colour they have
 * @param width of the line in pixels, positive
 * @param caps how an uncut end looks
 */
public record Intervals(Direction direction, List<Bar> bars, Role role, double width, Caps caps)
    implements Mark {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there are no bars or the width is not positive
   */
  public Intervals {
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(caps, "caps");
    bars = Checks.notEmpty(bars, "bars");
    Require.positiveFinite(width, "width");
  }

  /**
   * One interval.
   *
   * @param at its place on the other axis, finite
   * @param span from where to where
   */
  public record Bar(double at, Span span) {
    /**
     * Checks the place.
     *
     * @throws IllegalArgumentException if the place is not finite
     */
    public Bar {
      Require.finite(at, "at");
      Objects.requireNonNull(span, "span");
    }
  }

  @Override
  public void paintWith(MarkPainter painter) {
    painter.paint(this);
  }

  @Override
  public List<Double> xs() {
    return direction == Direction.HORIZONTAL ? ends() : places();
  }

  @Override
  public List<Double> ys() {
    return direction == Direction.HORIZONTAL ? places() : ends();
  }

  private List<Double> places() {
    return bars.stream().map(Bar::at).toList();
  }

  private List<Double> ends() {
    return bars.stream().flatMap(bar -> bar.span().finiteEnds().stream()).toList();
  }
}
