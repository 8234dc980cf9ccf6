// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this library, as results and reports state it. */
public final class Version {
  private static final String RESOURCE = "version.properties";

  private Version() {}

  /**
   * The version from the build.
   *
   * @return such as 0.1.0
   * @throws IllegalStateException if the build left the resource out
   */
  public static String current() {
    try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + RESOURCE + " is missing from the build");
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
