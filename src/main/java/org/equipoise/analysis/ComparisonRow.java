// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.equipoise.compare.BootstrapDistribution;
import org.equipoise.compare.BootstrapMethod;
import org.equipoise.compare.MarginCurve;
import org.equipoise.compare.PermutationComparison;
import org.equipoise.compare.PermutationDistribution;
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
 * @param input what the method was given, for figures; empty when there was nothing
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
    Optional<RoundingReach> rounding,
    Optional<MethodInput> input) {
  private static final Set<String> NORMAL = Set.of("d", "g", "cl", "u3", "overlap");

  /** Checks that the parts are there. */
  public ComparisonRow {
    Objects.requireNonNull(assumed, "assumed");
    Objects.requireNonNull(rounding, "rounding");
    Objects.requireNonNull(input, "input");
  }

  /**
   * A row of numbers alone, which assumes nothing, of which nobody asked what rounding does, and
   * without what a figure of their origin needs.
   *
   * @param by the value of the grouping column; empty without one
   * @param method the id of the method
   * @param estimation the estimate on the analysis scale, or why there is none
   * @param scale difference, or ratio when the margin is one
   * @param requestedLevel the level that was asked for
   * @param n1 participants of the experimental arm
   * @param n2 participants of the control arm
   */
  @SuppressWarnings("ParameterNumber") // the components of the record, in their order
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
        Optional.empty(),
        Optional.empty());
  }

  ComparisonRow withInput(Optional<MethodInput> given) {
    return new ComparisonRow(
        by, method, estimation, scale, requestedLevel, n1, n2, assumed, rounding, given);
  }

  ComparisonRow assuming(OptionalDouble r) {
    return new ComparisonRow(
        by, method, estimation, scale, requestedLevel, n1, n2, r, rounding, input);
  }

  ComparisonRow withRounding(Optional<RoundingReach> reach) {
    return new ComparisonRow(
        by, method, estimation, scale, requestedLevel, n1, n2, assumed, reach, input);
  }

  /**
   * What it is called in figures.
   *
   * @return the group and the method, or the method alone, with the correlation that was assumed
   */
  public String label() {
    String label = by.isEmpty() ? method : by + ", " + method;
    return assumed.isPresent() ? label + ", r = " + assumed.getAsDouble() : label;
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

  /**
   * The statistics of the allocations that a permutation test went through.
   *
   * @return empty unless this is the estimate of one
   */
  public Optional<PermutationDistribution> permutations() {
    return procedure(PermutationComparison.class)
        .flatMap(
            test ->
                values()
                    .flatMap(
                        given ->
                            PermutationDistribution.of(test, given.sample(), given.settings())));
  }

  /**
   * The resamples of a bootstrap.
   *
   * @return on the analysis scale; empty unless this is the estimate of one
   */
  public Optional<BootstrapDistribution> resamples() {
    return procedure(BootstrapMethod.class)
        .flatMap(
            method -> values().map(given -> method.distribution(given.sample(), given.settings())));
  }

  /**
   * What the standardized difference means for people.
   *
   * @return empty unless the method estimated one from moments
   */
  public Optional<NormalShares> normalShares() {
    return NORMAL.contains(method) && input.orElse(null) instanceof MethodInput.Summaries given
        ? NormalShares.of(given.arms(), requestedLevel)
        : Optional.empty();
  }

  /**
   * The participants' values that the method was given.
   *
   * @return on the analysis scale; empty when it was given none
   */
  public Optional<MethodInput.Values> values() {
    return input.filter(MethodInput.Values.class::isInstance).map(MethodInput.Values.class::cast);
  }

  private <T> Optional<T> procedure(Class<T> kind) {
    return estimation instanceof Estimate
        ? Catalogue.find(method)
            .map(Method::procedure)
            .filter(Method.OfSample.class::isInstance)
            .map(each -> ((Method.OfSample) each).comparison())
            .filter(kind::isInstance)
            .map(kind::cast)
        : Optional.empty();
  }
}
