// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equipoise.core.Reported;

/**
 * A cell as papers print it: a number, a bound, a count with its share, a value with its spread or
 * its limits. What cannot be read in one way only is unreadable, with the reason.
 */
public sealed interface PrintedText {
  /**
   * One number.
   *
   * @param value the number; its text has a decimal point and no thousands separators
   */
  record Number(Reported value) implements PrintedText {
    /** Checks that it is there. */
    public Number {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * A number that is only known to be below or above another, such as {@code <.001}.
   *
   * @param below whether it is below the limit
   * @param limit the limit
   */
  record Bound(Side below, Reported limit) implements PrintedText {
    /** Checks that they are there. */
    public Bound {
      Objects.requireNonNull(below, "below");
      Objects.requireNonNull(limit, "limit");
    }

    /**
     * The bound in its shortest form.
     *
     * @return such as {@code <.001}
     */
    public String text() {
      return (below == Side.BELOW ? "<" : ">") + limit.text();
    }
  }

  /** On which side of a limit a number is. */
  enum Side {
    /** Below it. */
    BELOW,
    /** Above it. */
    ABOVE
  }

  /**
   * A count with what it is a share of, such as {@code 12 (30%)}, {@code 12/40} or both.
   *
   * @param count the count
   * @param percent its per cent as printed; may be empty
   * @param of what it is a count of; may be empty
   */
  record Share(Reported count, Optional<Reported> percent, Optional<Reported> of)
      implements PrintedText {
    /** Checks that they are there. */
    public Share {
      Objects.requireNonNull(count, "count");
      Objects.requireNonNull(percent, "percent");
      Objects.requireNonNull(of, "of");
    }
  }

  /**
   * A value with numbers beside it, such as {@code 1.2 ± 0.3} or {@code 1.37 [1.03, 1.82]}. What
   * they are, the text does not say.
   *
   * @param value the value
   * @param beside one number (a spread), or two (limits)
   */
  record Group(Reported value, List<Reported> beside) implements PrintedText {
    /** Copies the list. */
    public Group {
      Objects.requireNonNull(value, "value");
      beside = List.copyOf(beside);
    }
  }

  /**
   * What cannot be read.
   *
   * @param why what is wrong; empty where it is plainly no number
   * @param allowed what to write instead; may be empty
   */
  record Unreadable(String why, String allowed) implements PrintedText {
    /** Checks that they are there. */
    public Unreadable {
      Objects.requireNonNull(why, "why");
      Objects.requireNonNull(allowed, "allowed");
    }
  }

  /**
   * Reads a cell.
   *
   * @param text the text, not empty
   * @param mark the decimal mark of its numbers
   * @return what it says
   */
  static PrintedText parse(String text, DecimalMark mark) {
    return new PrintedTextParser(mark).parse(text.strip());
  }

  /** The forms that are more than one number. */
  final class PrintedTextParser {
    private static final Pattern BOUND = Pattern.compile("(?:[pP]\\s*)?([<>\u2264\u2265])\\s*(.+)");
    private static final Pattern EQUAL = Pattern.compile("[pP]?\\s*=\\s*(.+)");
    private static final Pattern NOT_SIGNIFICANT =
        Pattern.compile("n\\.?\\s?s\\.?|not significant", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENT =
        Pattern.compile("(.+?)\\s*[(\\[]\\s*(.+?)\\s*%\\s*[)\\]]");
    private static final Pattern PARTS = Pattern.compile("(\\d+)\\s*/\\s*(\\d+)");
    private static final Pattern SPREAD = Pattern.compile("(.+?)\\s*(?:\u00B1|\\+/-|\\+-)\\s*(.+)");
    private static final Pattern BESIDE = Pattern.compile("(.+?)\\s*[(\\[]\\s*(.+?)\\s*[)\\]]");
    private static final List<Pattern> LIMITS =
        List.of(
            Pattern.compile("(.+?)\\s+to\\s+(.+)"),
            Pattern.compile("(.+?)\\s*;\\s*(.+)"),
            Pattern.compile("(.+?)\\s*,\\s+(.+)"),
            Pattern.compile("(.*\\d\\.?)\\s*[\u2013\u2014-]\\s*([-\u2212]?[\\d.,].*)"));

    private final DecimalMark mark;

    private PrintedTextParser(DecimalMark mark) {
      this.mark = mark;
    }

    PrintedText parse(String text) {
      PrintedText plain = PrintedDecimal.parse(text, mark);
      if (plain instanceof Number || ambiguous(plain)) {
        return plain;
      }
      if (NOT_SIGNIFICANT.matcher(text).matches()) {
        return new Unreadable(
            "\"" + text + "\" says no number", "must be the number, or a bound such as >.05");
      }
      return equal(text)
          .or(() -> bound(text))
          .or(() -> share(text))
          .or(() -> group(text))
          .orElse(plain);
    }

    private static boolean ambiguous(PrintedText plain) {
      return plain instanceof Unreadable unreadable && !unreadable.why().isEmpty();
    }

    private Optional<PrintedText> equal(String text) {
      Matcher equal = EQUAL.matcher(text);
      return equal.matches()
          ? Optional.of(PrintedDecimal.parse(equal.group(1), mark))
          : Optional.empty();
    }

    private Optional<PrintedText> bound(String text) {
      Matcher bound = BOUND.matcher(text);
      if (!bound.matches()) {
        return Optional.empty();
      }
      Side side = "<\u2264".contains(bound.group(1)) ? Side.BELOW : Side.ABOVE;
      return number(bound.group(2)).map(limit -> new Bound(side, limit));
    }

    private Optional<PrintedText> share(String text) {
      Matcher percent = PERCENT.matcher(text);
      boolean hasPercent = percent.matches();
      String count = hasPercent ? percent.group(1) : text;
      Optional<Reported> share = hasPercent ? number(percent.group(2)) : Optional.empty();
      Matcher parts = PARTS.matcher(count);
      if (hasPercent && share.isEmpty()) {
        return Optional.empty();
      }
      if (parts.matches()) {
        return Optional.of(
            new Share(
                Reported.parse(parts.group(1)),
                share,
                Optional.of(Reported.parse(parts.group(2)))));
      }
      return hasPercent
          ? number(count).map(value -> new Share(value, share, Optional.empty()))
          : Optional.empty();
    }

    private Optional<PrintedText> group(String text) {
      Matcher spread = SPREAD.matcher(text);
      if (spread.matches()) {
        return pair(spread.group(1), List.of(spread.group(2)));
      }
      Matcher beside = BESIDE.matcher(text);
      if (!beside.matches()) {
        return Optional.empty();
      }
      Optional<PrintedText> one = pair(beside.group(1), List.of(beside.group(2)));
      return one.isPresent() ? one : limits(beside.group(1), beside.group(2));
    }

    private Optional<PrintedText> limits(String value, String text) {
      for (Pattern each : LIMITS) {
        Matcher found = each.matcher(text);
        if (found.matches()) {
          Optional<PrintedText> pair = pair(value, List.of(found.group(1), found.group(2)));
          if (pair.isPresent()) {
            return pair;
          }
        }
      }
      return Optional.empty();
    }

    private Optional<PrintedText> pair(String value, List<String> beside) {
      List<Reported> numbers = beside.stream().flatMap(each -> number(each).stream()).toList();
      return numbers.size() == beside.size()
          ? number(value).map(each -> new Group(each, numbers))
          : Optional.empty();
    }

    private Optional<Reported> number(String text) {
      return PrintedDecimal.parse(text.strip(), mark) instanceof Number number
          ? Optional.of(number.value())
          : Optional.empty();
    }
  }
}
