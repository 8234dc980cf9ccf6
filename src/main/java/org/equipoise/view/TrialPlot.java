// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The plots of an analysed trial, by the names that people choose them with. */
public enum TrialPlot {
  /** All standardized differences. */
  FOREST(Subject.TRIAL, "a result"),
  /** Both arms and their difference beside them. */
  ESTIMATION(Subject.RESULT, "values or moments of both arms"),
  /** Both arms and their difference below them. */
  CUMMING(Subject.RESULT, "values or moments of both arms"),
  /** Claims against their margins. */
  EQUIVALENCE(Subject.TRIAL, "a claim with a margin"),
  /** Densities, boxes and participants. */
  RAINCLOUD(Subject.RESULT, "participants' values, which --no-individuals leaves out"),
  /** Means over visits or minutes. */
  PROFILE(Subject.OUTCOME, "means at more than one time"),
  /** Standardized differences at baseline. */
  BALANCE(Subject.TRIAL, "a baseline"),
  /** Randomized, lost, analysed. */
  FLOW(Subject.TRIAL, "flow in the trial's file"),
  /** Each participant from baseline to a visit. */
  SLOPE(
      Subject.RESULT,
      "participants with a value at baseline and then, which --no-individuals leaves out"),
  /** Residuals of a result's model. */
  RESIDUALS(
      Subject.RESULT, "an estimate from participants' values, which --no-individuals leaves out");

  private final Subject subject;
  private final String needs;

  TrialPlot(Subject subject, String needs) {
    this.subject = subject;
    this.needs = needs;
  }

  /** What a plot is of. */
  public enum Subject {
    /** The whole trial. */
    TRIAL,
    /** One outcome, at one visit where it is sampled within visits. */
    OUTCOME,
    /** One outcome at one visit. */
    RESULT
  }

  /**
   * What it is of.
   *
   * @return the trial, an outcome or a result
   */
  public Subject subject() {
    return subject;
  }

  /**
   * What it cannot be drawn without.
   *
   * @return in words
   */
  public String needs() {
    return needs;
  }

  /**
   * The name that people choose it with.
   *
   * @return such as raincloud
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The plot of a name.
   *
   * @param id such as raincloud
   * @return the plot, empty when there is none of this name
   */
  public static Optional<TrialPlot> find(String id) {
    return Arrays.stream(values()).filter(plot -> plot.id().equals(id)).findFirst();
  }

  /**
   * The names of all plots.
   *
   * @return in their order
   */
  public static List<String> ids() {
    return Arrays.stream(values()).map(TrialPlot::id).toList();
  }
}
