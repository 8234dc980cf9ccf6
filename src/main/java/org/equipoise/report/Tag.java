// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.List;

/** An element in the making: its name and attributes. Immutable. */
final class Tag {
  private final String name;
  private final String attributes;

  private Tag(String name, String attributes) {
    this.name = name;
    this.attributes = attributes;
  }

  static Tag of(String name) {
    return new Tag(name, "");
  }

  Tag with(String attribute, String value) {
    return new Tag(name, attributes + " " + attribute + "=\"" + Markup.escaped(value) + "\"");
  }

  Tag styled(String styleClass) {
    return with("class", styleClass);
  }

  /** The element around text. */
  Markup text(String text) {
    return holding(Markup.text(text));
  }

  /** The element around pieces. */
  Markup holding(Markup... pieces) {
    return holding(List.of(pieces));
  }

  /** The element around pieces. */
  Markup holding(List<Markup> pieces) {
    return new Markup(
        "<" + name + attributes + ">" + Markup.join(pieces).html() + "</" + name + ">\n");
  }

  /** The element without an end, such as meta. */
  Markup alone() {
    return new Markup("<" + name + attributes + ">\n");
  }
}
