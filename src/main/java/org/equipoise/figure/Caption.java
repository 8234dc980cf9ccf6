// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.equipoise.core.Require;

/**
 * The words around a figure.
 *
 * @param title what the figure shows
 * @param subtitle a line under the title; empty for none
 * @param altText what the figure shows, for a reader who cannot see it; when empty, a builder
 *     writes it from its numbers
 * @param footnotes under the figure
 */
public record Caption(String title, String subtitle, String altText, List<String> footnotes) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the title is blank
   */
  public Caption {
    Require.notBlank(title, "title");
    Objects.requireNonNull(subtitle, "subtitle");
    Objects.requireNonNull(altText, "altText");
    footnotes = List.copyOf(footnotes);
  }

  /**
   * A title alone.
   *
   * @param title what the figure shows
   * @return the caption
   */
  public static Caption of(String title) {
    return new Caption(title, "", "", List.of());
  }

  /**
   * The same caption with another subtitle.
   *
   * @param value a line under the title
   * @return the changed copy
   */
  public Caption withSubtitle(String value) {
    return new Caption(title, value, altText, footnotes);
  }

  /**
   * The same caption with another text for readers who cannot see the figure.
   *
   * @param value what the figure shows
   * @return the changed copy
   */
  public Caption withAltText(String value) {
    return new Caption(title, subtitle, value, footnotes);
  }

  /**
   * The same caption with one more footnote.
   *
   * @param value the footnote
   * @return the changed copy
   */
  public Caption withFootnote(String value) {
    return new Caption(
        title, subtitle, altText, Stream.concat(footnotes.stream(), Stream.of(value)).toList());
  }

  Caption withAltTextIfNone(String value) {
    return altText.isBlank() ? withAltText(value) : this;
  }
}
