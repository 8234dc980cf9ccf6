// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.equipoise.Tolerance;
import org.equipoise.core.Reported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Verdicts that were published with the tests, or that their implementations hold themselves to.
 */
class GrimmerPublishedTest {
  private static Reported printed(String text) {
    return Reported.parse(text);
  }

  /** The worked example of Brown and Heathers (2017), 28 participants: 5.19 is none of theirs. */
  @ParameterizedTest
  @CsvSource({
    "5.18,28,1,true",
    "5.19,28,1,false",
    "5.20,28,1,false",
    "5.21,28,1,true",
    "5.22,28,1,false",
    "5.25,28,1,true",
    "5.29,28,1,true",
    "5.30,28,1,false",
    "5.18,14,2,true",
    // The R package scrutiny's table of several items.
    "0.150,120,3,true",
    "0.151,120,3,false",
    "0.153,120,3,true",
    "0.156,120,3,true",
    "0.158,120,3,true",
    "0.159,120,3,false",
    "0.80,28,2,true",
    "0.81,28,2,false",
    "0.86,28,2,true",
    "0.87,28,2,true"
  })
  void means_by_grim(String mean, int n, int items, boolean possible) {
    Grim grim = Grim.withDefaults().withGranularity(Granularity.wholeNumbers().withItems(items));
    assertThat(grim.isPossible(printed(mean), n)).isEqualTo(possible);
  }

  /** Of 50 people 6 % and 8 % are whole numbers, 7 % is not (scrutiny). */
  @ParameterizedTest
  @CsvSource({"6,50,true", "7,50,false", "8,50,true", "15,50,false", "16,50,true", "12.5,16,true"})
  void grim_of_percentages(String percent, int n, boolean possible) {
    Grim grim = Grim.withDefaults().withGranularity(Granularity.percent());
    assertThat(grim.isPossible(printed(percent), n)).isEqualTo(possible);
  }

  /** The tests of rsprite2. */
  @ParameterizedTest
  @CsvSource({
    "5.21,1.60,28,1,true", "5.21,1.6,28,1,true", "3.44,2.47,18,1,false", "5.19,1.5,28,1,false",
    "1.33,0,3,3,true", "1.1,0,10,1,true", "1.83,.2,9,2,true", "-1.5,0.00,8,1,false",
    "1.5,0.00,8,1,false", "100000001.5,0.00,8,1,false", "1.5,0.00,8,2,true", "2.5,0,10,1,false",
    "1.44,.17,9,1,false", "-1.44,.17,9,1,false", "3.12,1.53,1000000,1,true"
  })
  void deviations_by_grimmer(String mean, String sd, int n, int items, boolean possible) {
    Grimmer grimmer =
        Grimmer.withDefaults().withGranularity(Granularity.wholeNumbers().withItems(items));
    assertThat(grimmer.outcome(printed(mean), printed(sd), n))
        .as(mean)
        .isEqualTo(possible ? Outcome.CONSISTENT : Outcome.INCONSISTENT);
  }

  /** The standard deviations of a scale from 1 to 7 (rsprite2). */
  @ParameterizedTest
  @CsvSource({"5,4.2,1,0.45,3.03", "5,4.2,2,0.27,3.03", "100,1.00,1,0,0"})
  void limits_of_the_standard_deviation(int n, String mean, int items, String least, String most) {
    Granularity scale =
        Granularity.wholeNumbers().withItems(items).between(BigDecimal.ONE, BigDecimal.valueOf(7));
    SdLimits.Limits limits = SdLimits.of(scale).limits(printed(mean), n);
    Tolerance.published(least, limits.least(), "least");
    Tolerance.published(most, limits.largest(), "largest");
  }

  /** Data set pigs3 of scrutiny: binary, 1683 participants. */
  @ParameterizedTest
  @CsvSource({
    "0.53,0.50,true",
    "0.44,0.50,true",
    "0.77,0.42,true",
    "0.19,0.35,false",
    "0.34,0.47,true",
    "0.93,0.25,true",
    "0.12,0.33,true"
  })
  void binary_data_by_debit(String mean, String sd, boolean possible) {
    assertThat(Debit.withDefaults().check(printed(mean), printed(sd), 1683).outcome())
        .isEqualTo(possible ? Outcome.CONSISTENT : Outcome.INCONSISTENT);
  }

  /** Whole counts only, the form that scrutiny calls exact; and an end that is just hit. */
  @ParameterizedTest
  @CsvSource({
    "0.05,0.21,20,NEAREST,false", "0.05,0.22,20,NEAREST,true", "0.50,0.503,100,NEAREST,true",
    "0.33,0.4,9,FLOOR,false", "0.33,0.5,9,FLOOR,true", "0.00,0.00,50,NEAREST,true",
    "1.00,0.00,50,NEAREST,true", "1.00,0.50,50,NEAREST,false"
  })
  void debit_of_whole_counts(String mean, String sd, int n, Rounding rounding, boolean possible) {
    assertThat(new Debit(rounding).check(printed(mean), printed(sd), n).outcome())
        .isEqualTo(possible ? Outcome.CONSISTENT : Outcome.INCONSISTENT);
  }

  @Test
  void the_nearest_means_are_those_of_brown_and_heathers() {
    assertThat(Grim.withDefaults().nearestMeans(printed("5.19"), 28))
        .containsExactly(new BigDecimal("5.1786"), new BigDecimal("5.2143"));
    assertThat(Grim.withDefaults().nearestMeans(printed("5.25"), 28))
        .containsExactly(new BigDecimal("5.2500"));
  }
}
