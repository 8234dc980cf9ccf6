// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.SampleColumn.Role;

/**
 * The participants of both arms as a method sees them: the outcome, and what else was asked for.
 * All arrays are copies, one an arm, in recruitment order.
 *
 * @param arms the values of both arms, with the same columns
 */
public record Sample(TwoArms<ArmValues> arms) {
  /**
   * Checks that both arms have the same columns.
   *
   * @throws IllegalArgumentException if they differ
   */
  public Sample {
    Objects.requireNonNull(arms, "arms");
    if (!arms.experimental().about().equals(arms.control().about())) {
      throw new IllegalArgumentException("both arms must have the same columns");
    }
  }

  /**
   * The outcome and nothing else.
   *
   * @param experimental the values of the experimental arm, 1 or more, finite
   * @param control the values of the control arm, 1 or more, finite
   * @return the sample
   * @throws IllegalArgumentException if an arm is empty or a value is not finite
   */
  public static Sample of(double[] experimental, double[] control) {
    return new Sample(new TwoArms<>(ArmValues.copyOf(experimental), ArmValues.copyOf(control)));
  }

  /**
   * Participants of the experimental arm.
   *
   * @return 1 or more
   */
  public int n1() {
    return arms.experimental().n();
  }

  /**
   * Participants of the control arm.
   *
   * @return 1 or more
   */
  public int n2() {
    return arms.control().n();
  }

  /**
   * The outcome.
   *
   * @return one value a participant
   */
  public TwoArms<double[]> outcome() {
    return values(0);
  }

  /**
   * The outcome before treatment.
   *
   * @return one value a participant, empty when there is none
   */
  public Optional<TwoArms<double[]>> baseline() {
    return first(Role.BASELINE).map(this::values);
  }

  /**
   * The covariates that are numbers or categories, without the baseline, in order.
   *
   * @return the indices of their columns
   */
  public List<Integer> covariates() {
    List<Integer> found = new ArrayList<>();
    for (int c = 0; c < columns().size(); c++) {
      if (columns().get(c).role() == Role.COVARIATE) {
        found.add(c);
      }
    }
    return found;
  }

  /**
   * The strata of the randomization.
   *
   * @return the index of each participant's stratum, empty without strata
   */
  public Optional<TwoArms<int[]>> strata() {
    return first(Role.STRATUM).map(this::codes);
  }

  /**
   * The factors that minimization balanced, in order.
   *
   * @return for each, the index of each participant's level; empty without factors
   */
  public List<TwoArms<int[]>> factors() {
    List<TwoArms<int[]>> found = new ArrayList<>();
    for (int c = 0; c < columns().size(); c++) {
      if (columns().get(c).role() == Role.FACTOR) {
        found.add(codes(c));
      }
    }
    return found;
  }

  /**
   * Those who were taught together.
   *
   * @return the index of each participant's class, empty without classes
   */
  public Optional<TwoArms<int[]>> clusters() {
    return first(Role.CLUSTER).map(this::codes);
  }

  /**
   * Those who were matched.
   *
   * @return the index of each participant's pair, empty without pairs
   */
  public Optional<TwoArms<int[]>> pairs() {
    return first(Role.PAIR).map(this::codes);
  }

  /**
   * The place of each participant in the order of recruitment over both arms.
   *
   * @return from 0, empty when the order is not known
   */
  public Optional<TwoArms<int[]>> order() {
    return first(Role.ORDER).map(this::codes);
  }

  /**
   * Whether the outcome was below its detection limit, which then stands in its place.
   *
   * @return true where it was, empty when it was not asked for
   */
  public Optional<TwoArms<boolean[]>> below() {
    return first(Role.BELOW_LIMIT).map(this::codes).map(arms -> arms.map(Sample::flags));
  }

  /**
   * Whether the outcome is the logarithm of what was observed.
   *
   * @return true on the log scale
   */
  public boolean logOutcome() {
    return columns().get(0).equals(SampleColumn.LOG_OUTCOME);
  }

  /**
   * The outcome and what is adjusted for as numbers: baseline, covariates and strata, a category
   * with k levels in use as k - 1 columns of 0 and 1.
   *
   * @return the outcome first
   */
  public TwoArms<ArmValues> model() {
    return ModelColumns.of(arms);
  }

  /**
   * What the columns are.
   *
   * @return the outcome first
   */
  public List<SampleColumn> columns() {
    return arms.experimental().about();
  }

  /**
   * The values of one column.
   *
   * @param column from 0, the outcome
   * @return one value a participant
   */
  public TwoArms<double[]> values(int column) {
    return arms.map(arm -> arm.column(column));
  }

  /**
   * The indices of the categories of one column.
   *
   * @param column from 0
   * @return one index a participant
   */
  public TwoArms<int[]> codes(int column) {
    return arms.map(
        arm -> {
          int[] codes = new int[arm.n()];
          for (int i = 0; i < codes.length; i++) {
            codes[i] = (int) arm.value(column, i);
          }
          return codes;
        });
  }

  private static boolean[] flags(int[] codes) {
    boolean[] flags = new boolean[codes.length];
    for (int i = 0; i < codes.length; i++) {
      flags[i] = codes[i] == 1;
    }
    return flags;
  }

  private Optional<Integer> first(Role role) {
    for (int c = 0; c < columns().size(); c++) {
      if (columns().get(c).role() == role) {
        return Optional.of(c);
      }
    }
    return Optional.empty();
  }
}
