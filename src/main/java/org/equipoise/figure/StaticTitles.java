// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

/** The titles around a panel's axes, and the words under the ends of its horizontal axis. */
final class StaticTitles {
  private static final double GAP = 0.35;
  private static final double LEAST_END = 14;
  private static final double LEAST_TITLE = 26;

  private final Frame frame;
  private final double size;
  private final boolean indented;
  private final TextBlock title;
  private final TextBlock first;
  private final TextBlock second;
  private final TextBlock low;
  private final TextBlock high;
  private final TextBlock bottom;

  /** Whether the words of both ends have room in one line from the axes' left end on. */
  private final boolean inLine;

  /**
   * The panel's width, where its axes begin and end in it, and how far the labels of the vertical
   * axes stand out above them.
   */
  record Frame(double width, double axesLeft, double axesRight, double rise) {
    double middle() {
      return (axesLeft + axesRight) / 2;
    }

    double axes() {
      return axesRight - axesLeft;
    }

    /** How wide a text in the middle of the axes may be without leaving the panel. */
    double aroundMiddle() {
      return 2 * Math.min(middle(), width - middle());
    }
  }

  StaticTitles(Panel panel, Frame frame, double size) {
    this.frame = frame;
    this.size = size;
    this.indented = !panel.columns().isEmpty();
    this.title = TextBlock.wrapped(panel.title(), frame.width(), size, true);
    boolean two = panel.axes().secondY().isPresent();
    double whole = indented ? frame.axes() : frame.width();
    double room = two ? whole / 2 - size : whole;
    this.first = block(panel.axes().y().title(), room);
    this.second = block(panel.axes().secondY().map(Axis::title).orElse(""), room);
    AxisEnds ends = panel.axes().x().ends();
    double toLeft = frame.middle() - size / 2;
    double toRight = frame.width() - frame.middle() - size / 2;
    String left = ends.low().isBlank() ? "" : "←\u00a0" + ends.low();
    String right = ends.high().isBlank() ? "" : ends.high() + "\u00a0→";
    TextBlock wholeLeft = block(left, frame.width());
    TextBlock wholeRight = block(right, frame.width());
    double both = wholeLeft.width() + size + wholeRight.width();
    this.inLine = both <= frame.width() - frame.axesLeft();
    this.low = inLine ? wholeLeft : block(left, end(toLeft));
    this.high = inLine ? wholeRight : block(right, end(toRight));
    this.bottom = block(panel.axes().x().title(), bottomRoom());
  }

  /** Under narrow axes the title takes what is beside them too. */
  private double bottomRoom() {
    double beside = Math.max(frame.width() - frame.axesLeft(), frame.aroundMiddle());
    return Math.max(frame.axes(), Math.min(LEAST_TITLE * size, beside));
  }

  private TextBlock block(String text, double room) {
    return TextBlock.wrapped(text, room, size, false);
  }

  /** Half the axes for the words of an end, or what is beside them too when that is too little. */
  private double end(double side) {
    return Math.max(frame.axes() / 2 - size / 2, Math.min(LEAST_END * size, side));
  }

  TextBlock title() {
    return title;
  }

  /** The height of the titles of the vertical axes. */
  double above() {
    return Math.max(first.height(), second.height()) + clear() - GAP * size;
  }

  /** From the axes to the titles above them: past the labels of ticks. */
  private double clear() {
    return Math.max(GAP * size, frame.rise());
  }

  /** The height of what is under the ticks. */
  double below() {
    double ends = Math.max(low.height(), high.height());
    return ends + bottom.height() + (ends + bottom.height() > 0 ? GAP * size : 0);
  }

  /** Draws them around axes whose top is at 0, in so much room above, and below from there. */
  void draw(Canvas canvas, double above, double below) {
    canvas.text(title, 0, -above, Anchor.START, Role.TEXT);
    double left = indented ? frame.axesLeft() : 0;
    double right = indented ? frame.axesRight() : frame.width();
    canvas.text(first, left, -first.height() - clear(), Anchor.START, Role.TEXT);
    canvas.text(second, right, -second.height() - clear(), Anchor.END, Role.TEXT);
    double top = below + GAP * size / 2;
    if (inLine) {
      double end = frame.axesLeft() + low.width() + size + high.width();
      canvas.text(low, frame.axesLeft(), top, Anchor.START, Role.TEXT);
      canvas.text(high, Math.max(frame.axesRight(), end), top, Anchor.END, Role.TEXT);
    } else {
      drawEnd(canvas, low, top, Anchor.START);
      drawEnd(canvas, high, top, Anchor.END);
    }
    double ends = Math.max(low.height(), high.height());
    boolean centred = bottom.width() <= Math.max(frame.axes(), frame.aroundMiddle());
    double x = centred ? frame.middle() : frame.axesLeft();
    canvas.text(bottom, x, top + ends, centred ? Anchor.MIDDLE : Anchor.START, Role.TEXT);
  }

  /** At the end of the axis, or towards its middle where the words need more than half of it. */
  private void drawEnd(Canvas canvas, TextBlock words, double top, Anchor side) {
    boolean fits = words.width() <= frame.axes() / 2 - size / 2;
    if (side == Anchor.START) {
      double x = fits ? frame.axesLeft() : frame.middle() - size / 2 - words.width();
      canvas.text(words, x, top, Anchor.START, Role.TEXT);
    } else {
      double x = fits ? frame.axesRight() : frame.middle() + size / 2 + words.width();
      canvas.text(words, x, top, Anchor.END, Role.TEXT);
    }
  }
}
