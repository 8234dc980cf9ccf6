// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.equipoise.view.ComparePlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The option --plot of the command compare. */
class ComparePlotContractTest {
  private static final String PEOPLE =
      """
      arm,value,site
      A,5,x
      A,7,x
      A,6,x
      A,9,y
      A,6,y
      A,4,y
      B,1,x
      B,3,x
      B,2,x
      B,6,y
      B,3,y
      B,4,y
      """;

  private static final String CENSORED = PEOPLE.replace("B,1,x", "B,<2,x");
  private static final String PRINTED = "id,n1,mean1,sd1,n2,mean2,sd2\na,25,7.1,2.2,24,8.3,2.5\n";

  @TempDir private Path folder;

  private Run run(String input, String plot, String... more) {
    List<String> args = new ArrayList<>(List.of("compare", "-", "--format", "csv", "--plot", plot));
    args.addAll(List.of("--figure", folder.resolve("x.svg").toString()));
    args.addAll(List.of(more));
    return Run.withInput(input, args.toArray(String[]::new));
  }

  private String drawn(String input, String plot, String... more) throws IOException {
    Run run = run(input, plot, more);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return Files.readString(folder.resolve("x.svg"));
  }

  @Test
  void a_permutation_test_says_how_many_allocations_are_as_extreme() throws IOException {
    assertThat(drawn(PEOPLE, "permutation", "--arms", "A,B", "--method", "permutation"))
        .contains("of all 924 allocations are as extreme; p =", "Welch");
    assertThat(
            drawn(
                PEOPLE,
                "permutation",
                "--arms",
                "A,B",
                "--method",
                "permutation-mean,permutation",
                "--by",
                "site"))
        .contains("x, permutation-mean: ", "y, permutation: ");
  }

  @Test
  void a_bootstrap_has_its_interval_on_the_scale_of_the_table() throws IOException {
    String[] method = {"--arms", "A,B", "--method", "bootstrap-trimmed", "--resamples", "500"};
    assertThat(drawn(PEOPLE, "bootstrap", method)).contains("BCa interval of 500 resamples");
    assertThat(
            drawn(
                PEOPLE,
                "bootstrap",
                "--arms",
                "A,B",
                "--method",
                "bootstrap-percentile",
                "--scale",
                "log",
                "--alternative",
                "greater"))
        .contains("percentile interval", ">Ratio<");
  }

  @Test
  void distribution_functions_have_the_distance_of_the_test() throws IOException {
    Run test = Run.withInput(PEOPLE, "compare", "-", "--arms", "A,B", "--method", "ks");
    assertThat(test.out()).contains("0.667");
    assertThat(drawn(PEOPLE, "ecdf", "--arms", "A,B", "--method", "welch,wilcoxon,ks"))
        .contains("Largest distance D = 0.667", "(Kolmogorov-Smirnov)");
    assertThat(drawn(CENSORED, "ecdf", "--arms", "A,B", "--method", "lod-rank"))
        .contains("not known: below the detection limit", "from the detection limit 2 on");
  }

  @Test
  void the_overlap_is_drawn_of_participants_and_of_printed_summaries() throws IOException {
    assertThat(drawn(PEOPLE, "overlap", "--arms", "A,B", "--method", "g"))
        .contains("U3: ", "of B are below the mean of A");
    assertThat(drawn(PRINTED, "overlap", "--method", "d"))
        .contains("Probability of superiority", "of their area");
  }

  @Test
  void the_area_of_dominance_is_the_estimate() throws IOException {
    String row =
        Run.withInput(
                PEOPLE,
                "compare",
                "-",
                "--format",
                "csv",
                "--arms",
                "A,B",
                "--method",
                "superiority")
            .lines()
            .get(1);
    assertThat(row).startsWith(",superiority,0.9027777777777778,");
    assertThat(drawn(PEOPLE, "dominance", "--arms", "A,B", "--method", "superiority"))
        .contains("The area 0.903 is how often", "0.806");
    assertThat(drawn(CENSORED, "dominance", "--arms", "A,B", "--method", "lod-rank"))
        .contains("The area 0.903");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "permutation|welch|an estimate by permutation or permutation-mean whose statistic is finite",
        "bootstrap|welch|an estimate by bootstrap, bootstrap-percentile, bootstrap-median or"
            + " bootstrap-trimmed",
        "ecdf|welch|participants' values and a method that uses them as they are, such as ks, or"
            + " tobit",
        "overlap|welch|an estimate by d, g, cl, u3 or overlap",
        "dominance|ks|an estimate by superiority, superiority-logit, brunner-munzel, cliff,"
            + " lod-rank or wilcoxon*"
      })
  void what_cannot_be_drawn_names_what_it_needs(String plot, String method, String needs) {
    Run run = run(PEOPLE, plot, "--arms", "A,B", "--method", method);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--plot: " + plot + " needs " + needs);
  }

  @Test
  void an_unknown_plot_is_refused_with_all_that_there_are() {
    Run run = run(PEOPLE, "pie", "--arms", "A,B");
    assertThat(run.status()).isEqualTo(2);
    ComparePlot.ids().forEach(id -> assertThat(run.err()).contains(id));
  }

  @Test
  void more_panels_than_there_is_room_for_are_named() throws IOException {
    StringBuilder many = new StringBuilder("arm,value,site\n");
    for (int site = 0; site < 8; site++) {
      for (int i = 0; i < 6; i++) {
        many.append(i % 2 == 0 ? "A," : "B,").append(i * i % 5 + site).append(",s").append(site);
        many.append('\n');
      }
    }
    assertThat(drawn(many.toString(), "ecdf", "--arms", "A,B", "--method", "ks", "--by", "site"))
        .contains("For want of room not drawn: s6, ks; s7, ks.");
  }
}
