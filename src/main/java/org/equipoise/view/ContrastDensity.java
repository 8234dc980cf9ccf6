// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import org.equipoise.compare.Resampling;

/** Which density an estimation plot draws around the difference. */
public sealed interface ContrastDensity {
  /** That of the method's own test: Student's t, or normal where it has no degrees of freedom. */
  record ByMethod() implements ContrastDensity {}

  /**
   * That of the same estimate of participants resampled within each arm.
   *
   * @param draw how many resamples, from which seed
   */
  record Bootstrap(Resampling draw) implements ContrastDensity {}
}
