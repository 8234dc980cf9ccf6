// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The option --sweep-scale of the command compare. */
class ScaleSweepContractTest {
  private static final String SUMMARIES = "id,n1,mean1,sd1,n2,mean2,sd2\na,25,7.1,2.2,24,8.3,2.5\n";

  @Test
  void a_sweep_has_a_row_a_scale_as_each_alone() {
    String[] args = {"compare", "-", "--format", "csv", "--method", "welch,jzs", "--sweep-scale"};
    List<String> swept = Run.withInput(SUMMARIES, with(args, "0.2,0.7,1.4")).lines();
    assertThat(swept).hasSize(5);
    args[args.length - 1] = "--prior-scale";
    assertThat(swept.get(0)).contains(",bf10_error,prior_scale,");
    assertThat(swept.get(3)).isEqualTo(Run.withInput(SUMMARIES, with(args, "0.7")).lines().get(2));
    assertThat(swept.get(4)).isEqualTo(Run.withInput(SUMMARIES, with(args, "1.4")).lines().get(2));
  }

  private static String[] with(String[] args, String last) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add(last);
    return all.toArray(String[]::new);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jzs|0.5,x|--sweep-scale: must be numbers in [0.001, 1000], got x",
        "jzs|0.0009|--sweep-scale: scale must be in [0.001, 1000], got 9.0E-4",
        "jzs|1001|--sweep-scale: scale must be in [0.001, 1000], got 1001.0",
        "welch|0.5|--sweep-scale: is for jzs and jzs-interval; --method names neither"
      })
  void a_sweep_that_cannot_be_is_refused(String method, String scales, String message) {
    Run run = Run.withInput(SUMMARIES, "compare", "-", "--method", method, "--sweep-scale", scales);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  @Test
  void its_figure_has_lines_at_the_usual_thresholds_and_one_scale_has_a_forest(@TempDir Path folder)
      throws IOException {
    String sweep = drawn(folder.resolve("sweep.svg"), "0.2,0.7,1.4");
    assertThat(sweep).contains("BF10 over the scale of the prior.", "1/10", "1/3", "Scale of the");
    String far = drawn(folder.resolve("far.svg"), "0.001,1000");
    assertThat(far).contains("BF10 over the scale of the prior.", "1/100");
    assertThat(drawn(folder.resolve("one.svg"), "0.7")).doesNotContain("over the scale");
  }

  private static String drawn(Path file, String scales) throws IOException {
    Run run =
        Run.withInput(
            SUMMARIES,
            with(
                new String[] {
                  "compare", "-", "--method", "jzs", "--figure", file.toString(), "--sweep-scale"
                },
                scales));
    assertThat(run.status()).as(run.err()).isZero();
    return Files.readString(file);
  }
}
