// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.equipoise.core.Require;

/**
 * Which checks of which printed numbers agree: a row a place, a column a check, a mark where the
 * check was made.
 *
 * @param caption the words around the figure; without alt text, one is made from the marks
 * @param places what the rows are, from top to bottom
 * @param checks what the columns are, from left to right
 * @param cells the marks
 */
public record CheckGrid(
    Caption caption, List<String> places, List<String> checks, List<Cell> cells) {
  private static final int WIDTH = 760;
  private static final int ROW = 24;
  private static final int FRAME = 170;
  private static final TextWrap LABEL = new TextWrap(30, 1);

  /**
   * Checks that there is something to draw.
   *
   * @throws IllegalArgumentException if there is no place, check or mark, or a mark is beyond them
   */
  public CheckGrid {
    Objects.requireNonNull(caption, "caption");
    places = Checks.notEmpty(places, "places");
    checks = Checks.notEmpty(checks, "checks");
    cells = Checks.notEmpty(cells, "cells");
    for (Cell cell : cells) {
      if (cell.place() >= places.size() || cell.check() >= checks.size()) {
        throw new IllegalArgumentException(
            "a cell must be within "
                + places.size()
                + " places and "
                + checks.size()
                + " checks, got "
                + cell.place()
                + " and "
                + cell.check());
      }
    }
  }

  /** What a check found; told apart by shape as well as by colour. */
  public enum State {
    /** The numbers agree. */
    AGREES("agrees", Symbol.CIRCLE_OPEN, Role.NEUTRAL, 8),
    /** They do not. */
    DISAGREES("does not agree", Symbol.DIAMOND, Role.EXPERIMENTAL, 13),
    /** The check had no answer. */
    OPEN("no answer", Symbol.SQUARE_OPEN, Role.NEUTRAL, 5);

    private final String words;
    private final Symbol symbol;
    private final Role role;
    private final double size;

    State(String words, Symbol symbol, Role role, double size) {
      this.words = words;
      this.symbol = symbol;
      this.role = role;
      this.size = size;
    }
  }

  /**
   * One check of one place.
   *
   * @param place index of the row, from 0
   * @param check index of the column, from 0
   * @param state what was found
   * @param sentence what a reader sees on pointing at it
   */
  public record Cell(int place, int check, State state, String sentence) {
    /**
     * Checks the indices.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Cell {
      Require.atLeast(place, 0, "place");
      Require.atLeast(check, 0, "check");
      Objects.requireNonNull(state, "state");
      Objects.requireNonNull(sentence, "sentence");
    }
  }

  /**
   * The figure.
   *
   * @return its marks and words
   */
  public Figure figure() {
    Axis x =
        Axis.of("", Scale.CATEGORY, new Range(-0.6, checks.size() - 0.4)).withTicks(ticks(checks));
    Axis y = Axis.of("", Scale.CATEGORY, new Range(places.size() - 0.4, -0.6));
    List<Mark> marks = new ArrayList<>();
    for (State state : State.values()) {
      List<Points.Point> points =
          cells.stream().filter(cell -> cell.state() == state).map(this::point).toList();
      if (!points.isEmpty()) {
        marks.add(new Points(state.words, points, state.symbol, state.role, 1));
      }
    }
    Size size = new Size(WIDTH, FRAME + ROW * places.size());
    Panel panel = new Panel("", Axes.of(x, y), marks, List.of(), List.of(names()));
    return Figure.of(caption.withAltTextIfNone(altText()), panel, size);
  }

  /** The places beside their rows, in full where there is room. */
  private TextColumn names() {
    List<TextColumn.Cell> cells =
        IntStream.range(0, places.size())
            .mapToObj(
                i -> {
                  String shown = LABEL.wrap(places.get(i));
                  String full = shown.equals(places.get(i)) ? "" : places.get(i);
                  return new TextColumn.Cell(i, shown, full, Emphasis.NORMAL);
                })
            .toList();
    return new TextColumn(Side.LEFT, "", cells, Anchor.START);
  }

  private static List<Tick> ticks(List<String> labels) {
    return IntStream.range(0, labels.size())
        .mapToObj(i -> new Tick(i, LABEL.wrap(labels.get(i))))
        .toList();
  }

  private Points.Point point(Cell cell) {
    return new Points.Point(
        cell.check(),
        cell.place(),
        cell.state().size,
        places.get(cell.place()) + ", " + checks.get(cell.check()) + "\n" + cell.sentence());
  }

  private String altText() {
    String leads =
        cells.stream()
            .filter(cell -> cell.state() == State.DISAGREES)
            .map(cell -> places.get(cell.place()) + ": " + checks.get(cell.check()))
            .collect(Collectors.joining("; "));
    return "Grid of checks, "
        + places.size()
        + " rows by "
        + checks.size()
        + " checks. "
        + (leads.isEmpty() ? "All agree, or have no answer." : "Not agreeing: " + leads + ".");
  }
}
