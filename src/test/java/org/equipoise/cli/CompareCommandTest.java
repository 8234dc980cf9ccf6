// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command compare, as a user runs it. */
class CompareCommandTest {
  private static final String WIDE =
      """
      participant,arm,baseline,value,site
      p1,A,1,5,x
      p2,A,2,7,x
      p3,A,3,6,x
      p4,B,1,1,x
      p5,B,2,3,x
      p6,B,4,2,x
      p7,C,1,9,x
      p8,A,1,5,y
      p9,B,1,5,y
      """;

  private static final String LONG =
      """
      participant,arm,visit,outcome,value
      p1,A,pre,gsi,1
      p1,A,post,gsi,5
      p1,A,post,flare,99
      p2,A,pre,gsi,2
      p2,A,post,gsi,7
      p3,B,pre,gsi,1
      p3,B,post,gsi,1
      p4,B,pre,gsi,3
      p4,B,post,gsi,2
      p5,B,post,gsi,NA
      """;

  private static Run compare(String input, String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "compare";
    args[1] = "-";
    args[2] = "--format";
    args[3] = "csv";
    System.arraycopy(more, 0, args, 4, more.length);
    return Run.withInput(input, args);
  }

  @Test
  void student_on_three_and_three_is_worked_out_by_hand() {
    // means 6 and 2, both variances 1: t = 4 / sqrt(2/3) = 4.898979..., df 4
    String three = String.join("\n", WIDE.lines().toList().subList(0, 7)) + "\n";
    Run run = compare(three, "--arms", "A,B", "--method", "student");
    assertThat(run.lines().get(0))
        .isEqualTo("by,method,estimate,se,statistic,df,p,ci_low,ci_high,level,n1,n2,reason");
    assertThat(run.lines().get(1)).startsWith(",student,4.0,0.816496580927726,4.898979485566");
    assertThat(run.lines().get(1)).contains(",4.0,0.0080498").endsWith(",0.95,3,3,");
  }

  @Test
  void swapping_the_arms_flips_the_sign() {
    String there = compare(WIDE, "--arms", "A,B", "--method", "welch").lines().get(1);
    String back = compare(WIDE, "--arms", "B,A", "--method", "welch").lines().get(1);
    assertThat(Double.parseDouble(there.split(",", -1)[2]))
        .isEqualTo(-Double.parseDouble(back.split(",", -1)[2]));
  }

  @Test
  void groups_come_in_order_and_one_participant_is_a_reason() {
    Run run =
        compare(
            WIDE,
            "--arms",
            "A,B",
            "--by",
            "site",
            "--method",
            "welch,ancova",
            "--baseline",
            "baseline");
    assertThat(run.status()).isZero();
    List<String> rows = run.lines().subList(1, 5);
    assertThat(rows.get(0)).startsWith("x,welch,4.0");
    assertThat(rows.get(1)).startsWith("x,ancova,");
    assertThat(rows.get(2)).startsWith("y,welch,,").contains("1 participant");
    assertThat(run.out()).doesNotContain("NaN");
  }

  @Test
  void without_arms_those_found_are_listed() {
    Run run = compare(WIDE, "--method", "welch");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("the arms found are [A, B, C]");
  }

  @Test
  void an_arm_that_is_not_there_is_an_error() {
    Run run = compare(WIDE, "--arms", "A,D", "--method", "welch");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("has no rows of the arm D").contains("[A, B, C]");
  }

  @Test
  void the_long_form_is_read_with_outcome_and_visit() {
    Run run =
        compare(
            LONG,
            "--arms",
            "A,B",
            "--outcome",
            "gsi",
            "--visit",
            "post",
            "--baseline",
            "pre",
            "--method",
            "student,change");
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(1)).startsWith(",student,4.5,").endsWith(",0.95,2,2,");
    // changes 4, 5 against 0, -1: difference 5
    assertThat(run.lines().get(2)).startsWith(",change,5.0,");
  }

  @Test
  void a_duplicate_names_both_lines() {
    Run run = compare(WIDE + "p1,A,1,5,x\n", "--arms", "A,B", "--method", "welch");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("-:11: participant: participant p1 is already on line 2");
  }

  @Test
  void tost_adds_its_two_p_values_and_its_level() {
    Run run = compare(WIDE, "--arms", "A,B", "--method", "tost", "--margin", "2");
    assertThat(run.lines().get(0)).contains("level,p_lower,p_upper,smallest_margin,n1,n2,reason");
    assertThat(run.lines().get(1)).contains(",0.9");
    Run none = compare(WIDE, "--arms", "A,B", "--method", "tost");
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("margin must be given for tost");
  }

  @Test
  void the_margin_curve_is_drawn_of_tests_of_equivalence(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("curve.html");
    String[] told = {
      "--arms", "A,B", "--margin", "2", "--plot", "margin-curve", "--method", "tost"
    };
    String[] drawn = Arrays.copyOf(told, 10);
    drawn[8] = "--figure";
    drawn[9] = file.toString();
    assertThat(compare(WIDE, drawn).status()).isZero();
    assertThat(Files.readString(file)).contains("Equivalence and the margin");
    assertThat(compare(WIDE, told).err()).contains("--plot goes with --figure");
    drawn[7] = "welch";
    assertThat(compare(WIDE, drawn).err())
        .contains("--plot: margin-curve needs an estimate by tost");
    drawn[5] = "pie";
    assertThat(compare(WIDE, drawn).err())
        .contains("there is no pie; must be among forest, margin-");
  }

  @Test
  void noninferiority_and_minimal_effects_are_held_against_the_margin() {
    String[] told = {"--arms", "A,B", "--method", "noninferiority,minimal-effect", "--margin", "2"};
    Run none = compare(WIDE, told);
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("better must be lower or higher for noninferiority");
    String[] more = Arrays.copyOf(told, 8);
    more[6] = "--better";
    more[7] = "lower";
    Run run = compare(WIDE, more);
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(1)).startsWith(",noninferiority,").contains(",0.95,");
    assertThat(run.lines().get(2)).startsWith(",minimal-effect,").contains(",0.95,");
    Run wrong = compare(WIDE, "--arms", "A,B", "--method", "tost-d", "--margin", "2");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("must be in SDs, such as smd:0.5, for tost-d");
  }

  @Test
  void a_ratio_margin_gives_ratios_of_geometric_means() {
    String values = "arm,value\nA,2\nA,8\nB,1\nB,4\n"; // geometric means 4 and 2
    Run run =
        compare(values, "--arms", "A,B", "--method", "tost-student", "--margin", "ratio:1.25");
    double ratio = Double.parseDouble(run.lines().get(1).split(",", -1)[2]);
    assertThat(ratio).isCloseTo(2, org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  void published_summaries_serve_the_methods_that_need_no_more() {
    // recalc: 10.30/8.71, SD 3.12/2.80, n 50/48: Student t 2.6514128, df 96; Welch df 95.574051
    String table = "study,n1,mean1,sd1,n2,mean2,sd2\nrecalc,50,10.30,3.12,48,8.71,2.80\n";
    Run run = compare(table, "--by", "study", "--method", "student,welch,ancova");
    assertThat(run.lines().get(1)).startsWith("recalc,student,1.5").contains(",2.6514128");
    assertThat(run.lines().get(2)).contains(",95.574051");
    assertThat(run.lines().get(3)).contains("ANCOVA needs the baseline");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--arms A           | must name two different arms",
        "--arms A,A         | must name two different arms",
        "--method nonsense  | there is no nonsense; must be among student, welch, ancova, change",
        "--margin nonsense  | --margin: margin must be like 2, -1,2, smd:0.5 or ratio:1.25",
        "--margin 0         | --margin: margin must be positive and finite, got 0.0",
        "--alternative both | alternative must be two-sided, greater or less, got both",
        "--value nonsense   | nonsense: there is no such column",
        "--by nonsense      | nonsense: there is no such column",
        "--visit post       | --outcome and --visit go together",
        "--minute 3         | --minute goes with --outcome and --visit"
      })
  void wrong_options_are_exit_2(String options, String message) {
    String[] parts = options.strip().split(" ", -1);
    Run run =
        parts[0].equals("--arms")
            ? compare(WIDE, parts[0], parts[1])
            : compare(WIDE, "--arms", "A,B", parts[0], parts[1]);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }
}
