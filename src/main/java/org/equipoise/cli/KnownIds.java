// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.LinkedHashSet;
import org.equipoise.analysis.FamilyMethod;
import org.equipoise.io.Vocabulary;
import org.equipoise.method.Catalogue;

/** The ids that files may use, from the rooms that know them to the room that reads files. */
final class KnownIds {
  private KnownIds() {}

  static Vocabulary vocabulary() {
    return new Vocabulary(
        new LinkedHashSet<>(Catalogue.plannable()), new LinkedHashSet<>(FamilyMethod.labels()));
  }
}
