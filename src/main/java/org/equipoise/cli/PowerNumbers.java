// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.core.TwoArms;
import picocli.CommandLine.Model.CommandSpec;

/** Reads lists of numbers and of sizes. */
final class PowerNumbers {
  private PowerNumbers() {}

  static List<Double> list(CommandSpec spec, String option, List<String> texts) {
    List<Double> numbers = new ArrayList<>();
    for (String text : texts == null ? List.<String>of() : Options.list(texts)) {
      numbers.add(number(spec, option, text));
    }
    return numbers;
  }

  static double number(CommandSpec spec, String option, String text) {
    try {
      double number = Double.parseDouble(text.strip());
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // refused below, with what is infinite
    }
    throw new Options(spec).wrong(option + ": must be a finite number, got \"" + text + '"');
  }

  /** Sizes like 24, of both arms, or 25:24. */
  static List<TwoArms<Integer>> sizes(CommandSpec spec, List<String> texts) {
    List<TwoArms<Integer>> sizes = new ArrayList<>();
    for (String text : texts == null ? List.<String>of() : Options.list(texts)) {
      String[] parts = text.split(":", -1);
      if (parts.length > 2 || !text.matches("[0-9]{1,9}(:[0-9]{1,9})?")) {
        throw new Options(spec).wrong("--n: must be like 24 or 25:24, got \"" + text + '"');
      }
      sizes.add(
          new TwoArms<>(Integer.parseInt(parts[0]), Integer.parseInt(parts[parts.length - 1])));
    }
    return sizes;
  }
}
