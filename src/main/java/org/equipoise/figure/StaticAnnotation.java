// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * A text between the axes, broken to the room that it has there and kept inside.
 *
 * @param block the text in the real font
 * @param x where its anchor is
 * @param top where its first line begins
 */
record StaticAnnotation(TextBlock block, double x, double top) {
  /** Below this many ems a text is broken into syllables; rather it moves. */
  private static final double LEAST = 6;

  /** A text that would need more lines beside its anchor takes the whole width of the axes. */
  private static final int MOST_BESIDE = 3;

  static StaticAnnotation of(TextAnnotation mark, StaticMarks.Place place) {
    double x = place.xs().at(mark.at().x());
    TextBlock block = block(mark, place);
    Rectangle2D axes = place.rectangle();
    double middle = place.ys().at(mark.at().y());
    double top =
        within(middle - block.height() / 2, axes.getMinY(), axes.getMaxY() - block.height());
    double before = block.width() * Canvas.shareBefore(mark.anchor());
    double left = within(x - before, axes.getMinX(), axes.getMaxX() - block.width());
    return new StaticAnnotation(block, left + before, top);
  }

  /** The lines of the text, which do not depend on the height of the axes. */
  static TextBlock block(TextAnnotation mark, StaticMarks.Place place) {
    double size = PanelGeometry.FONT_SIZE * place.unit();
    Rectangle2D axes = around(mark, place);
    double x = place.xs().at(mark.at().x());
    double room =
        switch (mark.anchor()) {
          case START -> axes.getMaxX() - x;
          case END -> x - axes.getMinX();
          case MIDDLE -> 2 * Math.min(axes.getMaxX() - x, x - axes.getMinX());
        };
    double width = Math.min(Math.max(room, LEAST * size), axes.getWidth());
    TextBlock asItStands = TextBlock.of(mark.text(), size, false);
    if (asItStands.width() <= width) {
      return asItStands;
    }
    if (mark.anchor() == Anchor.MIDDLE) {
      return TextBlock.wrapped(mark.text(), width, size, false);
    }
    TextBlock beside = TextBlock.wrapped(TextWrap.oneLine(mark.text()), width, size, false);
    return beside.lines().size() <= MOST_BESIDE
        ? beside
        : TextBlock.wrapped(TextWrap.oneLine(mark.text()), axes.getWidth(), size, false);
  }

  /** The box that the text is in, without its padding, or all of the axes. */
  private static Rectangle2D around(TextAnnotation mark, StaticMarks.Place place) {
    return box(mark, place.boxes())
        .map(place::frame)
        .map(frame -> padded(frame, PADDING * place.unit()))
        .orElse(place.rectangle());
  }

  /** Inside a box, in pixels of the screen. */
  static final double PADDING = 5;

  /** The last drawn box around a text. */
  static Optional<Box> box(TextAnnotation mark, List<Box> boxes) {
    return boxes.stream().filter(box -> holds(box, mark.at())).reduce((first, last) -> last);
  }

  private static boolean holds(Box box, Vertex at) {
    return between(at.x(), box.corner().x(), box.opposite().x())
        && between(at.y(), box.corner().y(), box.opposite().y());
  }

  private static boolean between(double value, double one, double other) {
    return value >= Math.min(one, other) && value <= Math.max(one, other);
  }

  private static Rectangle2D padded(Rectangle2D frame, double padding) {
    double width = Math.max(1, frame.getWidth() - 2 * padding);
    double left = frame.getCenterX() - width / 2;
    return new Rectangle2D.Double(left, frame.getY(), width, frame.getHeight());
  }

  /** Moved down until it covers no other text. */
  StaticAnnotation lowered(Canvas canvas, Anchor anchor) {
    double left = x - block.width() * Canvas.shareBefore(anchor);
    double lower = top;
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      double apart = APART * block.size();
      Rectangle2D here =
          new Rectangle2D.Double(left - apart, lower, block.width() + 2 * apart, block.height());
      if (canvas.isFree(here)) {
        return new StaticAnnotation(block, x, lower);
      }
      lower += TextBlock.LINE * block.size();
    }
    return this;
  }

  private static final int MOST_TRIES = 8;

  /** Left free beside a text, in ems. */
  private static final double APART = 0.5;

  private static double within(double value, double low, double high) {
    return Math.max(low, Math.min(value, high));
  }
}
