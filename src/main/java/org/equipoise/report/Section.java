// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One section of the report.
 *
 * @param id its anchor
 * @param title its heading
 * @param content what stands under the heading
 * @param parts sections within it
 */
record Section(String id, String title, List<Block> content, List<Section> parts) {
  Section {
    content = List.copyOf(content);
    parts = List.copyOf(parts);
  }

  Section(String id, String title, List<Block> content) {
    this(id, title, content, List.of());
  }

  Markup markup() {
    return markup(2);
  }

  private Markup markup(int level) {
    List<Markup> all = new ArrayList<>();
    all.add(Tag.of("h" + level).with("id", id + "-heading").text(title));
    content.forEach(each -> all.add(each.html()));
    parts.forEach(each -> all.add(each.markup(level + 1)));
    return Tag.of("section").with("id", id).with("aria-labelledby", id + "-heading").holding(all);
  }

  String markdown() {
    return markdown("## ");
  }

  private String markdown(String mark) {
    return mark
        + Block.line(title)
        + Block.markdown(content)
        + parts.stream().map(each -> each.markdown("#" + mark)).collect(Collectors.joining());
  }

  Markup link() {
    Markup own = Tag.of("a").with("href", "#" + id).text(title);
    return parts.isEmpty()
        ? Tag.of("li").holding(own)
        : Tag.of("li")
            .holding(own, Tag.of("ul").holding(parts.stream().map(Section::link).toList()));
  }
}
