// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.equipoise.core.Reported;
import org.equipoise.figure.Figure;
import org.equipoise.figure.StaticFigure;
import org.equipoise.figure.Width;
import org.equipoise.integrity.Granularity;
import org.equipoise.integrity.Grim;
import org.equipoise.integrity.Reconstruction;
import org.equipoise.integrity.Sprite;
import org.equipoise.integrity.SpriteSearch;
import org.junit.jupiter.api.Test;

/** Figures of GRIM and SPRITE say in words what they draw. */
class IntegrityFiguresContractTest {
  private static final Granularity LIKERT =
      Granularity.wholeNumbers().between(BigDecimal.ONE, BigDecimal.valueOf(7));

  @Test
  void a_mean_between_the_possible_ones_is_said_to_be_none_of_them() {
    Figure figure =
        IntegrityFigures.means(Grim.withDefaults(), Map.of("Mean", Reported.parse("5.19")), 28);
    assertThat(figure.caption().title()).isEqualTo("Which means can 28 whole numbers have?");
    assertThat(figure.caption().altText()).contains("Mean 5.19").endsWith("is not among them.");
    assertThat(StaticFigure.png(figure, new Width(150))).isNotEmpty();
  }

  @Test
  void at_the_end_of_a_scale_fewer_means_are_drawn() {
    Grim grim = Grim.withDefaults().withGranularity(LIKERT);
    assertThat(grim.meansAround(Reported.parse("1.00"), 10, 3))
        .extracting(BigDecimal::toPlainString)
        .containsExactly("1.0000", "1.1000", "1.2000", "1.3000");
    Figure figure = IntegrityFigures.means(grim, Map.of("Mean", Reported.parse("1.00")), 10);
    assertThat(figure.caption().altText()).endsWith("is possible.");
  }

  @Test
  void reconstructed_samples_are_counted_score_by_score() {
    Reconstruction.Found found =
        (Reconstruction.Found)
            Sprite.of(Granularity.binary())
                .reconstruct(
                    Reported.parse("0.10"), Reported.parse("0.32"), 10, SpriteSearch.of(1, 4));
    Figure figure = IntegrityFigures.samples(Granularity.binary(), found);
    assertThat(figure.panels()).hasSize(1);
    assertThat(figure.caption().altText()).contains("Sample 1: 0 9 times, 1 1 times");
    assertThat(figure.caption().footnotes()).contains("1 of the 1 that there are.");
    assertThat(StaticFigure.png(figure, new Width(150))).isNotEmpty();
  }

  @Test
  void four_of_many_samples_are_drawn() {
    Reconstruction.Found found =
        (Reconstruction.Found)
            Sprite.of(LIKERT)
                .reconstruct(
                    Reported.parse("4.2"), Reported.parse("1.7"), 40, SpriteSearch.of(1, 6));
    Figure figure = IntegrityFigures.samples(LIKERT, found);
    assertThat(figure.panels()).hasSize(4);
    assertThat(figure.caption().footnotes()).contains("4 of many: others may look different.");
  }
}
