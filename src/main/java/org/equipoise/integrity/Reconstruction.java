// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.List;
import org.equipoise.core.Require;

/** Samples with a printed mean and standard deviation, or why there are none. */
public sealed interface Reconstruction
    permits Reconstruction.Found, Reconstruction.Impossible, Reconstruction.NotFound {

  /**
   * Samples that are printed like that. They are some of many: not what the participants scored.
   *
   * @param samples one or more different samples
   * @param coverage whether there are more
   * @param iterations moves that it took
   */
  record Found(List<ScoreCounts> samples, Coverage coverage, long iterations)
      implements Reconstruction {
    /** Copies the samples. */
    public Found {
      samples = List.copyOf(samples);
      Require.atLeast(samples.size(), 1, "samples");
    }
  }

  /**
   * It is proven that there is no sample.
   *
   * @param reason why, in one sentence
   */
  record Impossible(String reason) implements Reconstruction {
    /** Checks the reason. */
    public Impossible {
      Require.notBlank(reason, "reason");
    }
  }

  /**
   * Neither a sample was found nor a proof that there is none.
   *
   * @param iterations moves that were tried
   */
  record NotFound(long iterations) implements Reconstruction {}

  /** Whether the samples found are all. */
  enum Coverage {
    /** There may be more. */
    SOME,
    /** Every sample was found. */
    ALL
  }
}
