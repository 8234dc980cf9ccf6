// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.compare.Inference;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.effect.EffectMeasures;
import org.equipoise.effect.Measure;
import org.equipoise.effect.MeasureSettings;
import org.equipoise.evidence.ArmSummaries;
import org.equipoise.evidence.PrintedComparison;
import org.equipoise.evidence.QuantileModel;
import org.equipoise.evidence.Rounded;
import org.equipoise.evidence.RoundedNumber;
import org.equipoise.evidence.RoundingSearch.Range;
import org.equipoise.io.CsvTable;
import org.equipoise.io.DecimalMark;
import org.equipoise.io.PrintedReader;
import org.equipoise.io.RowReader;
import org.equipoise.io.SummariesReader;
import org.equipoise.method.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Numbers drawn at random within the rounding of the printed ones, their ends often: nothing that
 * they give lies beyond the range that was found, by more than {@value #HAIR} of its width.
 */
class RoundingBruteForceTest {
  private static final double HAIR = 1e-6;
  private static final int DRAWS = 200;

  private static final List<String> OF_MEANS =
      List.of("md", "smd", "smdh", "smd1", "d", "g", "rom", "cvr", "vr", "cl", "overlap");

  private static final List<String> OF_CHANGES = List.of("dppc", "smcr", "smcc", "d_av", "romc");

  private static final List<String> METHODS =
      List.of("student", "welch", "change", "ancova", "g", "jzs");

  static Stream<Arguments> cases() {
    RandomGenerator rng = RandomGeneratorFactory.of("L64X128MixRandom").create(20240917L);
    return IntStream.range(0, 40).mapToObj(i -> Arguments.of(i, row(rng, i), rng.nextLong()));
  }

  private static String row(RandomGenerator rng, int i) {
    boolean means = i % 2 == 0;
    int decimals = rng.nextInt(0, 3);
    List<String> cells = new ArrayList<>();
    double level = rng.nextDouble(20, 40);
    for (int arm = 1; arm <= 2; arm++) {
      cells.add(Integer.toString(rng.nextInt(3, 60)));
      for (int time = means ? 1 : 0; time < 2; time++) {
        cells.add(printed(level + rng.nextGaussian() * 3, decimals));
        cells.add(printed(rng.nextDouble(2, 9), decimals));
      }
      if (!means) {
        cells.add(printed(rng.nextDouble(-0.2, 0.95), 2));
      }
    }
    return (means
            ? "n1,mean1,sd1,n2,mean2,sd2"
            : "n1,pre1,sdpre1,post1,sdpost1,r1,n2,pre2,sdpre2,post2,sdpost2,r2")
        + "\n"
        + String.join(",", cells)
        + "\n";
  }

  private static String printed(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static CsvTable table(String text) {
    return CsvTable.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "-", DecimalMark.POINT);
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("cases")
  void no_effect_size_within_rounding_is_beyond_the_range(int id, String csv, long seed) {
    CsvTable table = table(csv);
    Rounded<PrintedComparison> comparison =
        new PrintedReader(table, QuantileModel.NORMAL).rounded(RowReader.refusing(table)).get(0);
    List<Measure> measures =
        (csv.startsWith("n1,mean1") ? OF_MEANS : OF_CHANGES)
            .stream()
                .map(each -> EffectMeasures.find(each, MeasureSettings.defaults()).orElseThrow())
                .toList();
    List<EffectRow> rows = EffectSizes.rounded(List.of(comparison), measures, List.of(), 0.95);
    for (List<Double> at : drawn(comparison.numbers(), seed)) {
      List<EffectRow> there =
          EffectSizes.of(
              List.of(comparison.reread().apply(at).orElseThrow()), measures, List.of(), 0.95);
      for (int i = 0; i < rows.size(); i++) {
        EffectRow row = rows.get(i);
        if (there.get(i).estimation() instanceof Estimate estimate) {
          row.rounding()
              .ifPresent(reach -> within(reach, estimate, row.measure().id() + " of " + csv));
        }
      }
    }
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("cases")
  void no_comparison_within_rounding_is_beyond_the_range(int id, String csv, long seed) {
    Rounded<ArmSummaries> summaries = SummariesReader.rounded(table(csv), Optional.empty()).get(0);
    ComparisonPlan plan =
        new ComparisonPlan(
            METHODS.stream().map(each -> Catalogue.find(each).orElseThrow()).toList(),
            Inference.twoSided(0.95),
            Optional.empty());
    List<ComparisonRow> rows = Comparisons.rounded("", summaries, plan);
    for (List<Double> at : drawn(summaries.numbers(), seed)) {
      List<ComparisonRow> there =
          Comparisons.of("", summaries.reread().apply(at).orElseThrow(), plan);
      for (int i = 0; i < rows.size(); i++) {
        ComparisonRow row = rows.get(i);
        if (there.get(i).estimation() instanceof Estimate estimate) {
          row.rounding().ifPresent(reach -> within(reach, estimate, row.method() + " of " + csv));
          there
              .get(i)
              .conclusion()
              .ifPresent(
                  each ->
                      assertThat(row.rounding().orElseThrow().conclusions())
                          .as(row.method() + " of " + csv)
                          .contains(each.label()));
        }
      }
    }
  }

  private static void within(RoundingReach reach, Estimate estimate, String what) {
    within(reach.estimate(), estimate.value(), "estimate, " + what);
    estimate.p().ifPresent(p -> within(reach.p().orElseThrow(), p, "p, " + what));
    Function<Interval, Range> whole = interval -> reach.interval().orElseThrow();
    estimate
        .interval()
        .ifPresent(
            interval -> {
              within(whole.apply(interval), interval.lower(), "lower limit, " + what);
              within(whole.apply(interval), interval.upper(), "upper limit, " + what);
            });
  }

  private static void within(Range range, double value, String what) {
    double slack = HAIR * (range.high() - range.low()) + 1e-12 * Math.abs(value);
    assertThat(value).as(what).isBetween(range.low() - slack, range.high() + slack);
  }

  private static List<List<Double>> drawn(List<RoundedNumber> numbers, long seed) {
    RandomGenerator rng = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    return IntStream.range(0, DRAWS)
        .mapToObj(i -> numbers.stream().map(number -> drawn(number, rng)).toList())
        .toList();
  }

  private static double drawn(RoundedNumber number, RandomGenerator rng) {
    double share = Math.min(1, Math.max(0, rng.nextDouble(-0.5, 1.5))); // the ends half of the time
    return number.low() + share * (number.high() - number.low());
  }
}
