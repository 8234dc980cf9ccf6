// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Turns the texts of options into values, with errors that name the option. */
final class Options {
  private final CommandSpec spec;

  Options(CommandSpec spec) {
    this.spec = spec;
  }

  /** A value whose maker refuses wrong texts by IllegalArgumentException. */
  <T> T make(String option, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
    }
  }

  /** The same where the refusal itself names the option. */
  <T> T make(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Several values of a catalogue, each once; all that are unknown are named at once. */
  <T> List<T> pick(
      String option, List<String> texts, Function<String, Optional<T>> find, List<String> known) {
    Set<T> found = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (String name : list(texts)) {
      find.apply(name)
          .ifPresentOrElse(found::add, () -> unknown.add(name.isEmpty() ? "\"\"" : name));
    }
    if (!unknown.isEmpty()) {
      throw wrong(
          option
              + ": there is no "
              + String.join(", ", unknown)
              + "; must be among "
              + String.join(", ", known));
    }
    return List.copyOf(found);
  }

  /** The values between the commas; not by picocli, which takes quotes in a name for its own. */
  static List<String> list(List<String> texts) {
    return texts.stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .toList();
  }

  ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
