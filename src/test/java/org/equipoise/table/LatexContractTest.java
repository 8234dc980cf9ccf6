// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What LaTeX must be for a paper to compile with it. */
class LatexContractTest {
  @Test
  void it_names_its_packages_and_sets_the_table_with_rules_units_and_true_minus_signs() {
    assertThat(Format.LATEX.render(Samples.effects()))
        .startsWith(
            """
            % Needs \\usepackage{booktabs,array,adjustbox} and \\usepackage[T1]{fontenc}, in UTF-8.

            \\begin{table}[htbp]
            \\centering
            \\caption{Effect sizes}
            \\begin{adjustbox}{max width=\\linewidth}
            \\begin{tabular}{lrlrrrrrl}
            \\toprule
            Comparison & Estimate & unit & SE & 95\\% CI & p & df & n MBSR (people) & reason \\\\
            \\midrule
            flare & $-$13.2 & cm2 & 6.1 & $-$25.6 to $-$0.8 & .037 & 44.4 & 25 &  \\\\
            GSI & 0.051 & score & 0.029 & $-$0.007 to 0.110 & \\textless{}.001 & 47 & 25 &  \\\\
            one-{}sided & 0.500 &  & 0.200 & $-$$\\infty$ to 0.840 & \\textgreater{}.999 & 47 & 25 &  \\\\
            """)
        .contains(
            "\\bottomrule\n\\end{tabular}\n\\end{adjustbox}\n\\par\\footnotesize p: two-{}sided")
        .contains(
            "\\subsection*{Details of methods}\n\\begin{itemize}\n\\item interval: noncentral")
        .contains("Glass's estimator")
        .endsWith("\\end{itemize}\n");
  }

  @Test
  void every_mark_loses_its_meaning() {
    assertThat(LatexText.escaped("\\ { } $ & # % _ ^ ~ < > | \" ` [ ] --"))
        .isEqualTo(
            "\\textbackslash{} \\{ \\} \\$ \\& \\# \\% \\_ \\textasciicircum{} \\textasciitilde{}"
                + " \\textless{} \\textgreater{} \\textbar{} \\textquotedbl{} \\textasciigrave{}"
                + " {[} {]} -{}-{}");
    assertThat(LatexText.escaped("\\input{/etc/passwd}"))
        .isEqualTo("\\textbackslash{}input\\{/etc/passwd\\}");
  }

  @Test
  void signs_beyond_ascii_are_commands_and_letters_stay() {
    assertThat(LatexText.escaped("±0.5 − 1 ≤ α × 2 cm² µg"))
        .isEqualTo("$\\pm$0.5 $-$ 1 $\\leq$ $\\alpha$ $\\times$ 2 cm$^2$ $\\mu$g");
    assertThat(LatexText.escaped("Žižek Ångström ο ω")).isEqualTo("Žižek Ångström o $\\omega$");
    assertThat(LatexText.escaped("\uD83E\uDDD8 \u6B63 a\nb\u0000"))
        .isEqualTo("{[}U+1F9D8{]} {[}U+6B63{]} a b ");
  }

  @Test
  void names_from_outside_leave_no_environment_open_and_no_cell_over() {
    String text = Format.LATEX.render(Samples.names(Samples.NASTY));
    String rows = text.substring(text.indexOf("\\midrule"), text.indexOf("\\bottomrule"));
    assertThat(rows.lines().skip(1)).hasSize(Samples.NASTY.size());
    assertThat(rows.lines().skip(1)).allMatch(line -> count("(?<!\\\\)&", line) == 1);
    assertThat(count("(?<!\\\\)\\{", text)).isEqualTo(count("(?<!\\\\)\\}", text));
    assertThat(count("\\\\begin\\{", text)).isEqualTo(count("\\\\end\\{", text));
    assertThat(text).contains("p{4.5cm}");
  }

  @Test
  void explanations_are_a_description_list() {
    Answer answer =
        Samples.effects().withExplanations(List.of(new Explanation("p", "a_b", "not 5%")));
    assertThat(Format.LATEX.render(answer))
        .contains("\\begin{description}\n\\item[{p}] a\\_b \\emph{Often misread:} not 5\\%\n");
  }

  private static long count(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }
}
