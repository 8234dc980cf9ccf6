// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.equipoise.effect.EffectMeasures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which measures the columns of a table make possible, and what each is told. */
class EffectMeasuresCommandTest {
  private static final String MEANS = "n1,mean1,sd1,n2,mean2,sd2\n20,7,2,22,6,3\n";
  private static final String EVENTS = "events1,n1,events2,n2\n12,30,5,28\n";
  private static final String CHANGES =
      "n1,pre1,post1,sdpre1,sdpost1,n2,pre2,post2,sdpre2,sdpost2\n20,50,45,8,9,21,51,50,7,8\n";

  @TempDir private Path directory;

  private static Run csv(String table, String... options) {
    String[] all = new String[options.length + 4];
    System.arraycopy(options, 0, all, 4, options.length);
    all[0] = "effect";
    all[1] = "-";
    all[2] = "--format";
    all[3] = "csv";
    return Run.withInput(table, all);
  }

  @ParameterizedTest
  @CsvSource({"mean, g", "events, or", "changes, dppc"})
  void without_measure_the_columns_choose_one(String table, String measure) {
    String text = table.equals("mean") ? MEANS : table.equals("events") ? EVENTS : CHANGES;
    assertThat(csv(text).lines().get(1)).startsWith("," + measure + ",");
  }

  @Test
  void an_impossible_measure_is_exit_2_and_names_the_columns_it_needs() {
    Run run = csv(EVENTS, "--measure", "md,or,dppc");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).hasSize(1);
    assertThat(run.err())
        .contains("md needs the columns n1 mean1 sd1", "dppc needs the columns n1 pre1")
        .contains("- has events1, n1, events2, n2")
        .doesNotContain("or needs");
    assertThat(csv("n1,n2,t\n20,20,2\n", "--measure", "md").status()).isEqualTo(2);
  }

  @Test
  void a_printed_t_f_or_p_gives_d() {
    String row = ",d,,0.6324555320336759,";
    assertThat(csv("n1,n2,t\n20,20,2\n", "--measure", "d").lines().get(1)).startsWith(row);
    assertThat(csv("n1,n2,f,sign\n20,20,4,+\n", "--measure", "d").lines().get(1)).startsWith(row);
    assertThat(csv("n1,n2,f,sign\n20,20,4,-3\n", "--measure", "d").lines().get(1))
        .startsWith(",d,,-0.632455532033675");
    assertThat(csv("n1,n2,f,sign\n20,20,4,\n", "--measure", "d").lines().get(1))
        .endsWith("20,20,sign is missing: F and p do not say which arm was higher");
    Run wrong = csv("n1,n2,p,sign\n20,20,0,+\n20,20,.5,0\n", "--measure", "d");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("must be in (0, 1], two-sided").contains("not 0");
  }

  @Test
  void a_confidence_interval_stands_for_the_sd() {
    // SD 2 at n 20: half-width 2·t(.975, 19)/√20 = 0.9360288...
    double half = 2 * 2.093024054408263 / Math.sqrt(20);
    String table =
        "n1,mean1,ci_low1,ci_high1,n2,mean2,sd2\n20,7,%s,%s,22,6,3\n".formatted(7 - half, 7 + half);
    double ours = Double.parseDouble(csv(table, "--measure", "d").lines().get(1).split(",", -1)[3]);
    double plain =
        Double.parseDouble(csv(MEANS, "--measure", "d").lines().get(1).split(",", -1)[3]);
    assertThat(Math.abs(ours - plain)).isLessThan(1e-12);
    assertThat(csv("n1,mean1,ci_low1,ci_high1,n2,mean2,sd2\n20,7,8,6,22,6,3\n").err())
        .contains("ci_low1: is above ci_high1");
  }

  @Test
  void an_unknown_r_is_swept() {
    Run run = csv(CHANGES, "--measure", "dppc,smcr", "--r", "0.3,0.7");
    assertThat(run.lines().get(0))
        .isEqualTo("id,measure,arm,estimate,variance,se,ci_low,ci_high,level,r,n1,n2,reason");
    assertThat(run.lines()).hasSize(1 + 2 + 4);
    assertThat(run.lines().get(1)).contains(",0.95,0.3,20,21,");
    assertThat(run.lines().get(3)).startsWith(",smcr,1,");
    Run without = csv(CHANGES, "--measure", "dppc");
    assertThat(without.lines().get(1)).contains(",dppc,,-").contains(",,,,,0.95,20,21,");
    assertThat(csv(CHANGES, "--measure", "dppc", "--r", "1.5").err()).contains("--r: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--measure d --variance ub | --variance: is for smd",
        "--measure smd --variance xx | must be among ls, ls2, ub, got xx",
        "--measure d --zero all | --zero: is for or, rr",
        "--measure md --interval t | --interval: is for d, g, rd, nnt",
        "--measure d --interval x | must be among exact, t, normal, newcombe, got x",
        "--measure nnt-furukawa | needs --control-risk",
        "--measure nnt-furukawa --control-risk 1 | control risk must be in (0, 1), got 1.0"
      })
  void wrong_options_are_exit_2(String options, String message) {
    Run run = csv(MEANS, options.strip().split(" ", -1));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).hasSize(1);
    assertThat(run.err()).contains(message);
  }

  @Test
  void every_measure_is_explained_and_has_its_convention() {
    for (String id : EffectMeasures.ids()) {
      for (String table : new String[] {MEANS, EVENTS, CHANGES}) {
        Run run = Run.withInput(table, "effect", "-", "--measure", id, "--explain", "--r", "0.5");
        if (run.status() == 0) {
          assertThat(run.out()).as(id).contains("Details of methods", "In plain words");
        }
      }
    }
  }

  @Test
  void ratios_are_drawn_on_a_log_axis_and_read_as_ratios() throws Exception {
    Path figure = directory.resolve("ratios.svg");
    Run run =
        Run.withInput(EVENTS, "effect", "-", "--measure", "or,rr", "--figure", figure.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("Ratio");
    assertThat(Files.readString(figure)).contains(">Ratio<").contains("3.07");
  }

  @Test
  void participants_with_an_outcome_of_0_and_1_have_the_same_odds_ratio() {
    StringBuilder people = new StringBuilder("arm,value\n");
    for (int i = 0; i < 58; i++) {
      boolean experimental = i < 30;
      people.append(experimental ? "E," : "C,").append(i < 12 || i >= 53 ? 1 : 0).append('\n');
    }
    Run run =
        Run.withInput(
            people.toString(),
            "compare",
            "-",
            "--arms",
            "E,C",
            "--method",
            "or,rd",
            "--format",
            "csv");
    assertThat(run.status()).as(run.err()).isZero();
    String[] ours = run.lines().get(1).split(",", -1);
    String[] summary = csv(EVENTS, "--measure", "or").lines().get(1).split(",", -1);
    assertThat(ours[2]).isEqualTo(summary[3]);
  }
}
