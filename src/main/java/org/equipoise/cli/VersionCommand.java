// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import org.equipoise.core.Version;
import picocli.CommandLine.Command;

/** The version. */
@Command(
    name = "version",
    mixinStandardHelpOptions = true,
    description = "Prints the version.",
    footer = {"", "Example:", "  bin/equipoise version"})
final class VersionCommand implements Runnable {
  private final Console console;

  VersionCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    console.out().println("equipoise " + Version.current());
    console.out().flush();
  }
}
