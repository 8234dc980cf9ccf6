// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.List;

/** The keys of trial.yaml, map by map. The JSON Schema has the same; a test compares them. */
final class TrialKeys {
  static final List<String> TRIAL =
      List.of(
          "equipoise",
          "id",
          "title",
          "citation",
          "arms",
          "flow",
          "allocation",
          "visits",
          "challenge",
          "outcomes",
          "plan",
          "evidence",
          "facts",
          "sources");
  static final List<String> CITATION = List.of("text", "doi");
  static final List<String> ARM = List.of("id", "name", "role", "weeks", "components");
  static final List<String> FLOW = List.of("randomized", "analysed", "lost");
  static final List<String> VISIT = List.of("id", "week", "baseline");
  static final List<String> PHASE = List.of("id", "name", "from", "to");
  static final List<String> OUTCOME =
      List.of(
          "id",
          "name",
          "domain",
          "unit",
          "better",
          "scale",
          "range",
          "decimals",
          "detectionLimit",
          "minutes",
          "derive",
          "granularity",
          "parts");
  static final List<String> GRANULARITY = List.of("unit", "items");
  static final List<String> DERIVE = List.of("measure", "from");
  static final List<String> PLAN = List.of("level", "hypotheses", "multiplicity");
  static final List<String> HYPOTHESIS = List.of("outcome", "visit", "claim", "margin", "method");
  static final List<String> MARGIN = List.of("smd", "raw", "ratio");
  static final List<String> MULTIPLICITY = List.of("method", "outcomes");
  static final List<String> EVIDENCE =
      List.of("participants", "published", "correlations", "results");
  static final List<String> SOURCE = List.of("part", "status", "note");

  private TrialKeys() {}
}
