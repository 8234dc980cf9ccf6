// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Objects;
import org.equipoise.core.TwoArms;

/**
 * Moments of two arms as numbers to read: those of {@link Moments}, which never change, or of a
 * {@link MomentsBuffer}, which a loop writes again and again. So arithmetic on moments is written
 * once for both.
 */
public interface MomentsView {
  /**
   * Participants of the experimental arm.
   *
   * @return 1 or more
   */
  int n1();

  /**
   * Participants of the control arm.
   *
   * @return 1 or more
   */
  int n2();

  /**
   * A mean of the experimental arm.
   *
   * @param variable from 0
   * @return the mean, in the variable's unit
   */
  double mean1(int variable);

  /**
   * A mean of the control arm.
   *
   * @param variable from 0
   * @return the mean, in the variable's unit
   */
  double mean2(int variable);

  /**
   * A covariance of the experimental arm.
   *
   * @param a from 0
   * @param b from 0; the same for the variance
   * @return divisor n - 1
   */
  double covariance1(int a, int b);

  /**
   * A covariance of the control arm.
   *
   * @param a from 0
   * @param b from 0; the same for the variance
   * @return divisor n - 1
   */
  double covariance2(int a, int b);

  /**
   * The view of moments that never change.
   *
   * @param arms the moments of both arms
   * @return the view
   */
  static MomentsView of(TwoArms<Moments> arms) {
    return new OfMoments(arms.experimental(), arms.control());
  }

  /**
   * The view of two moments.
   *
   * @param first of the experimental arm
   * @param second of the control arm
   */
  record OfMoments(Moments first, Moments second) implements MomentsView {
    /** Checks that both are there. */
    public OfMoments {
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(second, "second");
    }

    @Override
    public int n1() {
      return first.n();
    }

    @Override
    public int n2() {
      return second.n();
    }

    @Override
    public double mean1(int variable) {
      return first.mean(variable);
    }

    @Override
    public double mean2(int variable) {
      return second.mean(variable);
    }

    @Override
    public double covariance1(int a, int b) {
      return first.covariance(a, b);
    }

    @Override
    public double covariance2(int a, int b) {
      return second.covariance(a, b);
    }
  }
}
