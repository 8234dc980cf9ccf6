// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.core.Require;

/**
 * A measure over all cells of a grid in their order, a step line a method, and below it a step line
 * for each factor of the grid.
 *
 * @param caption the words around the figure; without alt text, one is made from the values
 * @param measure what is drawn
 * @param factors what the grid varies, the slowest first, each with a level for every cell
 * @param methods one or more, told apart by colour and dash, each with a place for every cell
 * @see <a href="https://doi.org/10.1186/1471-2288-14-129">Rücker G, Schwarzer G (2014), BMC Medical
 *     Research Methodology 14, 129</a>
 */
public record NestedLoopPlot(
    Caption caption, Measure measure, List<Factor> factors, List<Method> methods) {
  /** Of more cells than this the lines are thin. */
  private static final int MANY = 150;

  /** The last cell where every cell has a tick. */
  private static final int FEW_CELLS = 5;

  /**
   * Checks that there is something to draw, of the same cells everywhere.
   *
   * @throws IllegalArgumentException if there is no factor or method, they have different numbers
   *     of cells, or a value is outside the range of the measure
   */
  public NestedLoopPlot {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(measure, "measure");
    factors = Checks.notEmpty(factors, "factors");
    methods = Checks.notEmpty(methods, "methods");
    int cells = factors.get(0).cells().size();
    factors.forEach(each -> requireCells(each.cells().size(), cells));
    methods.forEach(each -> requireCells(each.values().size(), cells));
    methods.forEach(
        each -> each.values().forEach(at -> at.ifPresent(value -> requireInside(measure, value))));
  }

  private static void requireInside(Measure measure, Value value) {
    if (value.at() < measure.range().lowest() || value.at() > measure.range().highest()) {
      throw new IllegalArgumentException(
          "value must be in the range of the measure, got " + value.at());
    }
  }

  private static void requireCells(int size, int cells) {
    if (size != cells) {
      throw new IllegalArgumentException("number of cells must be " + cells + ", got " + size);
    }
  }

  /**
   * What is drawn over the cells.
   *
   * @param name the title of its axis
   * @param range what the axis shows, with all values inside
   * @param guide a line from end to end, such as the level; empty for none
   */
  public record Measure(String name, Range range, Optional<Guide> guide) {
    /** Checks that all are there. */
    public Measure {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(range, "range");
      Objects.requireNonNull(guide, "guide");
    }
  }

  /**
   * A line from end to end.
   *
   * @param name for the legend
   * @param at the value of the measure
   */
  public record Guide(String name, double at) {
    /**
     * Checks the place.
     *
     * @throws IllegalArgumentException if the name is blank or the place not finite
     */
    public Guide {
      Require.notBlank(name, "name");
      Require.finite(at, "at");
    }
  }

  /**
   * Something that the grid varies.
   *
   * @param name what it is
   * @param levels its values in their order, from the lowest step up
   * @param cells for every cell the index of its level, from 0
   */
  public record Factor(String name, List<String> levels, List<Integer> cells) {
    /**
     * Checks the indices.
     *
     * @throws IllegalArgumentException if there is no level or cell, or an index has no level
     */
    public Factor {
      Require.notBlank(name, "name");
      levels = Checks.notEmpty(levels, "levels");
      cells = Checks.notEmpty(cells, "cells");
      if (Collections.min(cells) < 0 || Collections.max(cells) >= levels.size()) {
        throw new IllegalArgumentException(
            "cells must be indices of " + levels.size() + " levels, got " + cells);
      }
    }
  }

  /**
   * One line.
   *
   * @param name for the legend
   * @param values for every cell what it has there; empty where it has nothing
   */
  public record Method(String name, List<Optional<Value>> values) {
    /** Checks that all are there. */
    public Method {
      Objects.requireNonNull(name, "name");
      values = List.copyOf(values);
    }
  }

  /**
   * What a method has in a cell.
   *
   * @param at the value of the measure, finite
   * @param hover what a reader sees on pointing at it
   */
  public record Value(double at, String hover) {
    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public Value {
      Require.finite(at, "at");
      Objects.requireNonNull(hover, "hover");
    }
  }

  /**
   * The figure.
   *
   * @return its marks and words
   */
  public Figure figure() {
    FactorLayout layout = new FactorLayout(measure.range(), factors);
    List<Mark> marks = new ArrayList<>();
    measure
        .guide()
        .ifPresent(
            guide ->
                marks.add(
                    new ReferenceLine(
                        guide.name(),
                        Direction.HORIZONTAL,
                        guide.at(),
                        Role.REFERENCE,
                        Dash.DASHED)));
    for (int i = 0; i < methods.size(); i++) {
      draw(methods.get(i), CurveStyle.of(i), marks);
    }
    marks.addAll(layout.marks());
    int last = factors.get(0).cells().size() - 1;
    Axis x = Axis.of("Cell", Scale.LINEAR, new Range(-0.5, last + 0.5)).withTicks(cells(last));
    Axis y = Axis.of(measure.name(), Scale.LINEAR, layout.range()).withTicks(layout.ticks());
    Caption words = caption.withAltTextIfNone(altText());
    for (String key : layout.keys()) {
      words = words.withFootnote(key);
    }
    return Figure.of(words, Panel.of(Axes.of(x, y), marks), layout.size());
  }

  /** Of few cells every one: round numbers between them would be no cells. */
  private static List<Tick> cells(int last) {
    return last > FEW_CELLS
        ? List.of()
        : IntStream.rangeClosed(0, last)
            .mapToObj(cell -> new Tick(cell, Integer.toString(cell)))
            .toList();
  }

  /** A line for each run of cells that have a value, of which the first has the name. */
  private void draw(Method method, CurveStyle style, List<Mark> marks) {
    List<Points.Point> points = new ArrayList<>();
    List<Vertex> steps = new ArrayList<>();
    double width = method.values().size() > MANY ? 1 : 2;
    String name = method.name();
    for (int cell = 0; cell <= method.values().size(); cell++) {
      Optional<Value> value =
          cell < method.values().size() ? method.values().get(cell) : Optional.empty();
      if (value.isPresent()) {
        double at = value.get().at();
        steps.add(new Vertex(cell - 0.5, at));
        steps.add(new Vertex(cell + 0.5, at));
        points.add(new Points.Point(cell, at, width, value.get().hover()));
      } else if (!steps.isEmpty()) {
        marks.add(new Lines(name, steps, style.role(), style.dash(), width));
        name = "";
        steps = new ArrayList<>();
      }
    }
    if (!points.isEmpty()) { // no larger than the line: there to be pointed at
      marks.add(new Points("", points, Symbol.CIRCLE, style.role(), 1));
    }
  }

  private String altText() {
    String grid =
        factors.stream()
            .map(each -> TextWrap.oneLine(each.name()) + " (" + each.levels().size() + " values)")
            .collect(Collectors.joining(", "));
    return methods.stream()
        .map(this::words)
        .collect(
            Collectors.joining("; ", measure.name() + " over the cells of " + grid + ". ", "."));
  }

  private String words(Method method) {
    List<Integer> cells =
        IntStream.range(0, method.values().size())
            .filter(cell -> method.values().get(cell).isPresent())
            .boxed()
            .toList();
    if (cells.isEmpty()) {
      return method.name() + ": nothing";
    }
    Comparator<Integer> order =
        Comparator.comparingDouble(cell -> method.values().get(cell).orElseThrow().at());
    return Stream.of(Collections.min(cells, order), Collections.max(cells, order))
        .map(
            cell ->
                NumberText.brief(method.values().get(cell).orElseThrow().at()) + " in cell " + cell)
        .collect(Collectors.joining(" to ", method.name() + ": from ", ""));
  }
}
