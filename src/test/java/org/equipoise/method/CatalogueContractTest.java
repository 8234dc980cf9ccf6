// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.equipoise.compare.Inference;
import org.equipoise.compare.MarginBounds;
import org.equipoise.core.Alternative;
import org.equipoise.core.Estimate;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.method.Method.Needs;
import org.equipoise.method.Method.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueContractTest {
  private static final TwoArms<Moments> ARMS =
      new TwoArms<>(
          Moments.copyOf(10, new double[] {5, 4}, new double[][] {{4, 1}, {1, 3}}),
          Moments.copyOf(12, new double[] {4, 4}, new double[][] {{5, 2}, {2, 3}}));
  private static final Optional<MarginBounds> MARGIN = Optional.of(new MarginBounds(-3, 3, 1, ""));

  @ParameterizedTest
  @CsvSource({
    "student, COMPARISON, OUTCOME",
    "welch, COMPARISON, OUTCOME",
    "ancova, COMPARISON, OUTCOME_AND_BASELINE",
    "change, COMPARISON, OUTCOME_AND_BASELINE",
    "tost, EQUIVALENCE, OUTCOME",
    "tost-student, EQUIVALENCE, OUTCOME",
    "tost-ancova, EQUIVALENCE, OUTCOME_AND_BASELINE",
    "d, EFFECT_SIZE, OUTCOME",
    "g, EFFECT_SIZE, OUTCOME"
  })
  void a_method_is_found_by_its_id_with_role_and_needs(String id, Role role, Needs needs) {
    Method method = Catalogue.find(id).orElseThrow();
    assertThat(method.id()).isEqualTo(id);
    assertThat(method.role()).isEqualTo(role);
    assertThat(method.needs()).isEqualTo(needs);
    assertThat(method.title()).isNotBlank();
    assertThat(method.estimate(ARMS, Inference.twoSided(0.95), MARGIN))
        .isInstanceOf(Estimate.class);
  }

  @Test
  void the_catalogue_keeps_its_order() {
    assertThat(Catalogue.ids())
        .containsExactly(
            "student",
            "welch",
            "ancova",
            "change",
            "tost",
            "tost-student",
            "tost-ancova",
            "d",
            "g");
    assertThat(Catalogue.plannable()).containsExactly("student", "welch", "ancova", "change");
    assertThat(Catalogue.find("Welch")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tost", "tost-student", "tost-ancova"})
  void a_method_of_equivalence_needs_a_margin(String id) {
    Method method = Catalogue.find(id).orElseThrow();
    Inference inference = Inference.twoSided(0.95);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> method.estimate(ARMS, inference, Optional.empty()))
        .withMessage("margin must be given for " + id);
  }

  @Test
  void equivalence_ignores_the_alternative() {
    Method tost = Catalogue.find("tost").orElseThrow();
    assertThat(tost.estimate(ARMS, new Inference(0.95, Alternative.LESS), MARGIN))
        .isEqualTo(tost.estimate(ARMS, Inference.twoSided(0.95), MARGIN));
  }

  @Test
  void a_comparison_without_an_estimate_has_no_equivalence() {
    TwoArms<Moments> few = new TwoArms<>(Moments.of(1, 5, 0), Moments.of(9, 4, 1));
    Method tost = Catalogue.find("tost").orElseThrow();
    assertThat(tost.estimate(few, Inference.twoSided(0.95), MARGIN))
        .isInstanceOf(NotEstimable.class);
  }

  @Test
  void id_and_title_must_not_be_blank() {
    Method welch = Catalogue.find("welch").orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Method("", "x", welch.role(), welch.needs(), welch.procedure()))
        .withMessage("id must not be blank, got \"\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Method("x", " ", welch.role(), welch.needs(), welch.procedure()))
        .withMessage("title must not be blank, got \" \"");
  }
}
