// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Objects;
import org.equipoise.compare.Settings;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Sample;

/**
 * What a method was given, so that a figure can show where its numbers come from: the same
 * participants or moments, and the same seed.
 */
public sealed interface MethodInput {
  /**
   * What the method was told.
   *
   * @return level, alternative, seed and the rest
   */
  Settings settings();

  /**
   * Participants' values.
   *
   * @param sample the participants, on the scale of the analysis
   * @param settings what the method was told
   */
  record Values(Sample sample, Settings settings) implements MethodInput {
    /** Checks that both are there. */
    public Values {
      Objects.requireNonNull(sample, "sample");
      Objects.requireNonNull(settings, "settings");
    }
  }

  /**
   * Moments, of participants or as they were printed.
   *
   * @param arms the moments, on the scale of the analysis
   * @param settings what the method was told
   */
  record Summaries(TwoArms<Moments> arms, Settings settings) implements MethodInput {
    /** Checks that both are there. */
    public Summaries {
      Objects.requireNonNull(arms, "arms");
      Objects.requireNonNull(settings, "settings");
    }
  }
}
