// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws the marks on one pair of axes with Java2D. */
final class StaticMarks implements MarkPainter {
  /** The same stripe as in the interactive figure. */
  static final double BAND_OPACITY = 0.16;

  private static final double CAP = 9;
  private static final double ARROW = 9;
  private static final double OPEN_LINE = 1.8;
  private static final double REFERENCE_LINE = 1.5;

  private final Canvas canvas;
  private final Place place;
  private final ClearLines lines;

  StaticMarks(Canvas canvas, Place place, ClearLines lines) {
    this.canvas = canvas;
    this.place = place;
    this.lines = lines;
  }

  /**
   * Two axes and where they are.
   *
   * @param rectangle between the axes
   * @param unit what a pixel of a mark is here, as the type is smaller than on a screen
   * @param boxes what holds texts
   * @param crowd what a pixel of a point is where points lie side by side in a swarm
   */
  record Place(
      Axis x,
      AxisMap xs,
      Axis y,
      AxisMap ys,
      Rectangle2D rectangle,
      List<Box> boxes,
      double unit,
      double crowd) {
    Place with(Axis secondY, AxisMap second) {
      return new Place(x, xs, secondY, second, rectangle, List.of(), unit, crowd);
    }

    Rectangle2D frame(Box box) {
      Rectangle2D frame = new Rectangle2D.Double();
      frame.setFrameFromDiagonal(
          xs.at(box.corner().x()),
          ys.at(box.corner().y()),
          xs.at(box.opposite().x()),
          ys.at(box.opposite().y()));
      return frame;
    }
  }

  @Override
  public void paint(Points mark) {
    boolean crowded = mark.opacity() < 1;
    for (Points.Point point : mark.points()) {
      double size = point.size() * (crowded ? place.crowd() : place.unit());
      Shape shape =
          Symbols.shape(mark.symbol(), place.xs().at(point.x()), place.ys().at(point.y()), size);
      if (Symbols.isOpen(mark.symbol())) {
        canvas.fill(shape, Role.BACKGROUND, mark.opacity());
        Canvas.Pen pen = Canvas.Pen.solid(mark.role(), OPEN_LINE * place.unit());
        canvas.stroke(shape, pen, mark.opacity());
      } else {
        canvas.fill(shape, mark.role(), mark.opacity());
      }
    }
  }

  @Override
  public void paint(Intervals mark) {
    boolean horizontal = mark.direction() == Direction.HORIZONTAL;
    Range range = (horizontal ? place.x() : place.y()).range();
    Canvas.Pen pen = Canvas.Pen.solid(mark.role(), mark.width() * place.unit());
    for (Intervals.Bar bar : mark.bars()) {
      Span.Cut cut = bar.span().within(range);
      End low = new End(mark, bar.at(), cut.from());
      End high = new End(mark, bar.at(), cut.to());
      canvas.line(low.x(), low.y(), high.x(), high.y(), pen);
      paintEnd(low, cut.lowEnding(), range.start() > range.end(), pen);
      paintEnd(high, cut.highEnding(), range.start() < range.end(), pen);
    }
  }

  /** One end of an interval, in pixels. */
  private final class End {
    private final Intervals mark;
    private final double x;
    private final double y;

    End(Intervals mark, double at, double value) {
      this.mark = mark;
      this.x = place.xs().at(horizontal() ? value : at);
      this.y = place.ys().at(horizontal() ? at : value);
    }

    boolean horizontal() {
      return mark.direction() == Direction.HORIZONTAL;
    }

    double x() {
      return x;
    }

    double y() {
      return y;
    }
  }

  private void paintEnd(End end, Span.Ending ending, boolean towardsEnd, Canvas.Pen pen) {
    if (ending == Span.Ending.ARROW) {
      double dx = end.horizontal() ? (towardsEnd ? 1 : -1) : 0;
      double dy = end.horizontal() ? 0 : (towardsEnd ? -1 : 1);
      canvas.fill(arrowHead(end.x(), end.y(), dx, dy), pen.role(), 1);
    } else if (ending == Span.Ending.SHOWN && end.mark.caps() == Caps.SHORT) {
      double half = CAP / 2 * place.unit();
      double dx = end.horizontal() ? 0 : half;
      double dy = end.horizontal() ? half : 0;
      canvas.line(end.x() - dx, end.y() - dy, end.x() + dx, end.y() + dy, pen);
    }
  }

  /** A triangle whose tip is at the place and points along the unit vector. */
  private Shape arrowHead(double x, double y, double dx, double dy) {
    double length = ARROW * place.unit();
    double half = length / 2;
    Path2D head = new Path2D.Double();
    head.moveTo(x, y);
    head.lineTo(x - length * dx - half * dy, y - length * dy + half * dx);
    head.lineTo(x - length * dx + half * dy, y - length * dy - half * dx);
    head.closePath();
    return head;
  }

  @Override
  public void paint(Lines mark) {
    Canvas.Pen pen = new Canvas.Pen(mark.role(), mark.width() * place.unit(), mark.dash());
    inside(mark, () -> canvas.stroke(path(mark.vertices()), pen));
  }

  @Override
  public void paint(ReferenceLine mark) {
    Canvas.Pen pen = new Canvas.Pen(mark.role(), REFERENCE_LINE * place.unit(), mark.dash());
    Rectangle2D axes = place.rectangle();
    if (mark.direction() == Direction.VERTICAL) {
      double x = place.xs().at(mark.at());
      Range along = new Range(axes.getMinY(), axes.getMaxY());
      inside(mark, () -> lines.upright(canvas, x, along, pen));
    } else {
      double y = place.ys().at(mark.at());
      inside(mark, () -> canvas.line(axes.getMinX(), y, axes.getMaxX(), y, pen));
    }
  }

  @Override
  public void paint(Band mark) {
    boolean vertical = mark.direction() == Direction.VERTICAL;
    Span.Cut cut = mark.span().within((vertical ? place.x() : place.y()).range());
    AxisMap over = vertical ? place.xs() : place.ys();
    AxisMap along = vertical ? place.ys() : place.xs();
    Rectangle2D axes = place.rectangle();
    double from = mark.across().map(part -> along.at(part.start())).orElse(start(axes, vertical));
    double to = mark.across().map(part -> along.at(part.end())).orElse(end(axes, vertical));
    Rectangle2D stripe = new Rectangle2D.Double();
    if (vertical) {
      stripe.setFrameFromDiagonal(over.at(cut.from()), from, over.at(cut.to()), to);
    } else {
      stripe.setFrameFromDiagonal(from, over.at(cut.from()), to, over.at(cut.to()));
    }
    canvas.fill(stripe.createIntersection(axes), mark.role(), BAND_OPACITY);
  }

  private static double start(Rectangle2D axes, boolean vertical) {
    return vertical ? axes.getMinY() : axes.getMinX();
  }

  private static double end(Rectangle2D axes, boolean vertical) {
    return vertical ? axes.getMaxY() : axes.getMaxX();
  }

  @Override
  public void paint(TextAnnotation mark) {
    StaticAnnotation text = StaticAnnotation.of(mark, place).lowered(canvas, mark.anchor());
    canvas.text(text.block(), text.x(), text.top(), mark.anchor(), mark.role());
  }

  @Override
  public void paint(Density mark) {
    Path2D outline = path(mark.outline());
    outline.closePath();
    inside(
        mark,
        () -> {
          canvas.fill(outline, mark.role(), mark.opacity());
          canvas.stroke(outline, Canvas.Pen.solid(mark.role(), place.unit()));
        });
  }

  @Override
  public void paint(Box mark) {
    Rectangle2D frame = place.frame(mark);
    Canvas.Pen pen = Canvas.Pen.solid(mark.role(), mark.width() * place.unit());
    inside(
        mark,
        () -> {
          canvas.fill(frame, Role.BACKGROUND, 1);
          canvas.stroke(frame, pen);
        });
  }

  @Override
  public void paint(Arrow mark) {
    double x = place.xs().at(mark.to().x());
    double y = place.ys().at(mark.to().y());
    double fromX = place.xs().at(mark.from().x());
    double fromY = place.ys().at(mark.from().y());
    double length = Math.hypot(x - fromX, y - fromY);
    double dx = (x - fromX) / length;
    double dy = (y - fromY) / length;
    double shaft = ARROW * place.unit() / 2; // a butt end would stand out beside the tip
    Canvas.Pen pen = Canvas.Pen.solid(mark.role(), mark.width() * place.unit());
    canvas.line(fromX, fromY, x - shaft * dx, y - shaft * dy, pen);
    canvas.fill(arrowHead(x, y, dx, dy), mark.role(), 1);
  }

  private Path2D path(List<Vertex> vertices) {
    Path2D path = new Path2D.Double();
    for (Vertex vertex : vertices) {
      double x = place.xs().at(vertex.x());
      double y = place.ys().at(vertex.y());
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    return path;
  }

  /** What goes beyond the axes is cut there, as on the screen. */
  private void inside(Mark mark, Runnable drawing) {
    if (isInside(mark.xs(), place.x().range()) && isInside(mark.ys(), place.y().range())) {
      drawing.run();
    } else {
      canvas.clipped(place.rectangle(), drawing);
    }
  }

  private static boolean isInside(List<Double> values, Range range) {
    return values.stream().allMatch(v -> v >= range.lowest() && v <= range.highest());
  }
}
