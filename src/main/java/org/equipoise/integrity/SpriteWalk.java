// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The random walk of SPRITE: a random sample with the wanted sum, of which two scores are moved in
 * opposite directions until the spread is right.
 */
final class SpriteWalk {
  /** One in so many moves away from the wanted spread is kept, to leave a dead end. */
  private static final int ASTRAY = 50;

  private final SampleSpace space;
  private final UniformRandomProvider random;
  private final int limit;
  private final int gap;
  private final int octaves;
  private final int[] scores;
  private final int[] counts;
  private SampleSpace.Target target;
  private long sum;
  private long squares;
  private long iterations;
  private int walks;

  SpriteWalk(SampleSpace space, UniformRandomProvider random, int limit) {
    this.space = space;
    this.random = random;
    this.limit = limit;
    this.gap = space.longestGap() + 1;
    this.octaves = Math.max(1, 32 - Integer.numberOfLeadingZeros(space.top() / 4));
    this.scores = new int[space.free()];
    this.counts = new int[space.top() + 1];
  }

  long iterations() {
    return iterations;
  }

  /** Whether one of some walks arrives. */
  boolean arrives(int walks) {
    for (int i = 0; i < walks && !space.targets().isEmpty(); i++) {
      if (attempt().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** One walk: a sample, or nothing if it did not arrive. */
  Optional<ScoreCounts> attempt() {
    target = space.targets().get(random.nextInt(space.targets().size()));
    if (scores.length == 0) {
      return Optional.of(space.sample(counts));
    }
    walks++;
    boolean started = (walks % 2 == 0 && space.isUnrestricted()) ? startAtEnds() : startAnywhere();
    if (!started || !reachSum()) {
      return Optional.empty();
    }
    for (int i = 0; i < limit && target.distance(squares) > 0; i++) {
      iterations++;
      move();
    }
    return target.distance(squares) == 0 ? Optional.of(space.sample(counts)) : Optional.empty();
  }

  private boolean startAnywhere() {
    clear();
    for (int i = 0; i < scores.length; i++) {
      int tries = limit;
      int step;
      do {
        step = random.nextInt(counts.length);
      } while (counts[step] >= space.may(step) && --tries > 0);
      if (tries == 0) {
        return false;
      }
      add(i, step);
    }
    return true;
  }

  /** The largest spread, near which a walk from elsewhere seldom comes. */
  private boolean startAtEnds() {
    clear();
    long left = target.sum();
    for (int i = 0; i < scores.length; i++) {
      int step = (int) Math.min(left, space.top());
      add(i, step);
      left -= step;
    }
    return true;
  }

  private void clear() {
    Arrays.fill(counts, 0);
    sum = 0;
    squares = 0;
  }

  private void add(int one, int step) {
    scores[one] = step;
    counts[step]++;
    sum += step;
    squares += (long) step * step;
  }

  private boolean reachSum() {
    for (int i = 0; sum != target.sum() && i < limit + scores.length * counts.length; i++) {
      iterations++;
      int one = random.nextInt(scores.length);
      int by = (int) Math.min(stride(), Math.abs(target.sum() - sum));
      int step = scores[one] + (sum < target.sum() ? by : -by);
      if (isFree(step)) {
        set(one, step);
      }
    }
    return sum == target.sum();
  }

  private void move() {
    if (scores.length == 1) {
      return;
    }
    int up = random.nextInt(scores.length);
    int down = random.nextInt(scores.length - 1);
    down += down >= up ? 1 : 0;
    int by = stride();
    int raised = scores[up] + by;
    int lowered = scores[down] - by;
    long change = 2L * by * (raised - scores[down]);
    boolean better = target.distance(squares + change) <= target.distance(squares);
    if (isFree(raised) && isFree(lowered) && (better || random.nextInt(ASTRAY) == 0)) {
      int from = scores[down];
      set(down, lowered);
      if (isFree(raised)) {
        set(up, raised);
      } else {
        set(down, from);
      }
    }
  }

  /** Short ones mostly, on a long scale long ones too; one may lead over a gap. */
  private int stride() {
    return 1 + random.nextInt(Math.max(gap, 1 << random.nextInt(octaves)));
  }

  private boolean isFree(int step) {
    return step >= 0 && step < counts.length && counts[step] < space.may(step);
  }

  private void set(int one, int step) {
    int old = scores[one];
    counts[old]--;
    counts[step]++;
    scores[one] = step;
    sum += step - old;
    squares += (long) step * step - (long) old * old;
  }
}
