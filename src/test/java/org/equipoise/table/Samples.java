// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.util.List;
import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;

/** Answers that the tests of this room write. */
final class Samples {
  static final String LONG_NAME = "Skin inflammation after capsaicin ".repeat(9).strip();

  static final List<String> NASTY =
      List.of(
          "say \"no\", then <b>go</b>",
          "</script><script>alert(1)</script>",
          "calm \uD83E\uDDD8\uD83C\uDFFD\u200D\u2640\uFE0F tea \uD83C\uDF75",
          "two\nlines",
          "a|b `c` \\d",
          LONG_NAME);

  private Samples() {}

  static Answer effects() {
    Table table =
        new Table(
            Table.MAIN,
            "Effect sizes",
            List.of(
                Column.text("id").withHeading("Comparison"),
                Column.of("estimate", Style.ESTIMATE).withHeading("Estimate").withGroup("e"),
                Column.text("unit").withAudience(Audience.PEOPLE),
                Column.of("se", Style.SPREAD).withHeading("SE").withGroup("e"),
                Column.of("ci_low", Style.ESTIMATE).withGroup("e").withAudience(Audience.DATA),
                Column.of("ci_high", Style.ESTIMATE).withGroup("e").withAudience(Audience.DATA),
                Column.of("ci", Style.ESTIMATE)
                    .withHeading("95% CI")
                    .withGroup("e")
                    .withAudience(Audience.PEOPLE),
                Column.of("p", Style.P_VALUE).withNote("two-sided"),
                Column.of("df", Style.DEGREES_OF_FREEDOM),
                Column.count("n1").withHeading("n MBSR").withUnit("people"),
                Column.text("reason")),
            List.of(
                row("flare", -13.2137, "cm2", 6.1, -25.613, -0.8173, 0.0371, 44.37, 25),
                row("GSI", 0.0512, "score", 0.0291, -0.0071, 0.1095, 0.00002, 47, 25),
                row("one-sided", 0.5, "", 0.2, Double.NEGATIVE_INFINITY, 0.84, 0.99999, 47, 25),
                List.of(
                    Cell.text("TNF"),
                    Cell.missing(),
                    Cell.text("pg/mL"),
                    Cell.missing(),
                    Cell.missing(),
                    Cell.missing(),
                    Cell.missing(),
                    Cell.missing(),
                    Cell.missing(),
                    Cell.count(24),
                    Cell.text("3 of 48 below the limit"))));
    return Answer.of("effect", "0.1.0", table)
        .withConventions(
            Conventions.of("interval", "noncentral t", Reference.STEIGER_FOULADI_1997)
                .and(
                    "bias correction",
                    "exact J",
                    Reference.HEDGES_1981,
                    Reference.STEIGER_FOULADI_1997)
                .and("direction", "experimental minus control"))
        .withOrigin(Origin.none().withInput("a \"b\".csv", "00ff").with("seed", "7"))
        .withWarnings(List.of("row 3 has no unit"));
  }

  private static List<Cell> row(
      String id,
      double estimate,
      String unit,
      double se,
      double low,
      double high,
      double p,
      double df,
      int n) {
    return List.of(
        Cell.text(id),
        Cell.number(estimate),
        Cell.text(unit),
        Cell.number(se),
        Cell.number(low),
        Cell.number(high),
        Cell.range(low, high),
        Cell.number(p),
        Cell.number(df),
        Cell.count(n),
        Cell.text(""));
  }

  static Answer names(List<String> names) {
    List<Field<String>> fields =
        List.of(
            new Field<>(Column.text("name"), Cell::text),
            new Field<>(Column.count("length"), name -> Cell.count(name.length())));
    return Answer.of("names", "0.1.0", Table.of("Names", fields, names));
  }
}
