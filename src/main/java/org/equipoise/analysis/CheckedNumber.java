// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.equipoise.core.Require;
import org.equipoise.evidence.PrintedRow;
import org.equipoise.integrity.Decision;
import org.equipoise.integrity.Finding;
import org.equipoise.integrity.Outcome;

/**
 * One check of one printed number, or why a row has none.
 *
 * @param place where the number was printed
 * @param finding what was found; empty where no check was made
 * @param decision whether a recomputed p leads to the same decision; empty for other checks
 * @param reason why there is no answer; empty when there is one
 * @param row the numbers that were checked; empty for a check of more than one row
 */
public record CheckedNumber(
    Place place,
    Optional<Finding> finding,
    Optional<Decision> decision,
    String reason,
    Optional<PrintedRow> row) {
  /**
   * Checks that there is a finding or a reason.
   *
   * @throws IllegalArgumentException if both are missing
   */
  public CheckedNumber {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(row, "row");
    if (finding.isEmpty()) {
      Require.notBlank(reason, "reason");
    }
  }

  /**
   * Where a number was printed.
   *
   * @param id what names its row; may be empty
   * @param line the line of the file, from 1; 0 when it is from no file
   * @param arm the arm, as its id or as 1 or 2; empty when the number is not of one arm
   * @param n1 participants of the first arm, or of the only one
   * @param n2 participants of the second arm
   */
  public record Place(String id, int line, String arm, OptionalInt n1, OptionalInt n2) {
    /** Checks that the texts are there. */
    public Place {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(arm, "arm");
    }
  }

  static CheckedNumber of(Place place, Finding finding, Optional<Decision> decision) {
    boolean open = finding.outcome() == Outcome.NOT_CHECKED;
    String reason = open ? finding.sentence() : "";
    return new CheckedNumber(place, Optional.of(finding), decision, reason, Optional.empty());
  }

  CheckedNumber withRow(PrintedRow value) {
    return new CheckedNumber(place, finding, decision, reason, Optional.of(value));
  }

  static CheckedNumber unchecked(Place place, String reason) {
    return new CheckedNumber(place, Optional.empty(), Optional.empty(), reason, Optional.empty());
  }

  /**
   * Whether the printed numbers contradict themselves here.
   *
   * @return true for an inconsistent finding
   */
  public boolean inconsistent() {
    return finding.filter(each -> each.outcome() == Outcome.INCONSISTENT).isPresent();
  }

  /**
   * Whether an answer was found.
   *
   * @return false where no check was made or could not answer
   */
  public boolean answered() {
    return finding.filter(each -> each.outcome() != Outcome.NOT_CHECKED).isPresent();
  }
}
