// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equipoise.core.Reported;
import org.equipoise.evidence.PrintedRow;
import org.equipoise.evidence.RelatedNumber;

/**
 * Reads the test of a row: its name from the column {@code test} or from before the statistic, as
 * in "t(28) = 2.20"; its degrees of freedom from {@code df1} and {@code df2} or from the
 * parentheses.
 */
final class StatisticReader {
  private static final Pattern WHOLE =
      Pattern.compile(
          "(t|f|z|chi2|chi\\^2|chi-square|\u03C72|\u03C7\u00B2|r)\\s*(?:\\(([^)]*)\\))?\\s*"
              + "([=<>\u2264\u2265].*)");

  private StatisticReader() {}

  /**
   * The test.
   *
   * @throws IllegalArgumentException if the row does not determine it, with the reason
   */
  static PrintedTestStatistic read(PrintedRow row) {
    String statistic = row.text("statistic");
    Matcher whole = WHOLE.matcher(statistic.strip().toLowerCase(Locale.ROOT));
    boolean named = whole.matches();
    RelatedNumber number = RelatedNumber.parse(named ? whole.group(3) : statistic);
    TestKind kind = kind(row.text("test"), named ? whole.group(1) : "");
    List<Reported> within = named ? inParentheses(whole.group(2)) : List.of();
    List<Reported> degrees = within.isEmpty() ? degrees(kind, row) : within;
    return new PrintedTestStatistic(kind, number, degrees);
  }

  private static TestKind kind(String column, String before) {
    String name = column.isEmpty() ? before : column.strip();
    String plain =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "chi^2", "chi-square", "\u03C72", "\u03C7\u00B2", "chisq" -> "chi2";
          default -> name;
        };
    return TestKind.ofName(plain)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name.isEmpty()
                        ? "test is empty: it must be t, F, z, chi2 or r"
                        : "test must be t, F, z, chi2 or r, got " + name));
  }

  private static List<Reported> inParentheses(String text) {
    List<Reported> all = new ArrayList<>();
    if (text != null) {
      for (String part : text.split(",", -1)) {
        if (!part.strip().startsWith("n")) { // chi2(1, N = 40)
          all.add(Reported.parse(part.strip()));
        }
      }
    }
    return all;
  }

  private static List<Reported> degrees(TestKind kind, PrintedRow row) {
    Optional<Reported> df1 = row.number("df1");
    Optional<Reported> df2 = row.number("df2");
    return switch (kind.degreesOfFreedom()) {
      case 0 -> List.of();
      case 1 -> List.of(only(kind, df1, df2));
      default ->
          List.of(
              df1.orElseThrow(() -> missing("df1 of F is missing")),
              df2.orElseThrow(() -> missing("df2 of F is missing")));
    };
  }

  private static Reported only(TestKind kind, Optional<Reported> df1, Optional<Reported> df2) {
    if (df1.isPresent() && df2.isPresent()) {
      throw missing(kind.label() + " has one number of degrees of freedom, and here are two");
    }
    return df1.or(() -> df2).orElseThrow(() -> missing("df1 of " + kind.label() + " is missing"));
  }

  private static IllegalArgumentException missing(String reason) {
    return new IllegalArgumentException(reason);
  }
}
