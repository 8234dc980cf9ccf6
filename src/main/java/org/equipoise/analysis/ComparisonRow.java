// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.compare.MarginCurve;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.SignificanceTest;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;

/**
 * One method applied to one group of participants, or to one row of summaries.
 *
 * @param by the value of the grouping column; empty without one
 * @param method the id of the method
 * @param estimation the estimate on the analysis scale, or why there is none
 * @param scale difference, or ratio when the margin is one
 * @param requestedLevel the level that was asked for
 * @param n1 participants of the experimental arm
 * @param n2 participants of the control arm
 * @param assumed the correlation of before and after that was assumed, where none was printed
 * @param rounding how far rounding alone could move it, where that was asked; on the analysis scale
 */
public record ComparisonRow(
    String by,
    String method,
    Estimation estimation,
    ResultScale scale,
    double requestedLevel,
    int n1,
    int n2,
    OptionalDouble assumed,
    Optional<RoundingReach> rounding) {
  /** Checks that the parts are there. */
  public ComparisonRow {
    Objects.requireNonNull(assumed, "assumed");
    Objects.requireNonNull(rounding, "rounding");
  }

  /**
   * A row that assumes nothing and of which nobody asked what rounding does.
   *
   * @param by the value of the grouping column; empty without one
   * @param method the id of the method
   * @param estimation the estimate on the analysis scale, or why there is none
   * @param scale difference, or ratio when the margin is one
   * @param requestedLevel the level that was asked for
   * @param n1 participants of the experimental arm
   * @param n2 participants of the control arm
   */
  @SuppressWarnings("ParameterNumber") // what a row has
  public ComparisonRow(
      String by,
      String method,
      Estimation estimation,
      ResultScale scale,
      double requestedLevel,
      int n1,
      int n2) {
    this(
        by,
        method,
        estimation,
        scale,
        requestedLevel,
        n1,
        n2,
        OptionalDouble.empty(),
        Optional.empty());
  }

  ComparisonRow assuming(OptionalDouble r) {
    return new ComparisonRow(by, method, estimation, scale, requestedLevel, n1, n2, r, rounding);
  }

  ComparisonRow withRounding(Optional<RoundingReach> reach) {
    return new ComparisonRow(by, method, estimation, scale, requestedLevel, n1, n2, assumed, reach);
  }

  /**
   * What the result lets one conclude.
   *
   * @return empty without an estimate, and where the method concludes nothing
   */
  public Optional<Conclusion> conclusion() {
    return estimation instanceof Estimate estimate
        ? Catalogue.find(method).flatMap(each -> Conclusion.of(each, estimate, requestedLevel))
        : Optional.empty();
  }

  /**
   * The level of the interval: that of the estimate, such as 1 - 2α under TOST.
   *
   * @return the level, in (0, 1)
   */
  public double level() {
    return estimation instanceof Estimate estimate
        ? estimate.interval().map(Interval::level).orElse(requestedLevel)
        : requestedLevel;
  }

  /**
   * What equivalence tests with other margins would have said.
   *
   * @return on the analysis scale; empty unless this is a test of equivalence by a t distribution
   */
  public Optional<MarginCurve> marginCurve() {
    Optional<Method.Role> role = Catalogue.find(method).map(Method::role);
    if (role.filter(Method.Role::isEquivalence).isEmpty()
        || requestedLevel <= 0.5
        || !(estimation instanceof Estimate estimate)) {
      return Optional.empty();
    }
    OptionalDouble df =
        estimate.test().map(SignificanceTest::degreesOfFreedom).orElse(OptionalDouble.empty());
    if (df.isEmpty() || estimate.standardError().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        role.get() == Method.Role.EQUIVALENCE
            ? new MarginCurve.OfDifference(
                estimate.value(), estimate.standardError().getAsDouble(), df.getAsDouble())
            : new MarginCurve.OfStandardized(
                estimate.test().get().statistic(),
                df.getAsDouble(),
                Math.sqrt(1.0 / n1 + 1.0 / n2)));
  }

  /**
   * The smallest symmetric margin within which equivalence is shown, as it is shown: a size in the
   * estimate's unit, or the ratio above 1 of a ratio and its reciprocal.
   *
   * @return the margin, empty unless this is a test of equivalence by a t distribution
   */
  public OptionalDouble smallestMargin() {
    return marginCurve().stream()
        .mapToDouble(curve -> scale.shown(curve.smallest(1 - requestedLevel)))
        .findFirst();
  }
}
