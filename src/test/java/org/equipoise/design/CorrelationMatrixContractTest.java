// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorrelationMatrixContractTest {
  @Test
  void the_root_times_its_transpose_is_the_matrix() {
    CorrelationMatrix matrix =
        CorrelationMatrix.of(
            List.of(List.of(1.0, 0.5, 0.2), List.of(0.5, 1.0, -0.3), List.of(0.2, -0.3, 1.0)));
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double product = 0;
        for (int k = 0; k < 3; k++) {
          product += matrix.root(i, k) * matrix.root(j, k);
        }
        assertThat(product).isCloseTo(matrix.value(i, j), within(1e-15));
        assertThat(j > i ? matrix.root(i, j) : 0).isEqualTo(0);
      }
    }
  }

  @Test
  void an_impossible_combination_is_refused_with_its_row() {
    assertThatThrownBy(
            () ->
                CorrelationMatrix.of(
                    List.of(
                        List.of(1.0, 0.9, -0.9), List.of(0.9, 1.0, 0.9), List.of(-0.9, 0.9, 1.0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "correlations must be positive definite, got the impossible combination"
                + " [-0.9, 0.9, 1.0] of row 3 with the rows before it");
  }

  @Test
  void equal_correlations_have_the_limits_of_positive_definiteness() {
    assertThat(CorrelationMatrix.equal(3, -0.499).size()).isEqualTo(3);
    assertThatThrownBy(() -> CorrelationMatrix.equal(3, -0.5)).hasMessageContaining("row 3");
    assertThatThrownBy(() -> CorrelationMatrix.equal(2, 1)).hasMessageContaining("row 2");
    assertThat(CorrelationMatrix.equal(1, 1))
        .isEqualTo(CorrelationMatrix.of(List.of(List.of(1.0))));
    assertThatThrownBy(() -> CorrelationMatrix.equal(2, Double.NaN))
        .hasMessage("correlation must be in [-1, 1], got NaN");
  }

  @Test
  void a_matrix_of_another_shape_is_refused() {
    assertThatThrownBy(() -> CorrelationMatrix.of(List.of(List.of(1.0, 0.5))))
        .hasMessage("row 1 must have 1 entries, got 2");
    assertThatThrownBy(() -> CorrelationMatrix.of(List.of()))
        .hasMessage("the number of rows must be 1 or more, got 0");
  }
}
