// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands power and adjust, as a user runs them. */
class PowerCommandTest {
  @TempDir private Path directory;

  @Test
  void columns_are_those_of_the_contract_and_a_solved_n_is_rounded_up() {
    Run run = Run.of("power", "--delta", "0.5", "--sd", "1", "--power", "0.8", "--format", "csv");
    assertThat(run.lines().get(0))
        .isEqualTo("delta,sd,n1,n2,alpha,alternative,power,design,claim,reason");
    assertThat(run.lines().get(1)).startsWith("0.5,1.0,64,64,0.05,two-sided,0.80");
  }

  @Test
  void a_power_that_nothing_reaches_is_a_row_with_its_reason() {
    Run run = Run.of("power", "--delta", "0,1", "--power", "0.8", "--format", "csv");
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(1)).contains("no n up to 100 million");
    assertThat(run.lines().get(2)).contains("17,17");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--n 10 | --delta and --power are left out; exactly one",
        "--n 10 --delta 1 --power .8 --alpha .05 | nothing is left out; exactly one",
        "--n 1 --delta 1 | n must be 2 or more, got 1",
        "--n 10 --delta 1 --alpha 1 | alpha must be in (0, 1), got 1.0",
        "--n 10 --delta x | --delta: must be a finite number, got \"x\"",
        "--n 10:9:8 --delta 1 | --n: must be like 24 or 25:24",
        "--design tost --n 10 --delta 0 | --margin: is for equivalence",
        "--design ancova --n 10 --delta 0 | --r: is for ancova and paired, which need it",
        "--design f --n 10 --delta 0 | --design: there is no f; must be among t, z, ancova",
        "--design noninferiority --margin 1 --n 10 --delta 0 | --better: is for non-inferiority",
        "--design paired --r 0.5 --n 10:9 --delta 1 | n must be one number of pairs, got 10:9",
        "--design proportions --p2 1 --p1 .5 --n 9 | p2 must be in (0, 1), got 1.0",
        "--design tost --margin 1 --alpha .5 --n 9 --delta 0 | alpha must be in (0, 0.5) for TOST"
      })
  void what_is_wrong_is_said_with_what_is_allowed(String options, String message) {
    Run run = Run.of(("power " + options).split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(run.errors()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--delta 0.5,0.8 --power 0.8",
        "--n 20,40 --power 0.8",
        "--design tost --margin 1 --delta 0 --n 10,20",
        "--design proportions --p2 0.3 --p1 0.5,0.6 --power 0.8"
      })
  void power_curves_are_drawn(String options) throws Exception {
    Path file = directory.resolve("power.svg");
    Run run = Run.of(("power " + options + " --explain --figure " + file).split(" "));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(file)).contains("Power");
  }

  @Test
  void adjusted_p_values_follow_the_columns_as_they_were() throws Exception {
    Path file = directory.resolve("p.svg");
    Run run =
        Run.withInput(
            "outcome,p,f\nflare,0.0110,A\n\"a, b\",.02,A\nil8,NA,B\n",
            ("adjust - --method holm,fixed-sequence,parallel-gatekeeping --family f --format csv"
                    + " --figure "
                    + file)
                .split(" "));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.lines())
        .containsExactly(
            "outcome,p,f,holm,fixed-sequence,parallel-gatekeeping",
            "flare,0.0110,A,0.033,0.011,0.022",
            "\"a, b\",.02,A,0.04,0.02,0.04",
            "il8,NA,B,,,");
    assertThat(run.err()).contains("1 p-value is NA and stays in the family with p = 1");
    assertThat(Files.exists(file)).isTrue();
  }

  @Test
  void what_is_no_p_value_is_located() {
    Run run = Run.withInput("p,o\n<.001,1\n1.2,1\n\"\",2\nx,3\n", "adjust", "-");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).hasSize(4);
    assertThat(run.errors().get(0)).startsWith("-:2: p: got \"<.001\", which is a bound");
    Run order =
        Run.withInput(
            "p,o\n.1,1\n.2,1\n", "adjust", "-", "--method", "fixed-sequence", "--order", "o");
    assertThat(order.err()).contains("-:3: o: got \"1\", as in line 2");
    Run taken = Run.withInput("p,holm\n.1,1\n", "adjust", "-");
    assertThat(taken.err()).contains("already has a column holm");
    Run family = Run.withInput("p\n.1\n", "adjust", "-", "--method", "serial-gatekeeping");
    assertThat(family.err()).contains("--family: names the families");
  }
}
