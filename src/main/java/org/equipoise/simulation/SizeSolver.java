// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.numeric.Normal;

/**
 * Looks for the size at which one analysis has a wanted power, by stochastic root finding.
 *
 * <p>Small runs lead near the root, each step by the size that a z-test with the power seen would
 * need. From then on runs are placed at the guess and to both sides of it, a probit line in the
 * root of the information (which for a z-test is the curve of power itself) is fitted to all runs
 * within a window around the guess, and the guess is where the line reaches the wanted power. The
 * sides come closer as the guess gets precise. No two runs share a replicate, so that the
 * likelihood of the fit is right; a last run on replicates of its own says what the power is at the
 * size.
 */
final class SizeSolver {
  /** The largest total size on the moments path, where size costs nothing. */
  static final int MOST = 1_000_000;

  /** The largest total size whose participants are drawn one by one. */
  static final int MOST_DRAWN = 20_000;

  /** From here on a step towards the root makes do with fewer replicates when they are drawn. */
  private static final int LARGE = 4000;

  private static final int FEW = 128;

  /** The first replicate of the last run, far from those of the search. */
  private static final long LAST_RUN = 1L << 38;

  /** A probit so close to the wanted one ends the steps towards the root. */
  private static final double NEAR = 0.4;

  private static final double WINDOW = 1.4;
  private static final double WIDEST = 0.15;
  private static final double NARROWEST = 0.04;
  private static final double FARTHEST = 0.5;

  /** In participants: a size is a whole number, and need not be known much better. */
  private static final double LEAST_ERROR = 0.5;

  /** How many standard errors the last run may be off the curve. */
  private static final double OFF = 4;

  /** Steps that are not led by a bracket end long before. */
  private static final int MOST_STEPS = 60;

  private final PowerRuns runs;
  private final ArmSizes sizes;
  private final SampleSizeGoal goal;
  private final double level;
  private final double wanted;
  private final int first;
  private final int last;
  private final long searching;
  private final long confirming;
  private final TreeMap<Integer, PowerEvaluation> seen = new TreeMap<>();
  private final LongConsumer progress;
  private long used;

  /** The last part hears how many replicates of the budget are done. */
  SizeSolver(
      PowerRuns runs, ArmSizes sizes, SampleSizeGoal goal, Budget budget, LongConsumer progress) {
    this.runs = runs;
    this.sizes = sizes;
    this.goal = goal;
    this.level = budget.level();
    this.wanted = Normal.quantile(goal.power());
    this.first = sizes.first();
    this.last = sizes.last(runs.drawsParticipants() ? MOST_DRAWN : MOST);
    this.confirming = Math.max(1, budget.replicates() / 4);
    this.searching = budget.replicates() - confirming;
    this.progress = progress;
  }

  /**
   * What a search may use.
   *
   * @param replicates at most, a quarter of them for the last run
   * @param level of the interval of the size
   */
  record Budget(long replicates, double level) {}

  /** What was found, or why nothing was. */
  record Answer(
      Optional<SampleSize.Found> found, Optional<NotEstimable> why, List<PowerEvaluation> search) {}

  Answer solve(int start) {
    Optional<NotEstimable> why = Optional.empty();
    Optional<SampleSize.Found> found = Optional.empty();
    try {
      found = Optional.of(refine(approach(Math.max(first, Math.min(last, start)))));
    } catch (Unsolved e) {
      why = Optional.of(e.why);
    }
    return new Answer(found, why, List.copyOf(seen.values()));
  }

  /** There is no size; never leaves this class. */
  private static final class Unsolved extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient NotEstimable why;

    Unsolved(String detail) {
      this(Reason.UNATTAINABLE, detail);
    }

    Unsolved(Reason reason, String detail) {
      super(detail);
      this.why = new NotEstimable(reason, detail);
    }
  }

  // Leads to a size whose power is near what is wanted, or to two neighbours around it.
  private int approach(int start) {
    int low = first - 1;
    int high = last + 1;
    int step = start;
    for (int i = 0; i < MOST_STEPS; i++) {
      PowerEvaluation run = run(step, small(step));
      if (!runs.hasTest() && run.failures() < run.replicates()) {
        throw new Unsolved(Reason.UNSUITABLE, "the method has no test, and so no power");
      }
      int guess = guess(step, run);
      if (Math.abs(share(step, run).probit() - wanted) < NEAR) {
        return guess;
      }
      if (run.power() < goal.power()) {
        low = Math.max(low, step);
      } else {
        high = Math.min(high, step);
      }
      if (low >= last || high <= first) {
        throw unreached(run);
      }
      if (high - low <= 1) {
        return Math.max(first, Math.min(last, high));
      }
      step = between(low, high, step, guess);
    }
    throw new Unsolved("no size near a power of " + goal.power() + " was found");
  }

  private Unsolved unreached(PowerEvaluation run) {
    String form =
        run.power() < goal.power()
            ? "power is %.4g in %d replicates of %d participants, the most that are simulated"
            : "power is %.4g in %d replicates of %d participants already, the fewest there can be";
    return new Unsolved(
        String.format(Locale.ROOT, form, run.power(), run.replicates(), run.total()));
  }

  // The guess where it is inside the bracket, else a step to where the bracket is open.
  private static int between(int low, int high, int step, int guess) {
    if (low < guess && guess < high && guess != step) {
      return guess;
    }
    double middle = Math.sqrt(Math.max(1.0, low) * high);
    return Math.max(low + 1, Math.min(high - 1, (int) Math.round(middle)));
  }

  // A z-test with this power has the noncentrality z + q, which grows as the root of the size.
  private int guess(int step, PowerEvaluation run) {
    double q = Normal.quantile(1 - runs.alpha() / 2);
    double now = share(step, run).probit() + q;
    double then = wanted + q;
    double blind = run.power() < goal.power() ? 4 : 0.25;
    double factor = now > 0.2 && then > 0.2 ? then / now * (then / now) : blind;
    double to = step * Math.max(0.125, Math.min(8, factor));
    return (int) Math.max(first, Math.min(last, Math.round(to)));
  }

  // Enough to see the wanted power with an error of a seventh of what is missing to 1 or 0.
  private long small(int step) {
    if (runs.drawsParticipants() && sizes.total(step) > LARGE) {
      return FEW;
    }
    double p = goal.power();
    return (long) Math.max(512, Math.min(4096, 50 / (p * (1 - p))));
  }

  private SampleSize.Found refine(int start) {
    int center = start;
    double spread = WIDEST;
    double batch = 3.0 * small(start);
    boolean more = true;
    while (more) {
      more = runAround(center, spread, (long) batch);
      Optional<ProbitLine> line =
          ProbitLine.fit(window(center)).filter(each -> each.slope() > 0 && each.root(wanted) > 0);
      if (line.isEmpty()) {
        spread = Math.min(FARTHEST, 1.5 * spread);
        continue;
      }
      double x = line.get().root(wanted);
      double error = sizes.slope(x) * line.get().rootError(wanted);
      double enough = Math.max(goal.error() * sizes.participants(x), LEAST_ERROR);
      boolean inside = isInside(center, x);
      if (inside && (error <= enough || !more)) {
        return confirm(line.get(), error <= enough);
      }
      center = towards(center, x);
      spread = WIDEST;
      if (inside) {
        spread = Math.max(NARROWEST, Math.min(WIDEST, 3 * error / sizes.participants(x)));
        batch = batch(center, error / enough);
      }
    }
    throw new Unsolved(
        "power was not seen to rise through "
            + goal.power()
            + " within the "
            + used
            + " replicates of the search; more may show it");
  }

  private int towards(int center, double x) {
    int nearest = Math.max(first, (int) (center / WINDOW) - 1);
    int farthest = (int) Math.min(last, center * WINDOW + 2);
    return Math.max(nearest, sizes.reaching(x, farthest));
  }

  // What is missing to the wanted error, at most three times what there is.
  private double batch(int center, double ratio) {
    double have = window(center).stream().mapToDouble(ProbitLine.Share::of).sum();
    double missing = have * (ratio * ratio - 1) * 1.05;
    return Math.max(1024, Math.min(3 * have, missing));
  }

  // Whether the root is no farther than half a window from the guess.
  private boolean isInside(int center, double x) {
    double ratio = x * x / (sizes.worth(center) * sizes.worth(center));
    double step = 1.5 / center;
    return ratio < Math.sqrt(WINDOW) + step && ratio > 1 / Math.sqrt(WINDOW) - step;
  }

  // Returns whether there are replicates left for more.
  private boolean runAround(int center, double spread, long batch) {
    int aside = Math.max(1, (int) Math.round(center * spread));
    TreeSet<Integer> steps = new TreeSet<>();
    steps.add(Math.max(first, center - aside));
    steps.add(Math.max(first, Math.min(last, center)));
    steps.add(Math.min(last, center + aside));
    long left = Math.min(batch, searching - used);
    long each = left / steps.size();
    if (each > 0) {
      steps.forEach(step -> run(step, each));
    }
    return searching - used >= steps.size();
  }

  private PowerEvaluation run(int step, long count) {
    long now = Math.min(count, searching - used);
    if (now < 1) {
      throw new Unsolved(
          "no size near a power of "
              + goal.power()
              + " was found within "
              + used
              + " replicates; more may find it");
    }
    PowerEvaluation run = runs.run(sizes.at(step), used, now, done -> progress.accept(used + done));
    used += now;
    seen.merge(step, run, PowerEvaluation::plus);
    return run;
  }

  private List<ProbitLine.Share> window(int center) {
    List<ProbitLine.Share> shares = new ArrayList<>();
    int low = (int) Math.floor(center / WINDOW) - 1;
    int high = (int) Math.ceil(center * WINDOW) + 1;
    seen.subMap(low, true, high, true).forEach((step, run) -> shares.add(share(step, run)));
    return shares;
  }

  private ProbitLine.Share share(int step, PowerEvaluation run) {
    return new ProbitLine.Share(
        sizes.worth(step), (double) run.rejections(), (double) run.replicates());
  }

  private SampleSize.Found confirm(ProbitLine line, boolean precise) {
    int step = sizes.reaching(line.root(wanted), last);
    PowerEvaluation run =
        runs.run(sizes.at(step), LAST_RUN, confirming, done -> progress.accept(used + done));
    SampleSize.Convergence convergence = SampleSize.Convergence.CONVERGED;
    if (!precise) {
      convergence = SampleSize.Convergence.REPLICATES_USED_UP;
    } else if (isOff(line, sizes.worth(step), run)) {
      convergence = SampleSize.Convergence.OFF_THE_CURVE;
    }
    Interval interval = line.roots(wanted, level);
    int low = sizes.total(sizes.reaching(Math.max(0, interval.lower()), last));
    boolean open = interval.upper() > sizes.worth(last);
    double high =
        open ? Double.POSITIVE_INFINITY : sizes.total(sizes.reaching(interval.upper(), last));
    return new SampleSize.Found(curve(line, interval), low, high, run, convergence);
  }

  private static boolean isOff(ProbitLine line, double x, PowerEvaluation run) {
    double probit = line.at(x);
    double density = Math.exp(-probit * probit / 2) / Math.sqrt(2 * Math.PI);
    double error = Math.hypot(density * line.error(x), run.mcse());
    return Math.abs(run.power() - Normal.cdf(probit)) > OFF * error;
  }

  // From the root of the information to that of the participants.
  private SampleSize.Curve curve(ProbitLine line, Interval interval) {
    double x = line.root(wanted);
    double perRoot = Math.sqrt(1 / sizes.participants(1));
    double low = interval.lower() > 0 ? sizes.participants(interval.lower()) : 0;
    double high =
        interval.upper() < Double.POSITIVE_INFINITY
            ? sizes.participants(interval.upper())
            : Double.POSITIVE_INFINITY;
    return new SampleSize.Curve(
        line.at(0),
        line.slope() * perRoot,
        sizes.participants(x),
        sizes.slope(x) * line.rootError(wanted),
        new Interval(low, high, level));
  }
}
