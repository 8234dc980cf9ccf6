// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.equipoise.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioCovariateContractTest {
  private static Map<String, Double> levels(double first, double second) {
    Map<String, Double> levels = new LinkedHashMap<>();
    levels.put("mild", first);
    levels.put("severe", second);
    return levels;
  }

  private static ScenarioCovariate covariate(double effect) {
    return new ScenarioCovariate(
        "severity",
        levels(0.6, 0.4),
        Map.of("flare", Map.of("severe", effect), "gsi", Map.of("mild", 0.5)));
  }

  @Test
  void shifts_have_mean_0_and_explain_their_variance() {
    ScenarioCovariate severity = covariate(1);
    assertThat(severity.levelIds()).containsExactly("mild", "severe");
    assertThat(severity.shifts("flare")).containsExactly(-0.4, 0.6);
    Tolerance.CLOSED_FORM.check(0.24, severity.explained("flare"), "share of the variance");
    // The other outcome's levels are the other way round and half as far apart.
    Tolerance.CLOSED_FORM.check(-0.12, severity.covariance("flare", "gsi"), "covariance");
    assertThat(severity.shifts("pain")).containsExactly(0.0, 0.0);
    assertThat(severity.explained("pain")).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void a_share_outside_the_open_unit_interval_is_refused(double share) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScenarioCovariate("x", levels(share, 1 - share), Map.of()))
        .withMessage("share must be in (0, 1), got " + share);
  }

  @Test
  void shares_add_up_to_1_but_for_rounding() {
    Map<String, Double> thirds = levels(1.0 / 3, 1.0 / 3);
    thirds.put("other", 0.3333333333);
    ScenarioCovariate made = new ScenarioCovariate("x", thirds, Map.of());
    assertThat(made.levels().get("other")).isCloseTo(1.0 / 3, within(1e-9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScenarioCovariate("x", levels(0.6, 0.41), Map.of()))
        .withMessage("shares of levels must add up to 1, got 1.01");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void an_effect_that_is_not_finite_is_refused(double effect) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> covariate(effect))
        .withMessageStartingWith("effect must be finite");
  }

  @ParameterizedTest
  @ValueSource(strings = {"arm", "cohort", "value", "baseline"})
  void a_name_that_another_column_has_is_refused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScenarioCovariate(name, levels(0.6, 0.4), Map.of()))
        .withMessage(
            "a covariate must not be called as another column of participants, got " + name);
  }
}
