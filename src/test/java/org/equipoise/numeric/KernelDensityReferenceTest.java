// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KernelDensityReferenceTest {
  private static final List<Double> PLACES = List.of(0.0, 0.1, 0.25, 0.5, 0.75, 1.0);

  static Stream<List<List<Double>>> rows() {
    try (InputStream in =
        KernelDensityReferenceTest.class.getResourceAsStream("kernel_density.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> Stream.of(line.split(",", -1)).map(KernelDensityReferenceTest::of).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Double> of(String cell) {
    return Stream.of(cell.split(" ", -1)).map(Double::valueOf).toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void bandwidth_and_density_are_those_of_r(List<List<Double>> row) {
    KernelDensity density = KernelDensity.of(row.get(0)).orElseThrow();
    double bandwidth = row.get(1).get(0);
    ReferenceRows.close(density.bandwidth(), bandwidth, 1e-13, "bandwidth");
    for (int i = 0; i < row.get(2).size(); i++) {
      // A place has 16 digits, so its distance to a kernel in bandwidths has as many fewer as the
      // values are larger than the bandwidth.
      double at = row.get(2).get(i);
      double relative = 1e-12 + 1e-14 * Math.abs(at) / bandwidth;
      ReferenceRows.close(density.at(at), row.get(3).get(i), relative, "density at " + at);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void quantiles_are_those_of_r(List<List<Double>> row) {
    List<Double> sorted = row.get(0).stream().sorted().toList();
    for (int i = 0; i < PLACES.size(); i++) {
      double found = SampleQuantile.of(sorted, PLACES.get(i));
      ReferenceRows.close(found, row.get(4).get(i), 1e-14, "quantile " + PLACES.get(i));
    }
  }

  @Test
  void values_without_spread_have_no_density() {
    assertThat(KernelDensity.of(List.of())).isEmpty();
    assertThat(KernelDensity.of(List.of(3.0))).isEmpty();
    assertThat(KernelDensity.of(List.of(0.0, 0.0, 0.0))).isEmpty();
    assertThat(KernelDensity.of(List.of(0.0, 1.0))).isPresent();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KernelDensity.of(List.of(1.0, Double.NaN)))
        .withMessage("values must be finite, got NaN");
  }

  @Test
  void a_quantile_needs_values_and_a_place_among_them() {
    assertThat(SampleQuantile.of(List.of(7.0), 0.3)).isEqualTo(7);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleQuantile.of(List.of(), 0.5))
        .withMessage("the number of values must be 1 or more, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleQuantile.of(List.of(1.0), 1.01))
        .withMessage("p must be in [0, 1], got 1.01");
  }
}
