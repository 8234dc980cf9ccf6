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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    Optional<Scenario> alone = new ScenarioBinder(files, problems, vocabulary).bind(tree, Map.of());
    Map<String, List<Located>> varied = varied(Field.of(tree, problems).entriesQuietly());
    problems.throwIfAny();
    if (varied.isEmpty()) {
      return new ScenarioGrid(named(source), List.of(), List.of(alone.orElseThrow()));
    }
    List<Scenario> cells = cells(tree, varied);
    return new ScenarioGrid(named(source), List.copyOf(varied.keySet()), cells);
  }

  private ScenarioGrid.Source named(ScenarioGrid.Source source) {
    return new ScenarioGrid.Source(source.name(), source.sha256(), files.inputs());
  }

  private Map<String, List<Located>> varied(Map<String, Field> root) {
    Map<String, List<Located>> varied = new LinkedHashMap<>();
    Field vary = root.get("vary");
    if (vary == null) {
      return varied;
    }
    long cells = 1;
    for (Map.Entry<String, Field> each : vary.entries().entrySet()) {
      List<Located> values = values(each.getKey(), each.getValue());
      checkNamed(each.getKey(), each.getValue(), root);
      varied.put(each.getKey(), values);
      cells = Math.min(Integer.MAX_VALUE, cells * Math.max(1, values.size()));
    }
    if (cells > MOST_CELLS) {
      vary.problem("gives " + cells + " cells", "must give at most " + MOST_CELLS);
    }
    return varied;
  }

  private static List<Located> values(String path, Field field) {
    String root = path.split("[.\\[]", 2)[0];
    if (!ScenarioKeys.VARIABLE.contains(root)) {
      field.problem("cannot be varied", "must begin with " + ScenarioKeys.VARIABLE);
    }
    List<Located> values = new ArrayList<>();
    field.items().forEach(item -> item.tree().ifPresent(values::add));
    if (values.isEmpty() && (field.isSequence() || !field.present())) {
      field.problem("has no value", "must be a list of one or more values");
    }
    return values;
  }

  // A path that names none would make one, and what that lacks would be the complaint.
  private static void checkNamed(String path, Field field, Map<String, Field> root) {
    String[] steps = path.split("\\.", 3);
    if (steps.length < 2 || !NAMED.contains(steps[0]) || !root.containsKey(steps[0])) {
      return;
    }
    Set<String> known = root.get(steps[0]).entriesQuietly().keySet();
    if (!known.isEmpty() && !known.contains(steps[1])) {
      String all = String.join(", ", known);
      field.problem("has no " + steps[1] + " among " + steps[0], "must be one of " + all);
    }
  }

  private List<Scenario> cells(Located tree, Map<String, List<Located>> varied) {
    int count = varied.values().stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
    List<Scenario> cells = new ArrayList<>();
    Set<Problem> found = new LinkedHashSet<>();
    for (int cell = 0; cell < count; cell++) {
      Problems own = new Problems();
      try {
        bindCell(tree, setting(varied, cell), own).ifPresent(cells::add);
        own.throwIfAny();
      } catch (InvalidInputException e) {
        found.addAll(e.problems());
      }
    }
    found.forEach(problems::add);
    problems.throwIfAny();
    return cells;
  }

  /** The values of a cell; the last path moves fastest. */
  private static Map<String, Located> setting(Map<String, List<Located>> varied, int cell) {
    List<String> paths = List.copyOf(varied.keySet());
    Map<String, Located> reversed = new LinkedHashMap<>();
    int rest = cell;
    for (int i = paths.size() - 1; i >= 0; i--) {
      List<Located> values = varied.get(paths.get(i));
      reversed.put(paths.get(i), values.get(rest % values.size()));
      rest /= values.size();
    }
    Map<String, Located> setting = new LinkedHashMap<>();
    paths.forEach(path -> setting.put(path, reversed.get(path)));
    return setting;
  }

  private Optional<Scenario> bindCell(Located tree, Map<String, Located> setting, Problems own) {
    Located changed = tree;
    Map<String, String> settings = new LinkedHashMap<>();
    for (Map.Entry<String, Located> each : setting.entrySet()) {
      try {
        changed = changed.with(each.getKey(), each.getValue());
      } catch (IllegalArgumentException e) {
        own.add(each.getValue().at().problem(e.getMessage(), ""));
      }
      settings.put(each.getKey(), text(each.getValue()));
    }
    return new ScenarioBinder(files, own, vocabulary).bind(changed, settings);
  }

  /** The value on one line, as YAML would take it. */
  private static String text(Located value) {
    if (value instanceof Located.Scalar scalar) {
      return scalar.text();
    }
    if (value instanceof Located.Sequence sequence) {
      return sequence.items().stream().map(ScenarioReader::text).toList().toString();
    }
    List<String> entries = new ArrayList<>();
    ((Located.Mapping) value)
        .entries()
        .forEach((key, each) -> entries.add(key + ": " + text(each)));
    return "{" + String.join(", ", entries) + "}";
  }
}
