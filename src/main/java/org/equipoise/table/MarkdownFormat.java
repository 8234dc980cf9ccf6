// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.util.List;

/** An answer for a document: pipe tables, remarks, "Details of methods". */
final class MarkdownFormat {
  private MarkdownFormat() {}

  static String render(Answer answer) {
    StringBuilder out = new StringBuilder();
    for (Table table : answer.tables()) {
      out.append("## ").append(Markdown.escaped(table.title())).append("\n\n");
      out.append(Markdown.table(table));
    }
    for (String remark : answer.remarks()) {
      out.append(Markdown.escaped(remark)).append("\n\n");
    }
    plainWords(out, answer.explanations());
    details(out, MethodDetails.of(answer.conventions()));
    return out.toString();
  }

  private static void plainWords(StringBuilder out, List<Explanation> explanations) {
    if (!explanations.isEmpty()) {
      out.append("### ").append(Explanation.HEADING).append("\n\n");
      out.append(Markdown.explanations(explanations)).append('\n');
    }
  }

  private static void details(StringBuilder out, MethodDetails details) {
    out.append("### ").append(MethodDetails.HEADING).append("\n\n");
    if (details.conventions().isEmpty()) {
      out.append("none apply\n");
    }
    details
        .conventions()
        .forEach(each -> out.append("- ").append(Markdown.escaped(each)).append('\n'));
    if (!details.references().isEmpty()) {
      out.append('\n');
    }
    details
        .references()
        .forEach(each -> out.append("- ").append(Markdown.escaped(each)).append('\n'));
  }
}
