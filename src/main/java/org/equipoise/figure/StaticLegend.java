// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The legend above the panels: keys with their names, in as many lines as they need. */
final class StaticLegend {
  private static final double KEY = 1.9;
  private static final double BETWEEN = 1.4;
  private static final double SYMBOL = 0.7;

  private final double size;
  private final List<Item> items = new ArrayList<>();
  private final double height;

  private record Item(LegendEntry entry, TextBlock name, double left, double top) {}

  StaticLegend(List<LegendEntry> entries, double width, double size) {
    this.size = size;
    double left = 0;
    double top = 0;
    double lowest = 0;
    for (LegendEntry entry : entries) {
      String text = TextWrap.oneLine(entry.name());
      TextBlock name = TextBlock.wrapped(text, width - KEY * size, size, false);
      double needed = KEY * size + name.width();
      if (left > 0 && left + needed > width) {
        left = 0;
        top = lowest;
      }
      items.add(new Item(entry, name, left, top));
      left += needed + BETWEEN * size;
      lowest = Math.max(lowest, top + name.height());
    }
    this.height = lowest;
  }

  double height() {
    return height;
  }

  void draw(Canvas canvas, double from) {
    for (Item item : items) {
      double top = from + item.top();
      drawKey(canvas, item, top + TextBlock.LINE * size / 2);
      canvas.text(item.name(), item.left() + KEY * size, top, Anchor.START, Role.TEXT);
    }
  }

  private void drawKey(Canvas canvas, Item item, double middle) {
    double from = item.left();
    double to = from + (KEY - 0.5) * size;
    Role role = item.entry().role();
    switch (item.entry().key()) {
      case LINE -> canvas.line(from, middle, to, middle, new Canvas.Pen(role, width(), Dash.SOLID));
      case BROKEN_LINE ->
          canvas.line(from, middle, to, middle, new Canvas.Pen(role, width(), Dash.DASHED));
      case DOTTED_LINE ->
          canvas.line(from, middle, to, middle, new Canvas.Pen(role, width(), Dash.DOTTED));
      case BAND -> {
        Rectangle2D band = new Rectangle2D.Double(from, middle - 0.4 * size, to - from, 0.8 * size);
        canvas.fill(band, role, StaticMarks.BAND_OPACITY);
        canvas.stroke(band, Canvas.Pen.solid(role, width() / 4));
      }
      case CIRCLE, CIRCLE_OPEN, SQUARE, SQUARE_OPEN, DIAMOND, DIAMOND_OPEN ->
          drawSymbol(canvas, item.entry(), (from + to) / 2, middle);
    }
  }

  private double width() {
    return 0.15 * size;
  }

  private void drawSymbol(Canvas canvas, LegendEntry entry, double x, double y) {
    Symbol symbol = Symbol.valueOf(entry.key().name());
    var shape = Symbols.shape(symbol, x, y, SYMBOL * size);
    if (Symbols.isOpen(symbol)) {
      canvas.stroke(shape, Canvas.Pen.solid(entry.role(), width()));
    } else {
      canvas.fill(shape, entry.role(), 1);
    }
  }
}
