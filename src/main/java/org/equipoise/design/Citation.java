// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import org.equipoise.core.Require;

/**
 * Where a trial was published.
 *
 * @param text the citation in words
 * @param doi its digital object identifier without a prefix; empty when it has none
 */
public record Citation(String text, String doi) {
  /** Checks the text. */
  public Citation {
    Require.notBlank(text, "citation text");
  }
}
