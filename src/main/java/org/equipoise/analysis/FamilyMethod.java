// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.compare.PAdjustment;
import org.equipoise.core.Reference;

/** How a plan may adjust a family of claims: from their p-values, or from the participants. */
public final class FamilyMethod {
  /** Westfall and Young's step-down max-T, by its name in a plan. */
  public static final String WESTFALL_YOUNG = "westfall-young";

  private FamilyMethod() {}

  /**
   * The names that a plan may use.
   *
   * @return such as holm
   */
  public static List<String> labels() {
    return Stream.concat(
            Arrays.stream(PAdjustment.values()).map(PAdjustment::label), Stream.of(WESTFALL_YOUNG))
        .toList();
  }

  /**
   * The name for people, as part of a sentence.
   *
   * @param label the name in a plan
   * @return such as Holm's method
   * @throws IllegalArgumentException if no plan may use that name
   */
  public static String title(String label) {
    return label.equals(WESTFALL_YOUNG)
        ? "Westfall and Young's step-down max-T permutation procedure"
        : PAdjustment.parse(label).title();
  }

  /**
   * Where it is from.
   *
   * @param label the name in a plan
   * @return the sources
   * @throws IllegalArgumentException if no plan may use that name
   */
  public static List<Reference> references(String label) {
    return label.equals(WESTFALL_YOUNG)
        ? List.of(Reference.WESTFALL_YOUNG_1993)
        : PAdjustment.parse(label).conventions().references();
  }
}
