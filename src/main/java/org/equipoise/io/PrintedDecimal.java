// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.Optional;
import java.util.regex.Pattern;
import org.equipoise.core.Reported;
import org.equipoise.io.PrintedText.Unreadable;

/**
 * One number as papers print it: a decimal point or comma, a Unicode minus, thousands separated by
 * spaces, apostrophes, commas or points. A comma that could be either is refused.
 */
final class PrintedDecimal {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
  private static final Pattern COMMA_NUMBER = Pattern.compile("[-+]?(\\d+(,\\d*)?|,\\d+)([eE].*)?");
  private static final Pattern POINT_NUMBER = Pattern.compile("[-+]?(\\d*\\.\\d*)([eE].*)?");
  private static final Pattern SPACED =
      Pattern.compile("[-+]?[1-9]\\d{0,2}([ \u00A0\u2009\u202F'\u2019]\\d{3})+([.,]\\d*)?");
  private static final Pattern ONE_GROUP = Pattern.compile("[-+]?[1-9]\\d{0,2},\\d{3}");
  private static final Pattern COMMA_GROUPS =
      Pattern.compile("[-+]?[1-9]\\d{0,2}((,\\d{3})+\\.\\d*|(,\\d{3}){2,})");
  private static final Pattern POINT_GROUPS =
      Pattern.compile("[-+]?[1-9]\\d{0,2}((\\.\\d{3})+,\\d*|(\\.\\d{3}){2,})");
  private static final String MINUSES = "[\u2212\u2010\u2011\u2012\u2013\uFE63\uFF0D]";

  private static final int LONGEST = 400; // digits of the largest double, and some

  private PrintedDecimal() {}

  /** The number, or why it is none; without a reason where it is plainly something else. */
  static PrintedText parse(String text, DecimalMark mark) {
    if (mark != DecimalMark.COMMA && PLAIN.matcher(text).matches()) {
      return new PrintedText.Plain(Reported.parse(text)); // what nearly all cells of a table are
    }
    String minus = text.replaceFirst("^" + MINUSES + "\\s?", "-");
    String joined =
        SPACED.matcher(minus).matches()
            ? minus.replaceAll("[ \u00A0\u2009\u202F'\u2019]", "")
            : minus;
    Optional<String> plain = mark == DecimalMark.COMMA ? byComma(joined) : byPoint(joined, mark);
    return plain
        .filter(each -> each.length() <= LONGEST && NUMBER.matcher(each).matches())
        .filter(each -> Double.isFinite(Double.parseDouble(each)))
        .map(Reported::parse)
        .<PrintedText>map(PrintedText.Plain::new)
        .orElseGet(() -> unreadable(joined, mark));
  }

  private static Optional<String> byComma(String text) {
    if (POINT_GROUPS.matcher(text).matches()) {
      return Optional.of(text.replace(".", "").replace(',', '.'));
    }
    return text.indexOf('.') >= 0 ? Optional.empty() : Optional.of(text.replace(',', '.'));
  }

  private static Optional<String> byPoint(String text, DecimalMark mark) {
    boolean thousands =
        COMMA_GROUPS.matcher(text).matches()
            || (mark == DecimalMark.STATED_POINT && ONE_GROUP.matcher(text).matches());
    return thousands ? Optional.of(text.replace(",", "")) : Optional.of(text);
  }

  private static PrintedText unreadable(String text, DecimalMark mark) {
    if (mark == DecimalMark.POINT && ONE_GROUP.matcher(text).matches()) {
      return new Unreadable(
          "got \""
              + text
              + "\", which is "
              + text.replace(",", "")
              + " or "
              + text.replace(',', '.'),
          "--decimal point says that commas separate thousands, --decimal comma that they are"
              + " decimal");
    }
    if (mark != DecimalMark.COMMA
        && (COMMA_NUMBER.matcher(text).matches() || POINT_GROUPS.matcher(text).matches())) {
      return new Unreadable(
          "",
          "must be a number with a decimal point (effect and compare read commas with --decimal comma)");
    }
    if (mark == DecimalMark.COMMA && POINT_NUMBER.matcher(text).matches()) {
      return new Unreadable("", "must be a number with a decimal comma, as asked for");
    }
    return new Unreadable("", "must be a number");
  }
}
