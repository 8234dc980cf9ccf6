// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.equipoise.ReferenceTable;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.method.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No method of the catalogue is forgotten in docs/calibration.md, and its numbers hold. */
class CalibrationContractTest {
  private static final double HALF_A_UNIT = 0.00005; // of the page's last digit
  private static final List<String> QUANTITIES = List.of("type1", "coverage0", "coverage1");

  @Test
  void every_method_is_calibrated_or_has_a_reason_why_not() throws IOException {
    Set<String> analysed =
        Calibration.scenarios().stream()
            .flatMap(each -> each.cell(0).analyses().stream())
            .map(ScenarioAnalysis::method)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> referenced =
        Calibration.reference().stream()
            .map(each -> each.text("method"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> expected = new TreeSet<>(Catalogue.ids());
    expected.removeAll(Calibration.EXCEPTIONS.keySet());
    assertThat(analysed).isEqualTo(expected);
    assertThat(referenced).isEqualTo(expected);
    assertThat(page().keySet()).isEqualTo(expected);
    assertThat(Catalogue.ids()).containsAll(Calibration.EXCEPTIONS.keySet());
  }

  @Test
  void the_page_says_why_a_method_is_not_there() throws IOException {
    String page = Files.readString(Path.of("docs", "calibration.md"));
    Calibration.EXCEPTIONS.forEach(
        (id, reason) -> assertThat(page).contains("`" + id + "`").contains(reason));
  }

  static List<ReferenceTable.Row> reference() {
    return Calibration.reference();
  }

  /** The numbers of the page's run, against theory, enumeration or R. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("reference")
  void the_page_has_what_is_found_elsewhere(ReferenceTable.Row row) throws IOException {
    double expected = row.number("value");
    Measured measured = page().get(row.text("method")).get(row.text("quantity"));
    double ours = Calibration.error(expected, measured.replicates());
    double allowed = Calibration.ERRORS * Math.hypot(ours, row.number("mcse")) + HALF_A_UNIT;
    assertThat(measured.value()).as(row.toString()).isCloseTo(expected, within(allowed));
    assertThat(measured.elsewhere()).isCloseTo(expected, within(1.01 * HALF_A_UNIT));
  }

  private record Measured(double value, double elsewhere, double replicates) {}

  /** The table of the page: id, kind, replicates, and type I error and coverages in pairs. */
  private static Map<String, Map<String, Measured>> page() throws IOException {
    Map<String, Map<String, Measured>> page = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("docs", "calibration.md"))) {
      if (line.startsWith("| `")) {
        List<String> cells = List.of(line.split("\\s*\\|\\s*", -1));
        Map<String, Measured> row = new HashMap<>();
        for (int i = 0; i < QUANTITIES.size(); i++) {
          String quantity = QUANTITIES.get(i);
          measured(cells, i).ifPresent(each -> row.put(quantity, each));
        }
        page.put(cells.get(1).replace("`", ""), row);
      }
    }
    return page;
  }

  private static Optional<Measured> measured(List<String> cells, int pair) {
    String own = cells.get(4 + 2 * pair);
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Measured(
                number(own),
                number(cells.get(5 + 2 * pair)),
                Double.parseDouble(cells.get(3).replace(" ", ""))));
  }

  private static double number(String cell) {
    return Double.parseDouble(cell.replaceAll(" .*", ""));
  }
}
