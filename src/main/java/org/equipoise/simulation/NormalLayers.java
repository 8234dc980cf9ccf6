// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The modified ziggurat of Apache Commons RNG (McFarland 2016, <a
 * href="https://doi.org/10.1080/00949655.2015.1060234">doi:10.1080/00949655.2015.1060234</a>) with
 * what it takes to draw most normals without asking it: a number whose lowest byte names one of the
 * {@link #WHOLE} whole layers is that signed 64-bit number times the layer's width.
 */
final class NormalLayers {
  /** How many of the 256 values of the lowest byte name a layer that lies below the density. */
  static final int WHOLE = 253;

  /** Widths of the layers over 2^63, as the library has them: read off what it answers. */
  static final double[] WIDTHS = widths();

  private final ContinuousSampler library;

  NormalLayers(UniformRandomProvider random) {
    this.library = ZigguratSampler.NormalizedGaussian.of(random);
  }

  /** The library's next normal. */
  double sample() {
    return library.sample();
  }

  // 2^62 + layer is 2^62 as a double, so the answer is the width times that power of two, exactly.
  private static double[] widths() {
    double[] widths = new double[WHOLE];
    for (int layer = 0; layer < WHOLE; layer++) {
      long bits = (1L << 62) + layer;
      UniformRandomProvider once = () -> bits;
      widths[layer] = ZigguratSampler.NormalizedGaussian.of(once).sample() * 0x1p-62;
    }
    return widths;
  }
}
