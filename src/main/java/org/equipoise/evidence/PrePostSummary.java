// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Require;

/**
 * What is printed of one arm measured before and after: moments of both times, of which the SD
 * after and the correlation of the two are often missing.
 *
 * @param n participants, 1 or more
 * @param pre the mean before, finite
 * @param post the mean after, finite
 * @param sdPre the standard deviation before, 0 or more, finite
 * @param sdPost the standard deviation after, 0 or more, finite; may be empty
 * @param correlation of before with after, in [-1, 1]; may be empty
 */
public record PrePostSummary(
    int n,
    double pre,
    double post,
    double sdPre,
    OptionalDouble sdPost,
    OptionalDouble correlation) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is outside its domain
   */
  public PrePostSummary {
    Require.atLeast(n, 1, "n");
    Require.finite(pre, "pre");
    Require.finite(post, "post");
    Require.nonNegativeFinite(sdPre, "sdPre");
    Objects.requireNonNull(sdPost, "sdPost");
    Objects.requireNonNull(correlation, "correlation");
    if (sdPost.isPresent()) {
      Require.nonNegativeFinite(sdPost.getAsDouble(), "sdPost");
    }
    if (correlation.isPresent()) {
      Require.correlation(correlation.getAsDouble(), "correlation");
    }
  }

  /**
   * The mean change.
   *
   * @return post minus pre
   */
  public double change() {
    return post - pre;
  }

  /**
   * The standard deviation of the change.
   *
   * <p>√((sdPre - sdPost)² + 2(1 - r) sdPre sdPost), without cancellation.
   *
   * @return 0 or more; empty without the SD after or the correlation
   */
  public OptionalDouble sdChange() {
    if (sdPost.isEmpty() || correlation.isEmpty()) {
      return OptionalDouble.empty();
    }
    double after = sdPost.getAsDouble();
    double apart = sdPre - after;
    double together = 2 * (1 - correlation.getAsDouble()) * sdPre * after;
    return OptionalDouble.of(Math.sqrt(apart * apart + together));
  }

  /**
   * The moments of the outcome after, and with the correlation also of the baseline.
   *
   * @return the moments with the outcome first and the baseline second; of the outcome alone
   *     without the correlation; empty without the SD after
   */
  public Optional<Moments> moments() {
    if (sdPost.isEmpty()) {
      return Optional.empty();
    }
    double after = sdPost.getAsDouble();
    if (correlation.isEmpty()) {
      return Optional.of(Moments.of(n, post, after));
    }
    double between = correlation.getAsDouble() * sdPre * after;
    double[][] covariances = {{after * after, between}, {between, sdPre * sdPre}};
    return Optional.of(Moments.copyOf(n, new double[] {post, pre}, covariances));
  }

  /**
   * A changed copy.
   *
   * @param r the correlation to assume, in [-1, 1]
   * @return the copy
   * @throws IllegalArgumentException if r is outside [-1, 1]
   */
  public PrePostSummary withCorrelation(double r) {
    return new PrePostSummary(n, pre, post, sdPre, sdPost, OptionalDouble.of(r));
  }
}
