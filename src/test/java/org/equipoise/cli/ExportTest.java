// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers for papers and spreadsheets, as a user asks for them. */
class ExportTest {
  private static final String SUMMARIES =
      "id,n1,mean1,sd1,n2,mean2,sd2\n=cmd|'/c calc'!A1,25,7.1,2.2,24,8.3,2.5\n";

  @TempDir private Path directory;

  private Run effect(String... more) {
    java.util.List<String> args = new java.util.ArrayList<>(java.util.List.of("effect", "-"));
    args.addAll(java.util.List.of(more));
    return Run.withInput(SUMMARIES, args.toArray(String[]::new));
  }

  private String file(String name) {
    return directory.resolve(name).toString();
  }

  @Test
  void an_ending_or_the_format_makes_a_workbook_with_the_same_bytes() throws IOException {
    Run run = effect("--out", file("a.xlsx"));
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(effect("--format", "xlsx", "--out", file("b.XLSX")).status()).isZero();
    assertThat(directory.resolve("b.XLSX")).hasSameBinaryContentAs(directory.resolve("a.xlsx"));
    try (var in = Files.newInputStream(directory.resolve("a.xlsx"));
        ReadableWorkbook book = new ReadableWorkbook(in)) {
      var row = book.getFirstSheet().read().get(1);
      assertThat(row.getCell(0).asString()).isEqualTo("=cmd|'/c calc'!A1");
      assertThat(row.getCell(3).asNumber().doubleValue()).isNegative();
    }
  }

  @Test
  void a_workbook_goes_to_a_file_of_its_ending_alone() {
    assertRefused("xlsx needs --out FILE.xlsx", "--format", "xlsx");
    assertRefused("xlsx needs --out FILE.xlsx", "--format", "xlsx", "--out", file("a.csv"));
    assertRefused("must not end in .xlsx", "--format", "csv", "--out", file("a.xlsx"));
    assertRefused("latex, got odt; xlsx with --out FILE.xlsx", "--format", "odt");
    assertThat(directory).isEmptyDirectory();
  }

  private void assertRefused(String why, String... more) {
    Run run = effect(more);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(why);
  }

  @Test
  void latex_is_escaped() {
    assertThat(effect("--format", "latex").out())
        .contains("=cmd\\textbar{}'/c calc'!A1 & g & $-$0.50");
  }

  @Test
  void explain_says_what_each_number_means_in_every_format_that_has_room() {
    assertThat(effect().out()).doesNotContain("In plain words");
    assertThat(effect("--explain").out())
        .contains("In plain words\n  SE (standard error): How much")
        .contains("    Often misread: g is not a share of people")
        .doesNotContain("Cohen's d)");
    assertThat(effect("--explain", "--format", "markdown").out())
        .contains("### In plain words\n\n- **SE (standard error)** How");
    assertThat(effect("--explain", "--format", "json").out())
        .contains("\"explanations\" : [ {")
        .contains("\"misreading\" : \"");
    assertThat(effect("--explain", "--format", "csv").out())
        .isEqualTo(effect("--format", "csv").out());
  }
}
