// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import org.equipoise.core.Require;

/** An assumed effect, experimental minus control, on the scale of the distribution. */
public sealed interface ScenarioEffect {
  /** No effect. */
  ScenarioEffect NONE = new Standardized(0);

  /**
   * The difference of the means.
   *
   * @param sd the standard deviation of the control arm at that visit
   * @return experimental minus control; of the logarithms when the distribution is lognormal
   */
  double difference(double sd);

  /**
   * In standard deviations of the control arm at that visit.
   *
   * @param size the difference over the standard deviation
   */
  record Standardized(double size) implements ScenarioEffect {
    /** Checks the number. */
    public Standardized {
      Require.finite(size, "effect");
    }

    @Override
    public double difference(double sd) {
      return size * sd;
    }
  }

  /**
   * In units of the distribution: those of the outcome, or of its logarithm when it is lognormal.
   *
   * @param size the difference
   */
  record Raw(double size) implements ScenarioEffect {
    /** Checks the number. */
    public Raw {
      Require.finite(size, "effect");
    }

    @Override
    public double difference(double sd) {
      return size;
    }
  }
}
