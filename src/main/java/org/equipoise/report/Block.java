// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.equipoise.figure.Caption;
import org.equipoise.figure.Figure;
import org.equipoise.table.Explanation;
import org.equipoise.table.Markdown;
import org.equipoise.table.Table;

/**
 * A piece of the report in both its forms, made from the same words.
 *
 * @param html for the page
 * @param markdown for the document: lines, with an empty one at the end
 */
record Block(Markup html, String markdown) {
  static Block paragraph(String text) {
    return new Block(Prose.paragraph(text), line(text));
  }

  static Block paragraph(String style, String text) {
    return new Block(Tag.of("p").styled(style).text(Prose.typeset(text)), line(text));
  }

  static Block heading(String text) {
    return new Block(Tag.of("h3").text(text), "### " + line(text));
  }

  static Block table(Table table) {
    return new Block(
        TableMarkup.of(table),
        "**" + Markdown.escaped(table.title()) + "**\n\n" + Markdown.table(table));
  }

  /** In the document the figure's text stands for the drawing. */
  static Block figure(Figure figure, FigureSequence figures) {
    Caption caption = figure.caption();
    StringBuilder text = new StringBuilder("**Figure: ");
    text.append(Markdown.escaped(caption.title())).append("**\n\n");
    text.append(caption.subtitle().isBlank() ? "" : line(caption.subtitle()));
    text.append(line(caption.altText()));
    caption.footnotes().forEach(each -> text.append(line(each)));
    return new Block(figures.next(figure), text.toString());
  }

  static Block notice(String text) {
    return new Block(
        Tag.of("p").styled("notice").with("role", "note").text(text), "> " + line(text));
  }

  static Block notice(String text, List<String> items) {
    Block list = list(items);
    return new Block(
        Tag.of("div")
            .styled("notice")
            .with("role", "note")
            .holding(Tag.of("p").text(text), list.html()),
        line(text) + list.markdown());
  }

  static Block list(List<String> items) {
    List<Markup> marked = items.stream().map(each -> Tag.of("li").text(each)).toList();
    String lines =
        items.stream()
            .map(each -> "- " + Markdown.escaped(Prose.typeset(each)) + "\n")
            .collect(Collectors.joining());
    return new Block(Tag.of("ul").holding(marked), lines + "\n");
  }

  static Block explanations(List<Explanation> explanations) {
    List<Markup> items =
        explanations.stream()
            .flatMap(
                each ->
                    List.of(
                        Tag.of("dt").text(each.term()),
                        Tag.of("dd").holding(Markup.text(each.meaning()), misread(each)))
                        .stream())
            .toList();
    return new Block(Tag.of("dl").holding(items), Markdown.explanations(explanations) + "\n");
  }

  private static Markup misread(Explanation each) {
    return each.misreading().isEmpty()
        ? Markup.NONE
        : Tag.of("p")
            .styled("misread")
            .holding(
                Tag.of("em").text(Explanation.OFTEN_MISREAD.strip()),
                Markup.text(each.misreading()));
  }

  /** One of a list of terms. */
  record Entry(String term, String text) {}

  static Block definitions(List<Entry> entries) {
    List<Markup> items =
        entries.stream()
            .map(
                each ->
                    Tag.of("dt")
                        .text(each.term())
                        .and(Tag.of("dd").text(Prose.typeset(each.text()))))
            .toList();
    String lines =
        entries.stream()
            .map(
                each ->
                    "- **"
                        + Markdown.escaped(each.term())
                        + "** "
                        + Markdown.escaped(Prose.typeset(each.text()))
                        + "\n")
            .collect(Collectors.joining());
    return new Block(Tag.of("dl").holding(items), lines + "\n");
  }

  static Block code(String text) {
    return new Block(
        Tag.of("pre").holding(Tag.of("code").text(text)), "    " + text.strip() + "\n\n");
  }

  static String markdown(Collection<Block> blocks) {
    return blocks.stream().map(Block::markdown).collect(Collectors.joining());
  }

  static String line(String text) {
    return Markdown.escaped(Prose.typeset(text)) + "\n\n";
  }
}
