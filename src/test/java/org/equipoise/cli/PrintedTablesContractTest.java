// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tables of matched pairs and of ordered categories in the command effect. */
class PrintedTablesContractTest {
  private static Run effect(String table, String... more) {
    String[] args = new String[4 + more.length];
    args[0] = "effect";
    args[1] = "-";
    args[2] = "--format";
    args[3] = "csv";
    System.arraycopy(more, 0, args, 4, more.length);
    return Run.withInput(table, args);
  }

  @Test
  void pairs_have_a_measure_of_their_own_by_default() {
    Run run = effect("id,both,only1,only2,neither\na,20,10,5,20\nb,,1,2,3\n");
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(1)).startsWith("a,or-conditional,,0.693147180559945");
    assertThat(run.lines().get(1)).endsWith(",0.95,55,55,");
    assertThat(run.lines().get(2)).endsWith(",0,0,a count of the pairs is missing");
  }

  @Test
  void zeros_of_pairs_follow_the_option() {
    String table = "both,only1,only2,neither\n3,4,0,9\n";
    assertThat(effect(table, "--measure", "or-conditional").lines().get(1)).contains(",2.19722");
    assertThat(effect(table, "--measure", "or-conditional", "--zero", "none").lines().get(1))
        .contains("a cell of the table is 0, and nothing is added to it");
    assertThat(effect(table, "--measure", "peto-paired").lines().get(1)).contains(",2.0,1.0,");
  }

  @Test
  void ordered_categories_may_be_separated_by_blanks_or_slashes() {
    Run run =
        effect(
            "counts1,counts2\n3 2 2 11 33,33/6/6/11/2\n,1 2\n", "--measure", "superiority,cliff");
    assertThat(run.lines().get(1)).startsWith(",superiority,,0.893171061528");
    assertThat(run.lines().get(1)).endsWith(",51,58,");
    assertThat(run.lines().get(2)).startsWith(",cliff,,0.786342123");
    assertThat(run.lines().get(3)).endsWith("counts1 is missing");
    assertThat(effect("counts1,counts2\n1 2,3 4\n").lines().get(1)).contains("superiority");
  }

  @Test
  void wrong_tables_name_the_line_and_what_is_allowed() {
    Run ordered = effect("counts1,counts2\n3 2,1 x\n1 2 3,1 2\n0 0,1 2\n");
    assertThat(ordered.status()).isEqualTo(2);
    assertThat(ordered.errors())
        .containsExactly(
            "-:2: counts2: got \"1 x\"; must be counts of 2 or more ordered categories, such as 33 6"
                + " 6 11 2, together 1 to 10000000",
            "-:3: counts2: got \"1 2\"; must have as many categories as counts1, 3",
            "-:4: counts1: got \"0 0\"; must be counts of 2 or more ordered categories, such as 33 6"
                + " 6 11 2, together 1 to 10000000");
    Run pairs = effect("both,only1,only2,neither\n0,0,0,0\n1,2,-3,4\n");
    assertThat(pairs.errors())
        .containsExactly(
            "-:2: both: the pairs add up to 0; must be 1 to 2147483647 pairs",
            "-:3: only2: got \"-3\"; must be a whole number of 0 or more");
    Run means = effect("n1,mean1,sd1,n2,mean2,sd2\n9,1,1,9,2,1\n", "--measure", "rd-paired");
    assertThat(means.err()).contains("rd-paired needs the columns both only1 only2 neither");
  }
}
