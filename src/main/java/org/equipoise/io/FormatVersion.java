// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.Optional;
import org.equipoise.core.InvalidInputException;

/** The version of the YAML formats: {@code equipoise: 1}. */
final class FormatVersion {
  static final int READ = 1;

  private FormatVersion() {}

  /**
   * Checks the version. A newer one ends the reading at once: whatever else would be said of such a
   * file may be wrong.
   */
  static void check(Field version, Problems problems) throws InvalidInputException {
    Optional<Integer> number = version.integer(1);
    if (number.isPresent() && number.get() > READ) {
      String found = "needs a newer equipoise: format version " + number.get();
      throw problems.with(version.at().problem(found, "this one reads " + READ));
    }
  }
}
