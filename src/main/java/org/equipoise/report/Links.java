// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

/** Links that a reader may follow; nothing is loaded from them. */
final class Links {
  private Links() {}

  /** A space and the DOI as a link. */
  static Markup doi(String doi) {
    return Markup.text(" ")
        .and(
            Tag.of("a")
                .with("href", "https://doi.org/" + doi)
                .with("rel", "noreferrer")
                .text("doi:" + doi));
  }
}
