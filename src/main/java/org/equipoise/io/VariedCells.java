// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;
import org.equipoise.design.Scenario;

/** The cells of a scenario that varies paths, crossed, each bound by itself. */
final class VariedCells {
  /** In the place of the index of a value: the path keeps what the file has there. */
  private static final int UNCHANGED = -1;

  private final Located tree;
  private final List<VariedPath> paths;
  private final Function<Problems, ScenarioBinder> binders;
  private final List<Scenario> scenarios = new ArrayList<>();
  private final List<List<Problem>> problems = new ArrayList<>();

  private VariedCells(
      Located tree, List<VariedPath> paths, Function<Problems, ScenarioBinder> binders) {
    this.tree = tree;
    this.paths = paths;
    this.binders = binders;
  }

  /** Binds all cells; the last path moves fastest. */
  static VariedCells bind(
      Located tree, List<VariedPath> paths, Function<Problems, ScenarioBinder> binders) {
    VariedCells cells = new VariedCells(tree, paths, binders);
    int count =
        paths.stream().mapToInt(each -> each.values().size()).reduce(1, Math::multiplyExact);
    for (int cell = 0; cell < count; cell++) {
      Problems own = new Problems();
      cells.bind(cells.values(cell), own).ifPresent(cells.scenarios::add);
      cells.problems.add(own.all());
    }
    return cells;
  }

  /** The scenarios of the cells without problems. */
  List<Scenario> scenarios() {
    return scenarios;
  }

  /** What is wrong in each cell. */
  List<List<Problem>> problems() {
    return problems;
  }

  List<VariedPath> paths() {
    return paths;
  }

  /** Which of its values a path has in a cell. */
  int value(int cell, int path) {
    return cell / stride(path) % paths.get(path).values().size();
  }

  /** The cell that differs in nothing but the value of one path. */
  int other(int cell, int path, int value) {
    return cell + (value - value(cell, path)) * stride(path);
  }

  /** What is wrong in a cell when one path keeps what the file has in its place. */
  List<Problem> without(int cell, int path) {
    Problems own = new Problems();
    List<Integer> values = values(cell);
    values.set(path, UNCHANGED);
    bind(values, own);
    return own.all();
  }

  /** Whether a path leads to what the file itself does not have. */
  boolean makes(int path) {
    return !paths.get(path).isIn(tree);
  }

  private int stride(int path) {
    return paths.subList(path + 1, paths.size()).stream()
        .mapToInt(each -> each.values().size())
        .reduce(1, Math::multiplyExact);
  }

  private List<Integer> values(int cell) {
    List<Integer> values = new ArrayList<>();
    for (int path = 0; path < paths.size(); path++) {
      values.add(value(cell, path));
    }
    return values;
  }

  private Optional<Scenario> bind(List<Integer> values, Problems own) {
    Located changed = tree;
    Map<String, String> settings = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      VariedPath path = paths.get(i);
      int value = values.get(i);
      if (value != UNCHANGED) {
        changed = changed(changed, path, value, own);
        settings.put(path.path(), path.text(value));
      }
    }
    try {
      return binders.apply(own).bind(changed, settings).filter(any -> own.isEmpty());
    } catch (InvalidInputException e) {
      own.addAll(e);
      return Optional.empty();
    }
  }

  private static Located changed(Located tree, VariedPath path, int value, Problems own) {
    try {
      return tree.with(path.path(), path.values().get(value));
    } catch (IllegalArgumentException e) {
      own.add(path.field().at().problem(e.getMessage(), ""));
      return tree;
    }
  }
}
