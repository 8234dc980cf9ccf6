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

class AllocateCommandContractTest {
  private static final String HOME = "data/rosenkranz2013/trial.yaml";
  private static final String SCHEME =
      "allocation: {scheme: permuted-block, ratio: [1, 1], blocks: [4, 6]}\n";

  @TempDir private Path folder;

  private String trial(String scheme) throws IOException {
    String text = Files.readString(Path.of(HOME));
    assertThat(text).contains(SCHEME);
    String changed = text.replace(SCHEME, scheme.isEmpty() ? "" : "allocation: " + scheme + "\n");
    return Files.writeString(folder.resolve("trial.yaml"), changed).toString();
  }

  private String participants(String text) throws IOException {
    return Files.writeString(folder.resolve("participants.csv"), text).toString();
  }

  private static Run allocate(String trial, String... options) {
    List<String> args = new ArrayList<>(List.of("allocate", trial, "--format", "csv"));
    args.addAll(List.of(options));
    return Run.of(args.toArray(String[]::new));
  }

  @Test
  void the_home_trial_has_a_list_of_all_who_were_randomized_in_blocks() {
    Run run = allocate(HOME, "--seed", "7");
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(1 + 63).startsWith("sequence,stratum,block,arm");
    assertThat(run.lines().get(1)).matches("1,,1,(MBSR|HEP)");
    assertThat(allocate(HOME, "--seed", "7").out()).isEqualTo(run.out());
    assertThat(allocate(HOME, "--seed", "8").out()).isNotEqualTo(run.out());
  }

  @Test
  void the_list_of_a_seed_stays_the_same_in_every_version() {
    assertThat(allocate(HOME, "--seed", "7", "--n", "6").lines())
        .containsExactly(
            "sequence,stratum,block,arm",
            "1,,1,MBSR",
            "2,,1,HEP",
            "3,,1,HEP",
            "4,,1,MBSR",
            "5,,2,MBSR",
            "6,,2,HEP");
  }

  @Test
  void people_are_told_to_conceal_it_and_how_it_was_drawn() throws IOException {
    String text = Run.of("allocate", HOME, "--seed", "7", "--explain").out();
    assertThat(text)
        .contains("Keep the list, its seed and this command from everybody who enrols")
        .contains("permuted blocks, 1:1; sizes drawn from [4, 6]")
        .contains("In plain words");
    String coin = trial("{scheme: biased-coin, p: 0.7}");
    String json = Run.of("allocate", coin, "--seed", "7", "--format", "json").out();
    assertThat(json).contains("\"seed\" : \"7\"", "Efron", "\"block\" : null", "\"remarks\"");
  }

  @Test
  void schemes_without_blocks_leave_the_block_empty() throws IOException {
    for (String scheme :
        List.of(
            "{scheme: simple}",
            "{scheme: biased-coin, p: 0.7}",
            "{scheme: urn, alpha: 0, beta: 1}")) {
      Run run = allocate(trial(scheme), "--seed", "7", "--n", "30");
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(run.lines()).hasSize(31);
      assertThat(run.lines().get(30)).matches("30,,,(MBSR|HEP)");
    }
  }

  @Test
  void every_stratum_has_its_own_list() throws IOException {
    String trial = trial("{scheme: stratified, by: [sex, site], blocks: [4]}");
    Run run =
        allocate(trial, "--seed", "7", "--n", "8", "--stratum", "site=a,b", "--stratum", "sex=f,m");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.lines()).hasSize(33);
    assertThat(run.lines().get(9)).startsWith("1,sex=f; site=b,1,");
    for (int block = 0; block < 8; block++) {
      List<String> lines = run.lines().subList(1 + 4 * block, 5 + 4 * block);
      assertThat(lines.stream().filter(line -> line.endsWith("MBSR"))).hasSize(2);
    }
  }

  @Test
  void minimization_allocates_the_participants_of_a_file() throws IOException {
    String trial = trial("{scheme: minimization, factors: [sex, age], p: 1}");
    String file = participants("id,age,sex\n1,old,f\n2,old,f\n3,young,m\n4,young,m\n");
    Run run = allocate(trial, "--seed", "7", "--participants", file);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.lines()).hasSize(5);
    assertThat(run.lines().get(1)).startsWith("1,sex=f; age=old,,");
    assertThat(run.lines().get(2).endsWith("MBSR"))
        .isNotEqualTo(run.lines().get(1).endsWith("MBSR"));
  }

  @Test
  void what_is_missing_or_does_not_belong_is_exit_2() throws IOException {
    refused(allocate(HOME), "--seed: must be given");
    refused(allocate("-", "--seed", "7"), "TRIAL.yaml: must be a file, got -");
    refused(allocate(HOME, "--seed", "x"), "must be a whole number of 64 bits, got \"x\"");
    refused(allocate(HOME, "--seed", "7", "--n", "0"), "--n: the length must be 1 or more, got 0");
    refused(allocate(HOME, "--seed", "7", "--n", "2000000"), "1000000 entries at most");
    refused(
        allocate(HOME, "--seed", "7", "--stratum", "sex=f,m"),
        "--stratum: is for the scheme stratified");
    refused(
        allocate(HOME, "--seed", "7", "--participants", "p.csv"),
        "--participants: is for the scheme minimization");
    refused(
        allocate(trial(""), "--seed", "7"),
        "allocation: is missing; must say the scheme of the list");
    String stratified = trial("{scheme: stratified, by: [sex], blocks: [4]}");
    refused(
        allocate(stratified, "--seed", "7"),
        "--stratum: must be given once for each of sex, got none");
    refused(
        allocate(stratified, "--seed", "7", "--stratum", "age=a,b"),
        "--stratum: must be given once for each of sex, got age");
    String minimized = trial("{scheme: minimization, factors: [sex], p: 0.8}");
    refused(allocate(minimized, "--seed", "7"), "--participants: must be given for minimization");
    refused(allocate(minimized, "--seed", "7", "--n", "5"), "--n: minimization allocates the rows");
    String file = participants("id,sex\n1,f\n2,NA\n3,\n");
    Run run = allocate(minimized, "--seed", "7", "--participants", file);
    refused(run, "participants.csv:3: sex: is NA; must be known");
    assertThat(run.errors()).hasSize(2);
    refused(allocate(minimized, "--seed", "7", "--participants", participants("id\n1\n")), "sex");
    refused(allocate(HOME, "--seed", "7", "--out", HOME), "is what was read; must be another file");
  }

  private static void refused(Run run, String part) {
    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(part).doesNotContain("    at ");
    assertThat(run.out()).isEmpty();
  }
}
