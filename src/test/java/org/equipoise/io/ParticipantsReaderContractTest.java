// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Observation;
import org.equipoise.evidence.Participants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipantsReaderContractTest {
  private static final String LONG = "participant,arm,visit,outcome,minute,value,age\n";
  private static final String BOTH = LONG + "a,MBSR,pre,gsi,,1.5,30\nb,HEP,pre,gsi,,2,41\n";

  private static Participants read(String text) {
    return ParticipantsReader.read(Fixture.table(text), Fixture.trial());
  }

  private static List<String> refused(String text) {
    return Fixture.messages(() -> read(text));
  }

  @Test
  void a_long_file_gives_participants_in_order_of_appearance() {
    Participants people =
        read(
            BOTH
                + "a,MBSR,post,tnf,,<0.5,30\nb,HEP,post,cortisol,-10,7,41\na,MBSR,post,gsi,,NA,30\n");
    assertThat(people.list()).extracting(each -> each.id()).containsExactly("a", "b");
    assertThat(people.list().get(1).covariates()).containsEntry("age", "41");
    assertThat(people.observation(Measurement.of("tnf", "post"), 0))
        .contains(Observation.below(0.5));
    assertThat(people.observation(Measurement.at("cortisol", "post", -10), 1))
        .contains(Observation.of(7));
    assertThat(people.observation(Measurement.of("gsi", "post"), 0)).isEmpty();
  }

  @Test
  void a_wide_file_gives_the_same_participants_as_a_long_one() {
    String wide = "participant,arm,gsi.pre,tnf.post,cortisol.post@-10,age\n";
    Participants people = read(wide + "a,MBSR,1.5,<0.5,,30\nb,HEP,2,NA,7,41\n");
    Participants same = read(BOTH + "a,MBSR,post,tnf,,<0.5,30\nb,HEP,post,cortisol,-10,7,41\n");
    assertThat(people.list()).isEqualTo(same.list());
    assertThat(people.measurements()).isEqualTo(same.measurements());
    for (Measurement each : same.measurements()) {
      assertThat(people.observation(each, 0)).isEqualTo(same.observation(each, 0));
      assertThat(people.observation(each, 1)).isEqualTo(same.observation(each, 1));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "c,XYZ,pre,gsi,,1,1  | people.csv:4: arm: got \"XYZ\"; must be one of MBSR, HEP",
        "c,mbsr,pre,gsi,,1,1 | people.csv:4: arm: got \"mbsr\" (did you mean MBSR?); must be one of MBSR, HEP",
        ",HEP,pre,gsi,,1,1   | people.csv:4: participant: is empty; must be given",
        "c,HEP,prae,gsi,,1,1 | people.csv:4: visit: got \"prae\" (did you mean pre?); must be one of pre, post",
        "c,HEP,pre,bdi,,1,1  | people.csv:4: outcome: got \"bdi\"; must be one of gsi, tnf, cortisol, aucg",
        "c,HEP,pre,gsi,,x,1  | people.csv:4: value: got \"x\"; must be a number, <LIMIT when below a detection limit, or NA",
        "c,HEP,pre,gsi,,Inf,1 | people.csv:4: value: got \"Inf\"; must be a number, <LIMIT when below a detection limit, or NA",
        "c,HEP,pre,gsi,,<,1  | people.csv:4: value: got \"<\"; must be a number, <LIMIT when below a detection limit, or NA",
        "c,HEP,pre,gsi,,4.1,1 | people.csv:4: value: got \"4.1\"; must be within the range of gsi, 0.0 to 4.0",
        "c,HEP,pre,gsi,,-1,1 | people.csv:4: value: got \"-1\"; must be within the range of gsi, 0.0 to 4.0",
        "c,HEP,pre,gsi,0,1,1 | people.csv:4: minute: got 0; gsi has no minutes",
        "c,HEP,pre,cortisol,,1,1 | people.csv:4: minute: is empty; must be one of the minutes of cortisol: -10, 0, 15",
        "c,HEP,pre,cortisol,7,1,1 | people.csv:4: minute: got 7; must be one of the minutes of cortisol: -10, 0, 15",
        "c,HEP,pre,aucg,,1,1 | people.csv:4: outcome: aucg is derived from cortisol; give the values of cortisol",
        "a,HEP,post,gsi,,1,30 | people.csv:4: arm: got \"HEP\" (but \"MBSR\" on line 2); must be the same in all rows of participant \"a\"",
        "a,MBSR,post,gsi,,1,31 | people.csv:4: age: got \"31\" (but \"30\" on line 2); must be the same in all rows of participant \"a\"",
        "a,MBSR,pre,gsi,,1,30 | people.csv:4: participant \"a\", gsi at pre was observed on line 2 already; must be there once",
        "a,MBSR,pre          | people.csv:4: has 3 fields; must have 7, as the header has",
      })
  void each_mistake_is_named_with_its_line_and_what_is_allowed(String row, String message) {
    assertThat(refused(BOTH + row + "\n")).containsExactly(message);
  }

  @Test
  void minus_zero_is_the_minute_zero() {
    Participants people = read(BOTH + "a,MBSR,pre,cortisol,-0,7,30\n");
    assertThat(people.observation(Measurement.at("cortisol", "pre", 0), 0)).isPresent();
  }

  @Test
  void all_mistakes_of_a_file_are_said_at_once() {
    assertThat(refused(BOTH + "c,X,prae,gsi,,y,1\nd,HEP,pre,gsi,,9,1\n")).hasSize(4);
  }

  @Test
  void an_arm_that_is_missing_from_the_data_is_refused() {
    assertThat(refused(LONG + "a,MBSR,pre,gsi,,1.5,30\n"))
        .containsExactly(
            "people.csv:1: arm: no participant is in arm HEP; both arms must have participants");
  }

  @Test
  void a_file_without_rows_is_refused() {
    assertThat(refused(LONG))
        .containsExactly("people.csv:1: has no rows below its header; must have one or more");
  }

  @Test
  void columns_that_are_missing_are_named() {
    assertThat(refused("participant,arm,outcome\na,MBSR,gsi\n"))
        .anyMatch(each -> each.startsWith("people.csv:1: visit: there is no such column"))
        .anyMatch(each -> each.startsWith("people.csv:1: value: there is no such column"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "gsi.prae | visit got \"prae\" (did you mean pre?); must be one of pre, post",
        "gis.pre | outcome got \"gis\" (did you mean gsi?); must be one of gsi, tnf, cortisol, aucg",
        "cortisol.pre | is empty; must be one of the minutes of cortisol: -10, 0, 15",
        "cortisol.pre@x | the minute is no number; must be like cortisol.pre@-10",
        "cortisol.pre@1 | got 1; must be one of the minutes of cortisol: -10, 0, 15",
        "gsi.pre@0 | got 0; gsi has no minutes",
        "aucg.pre | aucg is derived from cortisol; give the values of cortisol",
      })
  void a_column_of_a_wide_file_must_be_a_measurement(String column, String message) {
    String text = "participant,arm," + column + "\na,MBSR,1\nb,HEP,1\n";
    assertThat(refused(text)).containsExactly("people.csv:1: " + column + ": " + message);
  }

  @Test
  void a_wide_file_without_a_measurement_is_refused() {
    assertThat(refused("participant,arm,age\na,MBSR,1\nb,HEP,2\n").get(0))
        .startsWith("people.csv:1: has no values");
  }

  @Test
  void a_participant_has_one_row_in_a_wide_file() {
    assertThat(refused("participant,arm,gsi.pre\na,MBSR,1\nb,HEP,2\na,MBSR,3\n"))
        .containsExactly(
            "people.csv:4: participant \"a\", gsi at pre was observed on line 2 already; must be"
                + " there once");
  }

  @Test
  void what_the_writer_writes_the_reader_reads() throws IOException {
    Participants people =
        read(BOTH + "a,MBSR,post,tnf,,<0.5,30\nb,HEP,post,cortisol,-10,7.25,41\n");
    StringBuilder out = new StringBuilder();
    new ParticipantsWriter(List.of("simulated\nby a test"), Map.of("gsi", 2)).write(people, out);
    assertThat(out.toString())
        .isEqualTo(
            """
            # simulated by a test
            participant,arm,visit,outcome,minute,value,age
            a,MBSR,pre,gsi,,1.50,30
            a,MBSR,post,tnf,,<0.5,30
            a,MBSR,post,cortisol,-10,NA,30
            b,HEP,pre,gsi,,2.00,41
            b,HEP,post,tnf,,NA,41
            b,HEP,post,cortisol,-10,7.25,41
            """);
    Participants back = read(out.toString());
    assertThat(back.list()).isEqualTo(people.list());
    assertThat(back.measurements()).isEqualTo(people.measurements());
  }

  @Test
  void names_with_quotes_separators_markup_and_emoji_survive() throws IOException {
    String id = "#\"a;b\", <i>\uD83D\uDE00</script> " + "x".repeat(300);
    String row = '"' + id.replace("\"", "\"\"") + '"';
    Participants people = read(BOTH + row + ",HEP,pre,gsi,,1,5\n");
    StringBuilder out = new StringBuilder();
    new ParticipantsWriter(List.of(), Map.of()).write(people, out);
    assertThat(read(out.toString()).list().get(2).id()).isEqualTo(id);
  }
}
