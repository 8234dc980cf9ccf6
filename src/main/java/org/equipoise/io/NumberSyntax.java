// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

/**
 * What a number in a table looks like: a sign, digits with or without a point, and an exponent. A
 * scan and no regular expression, since a table may have millions of them.
 */
final class NumberSyntax {
  private final String text;
  private int at;

  private NumberSyntax(String text) {
    this.text = text;
  }

  static boolean matches(String text) {
    return new NumberSyntax(text).number();
  }

  private boolean number() {
    sign();
    int whole = digits();
    int part = skip('.', '.') ? digits() : 0;
    return whole + part > 0 && exponent() && at == text.length();
  }

  private boolean exponent() {
    if (!skip('e', 'E')) {
      return true;
    }
    sign();
    return digits() > 0;
  }

  private void sign() {
    skip('-', '+');
  }

  private boolean skip(char one, char other) {
    boolean there = at < text.length() && (text.charAt(at) == one || text.charAt(at) == other);
    at += there ? 1 : 0;
    return there;
  }

  private int digits() {
    int from = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - from;
  }
}
