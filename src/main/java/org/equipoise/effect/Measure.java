// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import org.equipoise.evidence.SummaryForm;

/** A measure of effect: what it is called, and what its numbers are. */
public sealed interface Measure
    permits EffectMeasure,
        EventMeasure,
        ChangeMeasure,
        PrePostMeasure,
        PairedEventMeasure,
        OrderedMeasure {
  /**
   * The name on the command line.
   *
   * @return such as md
   */
  String id();

  /**
   * What its numbers are.
   *
   * @return the scale of the estimate
   */
  MeasureScale scale();

  /**
   * What a table of published summaries must have for it.
   *
   * @return the least that suffices
   */
  SummaryForm needs();
}
