// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.equipoise.core.Alternative;

/** Two distribution functions at the places where one of them steps. */
final class EcdfSteps {
  private final EcdfPlot.Part part;
  private final List<Double> places;

  /** Where the distance is largest, and the heights of both curves there. */
  record Gap(double x, double experimental, double control) {
    double size() {
      return Math.abs(experimental - control);
    }
  }

  EcdfSteps(EcdfPlot.Part part) {
    this.part = part;
    this.places = new ArrayList<>(new TreeSet<>(part.places()));
  }

  /** The share of an arm that is at most as large. */
  private static double share(EcdfPlot.Arm arm, int above) {
    return (double) (arm.below() + above) / arm.n();
  }

  /** The curve of an arm, from where it is known to the end of the axis. */
  List<Vertex> curve(EcdfPlot.Arm arm, Range axis) {
    List<Vertex> vertices = new ArrayList<>();
    double height = share(arm, 0);
    vertices.add(new Vertex(part.limit().orElse(axis.start()), height));
    List<Double> values = arm.values();
    for (int i = 0; i < values.size(); i++) {
      if (i + 1 == values.size() || values.get(i + 1) > values.get(i)) {
        vertices.add(new Vertex(values.get(i), height));
        height = share(arm, i + 1);
        vertices.add(new Vertex(values.get(i), height));
      }
    }
    vertices.add(new Vertex(axis.end(), height));
    return vertices;
  }

  /** The largest distance; the first of several. */
  Gap largest() {
    Gap largest = null;
    double most = Double.NEGATIVE_INFINITY;
    int i = 0;
    int j = 0;
    for (double x : places) {
      i = passed(part.experimental(), i, x);
      j = passed(part.control(), j, x);
      Gap gap = new Gap(x, share(part.experimental(), i), share(part.control(), j));
      double distance = distance(gap);
      if (distance > most) {
        most = distance;
        largest = gap;
      }
    }
    return largest;
  }

  private static int passed(EcdfPlot.Arm arm, int from, double x) {
    int i = from;
    while (i < arm.values().size() && arm.values().get(i) <= x) {
      i++;
    }
    return i;
  }

  private double distance(Gap gap) {
    double above = gap.experimental() - gap.control();
    return part.alternative() == Alternative.TWO_SIDED
        ? Math.abs(above)
        : part.alternative() == Alternative.GREATER ? -above : above;
  }
}
