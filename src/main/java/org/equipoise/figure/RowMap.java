// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The places of rows whose texts need more height than the figure gave them: between the rows the
 * axis is stretched, at the rows it is not, so that marks keep their shape.
 */
final class RowMap implements AxisMap {
  /** The share of the way to the next row that keeps its scale. */
  private static final double STIFF = 0.4;

  private final Range range;
  private final double natural;
  private final List<Knot> knots = new ArrayList<>();

  /** A row's place on the axis, and the height that it needs above and below it in pixels. */
  record Need(double at, double above, double below) {}

  private record Knot(double natural, double place) {}

  /**
   * Places rows from the top down.
   *
   * @param natural the height in pixels at which all rows of one line have their room
   * @param needs one or more rows
   * @param loose whether a gap that is natural is kept; else it may shrink to the smallest
   */
  RowMap(Range range, double natural, List<Need> needs, boolean loose) {
    this.range = range;
    this.natural = natural;
    List<Need> rows =
        needs.stream().sorted(Comparator.comparingDouble(need -> natural(need.at()))).toList();
    double tightest = loose ? Double.POSITIVE_INFINITY : tightest(rows);
    double[] places = places(rows, tightest);
    Need last = rows.get(rows.size() - 1);
    double rest = Math.min(natural - natural(last.at()), tightest / 2);
    double end = places[places.length - 1] + Math.max(rest, last.below());
    addKnots(rows, places, end);
  }

  private double[] places(List<Need> rows, double tightest) {
    double[] places = new double[rows.size()];
    for (int i = 0; i < places.length; i++) {
      double at = natural(rows.get(i).at());
      if (i == 0) {
        places[0] = Math.max(Math.min(at, tightest / 2), rows.get(0).above());
      } else {
        Need before = rows.get(i - 1);
        double gap = Math.min(at - natural(before.at()), tightest);
        places[i] = places[i - 1] + Math.max(gap, before.below() + rows.get(i).above());
      }
    }
    return places;
  }

  private double tightest(List<Need> rows) {
    double tightest = natural;
    for (int i = 1; i < rows.size(); i++) {
      tightest = Math.min(tightest, natural(rows.get(i).at()) - natural(rows.get(i - 1).at()));
    }
    return tightest;
  }

  private void addKnots(List<Need> rows, double[] places, double end) {
    knots.add(new Knot(0, 0));
    for (int i = 0; i < places.length; i++) {
      double at = natural(rows.get(i).at());
      double before = at - (i == 0 ? 0 : natural(rows.get(i - 1).at()));
      double after = (i + 1 < places.length ? natural(rows.get(i + 1).at()) : natural) - at;
      double placeBefore = places[i] - (i == 0 ? 0 : places[i - 1]);
      double placeAfter = (i + 1 < places.length ? places[i + 1] : end) - places[i];
      double stiff = STIFF * Math.min(Math.min(before, after), Math.min(placeBefore, placeAfter));
      if (i > 0) { // what ends between two rows ends above the next one's label
        knots.add(new Knot(at - stiff, places[i - 1] + rows.get(i - 1).below()));
      }
      knots.add(new Knot(at - stiff, places[i] - stiff));
      knots.add(new Knot(at + stiff, places[i] + stiff));
    }
    knots.add(new Knot(natural, end));
  }

  /** The height of all rows. */
  double height() {
    return knots.get(knots.size() - 1).place();
  }

  private double natural(double value) {
    return natural * (range.end() - value) / (range.end() - range.start());
  }

  @Override
  public double at(double value) {
    double natural = natural(value);
    int next = 1;
    while (next < knots.size() - 1 && knots.get(next).natural() < natural) {
      next++;
    }
    Knot from = knots.get(next - 1);
    Knot to = knots.get(next);
    double width = to.natural() - from.natural();
    double share = width > 0 ? (natural - from.natural()) / width : 0;
    return from.place() + share * (to.place() - from.place());
  }
}
