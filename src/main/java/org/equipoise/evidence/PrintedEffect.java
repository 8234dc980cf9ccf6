// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Objects;
import org.equipoise.core.Conventions;
import org.equipoise.core.Require;

/**
 * An estimate that was printed as such, with its standard error, and not as what it was computed
 * from.
 *
 * @param value the estimate; the logarithm of a ratio
 * @param standardError its standard error, 0 or more
 * @param n1 participants of the experimental arm, 0 when not printed
 * @param n2 participants of the control arm, 0 when not printed
 * @param conventions how it was read
 */
public record PrintedEffect(
    double value, double standardError, int n1, int n2, Conventions conventions) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not finite, or negative where it cannot be
   */
  public PrintedEffect {
    Require.finite(value, "value");
    Require.nonNegativeFinite(standardError, "standardError");
    Require.atLeast(n1, 0, "n1");
    Require.atLeast(n2, 0, "n2");
    Objects.requireNonNull(conventions, "conventions");
  }
}
