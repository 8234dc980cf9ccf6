// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.batik.svggen.SVGGraphics2D;

/** What the static figure draws, in the order in which it draws it. */
final class PaperMarks {
  /** Panels in order, without the ground that is under them. */
  private final List<Sheet> panels;

  private PaperMarks(List<Sheet> panels) {
    this.panels = panels;
  }

  /** What is drawn of one panel. */
  record Sheet(List<Drawn> shapes, List<Word> words) {
    static Sheet blank() {
      return new Sheet(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** A shape, its corners in pixels, and how wide its line is in pixels of the screen. */
  record Drawn(int rgb, boolean filled, double line, Rectangle2D bounds, List<Pixel> corners) {
    boolean isUpright() {
      return bounds.getWidth() == 0 && !filled;
    }

    boolean isLevel() {
      return bounds.getHeight() == 0 && !filled;
    }

    boolean is(Role role) {
      return rgb == colour(role);
    }
  }

  record Pixel(double x, double y) {}

  /** A line of text, the middle of its height and its two ends. */
  record Word(String text, double start, double end, double middle) {}

  static int colour(Role role) {
    return Integer.decode(Palette.LIGHT.colour(role));
  }

  static List<Sheet> of(Figure figure) {
    Width width = Width.of(figure);
    Recorder recorder = new Recorder(width.fontSize() / PanelGeometry.FONT_SIZE);
    StaticSheet.ofPanels(figure, width).draw(new Canvas(recorder));
    return new PaperMarks(recorder.sheets.stream().filter(s -> !s.shapes().isEmpty()).toList())
        .withoutGround();
  }

  private List<Sheet> withoutGround() {
    return panels.subList(1, panels.size());
  }

  /** Panels begin where the origin moves. */
  private static final class Recorder extends SVGGraphics2D {
    private final List<Sheet> sheets = new ArrayList<>(List.of(Sheet.blank()));

    private final double unit;

    Recorder(double unit) {
      super(document());
      this.unit = unit;
    }

    private static org.w3c.dom.Document document() {
      try {
        return DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .getDOMImplementation()
            .createDocument("http://www.w3.org/2000/svg", "svg", null);
      } catch (javax.xml.parsers.ParserConfigurationException e) {
        throw new IllegalStateException(e);
      }
    }

    private Sheet sheet() {
      return sheets.get(sheets.size() - 1);
    }

    @Override
    public void translate(double x, double y) {
      super.translate(x, y);
      sheets.add(Sheet.blank());
    }

    @Override
    public void draw(Shape shape) {
      sheet().shapes().add(drawn(shape, false));
    }

    @Override
    public void fill(Shape shape) {
      sheet().shapes().add(drawn(shape, true));
    }

    @Override
    public void drawString(String text, float x, float y) {
      double size = getFont().getSize2D();
      double width = Typeface.get().width(text, size, getFont().isBold());
      double middle = y - (TextBlock.BASE - TextBlock.LINE / 2) * size;
      sheet().words().add(new Word(text, x, x + width, middle));
    }

    private Drawn drawn(Shape shape, boolean filled) {
      List<Pixel> corners = new ArrayList<>();
      double[] at = new double[6];
      for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
        int kind = i.currentSegment(at);
        if (kind == PathIterator.SEG_MOVETO || kind == PathIterator.SEG_LINETO) {
          corners.add(new Pixel(at[0], at[1]));
        }
      }
      double line = filled ? 0 : ((BasicStroke) getStroke()).getLineWidth() / unit;
      return new Drawn(getColor().getRGB() & 0xFFFFFF, filled, line, shape.getBounds2D(), corners);
    }
  }
}
