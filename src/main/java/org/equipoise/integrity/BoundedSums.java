// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.HashSet;
import java.util.Set;

/**
 * Whether whole numbers from 0 to a top can have a given sum and sum of squares: an exact search
 * for the largest number and how often it is there, then for the smallest of the rest, and so on
 * inwards. Many at the ends first, since a rest of little spread is away from the limits, where
 * {@link UnboundedSums} answers. States without a sample are remembered.
 *
 * <p>Where it fails is near the largest sum of squares: there few numbers are off the ends, and few
 * states exist.
 */
final class BoundedSums {
  /** Up to this size the numbers are tried one by one, and the scale may be long. */
  private static final int FEW = 4;

  /** The longest scale whose states are searched; its length bounds the depth of the search. */
  private static final long LONGEST = 4000;

  private final Set<State> dead = new HashSet<>();
  private final int budget;
  private int visited;

  /** At most so many states are looked at, over all calls, before the search is given up. */
  BoundedSums(int budget) {
    this.budget = budget;
  }

  private record State(long top, long size, long sum, long squares) {
    /** The same counted down from the top. */
    State reflected() {
      return new State(top, size, size * top - sum, size * top * top - 2 * top * sum + squares);
    }

    boolean isWithinBounds() {
      return sum >= 0
          && sum <= size * top
          && ((sum ^ squares) & 1) == 0
          && squares >= SumBounds.least(size, sum)
          && squares <= SumBounds.most(top, sum);
    }

    long deviation() {
      return size * squares - sum * sum;
    }

    /** No number is further above the mean than this allows, by Samuelson's inequality. */
    long largest() {
      double reach = Math.sqrt((double) deviation()) * Math.sqrt(size - 1.0);
      return Math.min(top, (long) Math.floor((sum + reach * (1 + 1e-12)) / size + 1e-9));
    }
  }

  /** Decides for one size, sum and sum of squares; size times top is at most 2^31. */
  Reach attains(long top, int size, long sum, long squares) {
    State state = new State(top, size, sum, squares);
    if (size > FEW && top > LONGEST) {
      return state.isWithinBounds() ? Reach.UNKNOWN : Reach.NO;
    }
    if (search(state)) {
      return Reach.YES;
    }
    return visited > budget ? Reach.UNKNOWN : Reach.NO;
  }

  private boolean search(State state) {
    if (++visited > budget) {
      return false;
    }
    if (state.size() == 0) {
      return state.sum() == 0 && state.squares() == 0;
    }
    if (state.top() < 0 || !state.isWithinBounds()) {
      return false;
    }
    if (state.top() <= 2 || state.size() == 1) {
      return true; // their sums of squares are all that parity and the bounds leave
    }
    if (isAwayFromLimits(state)) {
      return UnboundedSums.attains(
              (int) state.size(),
              Math.floorMod(state.sum(), state.size()),
              state.deviation(),
              state.deviation())
          == Reach.YES;
    }
    if (dead.contains(state)) {
      return false;
    }
    boolean found = branch(state);
    if (!found && visited <= budget) {
      dead.add(state);
    }
    return found;
  }

  private static boolean isAwayFromLimits(State state) {
    State down = state.reflected();
    return state.size() != 3
        && unlimited(state).largest() <= state.top()
        && unlimited(down).largest() <= state.top();
  }

  private static State unlimited(State state) {
    return new State(Long.MAX_VALUE, state.size(), state.sum(), state.squares());
  }

  /** Over the largest number, and over how often it is there. */
  private boolean branch(State state) {
    for (long y = state.largest(); y * state.size() >= state.sum() && y >= 0; y--) {
      if (state.squares() > SumBounds.most(y, state.sum())) {
        return false;
      }
      for (long count = y == 0 ? state.size() : Math.min(state.size(), state.sum() / y);
          count >= 1;
          count--) {
        if (search(without(state, y, count))) {
          return true;
        }
      }
    }
    return false;
  }

  private static State without(State state, long y, long count) {
    State rest =
        new State(
            y - 1, state.size() - count, state.sum() - count * y, state.squares() - count * y * y);
    return rest.reflected();
  }
}
