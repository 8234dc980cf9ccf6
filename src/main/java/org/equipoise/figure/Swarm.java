// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Places values beside one another so that their points do not overlap: a bee swarm. There is no
 * chance in it: the same values get the same places.
 */
final class Swarm {
  private final double pointHeight;
  private final double pointWidth;
  private final double halfWidth;

  /** A point's height in units of the values, its width in those of the places, and the room. */
  Swarm(double pointHeight, double pointWidth, double halfWidth) {
    this.pointHeight = pointHeight;
    this.pointWidth = pointWidth;
    this.halfWidth = halfWidth;
  }

  /** A value and how far its point is from the middle. */
  private record Bee(double value, double offset) {}

  /** For each of the values, which are in increasing order, its offset in ±halfWidth. */
  List<Double> offsets(List<Double> sorted) {
    List<Bee> bees = new ArrayList<>();
    int firstNear = 0;
    for (double value : sorted) {
      while (firstNear < bees.size() && value - bees.get(firstNear).value() >= pointHeight) {
        firstNear++;
      }
      bees.add(new Bee(value, freeOffset(value, bees.subList(firstNear, bees.size()))));
    }
    return squeezed(bees);
  }

  /** The smallest offset that is free, trying right before left. */
  private double freeOffset(double value, List<Bee> near) {
    int steps = STEPS_A_POINT * (near.size() + 1);
    for (int step = 0; step <= steps; step++) {
      double distance = step * pointWidth / STEPS_A_POINT;
      if (isFree(value, distance, near)) {
        return distance;
      }
      if (isFree(value, -distance, near)) {
        return -distance;
      }
    }
    return 0; // not reached: beyond the last neighbour there is room
  }

  private boolean isFree(double value, double offset, List<Bee> near) {
    for (Bee bee : near) {
      double up = (value - bee.value()) / pointHeight;
      double aside = (offset - bee.offset()) / pointWidth;
      if (up * up + aside * aside < TOUCHING) {
        return false;
      }
    }
    return true;
  }

  /** Where the swarm is wider than its room, points overlap rather than leave it. */
  private List<Double> squeezed(List<Bee> bees) {
    double widest = bees.stream().mapToDouble(bee -> Math.abs(bee.offset())).max().orElse(0);
    double factor = widest > halfWidth ? halfWidth / widest : 1;
    return bees.stream().map(bee -> bee.offset() * factor).toList();
  }

  /** Offsets tried for each width of a point. */
  private static final int STEPS_A_POINT = 4;

  /** Points just short of one width apart count as free, for rounding. */
  private static final double TOUCHING = 0.999;
}
