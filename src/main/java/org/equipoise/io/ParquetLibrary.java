// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.Optional;

/** Whether the optional library that writes Parquet is on the class path. */
final class ParquetLibrary {
  private static final String CLASS = "blue.strategic.parquet.ParquetWriter";

  private ParquetLibrary() {}

  static Optional<String> problem() {
    return problem(CLASS);
  }

  /** What to do when there is no class of this name. */
  static Optional<String> problem(String name) {
    try {
      Class.forName(name, false, ParquetLibrary.class.getClassLoader());
      return Optional.empty();
    } catch (ClassNotFoundException e) {
      return Optional.of(
          ".parquet needs the library parquet-floor, which is not on the class path; in the folder"
              + " of equipoise, \"mvn -q dependency:copy-dependencies@parquet\" fetches it once for"
              + " bin/equipoise (13 MB); .csv.gz needs no library");
    }
  }
}
