// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.List;

/** The keys of scenario.yaml, map by map. The JSON Schema has the same; a test compares them. */
final class ScenarioKeys {
  static final List<String> SCENARIO =
      List.of(
          "equipoise",
          "id",
          "trial",
          "arms",
          "covariates",
          "outcomes",
          "outcomeCorrelation",
          "classes",
          "dropout",
          "allocation",
          "vary",
          "analyses",
          "level",
          "replicates",
          "seed",
          "commonRandomNumbers");
  static final List<String> OUTCOME =
      List.of(
          "visits",
          "correlation",
          "distribution",
          "effect",
          "sdRatio",
          "interaction",
          "detectionLimit",
          "range",
          "decimals",
          "minutes",
          "response",
          "minuteCorrelation",
          "curve",
          "curveEffect",
          "derive");
  static final List<String> CURVE =
      List.of("onset", "rise", "peak", "halfLife", "sd", "responders", "change");
  static final List<String> CURVE_CHANGE = List.of("rise", "peak", "halfLife");
  static final List<String> COVARIATE = List.of("levels", "effects");
  static final List<String> VISIT = List.of("mean", "sd");
  static final List<String> EFFECT = List.of("raw");
  static final List<String> CLASS = List.of("size", "sizes", "icc");
  static final List<String> DISTRIBUTION = List.of("t", "ordinal", "resample");
  static final List<String> RESAMPLE = List.of("file", "arm");
  static final List<String> T = List.of("df");
  static final List<String> ORDINAL = List.of("cuts");
  static final List<String> DROPOUT = List.of("rates", "mechanism", "given", "slope", "pattern");
  static final List<String> ANALYSIS =
      List.of(
          "outcome",
          "visit",
          "method",
          "margin",
          "better",
          "resamples",
          "scale",
          "covariates",
          "strata",
          "label");

  /** Paths of {@code vary} begin with one of these: what else there is is not about the trial. */
  static final List<String> VARIABLE =
      List.of(
          "arms",
          "covariates",
          "outcomes",
          "outcomeCorrelation",
          "classes",
          "dropout",
          "allocation");

  private ScenarioKeys() {}
}
