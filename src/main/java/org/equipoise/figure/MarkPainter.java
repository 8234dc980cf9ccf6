// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

/** Draws each kind of {@link Mark}. A renderer implements it once a panel's axes are known. */
public interface MarkPainter {
  /**
   * Draws points.
   *
   * @param mark what to draw
   */
  void paint(Points mark);

  /**
   * Draws intervals, with an arrow where the axis cuts one.
   *
   * @param mark what to draw
   */
  void paint(Intervals mark);

  /**
   * Draws a line through its vertices.
   *
   * @param mark what to draw
   */
  void paint(Lines mark);

  /**
   * Draws a line from one end of the panel to the other.
   *
   * @param mark what to draw
   */
  void paint(ReferenceLine mark);

  /**
   * Draws a stripe behind the other marks.
   *
   * @param mark what to draw
   */
  void paint(Band mark);

  /**
   * Draws a text.
   *
   * @param mark what to draw
   */
  void paint(TextAnnotation mark);

  /**
   * Draws a filled outline.
   *
   * @param mark what to draw
   */
  void paint(Density mark);

  /**
   * Draws a rectangle over what is behind it.
   *
   * @param mark what to draw
   */
  void paint(Box mark);

  /**
   * Draws a line with a head at its end.
   *
   * @param mark what to draw
   */
  void paint(Arrow mark);
}
