// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.equipoise.core.Problem;

/**
 * What is wrong with the cells of a scenario, said once for all cells, and at the value of {@code
 * vary} that makes it.
 *
 * <p>A value stands where it is varied, so most problems name it already. One that is found
 * elsewhere, such as a matrix of which one correlation is varied, is moved to the values without
 * which it is not there: those of a path of which another value, or none, mends it.
 */
final class CellProblems {
  private static final int MOST = 1000;

  private final VariedCells cells;
  private final Set<Place> known;
  private final List<Set<Place>> wrong = new ArrayList<>();
  private final Map<Row, Mends> mended = new HashMap<>();

  /**
   * Of cells.
   *
   * @param cells the cells
   * @param known what is wrong with the file whatever is varied
   */
  CellProblems(VariedCells cells, List<Problem> known) {
    this.cells = cells;
    this.known = places(known);
    cells.problems().forEach(each -> wrong.add(places(each)));
  }

  /** A place of a file. */
  private record Place(String file, String field) {
    static Place of(Problem problem) {
      return new Place(problem.file(), problem.field());
    }
  }

  /** The cells that differ in one path alone, by the first of them. */
  private record Row(int path, int first, Place place) {}

  /** What mends a place in a row of cells. */
  private enum Mends {
    /** One of the other values. */
    A_VALUE,
    /** What the file has, but none of the values. */
    NO_VALUE,
    /** Nothing: the path has no part in it. */
    NOTHING
  }

  /** A problem of a cell with the paths that it needs, in order. */
  private record Caused(int cell, Problem problem, int which, List<Integer> paths) {
    Place place() {
      return Place.of(problem);
    }
  }

  /** What is the same problem in several cells: the place, which one there, and what makes it. */
  private record Said(Place place, int which, List<String> causes) {}

  private static Set<Place> places(List<Problem> problems) {
    return problems.stream().map(Place::of).collect(Collectors.toSet());
  }

  /** The problems of all cells, without those that are known. */
  Set<Problem> all() {
    Set<Problem> all = new LinkedHashSet<>();
    Map<Said, Problem> moved = new LinkedHashMap<>();
    List<Caused> uncaused = new ArrayList<>();
    for (int cell = 0; cell < wrong.size() && all.size() + moved.size() < MOST; cell++) {
      cells.problems().get(cell).stream().filter(this::isVaried).forEach(all::add);
      for (Caused each : caused(cell)) {
        if (each.paths().isEmpty()) {
          uncaused.add(each);
        } else {
          Said said = new Said(each.place(), each.which(), causes(each));
          moved.computeIfAbsent(said, any -> moved(each));
        }
      }
    }
    cells.paths().forEach(path -> join(path, all));
    all.addAll(moved.values());
    Set<Place> said = moved.keySet().stream().map(Said::place).collect(Collectors.toSet());
    uncaused.stream()
        .filter(each -> !said.contains(each.place()))
        .forEach(each -> all.add(each.problem()));
    return all;
  }

  /** What is wrong with each value in the same words is said once, of the path. */
  private static void join(VariedPath path, Set<Problem> all) {
    Set<String> fields =
        path.values().stream().map(each -> each.at().path()).collect(Collectors.toSet());
    Map<String, List<Problem>> byWords =
        all.stream()
            .filter(each -> fields.contains(each.field()))
            .collect(Collectors.groupingBy(each -> each.found() + each.allowed()));
    byWords.values().stream()
        .filter(each -> each.size() > 1 && each.size() == fields.size())
        .forEach(
            each -> {
              each.forEach(all::remove);
              all.add(path.field().at().problem(each.get(0).found(), each.get(0).allowed()));
            });
  }

  private List<Caused> caused(int cell) {
    Map<Place, Integer> counts = new HashMap<>();
    List<Caused> caused = new ArrayList<>();
    for (Problem each : cells.problems().get(cell)) {
      Place place = Place.of(each);
      if (!isVaried(each) && !known.contains(place)) {
        int which = counts.merge(place, 1, Integer::sum);
        caused.add(new Caused(cell, each, which, paths(cell, place)));
      }
    }
    return caused.stream().filter(each -> !follows(each, caused)).toList();
  }

  /**
   * Whether a problem follows from another one. A path that leads to what the file does not have,
   * such as a slip of the pen in the id of an outcome, makes something there that is not complete,
   * and more problems elsewhere, since there is one outcome more.
   */
  private boolean follows(Caused problem, List<Caused> all) {
    if (problem.paths().isEmpty()) {
      return false;
    }
    int path = problem.paths().get(0);
    return isAny(problem, path)
        && cells.makes(path)
        && all.stream()
            .filter(each -> each.paths().contains(path))
            .anyMatch(each -> shared(each, path) > shared(problem, path));
  }

  /** How many keys a problem's place has in common with a path. */
  private int shared(Caused problem, int path) {
    List<String> keys = Located.keys(cells.paths().get(path).path());
    List<String> own = Located.keys(problem.problem().field());
    int shared = 0;
    while (shared < Math.min(keys.size(), own.size()) && keys.get(shared).equals(own.get(shared))) {
      shared++;
    }
    return shared;
  }

  private boolean isVaried(Problem problem) {
    String file = cells.paths().get(0).field().at().file();
    return problem.field().startsWith("vary.") || !problem.file().equals(file);
  }

  private List<Integer> paths(int cell, Place place) {
    return IntStream.range(0, cells.paths().size())
        .filter(path -> mends(cell, path, place) != Mends.NOTHING)
        .boxed()
        .toList();
  }

  private Mends mends(int cell, int path, Place place) {
    Row row = new Row(path, cells.other(cell, path, 0), place);
    return mended.computeIfAbsent(row, this::mends);
  }

  private Mends mends(Row row) {
    for (int value = 0; value < cells.paths().get(row.path()).values().size(); value++) {
      if (!wrong.get(cells.other(row.first(), row.path(), value)).contains(row.place())) {
        return Mends.A_VALUE;
      }
    }
    boolean without = places(cells.without(row.first(), row.path())).contains(row.place());
    return without ? Mends.NOTHING : Mends.NO_VALUE;
  }

  private Problem moved(Caused caused) {
    int path = caused.paths().get(0);
    VariedPath varied = cells.paths().get(path);
    boolean any = isAny(caused, path);
    Position at =
        any ? varied.field().at() : varied.values().get(cells.value(caused.cell(), path)).at();
    List<String> further = causes(caused).subList(1, caused.paths().size());
    StringBuilder found = new StringBuilder(any ? "with any of these values" : "with this value");
    further.forEach(each -> found.append(" and ").append(each));
    found.append(", ");
    Problem problem = caused.problem();
    if (!problem.field().isEmpty()) {
      found.append(problem.field()).append(": ");
    }
    return at.problem(found.append(problem.found()).toString(), problem.allowed());
  }

  /** Whether a path makes a problem with each of its values: then it is the path that is wrong. */
  private boolean isAny(Caused caused, int path) {
    return cells.paths().get(path).values().size() > 1
        && mends(caused.cell(), path, caused.place()) == Mends.NO_VALUE;
  }

  private List<String> causes(Caused caused) {
    return caused.paths().stream().map(path -> cause(caused, path)).toList();
  }

  private String cause(Caused caused, int path) {
    VariedPath varied = cells.paths().get(path);
    return isAny(caused, path)
        ? varied.path()
        : varied.path() + " = " + varied.text(cells.value(caused.cell(), path));
  }
}
