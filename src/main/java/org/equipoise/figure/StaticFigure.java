// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * Figures for paper: SVG, and PNG with 300 dots an inch, in colours for white paper. Title, legend
 * and footnotes are part of the picture. The same figure and width give the same bytes on one JDK.
 *
 * <p>The type is DejaVu Sans, which comes along: no font need be installed. In a JVM without a
 * screen, where nothing has drawn text before, Java is told to use this typeface for its own
 * logical fonts too, since it would not start without any.
 */
public final class StaticFigure {
  private static final double DOTS_PER_PIXEL = PngFile.DOTS_PER_INCH / 96.0;

  private StaticFigure() {}

  /**
   * A figure as SVG. Texts are text, stretched to the widths that they were laid out for where the
   * viewer has another font.
   *
   * @param figure what to draw
   * @param width how wide on paper
   * @return a document, to be written as UTF-8
   * @throws DrawingUnavailableException if Java has no library to draw text with
   */
  public static String svg(Figure figure, Width width) {
    StaticSheet sheet = new StaticSheet(figure, width);
    return SvgFile.of(figure.caption(), sheet);
  }

  /**
   * A figure's panels as an SVG element for an HTML page, as wide as on the screen. The page's own
   * elements hold the other words.
   *
   * @throws DrawingUnavailableException if Java has no library to draw text with
   */
  static String element(Figure figure, String id) {
    return SvgFile.inPage(id, StaticSheet.ofPanels(figure, Width.of(figure)));
  }

  /**
   * A figure as PNG, 300 dots an inch, which the file says: programs that heed it show the figure
   * in its width on paper.
   *
   * @param figure what to draw
   * @param width how wide on paper
   * @return the file's content
   * @throws DrawingUnavailableException if Java has no library to draw text with
   */
  public static byte[] png(Figure figure, Width width) {
    StaticSheet sheet = new StaticSheet(figure, width);
    int columns = (int) Math.round(sheet.width() * DOTS_PER_PIXEL);
    int rows = (int) Math.ceil(sheet.height() * DOTS_PER_PIXEL);
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.fillRect(0, 0, columns, rows);
      graphics.scale(DOTS_PER_PIXEL, DOTS_PER_PIXEL);
      sheet.draw(new Canvas(graphics));
    } finally {
      graphics.dispose();
    }
    return PngFile.of(image);
  }
}
