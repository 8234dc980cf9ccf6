// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cli.md promises of the formats, on written-out answers and on awkward names. */
class FormatContractTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void text_is_aligned_rounded_and_ends_with_details_of_methods() {
    assertThat(Format.TEXT.render(Samples.effects()))
        .isEqualTo(
            """
            Effect sizes
            Comparison  Estimate  unit      SE           95% CI      p    df    n MBSR  reason
                                                                              (people)
            ----------  --------  -----  -----  ---------------  -----  ----  --------  -----------------------
            flare        -13.2    cm2    6.1    -25.6 to -0.8     .037  44.4        25
            GSI            0.051  score  0.029  -0.007 to 0.110  <.001    47        25
            one-sided      0.500         0.200    -Inf to 0.840  >.999    47        25
            TNF                   pg/mL                                             24  3 of 48 below the limit
            p: two-sided

            Details of methods
              interval: noncentral t [1]
              bias correction: exact J [2, 1]
              direction: experimental minus control
              [1] Steiger JH, Fouladi RT (1997). Noncentrality interval estimation and the evaluation of
                statistical models. In: Harlow LL, Mulaik SA, Steiger JH (eds), What if there were no significance
                tests? Erlbaum, 221-257.
              [2] Hedges LV (1981). Distribution theory for Glass's estimator of effect size and related
                estimators. Journal of Educational Statistics 6, 107-128. doi:10.3102/10769986006002107
            """);
  }

  @Test
  void csv_is_a_header_and_unrounded_rows_and_nothing_else() {
    assertThat(Format.CSV.render(Samples.effects()))
        .isEqualTo(
            """
            id,estimate,se,ci_low,ci_high,p,df,n1,reason
            flare,-13.2137,6.1,-25.613,-0.8173,0.0371,44.37,25,
            GSI,0.0512,0.0291,-0.0071,0.1095,2.0E-5,47.0,25,
            one-sided,0.5,0.2,-Inf,0.84,0.99999,47.0,25,
            TNF,,,,,,,24,3 of 48 below the limit
            """);
  }

  @Test
  void json_is_one_object_with_unrounded_numbers() throws IOException {
    JsonNode answer = JSON.readTree(Format.JSON.render(Samples.effects()));
    assertThat(answer.fieldNames())
        .toIterable()
        .containsExactly("command", "version", "rows", "conventions", "provenance", "warnings");
    JsonNode flare = answer.get("rows").get(0);
    assertThat(flare.fieldNames())
        .toIterable()
        .containsExactly("id", "estimate", "se", "ci_low", "ci_high", "p", "df", "n1", "reason");
    assertThat(flare.get("estimate").doubleValue()).isEqualTo(-13.2137);
    assertThat(flare.get("n1").isIntegralNumber()).isTrue();
    assertThat(answer.get("rows").get(2).get("ci_low").textValue()).isEqualTo("-Inf");
    assertThat(answer.get("rows").get(3).get("estimate").isNull()).isTrue();
    assertThat(answer.get("provenance").get("inputs").get(0).get("file").textValue())
        .isEqualTo("a \"b\".csv");
    assertThat(answer.get("provenance").get("seed").textValue()).isEqualTo("7");
    assertThat(answer.get("conventions").get(1).get("sources")).hasSize(2);
    assertThat(answer.get("warnings").get(0).textValue()).isEqualTo("row 3 has no unit");
  }

  @Test
  void markdown_is_a_pipe_table_with_units_and_details() {
    assertThat(Format.MARKDOWN.render(Samples.effects()))
        .startsWith(
            """
            ## Effect sizes

            | Comparison | Estimate | unit | SE | 95% CI | p | df | n MBSR (people) | reason |
            | :--- | ---: | :--- | ---: | ---: | ---: | ---: | ---: | :--- |
            | flare | -13.2 | cm2 | 6.1 | -25.6 to -0.8 | .037 | 44.4 | 25 |  |
            | GSI | 0.051 | score | 0.029 | -0.007 to 0.110 | &lt;.001 | 47 | 25 |  |
            """)
        .contains("### Details of methods\n\n- interval: noncentral t \\[1\\]\n");
  }

  @Test
  void awkward_names_come_back_from_csv() throws IOException {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().ofCsvRecord(Format.CSV.render(Samples.names(Samples.NASTY)))) {
      assertThat(csv.stream().skip(1).map(row -> row.getField(0)))
          .containsExactlyElementsOf(Samples.NASTY);
    }
  }

  @Test
  void awkward_names_come_back_from_json() throws IOException {
    JsonNode rows = JSON.readTree(Format.JSON.render(Samples.names(Samples.NASTY))).get("rows");
    assertThat(rows.findValuesAsText("name")).containsExactlyElementsOf(Samples.NASTY);
  }

  @Test
  void awkward_names_keep_the_text_table_aligned() {
    assertThat(Format.TEXT.render(Samples.names(Samples.NASTY)))
        .startsWith(
            """
            Names
            name                                    length
            --------------------------------------  ------
            say "no", then <b>go</b>                    24
            </script><script>alert(1)</script>          34
            calm \uD83E\uDDD8\uD83C\uDFFD\u200D\u2640\uFE0F tea \uD83C\uDF75                              19
            two lines                                    9
            a|b `c` \\d                                  10
            Skin inflammation after capsaicin Skin     305
            inflammation after capsaicin Skin
            """);
  }

  @Test
  void awkward_names_have_no_meaning_in_markdown() {
    String text = Format.MARKDOWN.render(Samples.names(Samples.NASTY));
    assertThat(text)
        .contains("| &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; | 34 |")
        .contains("| two lines | 9 |")
        .contains("| a\\|b \\`c\\` \\\\d | 10 |")
        .contains("| " + Samples.LONG_NAME + " | 305 |");
    assertThat(Format.MARKDOWN.render(Samples.names(List.of("cortisol_aucg", "_x_"))))
        .contains("| cortisol_aucg | 13 |")
        .contains("| \\_x\\_ | 3 |");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void a_german_locale_changes_nothing(Format format) {
    String before = format.render(Samples.effects());
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(format.render(Samples.effects())).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void further_tables_and_remarks_reach_people_and_json_but_not_csv() throws IOException {
    Table power =
        Table.of(
            "power",
            "Power",
            List.of(new Field<Double>(Column.of("power", Style.PROBABILITY), Cell::number)),
            List.of(0.384, 0.9999));
    Answer plain = Samples.effects();
    Answer answer = plain.with(power).withRemarks(List.of("The data leave it open."));
    assertThat(Format.CSV.render(answer)).isEqualTo(Format.CSV.render(plain));
    assertThat(Format.TEXT.render(answer))
        .contains("Power\npower\n-----\n 0.38\n>0.99\n\nThe data leave it open.\n\nDetails of");
    assertThat(Format.MARKDOWN.render(answer))
        .contains("## Power\n")
        .contains("leave it open.\n\n");
    JsonNode json = JSON.readTree(Format.JSON.render(answer));
    assertThat(json.get("power").get(0).get("power").doubleValue()).isEqualTo(0.384);
    assertThat(json.get("remarks").get(0).textValue()).isEqualTo("The data leave it open.");
  }

  @Test
  void an_answer_without_rows_keeps_its_header() {
    Answer empty = Samples.names(List.of());
    assertThat(Format.CSV.render(empty)).isEqualTo("name,length\n");
    assertThat(Format.TEXT.render(empty)).startsWith("Names\nname  length\n----  ------\n\n");
  }

  @Test
  void a_format_is_found_by_its_name_only() {
    for (Format format : Format.values()) {
      assertThat(Format.parse(format.label())).isEqualTo(format);
    }
    assertThatThrownBy(() -> Format.parse("CSV"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("format must be text, csv, json, markdown or latex, got CSV");
  }
}
