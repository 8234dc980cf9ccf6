// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Panels that share their rows, with names that need several lines. */
class SharedRowsContractTest {
  private static List<Canvas.TextBox> texts(double millimetres) {
    Figure figure = GridSamples.sharedRows(WorstCases.SIXTY, 3);
    Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    Canvas canvas = new Canvas(graphics);
    new StaticSheet(figure, new Width(millimetres)).draw(canvas);
    graphics.dispose();
    return canvas.texts();
  }

  private static long named(List<Canvas.TextBox> texts) {
    String last = WorstCases.SIXTY.substring(WorstCases.SIXTY.lastIndexOf(' ') + 1) + " 2";
    return texts.stream().filter(text -> text.text().endsWith(last)).count();
  }

  @Test
  void names_stand_once_where_panels_are_beside_each_other_and_thrice_where_not() {
    assertThat(named(texts(254))).isEqualTo(1);
    assertThat(named(texts(85))).isEqualTo(3);
  }
}
