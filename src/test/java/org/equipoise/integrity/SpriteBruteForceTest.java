// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.equipoise.core.Reported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SPRITE against every sample that there is. */
class SpriteBruteForceTest {
  private static final int MANY = 100_000;

  private static Set<ScoreCounts> every(
      int n, int lowest, int highest, Reported mean, Reported sd) {
    Set<ScoreCounts> found = new HashSet<>();
    extend(new int[highest - lowest + 1], 0, n, lowest, found);
    found.removeIf(
        sample ->
            Math.abs(sample.mean() - mean.value()) > half(mean)
                || Math.abs(sample.standardDeviation() - sd.value()) > half(sd));
    return found;
  }

  /** A half is never hit here but for the rounding of a double. */
  private static double half(Reported printed) {
    return printed.roundingHigh() - printed.value() + Math.ulp(16.0);
  }

  private static void extend(int[] counts, int at, int left, int lowest, Set<ScoreCounts> found) {
    if (at == counts.length - 1) {
      counts[at] = left;
      TreeMap<BigDecimal, Integer> sample = new TreeMap<>();
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) {
          sample.put(Granularity.wholeNumbers().score(lowest + i), counts[i]);
        }
      }
      found.add(new ScoreCounts(sample));
      return;
    }
    for (int count = 0; count <= left; count++) {
      counts[at] = count;
      extend(counts, at + 1, left - count, lowest, found);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10,1,5,3.20,1.23",
    "12,1,5,2.50,1.51",
    "8,-2,4,0.50,1.93",
    "15,0,4,2.1,1.1",
    "9,1,7,4.00,2.00",
    "6,1,5,3.00,2.19",
    "6,1,5,2.33,2.07",
    "20,1,4,2.45,0.83"
  })
  void it_finds_every_sample_and_no_other(
      int n, int lowest, int highest, String printedMean, String printedSd) {
    Reported mean = Reported.parse(printedMean);
    Reported sd = Reported.parse(printedSd);
    Set<ScoreCounts> every = every(n, lowest, highest, mean, sd);
    Sprite sprite = Sprite.of(scale(lowest, highest));
    Reconstruction result = sprite.reconstruct(mean, sd, n, new SpriteSearch(5, MANY, 200));
    if (every.isEmpty()) {
      assertThat(result).isInstanceOf(Reconstruction.Impossible.class);
      return;
    }
    Reconstruction.Found found = (Reconstruction.Found) result;
    assertThat(found.coverage()).isEqualTo(Reconstruction.Coverage.ALL);
    assertThat(found.samples()).hasSameSizeAs(every);
    assertThat(new HashSet<>(found.samples())).isEqualTo(every);
  }

  @ParameterizedTest
  @CsvSource({"10,1,5,3.20,1.23,1,2,3", "12,1,5,2.50,1.51,5,0,1", "9,1,7,4.00,2.00,4,3,9"})
  void restrictions_leave_the_samples_that_meet_them(
      int n, int lowest, int highest, String mean, String sd, String score, int least, int most) {
    Set<ScoreCounts> every = every(n, lowest, highest, Reported.parse(mean), Reported.parse(sd));
    every.removeIf(
        sample -> {
          int count = sample.counts().getOrDefault(new BigDecimal(score), 0);
          return count < least || count > most;
        });
    Reconstruction result =
        Sprite.of(scale(lowest, highest))
            .withRestrictions(List.of(new Restriction(Reported.parse(score), least, most)))
            .reconstruct(
                Reported.parse(mean), Reported.parse(sd), n, new SpriteSearch(5, MANY, 200));
    assertThat(every).isNotEmpty();
    assertThat(new HashSet<>(((Reconstruction.Found) result).samples())).isEqualTo(every);
  }

  @Test
  void restrictions_that_nothing_meets_are_proven_impossible() {
    Sprite sprite =
        Sprite.of(scale(1, 5))
            .withRestrictions(List.of(Restriction.exactly(Reported.parse("1"), 8)));
    assertThat(
            sprite.reconstruct(
                Reported.parse("4.5"), Reported.parse("1.0"), 10, SpriteSearch.of(1, 1)))
        .isInstanceOf(Reconstruction.Impossible.class);
  }

  @Test
  void the_same_seed_finds_the_same_samples_and_another_finds_others() {
    Sprite sprite = Sprite.of(scale(1, 9));
    Reported mean = Reported.parse("4.73");
    Reported sd = Reported.parse("2.11");
    SpriteSearch one = SpriteSearch.of(1, 5);
    Reconstruction first = sprite.reconstruct(mean, sd, 40, one);
    assertThat(sprite.reconstruct(mean, sd, 40, one)).isEqualTo(first);
    assertThat(sprite.reconstruct(mean, sd, 40, SpriteSearch.of(2, 5))).isNotEqualTo(first);
    Reconstruction.Found found = (Reconstruction.Found) first;
    assertThat(found.samples()).hasSize(5).doesNotHaveDuplicates();
    assertThat(found.coverage()).isEqualTo(Reconstruction.Coverage.SOME);
    assertThat(found.iterations()).isPositive();
  }

  private static Granularity scale(int lowest, int highest) {
    return Granularity.wholeNumbers()
        .between(BigDecimal.valueOf(lowest), BigDecimal.valueOf(highest));
  }
}
