// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.equipoise.claim.Margin;
import org.equipoise.design.Scale;

/** Binds a margin: one of smd, raw and ratio, a number or a pair. */
final class MarginBinder {
  private MarginBinder() {}

  /** The margin on a scale; both are empty when the outcome has been refused itself. */
  static Optional<Margin> bind(Field field, Optional<String> outcome, Optional<Scale> scale) {
    Fields fields = field.fields(TrialKeys.MARGIN);
    List<String> given =
        TrialKeys.MARGIN.stream().filter(key -> fields.optional(key).present()).toList();
    if (given.size() != 1) {
      if (field.isMapping()) {
        field.problem("has " + given.size() + " forms", "must be one of smd, raw, ratio");
      }
      return Optional.empty();
    }
    Field size = fields.optional(given.get(0));
    boolean log = scale.filter(Scale.LOG::equals).isPresent();
    return switch (given.get(0)) {
      case "smd" -> bounds(size, Margin.Smd::symmetric, Margin.Smd::new);
      // On a log scale the outcome's own unit cancels: what is left is a ratio.
      case "raw" -> log ? ratio(size) : bounds(size, Margin.Raw::symmetric, Margin.Raw::new);
      default -> log || outcome.isEmpty() ? ratio(size) : refusedRatio(size, outcome.get());
    };
  }

  private static Optional<Margin> ratio(Field size) {
    return bounds(size, Margin.Ratio::symmetric, Margin.Ratio::new);
  }

  private static Optional<Margin> refusedRatio(Field size, String outcome) {
    String found = "is a ratio, and the scale of " + outcome + " is raw";
    size.problem(found, "must be smd or raw, or the outcome's scale must be log");
    return Optional.empty();
  }

  private static Optional<Margin> bounds(
      Field field, DoubleFunction<Margin> symmetric, Asymmetric asymmetric) {
    if (field.isSequence()) {
      return field
          .pair("must be a number, or [low, high]")
          .flatMap(each -> field.make(() -> asymmetric.of(each.get(0), each.get(1))));
    }
    return field.number().flatMap(each -> field.make(() -> symmetric.apply(each)));
  }

  /** Makes a margin from its two bounds. */
  private interface Asymmetric {
    Margin of(double low, double high);
  }
}
