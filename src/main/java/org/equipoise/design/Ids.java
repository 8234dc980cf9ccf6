// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.regex.Pattern;

/** The form of an id: a letter, then letters, digits, underscores and hyphens. */
public final class Ids {
  /** The form in words, for messages. */
  public static final String ALLOWED = "an id like gsi or MBSR-2: [A-Za-z][A-Za-z0-9_-]*";

  private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private Ids() {}

  /**
   * Whether a text is an id.
   *
   * @param text the text
   * @return true for an id
   */
  public static boolean valid(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * Accepts an id.
   *
   * @param text the text
   * @param name what it is called in the message
   * @return the id
   * @throws IllegalArgumentException if it has another form
   */
  public static String require(String text, String name) {
    if (valid(text)) {
      return text;
    }
    throw new IllegalArgumentException(name + " must be " + ALLOWED + ", got \"" + text + "\"");
  }
}
