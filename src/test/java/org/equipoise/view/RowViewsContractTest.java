// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.equipoise.analysis.ComparisonRow;
import org.equipoise.analysis.EffectRow;
import org.equipoise.analysis.ResultScale;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.EffectMeasures;
import org.equipoise.figure.Figure;
import org.equipoise.table.Format;
import org.junit.jupiter.api.Test;

/** The answers of effect and compare, with the columns that cli.md names. */
class RowViewsContractTest {
  private static final TwoArms<String> ARMS = new TwoArms<>("MBSR", "HEP");
  private static final NotEstimable NONE =
      new NotEstimable(NotEstimable.Reason.TOO_FEW, "HEP has 1 participant");

  private static Estimate estimate(double value, double level) {
    return Estimate.of(value, Conventions.of("variance", "large sample"))
        .withStandardError(0.5)
        .withInterval(new Interval(value - 1, value + 1, level));
  }

  private static Estimate tested(double value, double level) {
    return estimate(value, level)
        .withTest(
            new SignificanceTest(value / 0.5, OptionalDouble.of(40), 0.04, Alternative.TWO_SIDED));
  }

  @Test
  void effect_rows_have_the_columns_of_the_contract() {
    EffectView view =
        new EffectView(
            List.of(
                row("A", "g", estimate(-0.5, 0.95).with("variance", 0.24), 21),
                row("A", "md", estimate(2, 0.95), 21),
                row("B", "g", NONE, 1)));
    assertThat(Format.CSV.render(view.answer("0.1.0")))
        .isEqualTo(
            """
            id,measure,arm,estimate,variance,se,ci_low,ci_high,level,n1,n2,reason
            A,g,,-0.5,0.24,0.5,-1.5,0.5,0.95,20,21,
            A,md,,2.0,0.25,0.5,1.0,3.0,0.95,20,21,
            B,g,,,,,,,0.95,20,1,HEP has 1 participant
            """);
    assertThat(Format.TEXT.render(view.answer("0.1.0"))).contains("95% CI").contains("variance:");
  }

  @Test
  void compare_rows_have_the_columns_of_the_contract_and_tost_its_own() {
    CompareView view =
        new CompareView(
            ARMS,
            "cm2",
            List.of(
                new ComparisonRow(
                    "x", "welch", tested(-1, 0.95), ResultScale.DIFFERENCE, 0.95, 20, 21),
                new ComparisonRow(
                    "x",
                    "tost",
                    tested(-1, 0.9).with("p_lower", 0.04).with("p_upper", 0.01),
                    ResultScale.DIFFERENCE,
                    0.95,
                    20,
                    21),
                new ComparisonRow("y", "welch", NONE, ResultScale.DIFFERENCE, 0.95, 20, 1)));
    assertThat(Format.CSV.render(view.answer("0.1.0")))
        .isEqualTo(
            """
            by,method,estimate,se,statistic,df,p,ci_low,ci_high,level,p_lower,p_upper,smallest_margin,n1,n2,reason
            x,welch,-1.0,0.5,-2.0,40.0,0.04,-2.0,0.0,0.95,,,,20,21,
            x,tost,-1.0,0.5,-2.0,40.0,0.04,-2.0,0.0,0.9,0.04,0.01,1.8419255066678262,20,21,
            y,welch,,,,,,,,0.95,,,,20,1,HEP has 1 participant
            """);
    assertThat(Format.TEXT.render(view.answer("0.1.0")))
        .startsWith("MBSR against HEP (cm2)\n")
        .contains("n MBSR");
    assertThat(view.figure()).isPresent();
  }

  @Test
  void a_ratio_is_shown_as_a_ratio() {
    CompareView view =
        new CompareView(
            ARMS,
            "",
            List.of(
                new ComparisonRow("", "tost", tested(0, 0.9), ResultScale.RATIO, 0.95, 20, 21)));
    assertThat(Format.CSV.render(view.answer("0.1.0")))
        .contains("\n,tost,1.0,0.5,0.0,40.0,0.04,0.36787944117144233,2.718281828459045,0.9,");
    assertThat(view.figure().orElseThrow().caption().altText()).isNotBlank();
  }

  @Test
  void margin_curves_of_one_scale_are_drawn_and_the_others_named() {
    List<ComparisonRow> rows =
        List.of(
            new ComparisonRow(
                "", "tost-d", tested(-0.4, 0.9), ResultScale.DIFFERENCE, 0.95, 20, 21),
            new ComparisonRow("", "tost", tested(-1, 0.9), ResultScale.DIFFERENCE, 0.95, 20, 21),
            new ComparisonRow("", "welch", NONE, ResultScale.DIFFERENCE, 0.95, 20, 1));
    Figure figure = new CompareView(ARMS, "cm2", rows).marginCurves().orElseThrow();
    assertThat(figure.caption().footnotes())
        .containsExactly("Not drawn, being on another scale: tost.");
    assertThat(figure.caption().altText()).contains("tost-d: 0.05").contains("over Margin (± SD)");
    assertThat(
            new CompareView(ARMS, "cm2", rows.subList(1, 2))
                .marginCurves()
                .orElseThrow()
                .caption()
                .altText())
        .contains("over Margin (± cm2)");
    assertThat(new CompareView(ARMS, "cm2", rows.subList(2, 3)).marginCurves()).isEmpty();
  }

  @Test
  void what_has_another_scale_is_not_drawn_on_the_same_axis_but_named() {
    EffectView view =
        new EffectView(
            List.of(
                row("A", "g", estimate(-0.5, 0.95), 21),
                row("", "d", estimate(-0.6, 0.95), 21),
                row("A", "md", estimate(2, 0.95), 21)));
    Figure figure = view.figure().orElseThrow();
    assertThat(figure.caption().footnotes())
        .containsExactly("Not drawn, being on another scale: md.");
    assertThat(new EffectView(List.of()).figure()).isEmpty();
  }

  private static EffectRow row(String id, String measure, Estimation estimation, int n2) {
    return new EffectRow(
        id,
        EffectMeasures.find(measure).orElseThrow(),
        "",
        OptionalDouble.empty(),
        estimation,
        0.95,
        20,
        n2);
  }
}
