// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plots that analyze --figure draws, chosen by --plot, --outcome and --visit. */
class AnalyzePlotTest {
  private static final String TRIAL =
      """
      equipoise: 1
      id: small
      title: A small trial
      arms:
        - {id: A, name: Arm A, role: experimental}
        - {id: B, name: Arm B, role: control}
      flow: {A: {randomized: 4, analysed: 3}, B: {randomized: 3, analysed: 3}}
      visits:
        - {id: pre, week: 0, baseline: true}
        - {id: post, week: 8}
      outcomes:
        - {id: pain, name: Pain, unit: score, better: lower}
        - {id: calm, name: Calm, unit: score, better: higher}
      plan:
        level: 0.95
        hypotheses:
          - {outcome: pain, visit: post, claim: equivalence, margin: {raw: 40}, method: ancova}
      evidence: {participants: participants.csv}
      """;

  private static final String PARTICIPANTS =
      """
      participant,arm,pain.pre,pain.post,calm.post
      p1,A,50,20,1
      p2,A,60,31,2
      p3,A,55,24,4
      p4,B,52,50,3
      p5,B,58,61,5
      p6,B,63,60,4
      """;

  @TempDir private Path directory;

  @BeforeEach
  void write_the_small_trial() throws IOException {
    Files.writeString(directory.resolve("trial.yaml"), TRIAL);
    Files.writeString(directory.resolve("participants.csv"), PARTICIPANTS);
  }

  private Path figure() {
    return directory.resolve("figure.html");
  }

  private Run plot(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "analyze",
                directory.resolve("trial.yaml").toString(),
                "--figure",
                figure().toString()));
    args.addAll(List.of(more));
    return Run.of(args.toArray(String[]::new));
  }

  private void refused(Run run, String message) {
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).containsExactly("equipoise analyze: " + message);
    assertThat(figure()).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "forest, Effect sizes of all outcomes",
    "equivalence, Claims against their margins",
    "balance, Balance before the intervention",
    "flow, Flow of participants"
  })
  void a_plot_of_the_trial_needs_no_outcome(String plot, String title) throws IOException {
    assertThat(plot("--plot", plot).status()).isZero();
    assertThat(Files.readString(figure(), StandardCharsets.UTF_8)).contains(title);
  }

  @ParameterizedTest
  @CsvSource({
    "estimation, Pain at post",
    "cumming, Pain at post",
    "raincloud, Pain at post",
    "slope, Pain from pre to post",
    "residuals, Residuals of Pain at post",
    "profile, Pain over time"
  })
  void a_plot_of_one_result_is_chosen_by_outcome_and_visit(String plot, String title)
      throws IOException {
    assertThat(plot("--plot", plot, "--outcome", "pain", "--visit", "post").status()).isZero();
    assertThat(Files.readString(figure(), StandardCharsets.UTF_8)).contains(title);
  }

  @ParameterizedTest
  @CsvSource({"--plot, raincloud", "--plot, forest", "--outcome, pain", "--visit, post"})
  void without_a_figure_there_is_no_plot_to_choose(String option, String value) {
    String trial = directory.resolve("trial.yaml").toString();
    refused(Run.of("analyze", trial, option, value), option + " goes with --figure");
  }

  @Test
  void the_outcome_alone_is_enough_where_it_has_one_result() {
    assertThat(plot("--plot", "estimation", "--outcome", "calm").status()).isZero();
  }

  @Test
  void what_is_missing_or_unknown_is_told_with_what_is_allowed() {
    refused(
        plot("--plot", "pie"),
        "--plot: there is no pie; must be among forest, estimation, cumming, equivalence,"
            + " raincloud, profile, balance, flow, slope, residuals");
    refused(
        plot("--plot", "slope"),
        "--plot slope: --outcome and --visit must name one; must be among pain post, calm post");
    refused(
        plot("--plot", "slope", "--outcome", "sleep"),
        "--plot slope: there is no sleep; must be among pain post, calm post");
    refused(
        plot("--plot", "slope", "--outcome", "pain", "--visit", "later"),
        "--plot slope: there is no pain later; must be among pain post, calm post");
    refused(
        plot("--plot", "flow", "--outcome", "pain"),
        "--plot flow: shows the whole trial and takes no --outcome or --visit");
  }

  @Test
  void what_this_trial_has_not_is_told_with_what_is_needed() {
    refused(
        plot("--plot", "slope", "--outcome", "calm"),
        "--plot slope: there is nothing to draw; it needs participants with a value at baseline"
            + " and then, which --no-individuals leaves out");
    refused(
        plot("--no-individuals", "--plot", "raincloud", "--outcome", "pain"),
        "--plot raincloud: there is nothing to draw; it needs participants' values, which"
            + " --no-individuals leaves out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"estimation", "cumming"})
  void a_bootstrap_density_says_how_it_was_drawn_and_is_the_same_for_the_same_seed(String plot)
      throws IOException {
    List<String> pages = new ArrayList<>();
    for (String seed : List.of("7", "7", "8")) {
      String[] pain = {"--plot", plot, "--outcome", "pain", "--density", "bootstrap"};
      List<String> args = new ArrayList<>(List.of(pain));
      args.addAll(List.of("--resamples", "500", "--seed", seed));
      assertThat(plot(args.toArray(String[]::new)).status()).isZero();
      pages.add(Files.readString(figure()));
    }
    assertThat(pages.get(0))
        .contains(
            "its density that of",
            "bootstrap resamples of the participants within each arm (seed 7)")
        .doesNotContain("its density Student");
    assertThat(pages.get(0).equals(pages.get(1))).isTrue();
    assertThat(pages.get(0).equals(pages.get(2))).isFalse();
  }

  @Test
  void a_density_of_the_test_is_what_is_drawn_when_nothing_is_said() throws IOException {
    plot("--plot", "estimation", "--outcome", "pain");
    String unsaid = Files.readString(figure());
    plot("--plot", "estimation", "--outcome", "pain", "--density", "t");
    assertThat(Files.readString(figure()).equals(unsaid)).isTrue();
  }

  @Test
  void a_density_that_cannot_be_drawn_is_refused() {
    refused(
        plot("--density", "bootstrap"),
        "--density goes with --plot estimation and --plot cumming, not forest");
    String[] pain = {"--plot", "estimation", "--outcome", "pain"};
    refused(
        plot(with(pain, "--density", "normal")), "--density: must be t or bootstrap, got normal");
    refused(plot(with(pain, "--seed", "3")), "--seed goes with --density bootstrap");
    refused(
        plot(with(pain, "--density", "t", "--resamples", "300")),
        "--resamples goes with --density bootstrap");
    refused(
        plot(with(pain, "--density", "bootstrap", "--resamples", "99")),
        "--resamples: must be 100 or more for a density, got 99");
  }

  @Test
  void a_bootstrap_density_needs_participants_and_a_method_of_means() throws IOException {
    String trial =
        TRIAL.replace(
            "claim: equivalence, margin: {raw: 40}, method: ancova",
            "claim: superiority, method: wilcoxon");
    Files.writeString(directory.resolve("trial.yaml"), trial);
    String[] pain = {"--plot", "estimation", "--outcome", "pain", "--density", "bootstrap"};
    refused(
        plot(pain),
        "--density bootstrap: must be of an estimate by student, welch, ancova or change; pain post"
            + " is estimated by wilcoxon");
    Files.writeString(
        directory.resolve("trial.yaml"),
        TRIAL
            .replace("participants: participants.csv", "published: published.csv")
            .replace("method: ancova", "method: welch"));
    Files.writeString(
        directory.resolve("published.csv"),
        """
        outcome,arm,visit,n,mean,sd,status,source,where
        pain,A,post,3,25,5.5,assumed,a test,here
        pain,B,post,3,57,6.1,assumed,a test,here
        """);
    refused(plot(pain), "--density bootstrap: needs participants; the evidence is printed");
  }

  private static String[] with(String[] first, String... more) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
