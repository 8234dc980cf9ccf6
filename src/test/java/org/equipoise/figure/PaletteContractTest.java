// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast as in WCAG 2.1: 3 to 1 for marks, 4.5 to 1 for text. */
class PaletteContractTest {
  private static final Set<Role> TEXTS = EnumSet.of(Role.TEXT, Role.NEUTRAL, Role.REFERENCE);

  @ParameterizedTest
  @EnumSource(Palette.class)
  void every_mark_stands_out_from_its_ground(Palette palette) {
    Set<Role> marks = EnumSet.complementOf(EnumSet.of(Role.GRID, Role.BACKGROUND));
    double ground = luminance(palette.colour(Role.BACKGROUND));
    for (Role role : marks) {
      double least = TEXTS.contains(role) ? 4.5 : 3;
      assertThat(contrast(luminance(palette.colour(role)), ground))
          .as(palette + " " + role)
          .isGreaterThanOrEqualTo(least);
    }
  }

  @Test
  void the_arms_differ_in_shape_and_not_in_colour_alone() {
    assertThat(ProfileLayout.symbol(Role.EXPERIMENTAL))
        .isNotEqualTo(ProfileLayout.symbol(Role.CONTROL));
  }

  private static double contrast(double one, double other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
