// SPDX-License-Identifier: Apache-2.0
package org.equipoise.repeated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.equipoise.design.Derivation.Measure;
import org.equipoise.evidence.Observation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ResponseAreaReferenceTest {
  /** The reference integrates numerically, to about 1e-14 of the larger area. */
  private static final double RELATIVE = 1e-12;

  @ParameterizedTest
  @CsvFileSource(resources = "response_area.csv", useHeadersInDisplayName = true)
  void areas_agree_with_the_integral_of_the_interpolant(
      String minutes, String samples, double aucg, double auci) {
    Curve curve =
        new Curve(
            numbers(minutes),
            numbers(samples).stream().map(y -> Optional.of(Observation.of(y))).toList());

    assertThat(value(Measure.AUCG, curve)).isCloseTo(aucg, within(RELATIVE * aucg));
    assertThat(value(Measure.AUCI, curve)).isCloseTo(auci, within(RELATIVE * aucg));
  }

  private static double value(Measure measure, Curve curve) {
    return ((Area.Computed) ResponseArea.of(measure).compute(curve)).value();
  }

  private static List<Double> numbers(String text) {
    return Arrays.stream(text.split(" ", -1)).map(Double::valueOf).toList();
  }
}
