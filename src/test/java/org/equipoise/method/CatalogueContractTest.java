// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.equipoise.claim.Better;
import org.equipoise.compare.Inference;
import org.equipoise.compare.MarginBounds;
import org.equipoise.compare.Settings;
import org.equipoise.core.Alternative;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
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
  private static final Settings WITH_MARGIN =
      Settings.of(Inference.twoSided(0.95))
          .withMargin(new MarginBounds(-3, 3, 1, ""))
          .withBetter(Better.LOWER);

  private static Estimation estimate(Method method, TwoArms<Moments> arms, Settings settings) {
    return ((Method.OfMoments) method.procedure()).estimate(arms, settings);
  }

  @ParameterizedTest
  @CsvSource({
    "student, COMPARISON, false",
    "welch, COMPARISON, false",
    "ancova, COMPARISON, true",
    "change, COMPARISON, true",
    "tost, EQUIVALENCE, false",
    "tost-student, EQUIVALENCE, false",
    "tost-ancova, EQUIVALENCE, true",
    "tost-d, STANDARDIZED_EQUIVALENCE, false",
    "noninferiority, NON_INFERIORITY, false",
    "noninferiority-student, NON_INFERIORITY, false",
    "noninferiority-ancova, NON_INFERIORITY, true",
    "minimal-effect, MINIMAL_EFFECT, false",
    "d, EFFECT_SIZE, false",
    "g, EFFECT_SIZE, false",
    "jzs, EFFECT_SIZE, false",
    "jzs-interval, EFFECT_SIZE, false"
  })
  void a_method_is_found_by_its_id_with_role_and_what_it_uses(
      String id, Role role, boolean baseline) {
    Method method = Catalogue.find(id).orElseThrow();
    assertThat(method.id()).isEqualTo(id);
    assertThat(method.role()).isEqualTo(role);
    assertThat(method.usesBaseline()).isEqualTo(baseline);
    assertThat(method.title()).isNotBlank();
    assertThat(estimate(method, ARMS, WITH_MARGIN)).isInstanceOf(Estimate.class);
  }

  @Test
  void the_catalogue_keeps_its_order() {
    assertThat(Catalogue.ids())
        .containsExactly(
            "student",
            "welch",
            "ancova",
            "change",
            "ancova-hc3",
            "ancova-cr2",
            "difference-cr2",
            "tost",
            "tost-student",
            "tost-ancova",
            "tost-d",
            "noninferiority",
            "noninferiority-student",
            "noninferiority-ancova",
            "minimal-effect",
            "d",
            "g",
            "smdh",
            "smd1",
            "rom",
            "cvr",
            "vr",
            "cl",
            "u3",
            "overlap",
            "or",
            "rr",
            "rd",
            "as",
            "nnt",
            "tobit",
            "lod2",
            "lodsqrt2",
            "lod-rank",
            "jzs",
            "jzs-interval",
            "fisher",
            "boschloo",
            "score",
            "score-mn",
            "proportions",
            "fragility",
            "wilcoxon",
            "wilcoxon-exact",
            "wilcoxon-normal",
            "brunner-munzel",
            "yuen",
            "paired",
            "tost-wilcoxon",
            "tost-yuen",
            "cliff",
            "cliff-consistent",
            "superiority",
            "superiority-logit",
            "variance-ratio",
            "brown-forsythe",
            "shapiro",
            "ks",
            "permutation",
            "permutation-mean",
            "rerandomization",
            "bootstrap",
            "bootstrap-percentile",
            "bootstrap-median",
            "bootstrap-trimmed");
    assertThat(Catalogue.plannable())
        .containsExactly(
            "student",
            "welch",
            "ancova",
            "change",
            "ancova-hc3",
            "ancova-cr2",
            "difference-cr2",
            "tobit",
            "lod2",
            "lodsqrt2",
            "lod-rank",
            "fisher",
            "boschloo",
            "score",
            "score-mn",
            "proportions",
            "wilcoxon",
            "wilcoxon-exact",
            "wilcoxon-normal",
            "brunner-munzel",
            "yuen",
            "paired",
            "permutation",
            "permutation-mean",
            "rerandomization");
    assertThat(Catalogue.find("Welch")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tost", "tost-ancova", "tost-d", "noninferiority-student", "minimal-effect"})
  void a_method_that_is_held_against_a_margin_needs_it(String id) {
    Method method = Catalogue.find(id).orElseThrow();
    Settings without = Settings.of(Inference.twoSided(0.95));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> estimate(method, ARMS, without))
        .withMessage("margin must be given for " + id);
  }

  @Test
  void noninferiority_needs_to_know_what_is_better() {
    Settings without =
        Settings.of(Inference.twoSided(0.95)).withMargin(new MarginBounds(-3, 3, 1, ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> estimate(Catalogue.find("noninferiority").orElseThrow(), ARMS, without))
        .withMessage("better must be given for noninferiority");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tost", "tost-d", "noninferiority", "minimal-effect"})
  void what_is_held_against_a_margin_ignores_the_alternative(String id) {
    Method tost = Catalogue.find(id).orElseThrow();
    assertThat(
            estimate(tost, ARMS, WITH_MARGIN.withInference(new Inference(0.95, Alternative.LESS))))
        .isEqualTo(estimate(tost, ARMS, WITH_MARGIN));
  }

  @Test
  void a_comparison_without_an_estimate_has_no_equivalence() {
    TwoArms<Moments> few = new TwoArms<>(Moments.of(1, 5, 0), Moments.of(9, 4, 1));
    Method tost = Catalogue.find("tost").orElseThrow();
    assertThat(estimate(tost, few, WITH_MARGIN)).isInstanceOf(NotEstimable.class);
  }

  @Test
  void id_and_title_must_not_be_blank() {
    Method welch = Catalogue.find("welch").orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Method("", "x", welch.role(), welch.uses(), welch.procedure()))
        .withMessage("id must not be blank, got \"\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Method("x", " ", welch.role(), welch.uses(), welch.procedure()))
        .withMessage("title must not be blank, got \" \"");
  }
}
