// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every mark of the screen looked for on paper, and every mark of the paper on the screen. */
final class PaperAgainstScreen {
  /** Far below what can be seen; a mark drawn from another number is further away. */
  private static final double PIXELS = 0.02;

  /** Java2D keeps the width of a line as a float. */
  private static final double WIDTH = 1e-6;

  private static final double LONGEST_CAP = 10;

  /** Of a diamond to the width that it is given, as on the screen. */
  private static final double DIAGONAL = 1.3;

  /** Marks have wider lines. */
  private static final double AXIS_LINE = 1.1;

  private final List<String> differences = new ArrayList<>();
  private final ScreenMarks screen;
  private final double unit;

  private PaperAgainstScreen(Figure paper, ScreenMarks screen) {
    this.screen = screen;
    this.unit = Width.of(paper).fontSize() / PanelGeometry.FONT_SIZE;
  }

  /** What differs, in words; empty when nothing does. */
  static List<String> differences(Figure paper, ScreenMarks screen) {
    PaperAgainstScreen comparison = new PaperAgainstScreen(paper, screen);
    List<PaperMarks.Sheet> sheets = PaperMarks.of(paper);
    if (sheets.size() != paper.panels().size()) {
      comparison.differences.add(sheets.size() + " panels on paper");
    }
    for (int i = 0; i < sheets.size(); i++) {
      comparison.compare(paper.panels().get(i), i + 1, sheets.get(i));
    }
    comparison.compareWords(sheets);
    return comparison.differences;
  }

  /** The scales of a panel on paper, and what of it has been found on the screen. */
  private record Search(
      PaperMarks.Sheet sheet, PaperScale x, PaperScale y, Set<PaperMarks.Drawn> left, double unit) {
    boolean fits(Vertex value, PaperMarks.Pixel pixel) {
      return x.fits(value.x(), pixel.x(), PIXELS) && y.fits(value.y(), pixel.y(), PIXELS);
    }

    void note(Vertex value, PaperMarks.Pixel pixel) {
      x.note(value.x(), pixel.x());
      y.note(value.y(), pixel.y());
    }
  }

  private void compare(Panel panel, int number, PaperMarks.Sheet sheet) {
    String xId = number == 1 ? "x" : "x" + number;
    int y = 2 * number - 1;
    String yId = y == 1 ? "y" : "y" + y;
    Axes axes = panel.axes();
    Set<PaperMarks.Drawn> left = Collections.newSetFromMap(new IdentityHashMap<>());
    left.addAll(sheet.shapes());
    PaperScale xs = PaperScale.bottom(sheet, label -> screen.value(xId, label), isLog(axes.x()));
    PaperScale ys = PaperScale.left(sheet, label -> screen.value(yId, label), isLog(axes.y()));
    requireTicks(axes.x(), xs);
    requireTicks(axes.y(), ys);
    compare(new Search(sheet, xs, ys, left, unit), xId, yId);
    axes.secondY()
        .ifPresent(
            second -> {
              String id = "y" + (y + 1);
              PaperScale own =
                  PaperScale.right(sheet, label -> screen.value(id, label), isLog(second));
              requireTicks(second, own);
              compare(new Search(sheet, xs, own, left, unit), xId, id);
            });
    left.stream()
        .filter(shape -> !isFurniture(shape))
        .forEach(shape -> differences.add("only on paper: " + shape));
  }

  private void requireTicks(Axis axis, PaperScale scale) {
    if (axis.scale() != Scale.CATEGORY && !scale.isRead()) {
      differences.add("fewer than two ticks have a number: " + axis);
    }
  }

  private static boolean isLog(Axis axis) {
    return axis.scale() == Scale.LOG;
  }

  private void compare(Search search, String xId, String yId) {
    screen.stripes(xId, yId).forEach(stripe -> find(search, stripe));
    List<ScreenMarks.Item> items = new ArrayList<>(screen.items(xId, yId));
    items.addAll(screen.arrows(xId, yId));
    int from = 0;
    for (ScreenMarks.Item item : items) {
      from = find(search, item, from);
    }
    if (!search.x().isInOrder() || !search.y().isInOrder()) {
      differences.add("values are in another order on paper, " + search.x() + " " + search.y());
    }
  }

  private void find(Search search, JsonNode stripe) {
    for (PaperMarks.Drawn shape : search.left()) {
      Rectangle2D box = shape.bounds();
      boolean x =
          stripe.path("xref").asText().endsWith("domain")
              || (fits(search.x(), stripe, "x0", box.getMinX(), box.getMaxX())
                  && fits(search.x(), stripe, "x1", box.getMinX(), box.getMaxX()));
      boolean y =
          stripe.path("yref").asText().endsWith("domain")
              || (fits(search.y(), stripe, "y0", box.getMinY(), box.getMaxY())
                  && fits(search.y(), stripe, "y1", box.getMinY(), box.getMaxY()));
      if (shape.filled() && shape.is(roleOf(stripe)) && x && y) {
        search.left().remove(shape);
        return;
      }
    }
    differences.add("not on paper: stripe " + stripe);
  }

  private static boolean fits(PaperScale scale, JsonNode stripe, String key, double a, double b) {
    double value = stripe.path(key).asDouble();
    return scale.fits(value, a, PIXELS) || scale.fits(value, b, PIXELS);
  }

  private static Role roleOf(JsonNode stripe) {
    return Role.valueOf(stripe.path("fillcolor").asText().substring(1));
  }

  /** Finds a mark after those found before, as both draw in one order. */
  private int find(Search search, ScreenMarks.Item item, int from) {
    List<PaperMarks.Drawn> shapes = search.sheet().shapes();
    for (int i = item.kind() == ScreenMarks.Kind.TIP ? 0 : from; i < shapes.size(); i++) {
      PaperMarks.Drawn shape = shapes.get(i);
      if (search.left().contains(shape)
          && shape.rgb() == item.rgb()
          && matches(search, item, shape)) {
        take(search, shape);
        return item.kind() == ScreenMarks.Kind.TIP ? from : i;
      }
    }
    differences.add("not on paper: " + item);
    return from;
  }

  /** A shape and its outline are one mark; so are the pieces of a line that spares texts. */
  private static void take(Search search, PaperMarks.Drawn shape) {
    search.left().remove(shape);
    search
        .left()
        .removeIf(
            each ->
                (shape.filled() && isOutline(each, shape))
                    || (shape.is(Role.REFERENCE) && isFurther(each, shape)));
  }

  private static boolean isOutline(PaperMarks.Drawn line, PaperMarks.Drawn shape) {
    return !line.filled()
        && line.corners().equals(shape.corners())
        && line.bounds().equals(shape.bounds());
  }

  private static boolean isFurther(PaperMarks.Drawn piece, PaperMarks.Drawn line) {
    return piece.isUpright()
        && line.isUpright()
        && piece.rgb() == line.rgb()
        && piece.bounds().getX() == line.bounds().getX();
  }

  private boolean matches(Search search, ScreenMarks.Item item, PaperMarks.Drawn shape) {
    return switch (item.kind()) {
      case POINT -> isPoint(search, item, shape);
      case TIP -> isTip(search, item, shape);
      case LINE -> Math.abs(shape.line() - item.size()) < WIDTH && isLine(search, item, shape);
      case AREA -> shape.filled() && isArea(search, item, shape);
    };
  }

  private static boolean isPoint(Search search, ScreenMarks.Item item, PaperMarks.Drawn shape) {
    Rectangle2D box = shape.bounds();
    PaperMarks.Pixel middle = new PaperMarks.Pixel(box.getCenterX(), box.getCenterY());
    boolean symbol = Math.abs(box.getWidth() - box.getHeight()) < 1e-6 && box.getWidth() > 0;
    double size = box.getWidth() / (shape.corners().size() == 4 && !isSquare(shape) ? DIAGONAL : 1);
    if (!symbol
        || shape.corners().size() == 3
        || Math.abs(size / search.unit() - item.size()) > WIDTH
        || !search.fits(item.places().get(0), middle)) {
      return false;
    }
    search.note(item.places().get(0), middle);
    return true;
  }

  private static boolean isSquare(PaperMarks.Drawn shape) {
    return shape.corners().get(0).x() == shape.corners().get(3).x();
  }

  private static boolean isTip(Search search, ScreenMarks.Item item, PaperMarks.Drawn shape) {
    if (!shape.filled()
        || shape.corners().size() != 3
        || !search.fits(item.places().get(0), shape.corners().get(0))) {
      return false;
    }
    search.note(item.places().get(0), shape.corners().get(0));
    return item.places().size() == 1 || hasShaft(search, item, shape);
  }

  /** The shaft of an arrow ends inside its head. */
  private static boolean hasShaft(Search search, ScreenMarks.Item item, PaperMarks.Drawn head) {
    for (PaperMarks.Drawn line : search.left()) {
      PaperMarks.Pixel end = line.corners().get(line.corners().size() - 1);
      if (!line.filled()
          && line.rgb() == item.rgb()
          && Math.abs(line.line() - item.size()) < WIDTH
          && head.bounds().contains(end.x(), end.y())) {
        search.note(item.places().get(1), line.corners().get(0));
        return search.left().remove(line);
      }
    }
    return false;
  }

  private boolean isLine(Search search, ScreenMarks.Item item, PaperMarks.Drawn shape) {
    if (isWhole(item)
        && shape.isUpright()
        && item.places().get(0).x() == item.places().get(1).x()) {
      return search.x().fits(item.places().get(0).x(), shape.bounds().getX(), PIXELS);
    }
    return hasCorners(search, item, shape);
  }

  /** A line of two places from end to end of an axis may spare texts. */
  private boolean isWhole(ScreenMarks.Item item) {
    JsonNode range = screen.layout().path("yaxis" + item.yAxis().substring(1)).path("range");
    return item.places().size() == 2
        && item.rgb() == PaperMarks.colour(Role.REFERENCE)
        && Math.abs(item.places().get(0).y() - range.path(0).asDouble()) < 1e-9;
  }

  private static boolean isArea(Search search, ScreenMarks.Item item, PaperMarks.Drawn shape) {
    Rectangle2D box = shape.bounds();
    boolean rectangle = shape.corners().size() == 4 && item.places().size() == 5;
    if (!rectangle) {
      return hasCorners(search, item, shape);
    }
    for (Vertex place : item.places()) {
      boolean x =
          search.x().fits(place.x(), box.getMinX(), PIXELS)
              || search.x().fits(place.x(), box.getMaxX(), PIXELS);
      boolean y =
          search.y().fits(place.y(), box.getMinY(), PIXELS)
              || search.y().fits(place.y(), box.getMaxY(), PIXELS);
      if (!x || !y) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasCorners(Search search, ScreenMarks.Item item, PaperMarks.Drawn shape) {
    if (shape.corners().size() != item.places().size()) {
      return false;
    }
    for (int i = 0; i < item.places().size(); i++) {
      if (!search.fits(item.places().get(i), shape.corners().get(i))) {
        return false;
      }
    }
    for (int i = 0;
        i < item.places().size() && !shape.isUpright();
        i++) { // they may be upside down
      search.note(item.places().get(i), shape.corners().get(i));
    }
    return true;
  }

  /** Grid, axes, ticks, caps, and the shafts of arrows. */
  private static boolean isFurniture(PaperMarks.Drawn shape) {
    double length = shape.bounds().getWidth() + shape.bounds().getHeight();
    boolean straight = shape.isUpright() || shape.isLevel();
    boolean ground = shape.filled() && shape.is(Role.BACKGROUND);
    return shape.is(Role.GRID)
        || ground
        || (straight && shape.is(Role.NEUTRAL) && shape.line() < AXIS_LINE)
        || (straight && length > 0 && length < LONGEST_CAP);
  }

  /** Words of the screen are on paper, where lines may break elsewhere. */
  private void compareWords(List<PaperMarks.Sheet> sheets) {
    String paper =
        sheets.stream()
            .flatMap(sheet -> sheet.words().stream())
            .map(PaperMarks.Word::text)
            .collect(Collectors.joining());
    for (JsonNode annotation : screen.annotations()) {
      String full = annotation.path("hovertext").asText();
      String words = letters(full.isEmpty() ? annotation.path("text").asText() : full);
      if (!letters(paper).contains(words)) {
        differences.add("words not on paper: " + words);
      }
    }
  }

  private static String letters(String text) {
    return text.replaceAll("</?b>|<br>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("[\\s\u00a0]", "");
  }
}
