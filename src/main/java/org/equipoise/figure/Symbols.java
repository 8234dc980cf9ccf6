// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The outlines of points. */
final class Symbols {
  /** A diamond's diagonal to the width of a square of like weight, as plotly has it. */
  private static final double DIAGONAL = 1.3;

  private Symbols() {}

  static boolean isOpen(Symbol symbol) {
    return switch (symbol) {
      case CIRCLE_OPEN, SQUARE_OPEN, DIAMOND_OPEN -> true;
      case CIRCLE, SQUARE, DIAMOND -> false;
    };
  }

  /** The outline around a place, of this width. */
  static Shape shape(Symbol symbol, double x, double y, double size) {
    double half = size / 2;
    return switch (symbol) {
      case CIRCLE, CIRCLE_OPEN -> new Ellipse2D.Double(x - half, y - half, size, size);
      case SQUARE, SQUARE_OPEN -> new Rectangle2D.Double(x - half, y - half, size, size);
      case DIAMOND, DIAMOND_OPEN -> diamond(x, y, DIAGONAL * half);
    };
  }

  private static Shape diamond(double x, double y, double half) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - half);
    path.lineTo(x + half, y);
    path.lineTo(x, y + half);
    path.lineTo(x - half, y);
    path.closePath();
    return path;
  }
}
