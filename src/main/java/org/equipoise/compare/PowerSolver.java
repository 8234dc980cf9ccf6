// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.numeric.Normal;

/**
 * Finds what a question about power leaves out. n is the smallest with at least the wanted power;
 * delta and α have it to about 1e-10.
 */
public final class PowerSolver {
  /** Beyond, no trial is planned, and a power of differences below 1e-4 SD means nothing. */
  private static final int MOST = 100_000_000;

  /** Φ(-37) is about the smallest α that a double can hold. */
  private static final double SMALLEST_PROBIT = -37;

  private static final double LARGEST_PROBIT = 8;
  private static final double TOLERANCE = 1e-13;
  private static final int MAX_EVALUATIONS = 300;
  private static final int MAX_DOUBLINGS = 200;

  /** A tooth of an exact test's saw is some √n wide, and several are looked at. */
  private static final double TEETH = 4;

  private static final int FEWEST_BEYOND = 30;

  private final PowerQuestion question;

  private PowerSolver(PowerQuestion question) {
    this.question = question;
  }

  /**
   * Answers a question.
   *
   * @param question what is given and what is left out
   * @return the answer, or why there is none
   */
  public static PowerSolution solve(PowerQuestion question) {
    PowerSolver solver = new PowerSolver(question);
    if (question.power().isEmpty()) {
      return solver.answer(
          question.delta().getAsDouble(), question.n().get(), question.alpha().getAsDouble());
    }
    double target = question.power().getAsDouble();
    if (question.n().isEmpty()) {
      return solver.participants(target);
    }
    return question.delta().isEmpty() ? solver.delta(target) : solver.alpha(target);
  }

  private PowerSolution answer(double delta, TwoArms<Integer> n, double alpha) {
    return new PowerSolution(
        OptionalDouble.of(delta),
        Optional.of(n),
        OptionalDouble.of(alpha),
        OptionalDouble.of(question.powerAt(delta, n, alpha)),
        Optional.empty());
  }

  private PowerSolution none(String why) {
    return new PowerSolution(
        question.delta(),
        question.n(),
        question.alpha(),
        OptionalDouble.empty(),
        Optional.of(new NotEstimable(Reason.UNATTAINABLE, why)));
  }

  /** With n2 = control; n1 is rounded up too, but for what rounding alone adds. */
  private TwoArms<Integer> arms(int control) {
    double experimental = Math.ceil(question.ratio() * control * (1 - 1e-12));
    int least = question.design().least();
    return new TwoArms<>((int) Math.max(least, Math.min(MOST, experimental)), control);
  }

  private PowerSolution participants(double target) {
    OptionalInt most = question.design().scannedTo();
    return most.isPresent() ? scanned(target, most.getAsInt()) : grown(target);
  }

  /** The n after the last that has too little, with the n of several teeth looked at beyond. */
  private PowerSolution scanned(double target, int most) {
    double delta = question.delta().getAsDouble();
    double alpha = question.alpha().getAsDouble();
    int last = tooFew(target, most);
    for (int n = last + 1; within(n, most); n++) {
      if (question.powerAt(delta, arms(n), alpha) < target) {
        last = n;
      } else if (n - last > TEETH * Math.sqrt(last) + FEWEST_BEYOND) {
        return answer(delta, arms(last + 1), alpha);
      }
    }
    return none(
        "no n up to about "
            + most
            + " in an arm has a power of "
            + target
            + " at a delta of "
            + delta
            + ", and beyond not all outcomes are enumerated; the pooled z-test has a closed form");
  }

  /** Some n with too little power, not far below those with enough; 0 when the first suffices. */
  private int tooFew(double target, int most) {
    double delta = question.delta().getAsDouble();
    double alpha = question.alpha().getAsDouble();
    int low = question.design().least() - 1;
    int high = question.design().least();
    while (within(high, most) && question.powerAt(delta, arms(high), alpha) < target) {
      low = high;
      high *= 2;
    }
    while (high - low > 1) {
      int middle = low + (high - low) / 2;
      if (within(middle, most) && question.powerAt(delta, arms(middle), alpha) < target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean within(int control, int most) {
    TwoArms<Integer> arms = arms(control);
    return arms.experimental() <= most && arms.control() <= most;
  }

  private PowerSolution grown(double target) {
    double delta = question.delta().getAsDouble();
    double alpha = question.alpha().getAsDouble();
    int low = question.design().least() - 1; // too few
    int high = question.design().least();
    while (question.powerAt(delta, arms(high), alpha) < target) {
      if (high == MOST) {
        return none(
            "no n up to 100 million in an arm has a power of "
                + target
                + " at a delta of "
                + delta);
      }
      low = high;
      high = (int) Math.min(MOST, 2L * high);
    }
    while (high - low > 1) {
      int middle = low + (high - low) / 2;
      if (question.powerAt(delta, arms(middle), alpha) < target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return answer(delta, arms(high), alpha);
  }

  private PowerSolution delta(double target) {
    TwoArms<Integer> n = question.n().get();
    double alpha = question.alpha().getAsDouble();
    Start start = start();
    DoubleUnaryOperator gap =
        x -> question.powerAt(start.from + start.direction * x, n, alpha) - target;
    double rise = start.falls ? -1 : 1;
    if (rise * gap.applyAsDouble(0) > 0) {
      return none(start.refusal(target, question.powerAt(start.from, n, alpha)));
    }
    double high = Math.min(question.design().unit() / 16, start.most);
    int doublings = 0;
    while (rise * gap.applyAsDouble(high) < 0) {
      if (high == start.most || ++doublings > MAX_DOUBLINGS) {
        return none("no possible difference has a power of " + target);
      }
      high = Math.min(2 * high, start.most);
    }
    return answer(start.from + start.direction * root(gap, 0, high), n, alpha);
  }

  /** Where the search for delta begins, which way it goes, and whether the power falls there. */
  private record Start(double from, double direction, boolean falls, double most) {
    String refusal(double target, double power) {
      String there = from == 0 ? "no difference" : "a difference of " + from;
      return falls
          ? "no difference has a power of " + target + "; the largest is " + power + " at " + there
          : "the power is already " + power + " at " + there;
    }
  }

  private Start start() {
    double lowest = Math.nextUp(question.design().deltas().lower());
    double highest = Math.nextDown(question.design().deltas().upper());
    if (question.claim() instanceof PowerClaim.Equivalence margin) {
      double middle = margin.low() + (margin.high() - margin.low()) / 2;
      return new Start(middle, 1, true, Math.min(margin.high(), highest) - middle);
    }
    if (question.claim() instanceof PowerClaim.NonInferiority margin) {
      boolean down = margin.distance(1) < margin.distance(0);
      double bound = Math.max(lowest, Math.min(highest, margin.bound()));
      return new Start(bound, down ? -1 : 1, false, down ? bound - lowest : highest - bound);
    }
    return new Start(0, 1, false, highest);
  }

  private PowerSolution alpha(double target) {
    if (question.design().scannedTo().isPresent()) {
      return none("an exact test has no α for every power: its power grows in steps");
    }
    TwoArms<Integer> n = question.n().get();
    double delta = question.delta().getAsDouble();
    boolean equivalence = question.claim() instanceof PowerClaim.Equivalence;
    double high = equivalence ? -1e-9 : LARGEST_PROBIT;
    DoubleUnaryOperator gap = probit -> question.powerAt(delta, n, Normal.cdf(probit)) - target;
    if (gap.applyAsDouble(SMALLEST_PROBIT) >= 0) {
      return none("the power is above " + target + " at every α that a number can hold");
    }
    if (gap.applyAsDouble(high) < 0) {
      return none("no α" + (equivalence ? " below 0.5" : "") + " has a power of " + target);
    }
    return answer(delta, n, Normal.cdf(root(gap, SMALLEST_PROBIT, high)));
  }

  private static double root(DoubleUnaryOperator gap, double low, double high) {
    UnivariateFunction function = gap::applyAsDouble;
    return new BrentSolver(TOLERANCE, 1e-300, TOLERANCE)
        .solve(MAX_EVALUATIONS, function, low, high);
  }
}
