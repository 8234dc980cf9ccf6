// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.equipoise.core.Reported;
import org.equipoise.design.Status;
import org.equipoise.evidence.Fact;
import org.equipoise.evidence.PrintedResult;
import org.equipoise.evidence.PublishedCorrelation;
import org.equipoise.evidence.PublishedRow;
import org.equipoise.evidence.PublishedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedReaderContractTest {
  private static final String ROWS =
      "outcome,arm,visit,n,mean,sd,se,ci_low,ci_high,median,q1,q3,min,max,status,source,where,note\n";
  private static final String BOTH =
      ROWS
          + "gsi,MBSR,pre,25,1.50,0.30,,,,,,,,,published,A paper,Table 1,\n"
          + "gsi,HEP,pre,24,1.4,.4,,,,,,,,,derived,A paper,Table 1,from the SE\n";
  private static final String CORRELATIONS = "outcome,visit1,visit2,r,status,source,where\n";
  private static final String RESULTS =
      "outcome,visit,contrast,statistic,df1,df2,p,effect,effect_name,ci_low,ci_high,source,where\n";
  private static final String FACTS = "what,value,unit,status,disputed,source,where,note\n";

  private static PublishedReader reader() {
    return new PublishedReader(Fixture.trial());
  }

  private static List<String> refusedRow(String row) {
    return Fixture.messages(() -> reader().rows(Fixture.table(BOTH + row + "\n")));
  }

  @Test
  void rows_keep_their_numbers_as_printed_and_where_they_are_from() {
    List<PublishedRow> rows = reader().rows(Fixture.table(BOTH));
    assertThat(rows.get(0).get(PublishedRow.Item.MEAN)).contains(Reported.parse("1.50"));
    assertThat(rows.get(0).get(PublishedRow.Item.SE)).isEmpty();
    assertThat(rows.get(1).provenance().status()).isEqualTo(Status.DERIVED);
    assertThat(rows.get(1).provenance().note()).isEqualTo("from the SE");
    assertThat(rows.get(1).line()).isEqualTo(3);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "gsi,HEP,post,24,1,-0.3,,,,,,,,,published,P,, | people.csv:4: sd: got \"-0.3\"; must be 0 or more",
        "gsi,HEP,post,24,1,,-1,,,,,,,,published,P,, | people.csv:4: se: got \"-1\"; must be 0 or more",
        "gsi,HEP,post,1,1,0.3,,,,,,,,,published,P,, | people.csv:4: n: got \"1\"; must be a whole number of 2 or more",
        "gsi,HEP,post,,1,0.3,,,,,,,,,published,P,, | people.csv:4: n: is empty; must be a whole number of 2 or more",
        "gsi,HEP,post,24,one,0.3,,,,,,,,,published,P,, | people.csv:4: mean: got \"one\"; must be a number as printed, such as 3.40",
        "gsi,HEP,post,24,1,Inf,,,,,,,,,published,P,, | people.csv:4: sd: got \"Inf\"; must be a number as printed, such as 3.40",
        "gsi,HEP,post,24,9,0.3,,,,,,,,,published,P,, | people.csv:4: mean: got \"9\"; must be within the range of gsi, 0.0 to 4.0",
        "gsi,HEP,post,24,1.0,,,1.4,1.5,,,,,,published,P,, | people.csv:4: ci_low: got \"1.4\"; must be at most mean, 1.0",
        "gsi,HEP,post,24,,,,,,1,2.2,3,,,published,P,, | people.csv:4: q1: got \"2.2\"; must be at most median, 1",
        "gsi,HEP,post,24,,,,,,,,,,,published,P,, | people.csv:4: has no printed number; must have a mean, a median or another number",
        "gsi,HEP,post,24,1,0.3,,,,,,,,,printed,P,, | people.csv:4: status: got \"printed\"; must be one of published, published-secondary, derived, assumed",
        "gsi,HEP,post,24,1,0.3,,,,,,,,,published,,, | people.csv:4: source: is empty; must be given",
        "gsi,XYZ,post,24,1,0.3,,,,,,,,,published,P,, | people.csv:4: arm: got \"XYZ\"; must be one of MBSR, HEP",
        "gis,HEP,post,24,1,0.3,,,,,,,,,published,P,, | people.csv:4: outcome: got \"gis\" (did you mean gsi?); must be one of gsi, tnf, cortisol, aucg",
        "cortisol,HEP,post,24,1,0.3,,,,,,,,,published,P,, | people.csv:4: outcome: cortisol is sampled at minutes within a visit; a printed row is of one value a visit: derive an outcome",
        "gsi,HEP,pre,24,1,0.3,,,,,,,,,published,P,, | people.csv:4: gsi, HEP, pre was printed on line 3 already; must be there once",
      })
  void each_mistake_in_a_row_is_named(String row, String message) {
    assertThat(refusedRow(row)).containsExactly(message);
  }

  @Test
  void limits_that_rounding_makes_pass_the_mean_are_accepted() {
    String row = "gsi,HEP,post,24,1,,,1.4,2,,,,,,published,P,,\n";
    assertThat(reader().rows(Fixture.table(BOTH + row))).hasSize(3);
  }

  @Test
  void an_assumed_number_needs_no_source() {
    String row = "gsi,HEP,post,24,1,0.3,,,,,,,,,assumed,,,\n";
    assertThat(reader().rows(Fixture.table(BOTH + row))).hasSize(3);
  }

  @Test
  void unknown_and_missing_columns_are_named_and_so_is_a_missing_arm() {
    assertThat(Fixture.messages(() -> reader().rows(Fixture.table("outcome,arm,visti\n"))))
        .anyMatch(
            each -> each.startsWith("people.csv:1: visti: unknown column (did you mean visit?)"))
        .anyMatch(each -> each.startsWith("people.csv:1: n: there is no such column"));
    String one = ROWS + "gsi,HEP,post,24,1,0.3,,,,,,,,,published,P,,\n";
    assertThat(Fixture.messages(() -> reader().rows(Fixture.table(one))))
        .containsExactly("people.csv:1: arm: no row is of arm MBSR; both arms must have rows");
    assertThat(Fixture.messages(() -> reader().rows(Fixture.table(ROWS))))
        .containsExactly("people.csv:1: has no rows below its header; must have one or more");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "gsi,pre,post,1.01,published,P, | people.csv:2: r: got \"1.01\"; must be a number in [-1, 1]",
        "gsi,pre,post,,published,P, | people.csv:2: r: is empty; must be a number in [-1, 1]",
        "gsi,pre,pre,.5,published,P, | people.csv:2: visit2: got \"pre\"; must not be visit1",
        "gsi,pre,late,.5,published,P, | people.csv:2: visit2: got \"late\"; must be one of pre, post",
      })
  void each_mistake_in_a_correlation_is_named(String row, String message) {
    assertThat(
            Fixture.messages(() -> reader().correlations(Fixture.table(CORRELATIONS + row + "\n"))))
        .containsExactly(message);
  }

  @Test
  void a_correlation_is_there_once_whatever_the_order_of_its_visits() {
    String rows = "gsi,pre,post,.5,published,P,Table 2\ngsi,post,pre,.5,published,P,\n";
    assertThat(Fixture.messages(() -> reader().correlations(Fixture.table(CORRELATIONS + rows))))
        .containsExactly(
            "people.csv:3: gsi, post, pre was printed on line 2 already; must be there once");
    List<PublishedCorrelation> one =
        reader().correlations(Fixture.table(CORRELATIONS + rows.split("\n", 2)[0] + "\n"));
    assertThat(one.get(0).r()).isEqualTo(Reported.parse(".5"));
  }

  @Test
  void results_keep_their_parts_as_printed() {
    String row = "gsi,post,MBSR against HEP,F = 4.9,1,46,.032,-0.60,d,-1.2,0.0,P,Table 3\n";
    PrintedResult result = reader().results(Fixture.table(RESULTS + row)).get(0);
    assertThat(result.test().statistic()).isEqualTo("F = 4.9");
    assertThat(result.test().df2()).contains(Reported.parse("46"));
    assertThat(result.test().p()).isEqualTo(".032");
    assertThat(result.effect().value()).contains(Reported.parse("-0.60"));
    assertThat(result.provenance().where()).isEqualTo("Table 3");
    assertThat(result.line()).isEqualTo(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "gsi,late,c,,,,.05,,,,,P, | people.csv:2: visit: got \"late\"; must be one of pre, post",
        "gsi,,,,,,.05,,,,,P, | people.csv:2: contrast: is empty; must be given",
        "gsi,,c,,,,5%,,,,,P, | people.csv:2: p: got \"5%\"; must be a p-value as printed, such as .0029 or <.001",
        "gsi,,c,F,0,2,.05,,,,,P, | people.csv:2: df1: got \"0\"; must be above 0",
        "gsi,,c,,,,,1,d,3,2,P, | people.csv:2: ci_low: got \"3\"; must be at most ci_high, 2",
        "gsi,,c,,,,,,,,,P, | people.csv:2: has no result; must have a statistic, a p or an effect",
        "gsi,,c,,,,<.001,,,,,, | people.csv:2: source: is empty; must be given",
      })
  void each_mistake_in_a_result_is_named(String row, String message) {
    assertThat(Fixture.messages(() -> reader().results(Fixture.table(RESULTS + row + "\n"))))
        .containsExactly(message);
  }

  @Test
  void facts_say_whether_they_are_disputed() {
    String rows =
        """
        arms,33 and 16,participants,published-secondary,true,A review,Table 1,contradicted
        design,8 weeks,,published,,A paper,abstract,
        """;
    List<Fact> facts = FactsReader.read(Fixture.table(FACTS + rows));
    assertThat(facts.get(0).standing()).isEqualTo(Fact.Standing.DISPUTED);
    assertThat(facts.get(0).provenance().status()).isEqualTo(Status.PUBLISHED_SECONDARY);
    assertThat(facts.get(1).standing()).isEqualTo(Fact.Standing.UNDISPUTED);
  }

  @Test
  void each_mistake_in_the_facts_is_named() {
    String rows = ",x,,published,,P,,\nw,,,published,,P,,\nw,x,,published,maybe,,,\n";
    assertThat(Fixture.messages(() -> FactsReader.read(Fixture.table(FACTS + rows))))
        .containsExactly(
            "people.csv:2: what: is empty; must be given",
            "people.csv:3: value: is empty; must be given",
            "people.csv:4: source: is empty; must be given",
            "people.csv:4: disputed: got \"maybe\"; must be true, false or empty");
  }

  @Test
  void the_mistakes_of_all_files_of_a_trial_are_said_at_once(@TempDir Path directory)
      throws IOException {
    String text =
        Fixture.changed(
            "{participants: people.csv}",
            "{published: p.csv, correlations: c.csv, results: r.csv}");
    Path file = directory.resolve("trial.yaml");
    Files.writeString(file, text);
    Files.writeString(directory.resolve("p.csv"), BOTH + "gsi,HEP,post,0,1,,,,,,,,,,assumed,,,\n");
    Files.writeString(directory.resolve("c.csv"), CORRELATIONS + "gsi,pre,post,2,assumed,,\n");
    TrialFile trial = TrialReader.read(file, Fixture.VOCABULARY);
    assertThat(Fixture.messages(() -> EvidenceReader.read(trial)))
        .containsExactly(
            directory.resolve("p.csv") + ":4: n: got \"0\"; must be a whole number of 2 or more",
            directory.resolve("c.csv") + ":2: r: got \"2\"; must be a number in [-1, 1]",
            directory.resolve("r.csv") + ": does not exist; must be a file that can be read");
    Files.writeString(directory.resolve("p.csv"), BOTH);
    Files.writeString(directory.resolve("c.csv"), CORRELATIONS + "gsi,pre,post,.2,assumed,,\n");
    Files.writeString(directory.resolve("r.csv"), RESULTS);
    PublishedTable table = (PublishedTable) EvidenceReader.read(trial);
    assertThat(table.rows()).hasSize(2);
    assertThat(table.correlations()).hasSize(1);
    assertThat(table.results()).isEmpty();
    assertThat(EvidenceReader.facts(trial)).isEmpty();
    assertThat(trial.inputs()).hasSize(4);
  }
}
