// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.compare.RelabellingDesign.Range;
import org.equipoise.numeric.BoundedDraws;
import org.equipoise.numeric.RevolvingDoor;

/** Goes through allocations of the participants to arms, in place. Not thread-safe. */
abstract sealed class Relabelling {
  /** The participants, in each range those of the front first. */
  final int[] order;

  final RelabellingDesign design;

  private Relabelling(RelabellingDesign design) {
    this.design = design;
    this.order = design.order();
  }

  /** What depends on who is in the front. */
  interface Follower {
    /** Looks at nothing but the order. */
    Follower NONE =
        new Follower() {
          @Override
          public void exchange(int leaving, int entering) {}

          @Override
          public void replaced(int[] order) {}
        };

    /** One participant leaves the front and another enters it. */
    void exchange(int leaving, int entering);

    /** The front is another one altogether. */
    void replaced(int[] order);
  }

  /** Goes on to the next allocation; false when there is none, and the first is back. */
  abstract boolean next(Follower follower);

  /** Every allocation once, the observed one first; each step changes one pair in the mean. */
  static final class Complete extends Relabelling {
    private final RevolvingDoor[] doors;
    private final int[] place;
    private final int[] items;

    Complete(RelabellingDesign design) {
      super(design);
      this.items = design.order();
      this.place = new int[order.length];
      for (int i = 0; i < order.length; i++) {
        place[order[i]] = i;
      }
      this.doors =
          design.ranges().stream()
              .map(range -> new RevolvingDoor(range.size(), range.front()))
              .toArray(RevolvingDoor[]::new);
    }

    @Override
    boolean next(Follower follower) {
      for (int r = 0; r < doors.length; r++) {
        boolean more = doors[r].next();
        if (doors[r].leaving() != doors[r].entering()) {
          int from = design.ranges().get(r).from();
          exchange(items[from + doors[r].leaving()], items[from + doors[r].entering()], follower);
        }
        if (more) {
          return true;
        }
      }
      return false;
    }

    private void exchange(int leaving, int entering, Follower follower) {
      int kept = place[leaving];
      place[leaving] = place[entering];
      place[entering] = kept;
      order[place[leaving]] = leaving;
      order[place[entering]] = entering;
      follower.exchange(leaving, entering);
    }
  }

  /** A number of allocations drawn at random, each as likely as any other. */
  static final class Sampled extends Relabelling {
    private final BoundedDraws draws;
    private long left;

    Sampled(RelabellingDesign design, long seed, int resamples) {
      super(design);
      this.draws = new BoundedDraws(seed);
      this.left = resamples;
    }

    @Override
    boolean next(Follower follower) {
      if (left == 0) {
        return false;
      }
      left--;
      for (Range range : design.rangeArray()) {
        draws.sample(order, range.from(), range.size(), range.front());
      }
      follower.replaced(order);
      return true;
    }
  }
}
