// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasContractTest {
  private static JsonNode schema(String name) {
    try {
      return new ObjectMapper().readTree(Schemas.text(name));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void the_schema_of_a_trial_has_the_keys_that_are_read() {
    JsonNode schema = schema("trial");
    assertThat(keys(schema)).isEqualTo(TrialKeys.TRIAL);
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put("citation", TrialKeys.CITATION);
    parts.put("arm", TrialKeys.ARM);
    parts.put("flow", TrialKeys.FLOW);
    parts.put("visit", TrialKeys.VISIT);
    parts.put("phase", TrialKeys.PHASE);
    parts.put("outcome", TrialKeys.OUTCOME);
    parts.put("granularity", TrialKeys.GRANULARITY);
    parts.put("derive", TrialKeys.DERIVE);
    parts.put("plan", TrialKeys.PLAN);
    parts.put("hypothesis", TrialKeys.HYPOTHESIS);
    parts.put("margin", TrialKeys.MARGIN);
    parts.put("multiplicity", TrialKeys.MULTIPLICITY);
    parts.put("evidence", TrialKeys.EVIDENCE);
    parts.put("source", TrialKeys.SOURCE);
    parts.forEach(
        (part, expected) ->
            assertThat(keys(schema.path("$defs").path(part))).as(part).isEqualTo(expected));
  }

  @Test
  void the_schema_of_a_scenario_has_the_keys_that_are_read() {
    JsonNode schema = schema("scenario");
    assertThat(keys(schema)).isEqualTo(ScenarioKeys.SCENARIO);
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put("outcome", ScenarioKeys.OUTCOME);
    parts.put("covariate", ScenarioKeys.COVARIATE);
    parts.put("visit", ScenarioKeys.VISIT);
    parts.put("class", ScenarioKeys.CLASS);
    parts.put("distribution", ScenarioKeys.DISTRIBUTION);
    parts.put("t", ScenarioKeys.T);
    parts.put("ordinal", ScenarioKeys.ORDINAL);
    parts.put("resample", ScenarioKeys.RESAMPLE);
    parts.put("derive", TrialKeys.DERIVE);
    parts.put("curve", ScenarioKeys.CURVE);
    parts.put("curveSd", ScenarioKeys.CURVE_CHANGE);
    parts.put("curveChange", ScenarioKeys.CURVE_CHANGE);
    parts.put("effect", ScenarioKeys.EFFECT);
    parts.put("dropout", ScenarioKeys.DROPOUT);
    parts.put("analysis", ScenarioKeys.ANALYSIS);
    parts.forEach(
        (part, expected) ->
            assertThat(keys(schema.path("$defs").path(part))).as(part).isEqualTo(expected));
  }

  @Test
  void the_schemes_of_allocation_are_those_that_are_read() {
    Map<String, List<String>> schemes = new LinkedHashMap<>();
    schema("trial")
        .path("$defs")
        .path("allocation")
        .path("oneOf")
        .forEach(each -> schemes.put(each.at("/properties/scheme/const").asText(), keys(each)));
    assertThat(schemes).isEqualTo(AllocationBinder.KEYS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trial", "scenario"})
  void every_map_with_known_keys_is_closed_and_requires_only_keys_that_it_has(String name) {
    JsonNode schema = schema(name);
    assertThat(schema.path("$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    for (JsonNode owner : schema.findParents("properties")) {
      assertThat(owner.path("additionalProperties").asBoolean(true)).isFalse();
      owner.path("required").forEach(key -> assertThat(keys(owner)).contains(key.asText()));
    }
    schema
        .findValuesAsText("$ref")
        .forEach(ref -> assertThat(schema.at(ref.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void an_unknown_schema_is_refused() {
    assertThat(Schemas.names()).containsExactly("trial", "scenario");
    assertThatThrownBy(() -> Schemas.text("study"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("schema must be one of [trial, scenario], got study");
  }
}
