// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.equipoise.design.Status;
import org.equipoise.evidence.Fact;
import org.equipoise.evidence.Provenance;
import org.equipoise.table.Markdown;
import org.equipoise.table.Origin;
import org.equipoise.view.Individuals;
import org.equipoise.view.SampleTrial;
import org.equipoise.view.TrialView;
import org.junit.jupiter.api.Test;

/** The report is complete, offline, escaped, and the same each time. */
class ReportContractTest {
  private static final String NASTY = "</script><script>alert('x')</script> \"q\" <b> \uD83E\uDDD8";
  private static final Origin ORIGIN =
      Origin.none()
          .withInput("trial.yaml", "9f86d081884c7d65")
          .with("seed", "7")
          .with("command", "bin/equipoise analyze trial.yaml --report <report>.html");
  private static final List<Fact> FACTS =
      List.of(
          new Fact(
              "arm sizes",
              "33 and 16",
              "participants",
              Fact.Standing.DISPUTED,
              new Provenance(Status.PUBLISHED_SECONDARY, "A review", "table 1", "31 randomized")));
  private static final TrialView VIEW = new TrialView(SampleTrial.analysis(), Individuals.SHOWN);
  private static final String HTML = new Report(VIEW, FACTS, ORIGIN, "0.1.0").html();

  @Test
  void it_has_every_section() {
    assertThat(matches("<h2 id=\"([a-z]+)-heading\"", withoutContents(HTML)))
        .containsExactly(
            "verdicts",
            "trial",
            "flow",
            "baseline",
            "results",
            "multiplicity",
            "outcomes",
            "methods",
            "words",
            "provenance",
            "reproducibility");
  }

  @Test
  void it_says_each_verdict_in_the_sentences_of_the_view() {
    for (String sentence : VIEW.sentences()) {
      assertThat(HTML).contains(Markup.escaped(Prose.typeset(sentence)));
    }
    assertThat(HTML).doesNotContain("did not differ");
  }

  @Test
  void it_says_that_the_participants_are_simulated() {
    assertThat(HTML).contains("The participants are simulated (participants.simulated.csv)");
    Map<String, String> real = Map.of("participants.simulated.csv", "participants.csv");
    TrialView observed = new TrialView(SampleTrial.analysis(real), Individuals.SHOWN);
    assertThat(new Report(observed, List.of(), ORIGIN, "0.1.0").html())
        .doesNotContain("The participants are simulated");
  }

  @Test
  void it_shows_provenance_with_the_dispute_and_how_to_make_it_again() {
    assertThat(HTML)
        .contains("Sources contradict each other")
        .contains("published-secondary")
        .contains("9f86d081884c7d65")
        .contains("--report &lt;report&gt;.html")
        .contains("<dd>7</dd>");
  }

  @Test
  void it_loads_nothing_and_is_small_enough() {
    String own = withoutScripts(HTML);
    assertThat(own).doesNotContain("src=").doesNotContain("<link").doesNotContain("@import");
    assertThat(matches("(https?:[^\" ]*)", own))
        .allMatch(url -> url.startsWith("https://doi.org/"));
    assertThat(HTML.getBytes(StandardCharsets.UTF_8).length).isLessThan(4_000_000);
  }

  @Test
  void without_scripts_every_figure_stands_in_the_page() {
    String own = withoutScripts(HTML);
    List<String> drawings = matches("(<div class=\"eq-drawing\"[^>]*><svg [^>]*>)", own);
    assertThat(drawings)
        .isNotEmpty()
        .hasSameSizeAs(matches("(<figure)", own))
        .allMatch(each -> each.contains("role=\"img\" aria-label=") && hidden(each))
        .allMatch(each -> each.contains("viewBox=") && !each.contains("xmlns"));
    assertThat(matches("(<svg )", own)).hasSameSizeAs(drawings);
    assertThat(own).doesNotContain("<?xml", "<!DOCTYPE svg", "<noscript", "eq-fallback\">");
  }

  private static boolean hidden(String drawing) {
    return drawing.substring(drawing.indexOf("<svg")).contains("aria-hidden=\"true\"");
  }

  @Test
  void it_is_the_same_each_time_and_in_a_german_locale() {
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      TrialView again = new TrialView(SampleTrial.analysis(), Individuals.SHOWN);
      assertThat(new Report(again, FACTS, ORIGIN, "0.1.0").html()).isEqualTo(HTML);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void its_json_is_the_answer_of_the_command() throws IOException {
    JsonNode json = new ObjectMapper().readTree(embedded(HTML));
    assertThat(json.get("command").textValue()).isEqualTo("analyze");
    assertThat(json.get("rows")).hasSize(VIEW.results().rows().size());
    assertThat(json.get("baseline")).hasSize(VIEW.baseline().orElseThrow().rows().size());
    assertThat(json.get("provenance").get("command").textValue()).contains("<report>");
  }

  @Test
  void names_that_are_markup_stay_text() throws IOException {
    Map<String, String> names =
        Map.of(
            "name: Calm",
            "name: '" + NASTY.replace("'", "''") + "'",
            "A sample trial",
            "'" + (NASTY + " long ".repeat(50)).replace("'", "''").strip() + "'");
    TrialView view = new TrialView(SampleTrial.analysis(names), Individuals.SHOWN);
    String html = new Report(view, FACTS, ORIGIN, "0.1.0").html();
    assertThat(html).doesNotContain("alert('x')</script>").doesNotContain("<script>alert");
    assertThat(matches("(<script)", html)).hasSameSizeAs(matches("(<script)", HTML));
    assertThat(html).contains(Markup.escaped(NASTY));
    JsonNode json = new ObjectMapper().readTree(embedded(html));
    assertThat(json.get("remarks").toString()).contains("alert('x')");
  }

  @Test
  void references_are_numbered_in_the_order_of_their_first_use() {
    String methods = HTML.substring(HTML.indexOf("<p class=\"methods\">"));
    List<Integer> first = new ArrayList<>();
    for (String group :
        matches("\\[(\\d[\\d, ]*)]", methods.substring(0, methods.indexOf("<ol")))) {
      for (String number : group.split(", ", -1)) {
        if (!first.contains(Integer.parseInt(number))) {
          first.add(Integer.parseInt(number));
        }
      }
    }
    assertThat(first).isSorted().startsWith(1).hasSizeGreaterThan(5);
    String list = methods.substring(methods.indexOf("<ol"), methods.indexOf("</ol>"));
    assertThat(matches("(<li>)", list)).hasSameSizeAs(first);
  }

  @Test
  void methods_name_what_was_done_and_what_could_not_be() {
    int from = HTML.indexOf("<p class=\"methods\">");
    assertThat(HTML.substring(from, HTML.indexOf("</p>", from)))
        .contains("The participants are simulated.")
        .contains("analysis of covariance with the baseline as covariate [1]")
        .contains("TNF-alpha at post could not be estimated")
        .contains("adjusted together by Holm&#39;s method [")
        .contains("equivalence by two one-sided tests")
        .contains("is an area under the curve");
  }

  @Test
  void every_heading_cell_says_what_it_heads() {
    String own = withoutScripts(HTML);
    assertThat(matches("<th([ >])", own)).isNotEmpty();
    assertThat(matches("(<th>)", own)).isEmpty();
    assertThat(matches("(<th [^>]*scope=\"(?:col|row)\")", own))
        .hasSameSizeAs(matches("(<th )", own));
  }

  @Test
  void markup_escapes_what_html_cannot_hold() {
    assertThat(Markup.escaped("a\u0000b\uD83Ec\td")).isEqualTo("a\uFFFDb\uFFFDc\td");
    assertThat(Tag.of("p").with("title", "\"<&'>").text("").html())
        .isEqualTo("<p title=\"&quot;&lt;&amp;&#39;&gt;\"></p>\n");
  }

  @Test
  void a_minus_is_typeset_and_a_hyphen_is_not() {
    assertThat(Prose.typeset("IL-8 was -1.5 (-2 to -.1)")).isEqualTo("IL-8 was −1.5 (−2 to −.1)");
    assertThat(Prose.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(Prose.list(List.of())).isEmpty();
  }

  @Test
  void the_contents_link_to_every_section_in_order_and_nothing_has_an_id_twice() {
    String contents = HTML.substring(HTML.indexOf("<nav"), HTML.indexOf("</nav>"));
    assertThat(matches("href=\"#([A-Za-z0-9_-]+)\"", contents))
        .isEqualTo(matches("<section id=\"([A-Za-z0-9_-]+)\"", HTML))
        .contains("outcome-flare", "outcome-aucg");
    assertThat(matches(" id=\"([^\"]+)\"", withoutScripts(HTML))).doesNotHaveDuplicates();
  }

  @Test
  void headings_skip_no_level() {
    int before = 1;
    for (String level : matches("<h([1-6])[ >]", withoutScripts(HTML))) {
      assertThat(Integer.parseInt(level)).isLessThanOrEqualTo(before + 1);
      before = Integer.parseInt(level);
    }
    assertThat(matches("(<h1[ >])", HTML)).hasSize(1);
  }

  @Test
  void an_outcome_has_its_verdict_its_estimate_its_plots_and_its_sensitivity_together() {
    String flare = section("outcome-flare");
    assertThat(flare)
        .contains(Markup.escaped(Prose.typeset(VIEW.sentences().get(0))))
        .contains("<caption>Capsaicin flare: MBSR minus HEP</caption>")
        .contains("Same verdict under other methods?")
        .doesNotContain(">Outcome</th>")
        .doesNotContain("Psychological distress at");
    assertThat(matches("(<figure)", flare)).hasSize(2);
    assertThat(section("outcome-tnf")).contains("not-estimable");
  }

  @Test
  void the_lost_are_what_is_missing_and_a_flow_that_contradicts_the_evidence_is_flagged() {
    assertThat(section("flow"))
        .contains(
            "53 randomized. Mindfulness-Based Stress Reduction (MBSR): 27 randomized, 3 lost, 24")
        .contains("(HEP): 26 randomized, 2 lost, 24 analysed")
        .contains("<figure")
        .doesNotContain("do not agree");
    assertThat(section("trial")).contains("Lost or excluded").contains("(flow: assumed)");
    Map<String, String> fewer =
        Map.of("{randomized: 27, analysed: 24}", "{randomized: 23, analysed: 20}");
    TrialView view = new TrialView(SampleTrial.analysis(fewer), Individuals.SHOWN);
    assertThat(new Report(view, FACTS, ORIGIN, "0.1.0").html())
        .contains("MBSR: the flow has 20 analysed, a result here has 24.")
        .contains("MBSR: the flow has 23 randomized, the participants at hand are 24.")
        .doesNotContain("HEP: the flow has");
    Map<String, String> more =
        Map.of("{randomized: 26, analysed: 24}", "{randomized: 26, analysed: 26}");
    TrialView lacking = new TrialView(SampleTrial.analysis(more), Individuals.SHOWN);
    assertThat(new Report(lacking, FACTS, ORIGIN, "0.1.0").markdown())
        .contains("HEP: the flow has 26 analysed, the participants at hand are only 24.");
  }

  @Test
  void the_family_is_shown_with_both_p_values_and_with_its_member_that_has_none() {
    assertThat(section("multiplicity"))
        .contains("a family of 2 claims")
        .contains("The other 4 of 6 claims are not adjusted.")
        .contains("Adjusted p")
        .contains("stays in the family with p = 1");
    Map<String, String> none = Map.of("  multiplicity: {method: holm, outcomes: [tnf, il8]}\n", "");
    TrialView view = new TrialView(SampleTrial.analysis(none), Individuals.SHOWN);
    assertThat(new Report(view, FACTS, ORIGIN, "0.1.0").markdown())
        .contains("makes 6 claims and declares no family: none is adjusted");
  }

  @Test
  void markdown_has_the_same_words_tables_and_figures() {
    String markdown = new Report(VIEW, FACTS, ORIGIN, "0.1.0").markdown();
    for (String sentence : VIEW.sentences()) {
      assertThat(markdown).contains(Markdown.escaped(Prose.typeset(sentence)));
    }
    String own = withoutScripts(withoutContents(HTML));
    assertThat(matches("(?m)^(\\*\\*Figure: )", markdown)).hasSameSizeAs(matches("(<figure)", own));
    assertThat(matches("(?m)^(\\| :?---)", markdown)).hasSameSizeAs(matches("(<table>)", own));
    List<String> headings = matches("(?m)^#{2,3} (.*)$", markdown);
    assertThat(headings).hasSameSizeAs(matches("<(h[23])[ >]", own)).contains("Capsaicin flare");
    assertThat(markdown)
        .startsWith("# A sample trial\n\nMindfulness-Based Stress Reduction (MBSR) against")
        .contains("(HEP): 26 randomized, 2 lost, 24 analysed")
        .contains("published-secondary")
        .contains("    bin/equipoise analyze trial.yaml")
        .doesNotContain("<div")
        .doesNotContain("\n\n\n");
  }

  @Test
  void plain_words_are_always_there_table_1_included() {
    assertThat(section("words"))
        .contains("p &gt; .05 is not equivalence")
        .contains("Standardized difference (table 1)");
  }

  private static String section(String id) {
    int from = HTML.indexOf("<section id=\"" + id + "\"");
    int next = HTML.indexOf("<section ", from + 1);
    return HTML.substring(from, next < 0 ? HTML.length() : next);
  }

  @Test
  void a_report_has_a_version() {
    assertThatThrownBy(() -> new Report(VIEW, FACTS, ORIGIN, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String withoutContents(String html) {
    return html.substring(html.indexOf("<main>"));
  }

  private static String embedded(String html) {
    String begin = "<script type=\"application/json\" id=\"results\">";
    int from = html.indexOf(begin) + begin.length();
    return html.substring(from, html.indexOf("</script>", from));
  }

  private static String withoutScripts(String html) {
    return Pattern.compile("<script.*?</script>|<!--.*?-->", Pattern.DOTALL)
        .matcher(html)
        .replaceAll("");
  }

  private static List<String> matches(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }
}
