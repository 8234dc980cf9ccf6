// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Several values of a catalogue; all that are unknown are named at once. */
  <T> List<T> pick(
      String option, List<String> names, Function<String, Optional<T>> find, List<String> known) {
    List<T> found = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String name : names) {
      find.apply(name.strip()).ifPresentOrElse(found::add, () -> unknown.add(name.strip()));
    }
    if (!unknown.isEmpty() || found.isEmpty()) {
      throw wrong(
          option
              + ": there is no "
              + String.join(", ", unknown)
              + "; must be among "
              + String.join(", ", known));
    }
    return found;
  }

  ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
