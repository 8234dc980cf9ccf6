// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;

/** What a column of printed summaries may hold. */
enum PrintedDomain {
  /** Any number. */
  NUMBER("must be a number", x -> true),
  /** Such as an SD or an F. */
  NON_NEGATIVE("must be 0 or more", x -> x >= 0),
  /** An SD, whose square must be a number too. */
  SPREAD("must be 0 or more, and below 1e154", x -> x >= 0 && Double.isFinite(x * x)),
  /** A ratio. */
  POSITIVE("must be above 0", x -> x > 0),
  /** Participants. */
  COUNT("must be a whole number of 0 or more", x -> x >= 0 && isInteger(x)),
  /** A p-value. */
  P("must be in (0, 1], two-sided", x -> x > 0 && x <= 1),
  /** A correlation of before and after. */
  CORRELATION("must be in [-1, 1]", x -> Math.abs(x) <= 1),
  /** A correlation of arm and outcome. */
  OPEN_CORRELATION("must be in (-1, 1)", x -> Math.abs(x) < 1),
  /** A share of variance. */
  SHARE("must be in [0, 1)", x -> x >= 0 && x < 1),
  /** A level. */
  LEVEL("must be in (0, 1)", x -> x > 0 && x < 1),
  /** Which arm was higher. */
  SIGN("must be + or -, or a number that is not 0", x -> x != 0);

  private static final Map<String, PrintedDomain> BY_NAME = byName();

  private final String allowed;

  @SuppressWarnings("ImmutableEnumChecker") // predicates without state
  private final DoublePredicate test;

  PrintedDomain(String allowed, DoublePredicate test) {
    this.allowed = allowed;
    this.test = test;
  }

  String allowed() {
    return allowed;
  }

  boolean holds(double value) {
    return test.test(value);
  }

  /** Whether a bound such as <.001 is a way to print it. */
  boolean bounded() {
    return this == P;
  }

  /** The domain of a column, with or without the number of an arm at its end. */
  static PrintedDomain of(String column) {
    PrintedDomain whole = BY_NAME.get(column);
    if (whole != null || !(column.endsWith("1") || column.endsWith("2"))) {
      return whole == null ? NUMBER : whole;
    }
    return BY_NAME.getOrDefault(column.substring(0, column.length() - 1), NUMBER);
  }

  private static boolean isInteger(double x) {
    return x == Math.rint(x) && x <= Integer.MAX_VALUE;
  }

  private static Map<String, PrintedDomain> byName() {
    Map<PrintedDomain, List<String>> names =
        Map.of(
            SPREAD,
            List.of("sd", "sdpre", "sdpost", "sdchange", "sd_pooled", "adj_sd", "adj_sd_pooled"),
            NON_NEGATIVE,
            List.of(
                ("se sepre sepost sechange adj_se md_se adj_md_se logor_se logrr_se rd_se"
                        + " f chi2 ancova_f fchange")
                    .split(" ")),
            POSITIVE,
            List.of("or", "or_low", "or_high", "rr", "rr_low", "rr_high"),
            COUNT,
            List.of("n", "events", "covariates"),
            P,
            List.of("p", "ancova_p", "pchange", "or_p", "rr_p", "rd_p", "chi2_p"),
            CORRELATION,
            List.of("r", "r1", "r2"),
            OPEN_CORRELATION,
            List.of("rpb", "phi"),
            SHARE,
            List.of("r_squared", "eta2", "ancova_eta2"),
            LEVEL,
            List.of("ci_level"),
            SIGN,
            List.of("sign"));
    Map<String, PrintedDomain> all = new HashMap<>();
    names.forEach((domain, list) -> list.forEach(each -> all.put(each, domain)));
    return all;
  }
}
