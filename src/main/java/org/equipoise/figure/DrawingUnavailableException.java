// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

/**
 * Static figures cannot be drawn on this machine, since a library is missing that Java draws text
 * with. The message says which are needed, what failed, and what to install. Interactive figures do
 * not need it.
 */
public final class DrawingUnavailableException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  DrawingUnavailableException(Throwable cause) {
    super(
        "static figures need the libraries FreeType (libfreetype) and Fontconfig (libfontconfig),"
            + " which Java draws text with"
            + (cause.getMessage() == null ? "" : " (it says: " + cause.getMessage() + ")")
            + ": install both (Debian and Ubuntu: apt-get install libfreetype6 libfontconfig1;"
            + " Fedora: dnf install freetype fontconfig; Alpine: apk add freetype fontconfig) with"
            + " a Java that has java.desktop, or draw .html",
        cause);
  }
}
