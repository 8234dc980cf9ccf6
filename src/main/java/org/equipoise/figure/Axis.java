// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import org.equipoise.core.Require;

/**
 * One axis of a panel.
 *
 * @param title what is measured, with its unit; empty for none
 * @param scale how values map to places
 * @param range the values at the two ends; positive on a log scale
 * @param ticks the labelled places; when empty, a linear or log axis gets round ones from the
 *     renderer (as {@link Ticks} makes them) and a category axis none
 * @param ends words under the two ends
 */
public record Axis(String title, Scale scale, Range range, List<Tick> ticks, AxisEnds ends) {
  /**
   * Checks that everything has a place on the scale.
   *
   * @throws IllegalArgumentException if the scale is log and the range or a tick is not positive
   */
  public Axis {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(ends, "ends");
    ticks = List.copyOf(ticks);
    if (scale == Scale.LOG) {
      Require.positiveFinite(range.lowest(), "range");
      ticks.forEach(tick -> Require.positiveFinite(tick.position(), "tick"));
    }
  }

  /**
   * An axis with round ticks and no words at its ends.
   *
   * @param title what is measured, with its unit
   * @param scale how values map to places
   * @param range the values at the two ends
   * @return the axis
   */
  public static Axis of(String title, Scale scale, Range range) {
    return new Axis(title, scale, range, List.of(), AxisEnds.none());
  }

  /**
   * The same axis with these ticks.
   *
   * @param values the labelled places
   * @return the changed copy
   */
  public Axis withTicks(List<Tick> values) {
    return new Axis(title, scale, range, values, ends);
  }

  /**
   * The same axis with words under its ends.
   *
   * @param value the words
   * @return the changed copy
   */
  public Axis withEnds(AxisEnds value) {
    return new Axis(title, scale, range, ticks, value);
  }

  /**
   * The ticks to draw: the given ones, or round ones on a linear or log scale.
   *
   * @return the ticks, inside the range when they were not given
   */
  public List<Tick> drawnTicks() {
    if (!ticks.isEmpty() || scale == Scale.CATEGORY) {
      return ticks;
    }
    return scale == Scale.LOG ? Ticks.log(range) : Ticks.linear(range);
  }
}
