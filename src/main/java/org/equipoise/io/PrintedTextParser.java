// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equipoise.core.Reported;
import org.equipoise.io.PrintedText.Bound;
import org.equipoise.io.PrintedText.Group;
import org.equipoise.io.PrintedText.Plain;
import org.equipoise.io.PrintedText.Share;
import org.equipoise.io.PrintedText.Side;
import org.equipoise.io.PrintedText.Unreadable;

/** Reads the forms of a cell that are more than one number: the plain one is tried first. */
final class PrintedTextParser {
  private static final Pattern BOUND = Pattern.compile("(?:[pP]\\s*)?([<>\u2264\u2265])\\s*(.+)");
  private static final Pattern EQUAL = Pattern.compile("[pP]?\\s*=\\s*(.+)");
  private static final Pattern NOT_SIGNIFICANT =
      Pattern.compile("n\\.?\\s?s\\.?|not significant", Pattern.CASE_INSENSITIVE);
  private static final Pattern PERCENT = Pattern.compile("(.+?)\\s*[(\\[]\\s*(.+?)\\s*%\\s*[)\\]]");
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

  PrintedTextParser(DecimalMark mark) {
    this.mark = mark;
  }

  PrintedText parse(String text) {
    PrintedText plain = PrintedDecimal.parse(text, mark);
    if (plain instanceof Plain || ambiguous(plain)) {
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
              Reported.parse(parts.group(1)), share, Optional.of(Reported.parse(parts.group(2)))));
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
    return PrintedDecimal.parse(text.strip(), mark) instanceof Plain number
        ? Optional.of(number.value())
        : Optional.empty();
  }
}
