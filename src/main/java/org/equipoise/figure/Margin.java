// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.Objects;

/**
 * A margin of equivalence or non-inferiority as a figure shows it.
 *
 * @param name what the legend says of it, such as "equivalence margin"
 * @param span from where to where; a one-sided margin is infinite on the other side
 */
public record Margin(String name, Span span) {
  /** Checks that both are there. */
  public Margin {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(span, "span");
  }
}
