// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.equipoise.design.Citation;
import org.equipoise.design.Trial;
import org.equipoise.figure.HtmlFigures;
import org.equipoise.table.Answer;
import org.equipoise.table.Format;
import org.equipoise.table.Table;

/** The page around the sections: head, title, contents, the results as JSON, scripts last. */
final class Page {
  private final Report report;
  private final Trial trial;
  private final List<Section> sections;

  Page(Report report, List<Section> sections) {
    this.report = report;
    this.trial = report.view().analysis().trial();
    this.sections = sections;
  }

  String html() {
    Markup page = Tag.of("html").with("lang", "en").holding(head(), body());
    return "<!DOCTYPE html>\n" + page.html();
  }

  private Markup head() {
    return Tag.of("head")
        .holding(
            Tag.of("meta").with("charset", "utf-8").alone(),
            Tag.of("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", HtmlFigures.contentSecurityPolicy())
                .alone(),
            Tag.of("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1")
                .alone(),
            Tag.of("meta").with("name", "color-scheme").with("content", "light dark").alone(),
            Tag.of("meta")
                .with("name", "generator")
                .with("content", "equipoise " + report.version())
                .alone(),
            Tag.of("title").text(trial.title()),
            Markup.trusted(HtmlFigures.styleSheet()),
            Markup.trusted("<style>\n" + styles() + "</style>\n"));
  }

  private Markup body() {
    List<Markup> parts = sections.stream().map(Section::markup).toList();
    return Tag.of("body")
        .styled("eq-page")
        .holding(
            Tag.of("a").styled("skip").with("href", "#verdicts").text("To the results"),
            header(),
            Tag.of("nav")
                .with("aria-labelledby", "contents-heading")
                .holding(
                    Tag.of("h2").with("id", "contents-heading").text("Contents"),
                    Tag.of("ul").holding(sections.stream().map(Section::link).toList())),
            Tag.of("main").holding(parts),
            results(),
            Markup.trusted(HtmlFigures.scriptLibrary()));
  }

  private Markup header() {
    return Tag.of("header")
        .holding(
            Tag.of("h1").text(trial.title()),
            Tag.of("p").styled("arms").text(arms()),
            trial.citation().map(Page::citation).orElse(Markup.NONE));
  }

  private String arms() {
    return trial.arms().experimental().name()
        + " ("
        + trial.armIds().experimental()
        + ") against "
        + trial.arms().control().name()
        + " ("
        + trial.armIds().control()
        + ")";
  }

  String markdown() {
    StringBuilder out = new StringBuilder("# ").append(Block.line(trial.title()));
    out.append(Block.line(arms()));
    trial.citation().ifPresent(each -> out.append(Block.line(words(each))));
    sections.forEach(each -> out.append(each.markdown()));
    return out.toString().stripTrailing() + "\n";
  }

  private static String words(Citation citation) {
    return citation.doi().isEmpty() ? citation.text() : citation.text() + " doi:" + citation.doi();
  }

  private static Markup citation(Citation citation) {
    Markup text = Markup.text(citation.text());
    return Tag.of("p")
        .styled("citation")
        .holding(citation.doi().isEmpty() ? text : text.and(Links.doi(citation.doi())));
  }

  /** In JSON a less-than sign occurs in strings only, where its escape means the same. */
  private Markup results() {
    Answer answer = report.view().answer(report.version()).withOrigin(report.origin());
    Optional<Table> baseline = report.view().baseline();
    String json = Format.JSON.render(baseline.isPresent() ? answer.with(baseline.get()) : answer);
    return Markup.trusted(
        "<script type=\"application/json\" id=\"results\">\n"
            + json.replace("<", "\\u003c")
            + "</script>\n");
  }

  private static String styles() {
    try (InputStream in = Page.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks org/equipoise/report/report.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
