// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResidualsReferenceTest {
  /** Residuals are differences of numbers of about 100, which R computes by a QR decomposition. */
  private static final double TOLERANCE = 1e-11;

  static Stream<List<double[]>> rows() {
    try (InputStream in = ResidualsReferenceTest.class.getResourceAsStream("residuals.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> Stream.of(line.split(",", -1)).map(ResidualsReferenceTest::of).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] of(String cell) {
    return Stream.of(cell.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void residuals_are_those_of_lm(List<double[]> row) {
    Residuals model =
        new Residuals(
            new TwoArms<>(
                ArmValues.copyOf(row.get(1), row.get(0)),
                ArmValues.copyOf(row.get(3), row.get(2))));
    same(model.ofCovariance(), row.get(4), row.get(5));
    same(model.ofChange(), row.get(6), row.get(7));
    same(model.ofMeans(), row.get(8), row.get(9));
  }

  private static void same(TwoArms<List<Double>> found, double[] first, double[] second) {
    same(found.experimental(), first);
    same(found.control(), second);
  }

  private static void same(List<Double> found, double[] expected) {
    assertThat(found).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found.get(i)).as("residual %d", i).isCloseTo(expected[i], within(TOLERANCE));
    }
  }
}
