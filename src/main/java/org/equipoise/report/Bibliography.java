// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.equipoise.core.Reference;
import org.equipoise.table.Markdown;

/** The references of one report, numbered in the order in which they are first cited. */
final class Bibliography {
  private final List<Reference> cited = new ArrayList<>();

  /** The numbers of some references in brackets after a space, or nothing. */
  String cite(List<Reference> references) {
    references.stream().filter(each -> !cited.contains(each)).distinct().forEach(cited::add);
    return references.isEmpty()
        ? ""
        : references.stream()
            .map(each -> cited.indexOf(each) + 1)
            .sorted()
            .distinct()
            .map(number -> Integer.toString(number))
            .collect(Collectors.joining(", ", " [", "]"));
  }

  String cite(Reference... references) {
    return cite(List.of(references));
  }

  /** The list of references, as far as cited by now. */
  Block list() {
    List<Markup> items = cited.stream().map(Bibliography::item).toList();
    if (items.isEmpty()) {
      return new Block(Markup.NONE, "");
    }
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < cited.size(); i++) {
      Reference each = cited.get(i);
      String doi = each.doi().isEmpty() ? "" : " doi:" + each.doi();
      lines.append(i + 1).append(". ").append(Markdown.escaped(each.text() + doi)).append('\n');
    }
    return new Block(Tag.of("ol").styled("references").holding(items), lines + "\n");
  }

  private static Markup item(Reference reference) {
    Markup text = Markup.text(reference.text());
    return Tag.of("li")
        .holding(reference.doi().isEmpty() ? text : text.and(Links.doi(reference.doi())));
  }
}
