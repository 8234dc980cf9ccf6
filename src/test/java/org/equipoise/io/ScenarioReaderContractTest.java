// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.Range;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioArm;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioDropout;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioRun;
import org.equipoise.design.ScenarioRun.RandomNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderContractTest {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(Set.of("welch", "ancova", "tobit"), Set.of());

  private static final String MINIMAL =
      """
      equipoise: 1
      id: small
      arms: {MBSR: 25, HEP: 24}
      outcomes:
        flare:
          visits: {pre: {mean: 90, sd: 26}, post: {mean: 80, sd: 20}}
      """;

  private static final String FULL =
      """
      equipoise: 1
      id: power-n49
      arms: {MBSR: 25, HEP: 24}
      outcomes:
        flare:
          visits: {pre: {mean: 90, sd: 26}, post: {mean: 90, sd: 26}}
          correlation: [[1, 0.4], [0.4, 1]]
          effect: {post: {raw: -13}}
          sdRatio: 1.5
          interaction: 0.2
          detectionLimit: 2
          range: [0, 300]
          decimals: 1
        cortisol:
          visits: {pre: {mean: 1.8, sd: 0.6}, post: {mean: 1.8, sd: 0.6}}
          distribution: lognormal
          minutes: [-10, -0, 25]
          response: [0, 0.1, 0.5]
          minuteCorrelation: 0.8
      outcomeCorrelation: [[1, 0.3], [0.3, 1]]
      classes: {}
      dropout: {rates: {post: {MBSR: 0.19, HEP: 0.2}}, mechanism: mar, given: flare.pre, slope: 0.5}
      allocation: {scheme: permuted-block, ratio: [1, 1], blocks: [4, 6]}
      vary:
        arms.MBSR: [25, 50]
        outcomes.flare.effect.post: [0, {raw: -5}, -0.5]
      analyses:
        - {outcome: flare, visit: post, method: welch}
      level: 0.9
      replicates: 5000
      seed: -7
      commonRandomNumbers: false
      """;

  @Test
  void what_is_left_out_has_its_documented_value() {
    Scenario scenario = read(MINIMAL).cell(0);

    assertThat(scenario.arms())
        .isEqualTo(new TwoArms<>(new ScenarioArm("MBSR", 25), new ScenarioArm("HEP", 24)));
    ScenarioOutcome flare = scenario.outcomes().get(0);
    assertThat(flare.correlation()).isEqualTo(CorrelationMatrix.equal(2, 0.5));
    assertThat(flare.distribution()).isEqualTo(ScenarioDistribution.NORMAL);
    assertThat(flare.visits().get(1).effect()).isEqualTo(ScenarioEffect.NONE);
    assertThat(flare.sdRatio()).isEqualTo(1);
    assertThat(flare.interaction()).isEqualTo(0);
    assertThat(scenario.baseline()).contains("pre");
    assertThat(scenario.dropout()).isEmpty();
    assertThat(scenario.allocation()).isEqualTo(new AllocationScheme.Fixed());
    assertThat(scenario.run())
        .isEqualTo(new ScenarioRun(0.95, 100_000, 20130101, RandomNumbers.COMMON));
  }

  @Test
  void every_part_is_read() {
    Scenario scenario = read(FULL).cell(0);
    ScenarioOutcome flare = scenario.outcomes().get(0);
    ScenarioOutcome cortisol = scenario.outcomes().get(1);

    assertThat(flare.correlation().value(0, 1)).isEqualTo(0.4);
    assertThat(flare.sdRatio()).isEqualTo(1.5);
    assertThat(flare.interaction()).isEqualTo(0.2);
    assertThat(flare.recording().detectionLimit()).hasValue(2);
    assertThat(flare.recording().range()).contains(new Range(0, 300));
    assertThat(flare.recording().decimals()).hasValue(1);
    assertThat(cortisol.distribution()).isEqualTo(ScenarioDistribution.LOGNORMAL);
    assertThat(cortisol.samples().minutes()).containsExactly(-10.0, 0.0, 25.0);
    assertThat(cortisol.samples().response()).containsExactly(0.0, 0.1, 0.5);
    assertThat(cortisol.samples().correlation()).isEqualTo(0.8);
    assertThat(scenario.outcomeCorrelation().orElseThrow().value(1, 0)).isEqualTo(0.3);
    ScenarioDropout dropout = scenario.dropout().orElseThrow();
    assertThat(dropout.rates().get("post")).isEqualTo(new TwoArms<>(0.19, 0.2));
    assertThat(dropout.given()).contains(new ScenarioDropout.Given.AtVisit("flare", "pre"));
    assertThat(scenario.analyses()).containsExactly(new ScenarioAnalysis("flare", "post", "welch"));
    assertThat(scenario.run()).isEqualTo(new ScenarioRun(0.9, 5000, -7, RandomNumbers.PER_CELL));
  }

  @Test
  void varied_values_are_crossed_and_the_last_path_moves_fastest() {
    ScenarioGrid grid = read(FULL);

    assertThat(grid.varied()).containsExactly("arms.MBSR", "outcomes.flare.effect.post");
    assertThat(grid.cells().stream().map(c -> c.settings().values().toString()).toList())
        .containsExactly(
            "[25, 0]", "[25, {raw: -5}]", "[25, -0.5]", "[50, 0]", "[50, {raw: -5}]", "[50, -0.5]");
    Scenario last = grid.cell(5);
    assertThat(last.arms().experimental().size()).isEqualTo(50);
    assertThat(last.outcomes().get(0).visits().get(1).effect())
        .isEqualTo(new ScenarioEffect.Standardized(-0.5));
  }

  @Test
  void the_source_is_the_files_name_and_fingerprint() {
    assertThat(read(MINIMAL).source().name()).isEqualTo("scenario.yaml");
    // printf %s of the text, through sha256sum
    assertThat(read(MINIMAL).source().sha256())
        .isEqualTo("7ace1532ed7ee6b358b23c4319675d78cf0f12fd890284ac474149bfdf953703");
  }

  @Test
  void another_seed_is_taken_by_every_cell() {
    assertThat(read(FULL).withSeed(9).cells()).allMatch(cell -> cell.run().seed() == 9);
  }

  @Test
  void the_arms_of_a_trial_are_those_who_were_analysed() {
    String text = MINIMAL.replace("arms: {MBSR: 25, HEP: 24}", "trial: trial.yaml");
    ScenarioGrid grid =
        read(text, Path.of("data", "rosenkranz2013", "scenario.yaml"), everything());

    assertThat(grid.cell(0).arms())
        .isEqualTo(new TwoArms<>(new ScenarioArm("MBSR", 25), new ScenarioArm("HEP", 24)));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "id: power-n49 | ident: power-n49 | 2 | ident | unknown key",
        "arms: {MBSR: 25, HEP: 24} | arms: {MBSR: 25, HEP: 24, WL: 20} | 3 | arms | has 3 arms",
        "arms: {MBSR: 25, HEP: 24} | arms: {MBSR: 1, HEP: 24} | 3 | arms.MBSR | whole number of 2",
        "post: {mean: 90, sd: 26} | post: {mean: 90, sd: -26} | 6 | outcomes.flare.visits.post.sd | above 0",
        "post: {mean: 90, sd: 26} | post: {mean: 90} | 6 | outcomes.flare.visits.post.sd | is missing",
        "[[1, 0.4], [0.4, 1]] | [[1, 0.4], [0.3, 1]] | 7 | outcomes.flare.correlation | row 2, column 1 must equal",
        "[[1, 0.4], [0.4, 1]] | [[1, 0.4], [0.4, 0.9]] | 7 | outcomes.flare.correlation | row 2, column 2 must be 1",
        "[[1, 0.4], [0.4, 1]] | [[1]] | 7 | outcomes.flare.correlation | has 1 row; must have 2 rows, one a visit",
        "[[1, 0.4], [0.4, 1]] | 1 | 7 | outcomes.flare.correlation | positive definite",
        "effect: {post: {raw: -13}} | effect: {pre: 0.5} | 8 | outcomes.flare.effect.pre | at the baseline",
        "effect: {post: {raw: -13}} | effect: {third: 0.5} | 8 | outcomes.flare.effect.third | unknown key",
        "effect: {post: {raw: -13}} | effect: {post: much} | 8 | outcomes.flare.effect.post | standard deviations",
        "sdRatio: 1.5 | sdRatio: 0 | 9 | outcomes.flare.sdRatio | above 0",
        "decimals: 1 | decimals: 1.5 | 13 | outcomes.flare.decimals | whole number",
        "distribution: lognormal | distribution: resample | 16 | outcomes.cortisol.distribution | names no file; must be {resample: {file: participants.csv}}",
        "distribution: lognormal | distribution: {t: {df: 2}} | 16 | outcomes.cortisol.distribution.t.df | must be a number above 2",
        "distribution: lognormal | distribution: poisson | 16 | outcomes.cortisol.distribution | normal",
        "response: [0, 0.1, 0.5] | response: [0, 0.1] | 17 | outcomes.cortisol.minutes | one number a minute",
        "response: [0, 0.1, 0.5] | response: [0, 0.1, 0.5]^    curve: {rise: 1, peak: 20, halfLife: 20} | 18 | outcomes.cortisol.response | is there beside curve",
        "response: [0, 0.1, 0.5] | curveEffect: {post: {rise: 1}} | 18 | outcomes.cortisol.curveEffect | is there without curve",
        "response: [0, 0.1, 0.5] | curve: {rise: 1, peak: 20} | 18 | outcomes.cortisol.curve.halfLife | is missing",
        "response: [0, 0.1, 0.5] | curve: {rise: 1, peak: 20, halfLife: 0} | 18 | outcomes.cortisol.curve.halfLife | above 0",
        "response: [0, 0.1, 0.5] | curve: {rise: 1, peak: -2, halfLife: 9} | 18 | outcomes.cortisol.curve | peak must be after the onset, minute 0.0, got -2.0",
        "response: [0, 0.1, 0.5] | curve: {rise: 1, peak: 20, halfLife: 9, sd: {peak: -1}} | 18 | outcomes.cortisol.curve.sd.peak | 0 or more",
        "response: [0, 0.1, 0.5] | curve: {rise: 1, peak: 20, halfLife: 9, responders: 85} | 18 | outcomes.cortisol.curve.responders | a share",
        "response: [0, 0.1, 0.5] | curve: {rise: 1, peak: 20, halfLife: 9}^    curveEffect: {pre: {rise: 1}} | 19 | outcomes.cortisol.curveEffect.pre | at the baseline",
        "response: [0, 0.1, 0.5] | curve: {rise: 1, peak: 20, halfLife: 9}^    curveEffect: {post: {halfLife: -9}} | 19 | outcomes.cortisol.curveEffect.post | halfLife must be positive",
        "response: [0, 0.1, 0.5] | curve: {rise: 1, peak: 20, halfLife: 9, change: {third: {rise: 1}}} | 18 | outcomes.cortisol.curve.change.third | unknown key",
        "response: [0, 0.1, 0.5] | curve: {rise: 1, peak: 20, halfLife: 9, change: {post: {peak: -21}}} | 18 | outcomes.cortisol.curve.change.post | peak must be after the onset",
        "minutes: [-10, -0, 25] | curve: {rise: 1, peak: 20, halfLife: 9} | 17 | outcomes.cortisol.curve | goes with minutes",
        "minuteCorrelation: 0.8 | minuteCorrelation: 1.8 | 19 | outcomes.cortisol.minuteCorrelation | in [0, 1]",
        "outcomeCorrelation: [[1, 0.3], [0.3, 1]] | outcomeCorrelation: [[1]] | 20 | outcomeCorrelation | one an outcome",
        "classes: {} | classes: {MBSR: {size: 12, icc: 1}} | 21 | classes.MBSR.icc | must be a number in [0, 1)",
        "MBSR: 0.19 | MBSR: 1.19 | 22 | dropout.rates.post.MBSR | in [0, 1)",
        "MBSR: 0.19 | WL: 0.19 | 22 | dropout.rates.post.WL | unknown key",
        "given: flare.pre | given: flare.post | 22 | dropout | before the first dropout",
        "given: flare.pre | given: pain.pre | 22 | dropout.given | pain.pre",
        "given: flare.pre | given: cortisol.pre | 22 | dropout | one value a visit",
        "given: flare.pre | given: flare.current | 22 | dropout | mechanism must be mnar when given is flare.current",
        "mechanism: mar | mechanism: mnar | 22 | dropout | given of mnar must be at a visit with dropout",
        "mar, given: flare.pre | mnar, given: flare.last | 22 | dropout | mechanism must be mar when given is flare.last",
        "rates: {post | pattern: monthly, rates: {post | 22 | dropout.pattern | must be one of monotone, intermittent",
        "rates: {post | rates: {pre: {MBSR: 0.3, HEP: 0.1}, post | 22 | dropout.rates.post.MBSR | must be 0.3 or more, the rate of the visit before",
        "rates: {post | pattern: intermittent, rates: {pre: {MBSR: 0.3, HEP: 0.1}, post | 22 | dropout | a visit that nobody misses",
        "slope: 0.5 | slope: {MBSR: 1} | 22 | dropout.slope.HEP | is missing",
        "post: {MBSR: 0.19, HEP: 0.2}}, mechanism: mar, given: flare.pre | pre: {MBSR: 0.19, HEP: 0.2}}, mechanism: mar, given: flare.last | 22 | dropout | must have a visit before the first dropout, pre",
        "mechanism: mar | mechanism: chance | 22 | dropout.mechanism | mcar",
        "~{scheme: permuted-block, ratio: [1, 1], blocks: [4, 6]}~ | {scheme: minimization, factors: [sex], p: 0.8} | 23 | allocation.factors | must name covariates of the scenario, which has none",
        "arms.MBSR: [25, 50] | arms.MBSR: [25, 1] | 25 | vary.arms.MBSR[1] | whole number of 2",
        "arms.MBSR: [25, 50] | seed: [1, 2] | 25 | vary.seed | cannot be varied",
        "arms.MBSR: [25, 50] | outcomes.flar.sdRatio: [1, 2] | 25 | vary.outcomes.flar.sdRatio |"
            + " has no flar among outcomes; must be one of flare",
        "arms.MBSR: [25, 50] | arms.C: [20, 30] | 25 | vary.arms.C | has no C among arms",
        "arms.MBSR: [25, 50] | arms.MBSR: [] | 25 | vary.arms.MBSR | has no value",
        "method: welch | method: anova | 28 | analyses[0].method | welch",
        "visit: post, | visit: end, | 28 | analyses[0].visit | pre",
        "level: 0.9 | level: 95 | 29 | level | in (0, 1)",
        "replicates: 5000 | replicates: 0 | 30 | replicates | 1 or more",
        "seed: -7 | seed: 1.5 | 31 | seed | 64 bits",
      })
  void what_is_wrong_is_said_with_its_line_and_field(
      String right, String wrong, int line, String field, String message) {
    assertThat(FULL).contains(right);

    List<Problem> problems = refused(FULL.replace(right, wrong.replace("^", "\n")));

    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.message()).contains(": " + field + ": ").contains(message);
            });
  }

  @Test
  void all_problems_are_said_at_once_and_each_once() {
    List<Problem> problems =
        refused(FULL.replace("sdRatio: 1.5", "sdRatio: 0").replace("level: 0.9", "level: 9"));

    assertThat(problems.stream().map(Problem::field))
        .containsExactly("outcomes.flare.sdRatio", "level");
  }

  @Test
  void a_problem_of_every_cell_is_said_once() {
    List<Problem> problems = refused(FULL.replace("[0, {raw: -5}, -0.5]", "[0, {raw: x}, -0.5]"));

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).line()).isEqualTo(26);
  }

  @Test
  void a_newer_format_is_refused() {
    assertThat(refused(MINIMAL.replace("equipoise: 1", "equipoise: 2")).get(0).message())
        .contains("needs a newer equipoise");
  }

  @Test
  void a_grid_of_too_many_cells_is_refused() {
    String many = "[0" + ", 0".repeat(199) + "]";
    String text =
        MINIMAL + "vary: {arms.MBSR: " + many + ", outcomes.flare.sdRatio: " + many + "}\n";

    assertThat(refused(text).get(0).message()).contains("gives 40000 cells; must give at most");
  }

  /**
   * Puts junk in the place of every value, one at a time: refused or read, never another failure.
   */
  @Test
  void any_value_of_another_form_is_read_or_refused() throws IOException {
    byte[] bytes = FULL.getBytes(StandardCharsets.UTF_8);
    Located tree = YamlFile.read(new ByteArrayInputStream(bytes), "s.yaml", new Problems());
    int refused = 0;
    for (String path : paths("", tree)) {
      for (String junk :
          List.of("null", "5", "-1", "1e400", "x", "[]", "{}", "[x]", "{x: 1}", "''")) {
        Located value =
            YamlFile.read(
                new ByteArrayInputStream(junk.getBytes(StandardCharsets.UTF_8)),
                "junk.yaml",
                new Problems());
        refused += refused(tree.with(path, value)) ? 1 : 0;
      }
    }
    assertThat(refused).isGreaterThan(300);
  }

  private static boolean refused(Located tree) {
    try {
      ScenarioReader.read(tree, Path.of("s.yaml"), VOCABULARY);
      return false;
    } catch (InvalidInputException e) {
      return true;
    }
  }

  private static List<String> paths(String path, Located node) {
    List<String> paths = new ArrayList<>();
    if (node instanceof Located.Mapping mapping && !path.equals("vary")) {
      mapping
          .entries()
          .forEach(
              (key, each) -> paths.addAll(paths(path.isEmpty() ? key : path + "." + key, each)));
    } else if (node instanceof Located.Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        paths.addAll(paths(path + "." + i, sequence.items().get(i)));
      }
    }
    if (!path.isEmpty()) {
      paths.add(path);
    }
    return paths;
  }

  private static Vocabulary everything() {
    return new Vocabulary(Set.of("welch", "ancova", "tobit"), Set.of("holm"));
  }

  private static ScenarioGrid read(String text) {
    return read(text, Path.of("scenario.yaml"), VOCABULARY);
  }

  private static ScenarioGrid read(String text, Path file, Vocabulary vocabulary) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      return ScenarioReader.read(new ByteArrayInputStream(bytes), file, vocabulary);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Problem> refused(String text) {
    return catchThrowableOfType(InvalidInputException.class, () -> read(text)).problems();
  }
}
