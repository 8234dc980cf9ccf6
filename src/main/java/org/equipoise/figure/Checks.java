// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;

/** The argument checks that only figures need; the others are in {@code core}. */
final class Checks {
  private Checks() {}

  static double opacity(double value, String name) {
    if (value > 0 && value <= 1) {
      return value;
    }
    throw new IllegalArgumentException(name + " must be in (0, 1], got " + value);
  }

  static <T> List<T> notEmpty(List<T> values, String name) {
    if (!values.isEmpty()) {
      return List.copyOf(values);
    }
    throw new IllegalArgumentException(name + " must have 1 or more elements, got 0");
  }

  static Scale measured(Scale scale) {
    if (scale == Scale.CATEGORY) {
      throw new IllegalArgumentException("scale must be LINEAR or LOG, got CATEGORY");
    }
    return scale;
  }
}
