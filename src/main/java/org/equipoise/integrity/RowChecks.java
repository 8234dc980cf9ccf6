// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.equipoise.evidence.PrintedRow;

/** All checks of a printed row. */
public final class RowChecks {
  /** Those that may be of one group, which both arms of a row in columns with 1 and 2 may have. */
  private static final Set<CheckKind> OF_ONE_GROUP =
      EnumSet.of(
          CheckKind.GRIM,
          CheckKind.GRIMMER,
          CheckKind.DEBIT,
          CheckKind.SDLIMITS,
          CheckKind.SPRITE,
          CheckKind.PERCENT,
          CheckKind.CI_SYMMETRY,
          CheckKind.IMPLIED_R,
          CheckKind.FLOW,
          CheckKind.ORDER,
          CheckKind.SPREAD,
          CheckKind.SUM);

  /** Those that assume whole numbers, which a row says by its items or its unit. */
  private static final Set<CheckKind> OF_WHOLE_NUMBERS =
      EnumSet.of(CheckKind.GRIM, CheckKind.GRIMMER);

  /** Those that assume what no row says: data of 0 and 1, or a search for a whole sample. */
  private static final Set<CheckKind> ON_REQUEST = EnumSet.of(CheckKind.DEBIT, CheckKind.SPRITE);

  private RowChecks() {}

  /**
   * The checks.
   *
   * @param settings what they are to assume
   * @return one of each kind that a row alone answers
   */
  public static List<RowCheck> all(CheckSettings settings) {
    return List.of(
        new ScoreCheck(CheckKind.GRIM, settings),
        new ScoreCheck(CheckKind.GRIMMER, settings),
        new ScoreCheck(CheckKind.DEBIT, settings),
        new ScoreCheck(CheckKind.SDLIMITS, settings),
        new ScoreCheck(CheckKind.SPRITE, settings),
        new Recompute(settings.alpha()),
        FittingDf.DF,
        new Percentage(settings.rounding()),
        CiSymmetry.CI_SYMMETRY,
        ImpliedR.IMPLIED_R,
        ValueOrder.ORDER,
        SpreadLabel.SPREAD,
        SumOfParts.SUM,
        FlowArithmetic.FLOW);
  }

  /**
   * Whether a check is of one group of people.
   *
   * @param kind the check
   * @return false for a comparison of arms
   */
  public static boolean ofOneGroup(CheckKind kind) {
    return OF_ONE_GROUP.contains(kind);
  }

  /**
   * Whether a check assumes scores that are whole multiples of a unit.
   *
   * @param kind the check
   * @return true for grim and grimmer
   */
  public static boolean ofWholeNumbers(CheckKind kind) {
    return OF_WHOLE_NUMBERS.contains(kind);
  }

  /**
   * Whether a check is made only when it is asked for.
   *
   * @param kind the check
   * @return true for debit and sprite
   */
  public static boolean onRequest(CheckKind kind) {
    return ON_REQUEST.contains(kind);
  }

  /**
   * Whether a check assumes nothing of the data but what the row says, and so may be made unasked.
   *
   * @param kind the check
   * @param row the row
   * @return false for grim and grimmer where the row has neither items nor unit, for debit and
   *     sprite
   */
  public static boolean assumesNoMore(CheckKind kind, PrintedRow row) {
    boolean whole = row.number("items").isPresent() || row.number("unit").isPresent();
    return ofWholeNumbers(kind) ? whole : !onRequest(kind);
  }
}
