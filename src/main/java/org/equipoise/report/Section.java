// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.List;

/**
 * A section of the report.
 *
 * @param id its anchor
 * @param title its heading
 * @param content what stands under the heading
 */
record Section(String id, String title, List<Markup> content) {
  Section {
    content = List.copyOf(content);
  }

  Markup markup() {
    return Tag.of("section")
        .with("id", id)
        .with("aria-labelledby", id + "-heading")
        .holding(Tag.of("h2").with("id", id + "-heading").text(title), Markup.join(content));
  }

  Markup link() {
    return Tag.of("li").holding(Tag.of("a").with("href", "#" + id).text(title));
  }
}
