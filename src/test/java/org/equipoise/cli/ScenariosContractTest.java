// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioRun;
import org.equipoise.io.ScenarioReader;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.RunOptions;
import org.equipoise.simulation.Simulation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios that come with the program can be read and run. */
class ScenariosContractTest {
  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data", "scenarios"))) {
      return files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_scenario_runs_and_every_analysis_answers(Path file) {
    ScenarioGrid all = ScenarioReader.read(file, KnownIds.vocabulary());
    String id = file.getFileName().toString().replace(".yaml", "");
    assertThat(all.cell(0).id()).isEqualTo(id);
    List<CellResult> results = new ArrayList<>();
    Simulation.of(few(all), RunOptions.defaults()).run(results::add);
    for (ScenarioAnalysis each : all.cell(0).analyses()) {
      assertThat(results.get(0).rows())
          .filteredOn(row -> row.subject().outcome().equals(each.outcome()))
          .filteredOn(row -> row.subject().method().equals(each.method()))
          .filteredOn(row -> row.measure().equals("empirical_se"))
          .singleElement()
          .satisfies(row -> assertThat(row.value()).isPresent());
    }
  }

  private static List<Path> withPages() throws IOException {
    return files().stream().filter(each -> !each.toString().contains("calibration")).toList();
  }

  @ParameterizedTest
  @MethodSource("withPages")
  void its_page_shows_a_row_for_each_cell_and_analysis(Path file) throws IOException {
    ScenarioGrid grid = ScenarioReader.read(file, KnownIds.vocabulary());
    String page = Files.readString(Path.of("docs", "scenarios", grid.cell(0).id() + ".md"));
    assertThat(page).contains("$ bin/equipoise simulate data/scenarios/" + file.getFileName());
    int start = page.indexOf("Performance\n");
    List<String> rows =
        page.substring(start, page.indexOf("\n\n", start))
            .lines()
            .skip(3)
            .map(row -> row.replaceAll(" {2,}", "  "))
            .toList();
    List<String> expected = new ArrayList<>();
    for (Scenario cell : grid.cells()) {
      for (ScenarioAnalysis each : cell.analyses()) {
        List<String> parts = new ArrayList<>(cell.settings().values());
        parts.addAll(List.of(each.outcome(), each.visit(), each.method()));
        expected.add(String.join("  ", parts));
      }
    }
    assertThat(rows).hasSameSizeAs(expected);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i)).startsWith(expected.get(i) + "  ");
    }
  }

  private static ScenarioGrid few(ScenarioGrid grid) {
    Scenario first = grid.cell(0);
    ScenarioRun run =
        new ScenarioRun(first.run().level(), 20, first.run().seed(), first.run().randomNumbers());
    return new ScenarioGrid(grid.source(), grid.varied(), List.of(first.withRun(run)));
  }
}
