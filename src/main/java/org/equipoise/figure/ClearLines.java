// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Upright lines that leave out the texts in their way.
 *
 * @param texts the places of the texts
 */
record ClearLines(List<Rectangle2D> texts) {
  /** Left free around a text, in pixels. */
  private static final double AROUND = 1.5;

  ClearLines {
    texts = texts.stream().sorted(Comparator.comparingDouble(Rectangle2D::getMinY)).toList();
  }

  static ClearLines none() {
    return new ClearLines(List.of());
  }

  /** The texts of a drawing, which is drawn where no one sees it. */
  static ClearLines of(Consumer<Canvas> drawing) {
    Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      nowhere.setClip(0, 0, 0, 0);
      Canvas canvas = new Canvas(nowhere);
      drawing.accept(canvas);
      return new ClearLines(canvas.texts().stream().map(Canvas.TextBox::place).toList());
    } finally {
      nowhere.dispose();
    }
  }

  /** A line from the start down to the end of the range. */
  void upright(Canvas canvas, double x, Range along, Canvas.Pen pen) {
    double from = along.start();
    for (Rectangle2D text : texts) {
      boolean crossed = x > text.getMinX() - AROUND && x < text.getMaxX() + AROUND;
      if (crossed && text.getMaxY() > from && text.getMinY() < along.end()) {
        if (text.getMinY() > from) {
          canvas.line(x, from, x, text.getMinY(), pen);
        }
        from = text.getMaxY();
      }
    }
    if (from < along.end()) {
      canvas.line(x, from, x, along.end(), pen);
    }
  }
}
