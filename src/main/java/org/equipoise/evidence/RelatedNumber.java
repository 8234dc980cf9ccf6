// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equipoise.core.Reported;

/**
 * A number with the sign that was printed before it: "= .03", "&lt; .001", "&gt; .05", or the words
 * "ns" in place of a p-value.
 *
 * @param relation the sign; equal when none was printed
 * @param number the number; empty for "ns" alone
 */
public record RelatedNumber(Relation relation, Optional<Reported> number) {
  private static final Pattern FORM =
      Pattern.compile("(?:p\\s*)?([=<>\u2264\u2265]?)\\s*([-+\u2212]?[0-9.][^<>=]*)");
  private static final Pattern NOT_SIGNIFICANT = Pattern.compile("(?:p\\s*=?\\s*)?n\\.?\\s?s\\.?");

  /**
   * Checks that only "ns" is without a number.
   *
   * @throws IllegalArgumentException if another relation has no number, or "ns" has one
   */
  public RelatedNumber {
    Objects.requireNonNull(relation, "relation");
    if ((relation == Relation.NOT_SIGNIFICANT) == number.isPresent()) {
      throw new IllegalArgumentException("a relation must have its number, and ns none");
    }
  }

  /** The signs. */
  public enum Relation {
    /** The number itself, rounded. */
    EQUAL,
    /** Less than the number, which is exact. */
    BELOW,
    /** More than the number, which is exact. */
    ABOVE,
    /** "Not significant", at a level that is not printed. */
    NOT_SIGNIFICANT
  }

  /**
   * Reads a number with its sign; a letter p before it is passed over.
   *
   * @param text such as ".03", "= .03", "p &lt; .001" or "ns"
   * @return the number with its relation
   * @throws IllegalArgumentException if the text is nothing of the kind
   */
  public static RelatedNumber parse(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    if (NOT_SIGNIFICANT.matcher(plain).matches()) {
      return new RelatedNumber(Relation.NOT_SIGNIFICANT, Optional.empty());
    }
    Matcher form = FORM.matcher(plain);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "number must be printed such as .03, = .03, < .001, > .05 or ns, got \"" + text + "\"");
    }
    return new RelatedNumber(
        relation(form.group(1)), Optional.of(Reported.parse(form.group(2).strip())));
  }

  private static Relation relation(String sign) {
    return switch (sign) {
      case "<", "\u2264" -> Relation.BELOW;
      case ">", "\u2265" -> Relation.ABOVE;
      default -> Relation.EQUAL;
    };
  }

  /**
   * The number as people read it.
   *
   * @return such as ".03", "&lt; .001" or "ns"
   */
  public String text() {
    String digits = number.map(Reported::text).orElse("ns");
    return switch (relation) {
      case BELOW -> "< " + digits;
      case ABOVE -> "> " + digits;
      case EQUAL, NOT_SIGNIFICANT -> digits;
    };
  }
}
