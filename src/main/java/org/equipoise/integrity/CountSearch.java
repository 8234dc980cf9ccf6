// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Lists the samples of a space: how often the outermost score is there, then the next, inwards.
 * What cannot be finished is remembered, so that a whole search proves that there is no more.
 */
final class CountSearch {
  private static final int BUDGET = 1_000_000;

  /** The longest scale that is searched; its length is the depth of the search. */
  private static final int DEEPEST = 4000;

  private final SampleSpace space;
  private final Collection<ScoreCounts> found;
  private final int wanted;
  private final int[] counts;
  private final Set<State> dead = new HashSet<>();
  private int visited;

  private record State(int low, int high, int left, long sum, long squares) {
    boolean isOpen() {
      return sum >= (long) left * low
          && sum <= (long) left * high
          && ((sum ^ squares) & 1) == 0
          && squares >= SumBounds.least(left, sum)
          && squares <= (long) (low + high) * sum - (long) low * high * left;
    }

    boolean isHighFurther() {
      return (long) left * high - sum >= sum - (long) left * low;
    }

    State without(int step, int count) {
      boolean isHigh = step == high;
      return new State(
          isHigh ? low : low + 1,
          isHigh ? high - 1 : high,
          left - count,
          sum - (long) count * step,
          squares - (long) count * step * step);
    }
  }

  /** Adds samples until there are as many as wanted. */
  CountSearch(SampleSpace space, Collection<ScoreCounts> found, int wanted) {
    this.space = space;
    this.found = found;
    this.wanted = wanted;
    this.counts = new int[space.top() + 1];
  }

  /** Whether every sample is found, rather than only as many as wanted or as the budget allows. */
  boolean isExhausted() {
    return found.size() < wanted && visited <= BUDGET && space.top() <= DEEPEST;
  }

  void run() {
    for (SampleSpace.Target target : space.targets()) {
      long first = target.least() + ((target.least() ^ target.sum()) & 1);
      for (long squares = first; squares <= target.most() && !isOver(); squares += 2) {
        search(new State(0, space.top(), space.free(), target.sum(), squares));
      }
    }
  }

  private boolean isOver() {
    return found.size() >= wanted || visited > BUDGET || space.top() > DEEPEST;
  }

  private boolean search(State state) {
    visited++;
    if (state.left() == 0) {
      boolean complete = state.sum() == 0 && state.squares() == 0;
      if (complete) {
        found.add(space.sample(counts));
      }
      return complete;
    }
    if (state.low() > state.high() || !state.isOpen() || dead.contains(state)) {
      return false;
    }
    boolean any = branch(state);
    if (!any && !isOver()) {
      dead.add(state);
    }
    return any;
  }

  private boolean branch(State state) {
    int step = state.isHighFurther() ? state.high() : state.low();
    boolean any = false;
    for (int count = Math.min(state.left(), space.may(step)); count >= 0 && !isOver(); count--) {
      counts[step] = count;
      any |= search(state.without(step, count));
      counts[step] = 0;
    }
    return any;
  }
}
