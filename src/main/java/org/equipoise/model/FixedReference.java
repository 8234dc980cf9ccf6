// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import java.util.Optional;

/** The same degrees of freedom for every contrast. */
record FixedReference(double df) implements ReferenceDistribution {
  @Override
  public double degreesOfFreedom(double[] l) {
    return df;
  }

  @Override
  public Optional<JointSignificance> joint(double[][] l, double wald) {
    return Optional.of(JointSignificance.of(wald / l.length, l.length, df));
  }
}
