// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

/**
 * Static figures cannot be drawn on this machine, since a library is missing that Java draws text
 * with. The message says what to install. Interactive figures do not need it.
 */
public final class DrawingUnavailableException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  DrawingUnavailableException(Throwable cause) {
    super(
        "static figures need the FreeType library, which Java draws text with: install it"
            + " (Debian and Ubuntu: apt-get install libfreetype6; Fedora: dnf install freetype;"
            + " Alpine: apk add freetype) with a Java that has java.desktop, or draw .html",
        cause);
  }
}
