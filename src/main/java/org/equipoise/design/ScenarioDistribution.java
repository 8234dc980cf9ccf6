// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.List;
import org.equipoise.core.Require;

/** How an outcome is distributed. */
public sealed interface ScenarioDistribution {
  /** Normal. */
  ScenarioDistribution NORMAL = new Normal();

  /** Its natural logarithm is normal. */
  ScenarioDistribution LOGNORMAL = new Lognormal();

  /** Gamma. */
  ScenarioDistribution GAMMA = new Gamma();

  /**
   * The name in files.
   *
   * @return such as normal or lognormal
   */
  String label();

  /** Normal. */
  record Normal() implements ScenarioDistribution {
    @Override
    public String label() {
      return "normal";
    }
  }

  /** Its natural logarithm is normal; means and standard deviations are those of the logarithm. */
  record Lognormal() implements ScenarioDistribution {
    @Override
    public String label() {
      return "lognormal";
    }
  }

  /** Gamma, with the mean and the standard deviation of each arm and visit. */
  record Gamma() implements ScenarioDistribution {
    /** The greatest standard deviation over the mean: a shape of 1/16. */
    static final double MOST_VARIATION = 4;

    @Override
    public String label() {
      return "gamma";
    }
  }

  /**
   * Student's t, moved and scaled to the mean and the standard deviation of each arm and visit.
   *
   * @param df the degrees of freedom, above 2 since else there is no standard deviation
   */
  record StudentT(double df) implements ScenarioDistribution {
    /** Degrees of freedom must be above this. */
    public static final double LEAST_DF = 2;

    /** Checks the degrees of freedom. */
    public StudentT {
      Require.finite(df, "df");
      if (df <= LEAST_DF) {
        throw new IllegalArgumentException("df must be above 2, got " + df);
      }
    }

    @Override
    public String label() {
      return "t";
    }
  }

  /**
   * Ordered categories 0, 1, ..., one more than there are cuts: how many cuts a normal variable,
   * which has the means and standard deviations, has reached.
   *
   * @param cuts one or more, rising
   */
  record Ordinal(List<Double> cuts) implements ScenarioDistribution {
    /** Checks that the cuts rise. */
    public Ordinal {
      cuts = List.copyOf(cuts);
      Require.atLeast(cuts.size(), 1, "the number of cuts");
      for (int i = 0; i < cuts.size(); i++) {
        Require.finite(cuts.get(i), "cut");
        if (i > 0 && cuts.get(i) <= cuts.get(i - 1)) {
          throw new IllegalArgumentException(
              "cuts must rise, got " + cuts.get(i) + " after " + cuts.get(i - 1));
        }
      }
    }

    @Override
    public String label() {
      return "ordinal";
    }
  }
}
