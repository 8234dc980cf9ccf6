// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What static figures are drawn on, in pixels of 1/96 inch from the upper left corner, in the
 * colours for paper. It remembers where every text is.
 */
final class Canvas {
  private final Graphics2D graphics;
  private final List<TextBox> texts = new ArrayList<>();
  private double left;
  private double top;

  Canvas(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /** One line of text and the rectangle that it takes. */
  record TextBox(String text, Rectangle2D place) {}

  /** Draws with the origin moved by so much. */
  void at(double x, double y, Runnable drawing) {
    left += x;
    top += y;
    graphics.translate(x, y);
    drawing.run();
    graphics.translate(-x, -y);
    left -= x;
    top -= y;
  }

  List<TextBox> texts() {
    return List.copyOf(texts);
  }

  /** A text whose first line begins at this height. */
  void text(TextBlock block, double x, double from, Anchor anchor, Role role) {
    graphics.setFont(Typeface.get().font(block.size(), block.strong()));
    graphics.setColor(colour(role, 1));
    double height = TextBlock.LINE * block.size();
    double y = from;
    for (String line : block.lines()) {
      double width = block.width(line);
      double start = x - width * shareBefore(anchor);
      if (!line.isBlank()) {
        graphics.drawString(line, (float) start, (float) (y + TextBlock.BASE * block.size()));
        texts.add(new TextBox(line, new Rectangle2D.Double(left + start, top + y, width, height)));
      }
      y += height;
    }
  }

  /** Whether a rectangle touches no text yet. */
  boolean isFree(Rectangle2D place) {
    Rectangle2D here =
        new Rectangle2D.Double(
            left + place.getX(), top + place.getY(), place.getWidth(), place.getHeight());
    return texts.stream().noneMatch(text -> text.place().intersects(here));
  }

  static double shareBefore(Anchor anchor) {
    return switch (anchor) {
      case START -> 0;
      case MIDDLE -> 0.5;
      case END -> 1;
    };
  }

  void line(double x1, double y1, double x2, double y2, Pen pen) {
    stroke(new Line2D.Double(x1, y1, x2, y2), pen);
  }

  /** How a line looks. */
  record Pen(Role role, double width, Dash dash) {
    static Pen solid(Role role, double width) {
      return new Pen(role, width, Dash.SOLID);
    }

    private BasicStroke stroke() {
      float line = (float) width;
      float[] dashes =
          switch (dash) {
            case SOLID -> null;
            case DASHED -> new float[] {4 * line, 3 * line};
            case DOTTED -> new float[] {line, 2 * line};
          };
      int cap = BasicStroke.CAP_BUTT;
      return new BasicStroke(line, cap, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }
  }

  void stroke(Shape shape, Pen pen) {
    stroke(shape, pen, 1);
  }

  void stroke(Shape shape, Pen pen, double opacity) {
    graphics.setColor(colour(pen.role(), opacity));
    graphics.setStroke(pen.stroke());
    graphics.draw(shape);
  }

  void fill(Shape shape, Role role, double opacity) {
    graphics.setColor(colour(role, opacity));
    graphics.fill(shape);
  }

  /** Draws something of which only what is inside a rectangle shows. */
  void clipped(Rectangle2D inside, Runnable drawing) {
    Shape before = graphics.getClip();
    graphics.clip(inside);
    drawing.run();
    graphics.setClip(before);
  }

  private static Color colour(Role role, double opacity) {
    int rgb = Integer.decode(Palette.LIGHT.colour(role));
    int alpha = (int) Math.round(255 * opacity);
    return new Color((rgb & 0xFFFFFF) | (alpha << 24), true);
  }
}
