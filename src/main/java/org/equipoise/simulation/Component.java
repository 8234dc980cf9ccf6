// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Locale;

/** What random numbers are drawn for. Each has streams of its own, so none disturbs another. */
enum Component {
  COVARIATES,
  ALLOCATION,
  OUTCOMES,
  MISSINGNESS,
  CLASSES,
  MOMENTS,
  PERSONS,
  CURVES,
  ANALYSIS,
  /** Participants for a replicate that has none. */
  REPLAY;

  /** Enters the hash: renaming one changes every result. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
