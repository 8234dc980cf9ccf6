// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioGrid;

/** Reads scenario.yaml. */
public final class ScenarioReader {
  /** Cells of a grid; more is a slip of the pen, and each one is bound and checked. */
  private static final int MOST_CELLS = 10_000;

  /** A file that is longer is refused by the YAML reader. */
  private static final int MOST_BYTES = 4_000_001;

  /** Maps whose keys are names that the scenario gives: a path names one that is there. */
  private static final Set<String> NAMED = Set.of("arms", "outcomes");

  private final ScenarioFiles files;
  private final Vocabulary vocabulary;
  private final Problems problems = new Problems();

  private ScenarioReader(Path file, Vocabulary vocabulary) {
    this.files = new ScenarioFiles(file);
    this.vocabulary = vocabulary;
  }

  /**
   * Reads a scenario and crosses what it varies.
   *
   * @param file the scenario's file
   * @param vocabulary the ids of the methods that its analyses may use
   * @return one scenario a cell
   * @throws InvalidInputException with all that is wrong with the file, in any cell
   */
  public static ScenarioGrid read(Path file, Vocabulary vocabulary) {
    try (InputStream in = InputFile.open(file)) {
      return read(in, file, vocabulary);
    } catch (IOException e) {
      throw InputFile.unreadable(file.toString(), e);
    }
  }

  /**
   * Reads a scenario from a stream, such as standard input.
   *
   * @param in the stream; not closed
   * @param file what stands for the scenario's file: its name in messages, and its directory is
   *     that of the paths in it
   * @param vocabulary the ids of the methods that its analyses may use
   * @return one scenario a cell
   * @throws InvalidInputException with all that is wrong with the text, in any cell
   * @throws IOException if the stream fails
   */
  public static ScenarioGrid read(InputStream in, Path file, Vocabulary vocabulary)
      throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES);
    ScenarioReader reader = new ScenarioReader(file, vocabulary);
    Located tree = YamlFile.read(new ByteArrayInputStream(bytes), file.toString(), reader.problems);
    Path name = file.getFileName();
    ScenarioGrid.Source source =
        new ScenarioGrid.Source(name == null ? file.toString() : name.toString(), sha256(bytes));
    return reader.grid(tree, source);
  }

  /** Binds a tree that was read already; its fingerprint is empty of meaning. For tests. */
  static ScenarioGrid read(Located tree, Path file, Vocabulary vocabulary) {
    ScenarioGrid.Source source = new ScenarioGrid.Source(file.toString(), "none");
    return new ScenarioReader(file, vocabulary).grid(tree, source);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }

  private ScenarioGrid grid(Located tree, ScenarioGrid.Source source) {
    Optional<Scenario> alone = binder(problems).bind(tree, Map.of());
    List<Problem> known = problems.all();
    List<VariedPath> all = varied(Field.of(tree, problems).entriesQuietly());
    // What would be put into something that is wrong itself has nowhere to stand.
    List<VariedPath> paths = all.stream().filter(each -> !each.isWithin(tree, known)).toList();
    if (paths.isEmpty()) {
      problems.throwIfAny();
      return new ScenarioGrid(named(source), List.of(), List.of(alone.orElseThrow()));
    }
    VariedCells cells = VariedCells.bind(tree, paths, this::binder);
    new CellProblems(cells, known).all().forEach(problems::add);
    problems.throwIfAny();
    List<String> names = paths.stream().map(VariedPath::path).toList();
    return new ScenarioGrid(named(source), names, cells.scenarios());
  }

  private ScenarioBinder binder(Problems own) {
    return new ScenarioBinder(files, own, vocabulary);
  }

  private ScenarioGrid.Source named(ScenarioGrid.Source source) {
    return new ScenarioGrid.Source(source.name(), source.sha256(), files.inputs());
  }

  /** The paths that can be varied; none when they give too many cells. */
  private List<VariedPath> varied(Map<String, Field> root) {
    List<VariedPath> varied = new ArrayList<>();
    Field vary = root.get("vary");
    if (vary == null) {
      return varied;
    }
    long cells = 1;
    for (Map.Entry<String, Field> each : vary.entries().entrySet()) {
      VariedPath path = new VariedPath(each.getKey(), each.getValue(), values(each.getValue()));
      cells = Math.min(Integer.MAX_VALUE, cells * Math.max(1, path.values().size()));
      if (requireVariable(path) && requireNamed(path, root) && !path.values().isEmpty()) {
        varied.add(path);
      }
    }
    if (cells > MOST_CELLS) {
      vary.problem("gives " + cells + " cells", "must give at most " + MOST_CELLS);
      return List.of();
    }
    return varied;
  }

  private static boolean requireVariable(VariedPath path) {
    String root = path.path().split("[.\\[]", 2)[0];
    boolean variable = ScenarioKeys.VARIABLE.contains(root);
    if (!variable) {
      path.field().problem("cannot be varied", "must begin with " + ScenarioKeys.VARIABLE);
    }
    return variable;
  }

  private static List<Located> values(Field field) {
    List<Located> values = new ArrayList<>();
    field.items().forEach(item -> item.tree().ifPresent(values::add));
    if (values.isEmpty() && (field.isSequence() || !field.present())) {
      field.problem("has no value", "must be a list of one or more values");
    }
    return values;
  }

  // A path that names none would make one, and what that lacks would be the complaint.
  private static boolean requireNamed(VariedPath path, Map<String, Field> root) {
    String[] steps = path.path().split("\\.", 3);
    if (steps.length < 2 || !NAMED.contains(steps[0]) || !root.containsKey(steps[0])) {
      return true;
    }
    Set<String> known = root.get(steps[0]).entriesQuietly().keySet();
    if (known.isEmpty() || known.contains(steps[1])) {
      return true;
    }
    String all = String.join(", ", known);
    path.field().problem("has no " + steps[1] + " among " + steps[0], "must be one of " + all);
    return false;
  }
}
