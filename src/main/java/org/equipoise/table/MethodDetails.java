// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.core.Convention;
import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;

/**
 * "Details of methods": each convention with the numbers of its references, and the references in
 * the order of first use.
 *
 * @param conventions such as "interval: noncentral t [1]"
 * @param references such as "[1] Hedges LV (1981). … doi:10.3102/10769986006002107"
 */
public record MethodDetails(List<String> conventions, List<String> references) {
  /** The heading, wherever they are printed. */
  public static final String HEADING = "Details of methods";

  /** Copies the lists. */
  public MethodDetails {
    conventions = List.copyOf(conventions);
    references = List.copyOf(references);
  }

  /**
   * The lines for conventions.
   *
   * @param conventions the conventions
   * @return the lines
   */
  public static MethodDetails of(Conventions conventions) {
    List<Reference> sources = conventions.references();
    List<String> lines = new ArrayList<>();
    for (Convention each : conventions.list()) {
      lines.add(each.topic() + ": " + each.choice() + numbers(each.sources(), sources));
    }
    List<String> references = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      references.add("[" + (i + 1) + "] " + cited(sources.get(i)));
    }
    return new MethodDetails(lines, references);
  }

  private static String numbers(List<Reference> cited, List<Reference> all) {
    if (cited.isEmpty()) {
      return "";
    }
    List<String> numbers =
        cited.stream().map(each -> Integer.toString(all.indexOf(each) + 1)).toList();
    return " [" + String.join(", ", numbers) + "]";
  }

  private static String cited(Reference reference) {
    return reference.doi().isEmpty()
        ? reference.text()
        : reference.text() + " doi:" + reference.doi();
  }
}
