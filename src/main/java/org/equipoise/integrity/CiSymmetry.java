// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Reported;
import org.equipoise.evidence.PrintedRow;

/**
 * Is an estimate in the middle of its interval? On the scale as printed, or on the log scale where
 * all three are positive, as for a ratio ({@code scale} raw or log asks for one of them). The range
 * is that of the middle.
 *
 * <p>Where a standard error is printed, or the SD and n of a {@code mean} that stands for the
 * estimate, the width is held against it: {@link IntervalWidth}.
 */
public enum CiSymmetry implements RowCheck {
  /** The check; it has no settings. */
  CI_SYMMETRY;

  private static final List<Explanation> INNOCENT =
      List.of(
          Explanation.OTHER_METHOD,
          Explanation.ADJUSTED,
          Explanation.ROUNDED_INPUTS,
          Explanation.SLIP);

  @Override
  public CheckKind kind() {
    return CheckKind.CI_SYMMETRY;
  }

  @Override
  public List<String> columns() {
    return List.of("estimate", "ci_low", "ci_high");
  }

  /** A mean is an estimate too. */
  @Override
  public boolean applies(PrintedRow row) {
    return row.missing(List.of("ci_low", "ci_high")).isEmpty() && estimate(row).isPresent();
  }

  private static Optional<Reported> estimate(PrintedRow row) {
    return row.number("estimate").or(() -> row.number("mean"));
  }

  @Override
  public Finding check(PrintedRow row) {
    Bounds low = Bounds.of(row.get("ci_low"));
    Bounds high = Bounds.of(row.get("ci_high"));
    Reported estimate = estimate(row).orElseThrow();
    String printed =
        estimate.text() + " [" + row.get("ci_low").text() + ", " + row.get("ci_high").text() + "]";
    if (low.low() > high.high()) {
      return finding(
          Outcome.INCONSISTENT, Optional.empty(), printed + ": the limits are exchanged");
    }
    Bounds middle = new Bounds((low.low() + high.low()) / 2, (low.high() + high.high()) / 2);
    String scale = row.text("scale");
    if (!scale.equals("log") && middle.meets(Bounds.of(estimate))) {
      return width(row, middle, printed + " is symmetric");
    }
    boolean positive = low.low() > 0 && high.low() > 0 && estimate.roundingHigh() > 0;
    if (!scale.equals("raw") && positive) {
      Bounds geometric = geometric(low, high);
      if (geometric.meets(Bounds.of(estimate))) {
        return finding(
            Outcome.CONSISTENT,
            Optional.of(geometric),
            printed + " is symmetric on the log scale, as for a ratio");
      }
      middle = scale.equals("log") ? geometric : middle;
    }
    return finding(
        Outcome.INCONSISTENT,
        Optional.of(middle),
        printed + ": the middle of the limits is " + NumberWords.brief(middle));
  }

  private static Bounds geometric(Bounds low, Bounds high) {
    return new Bounds(
        Math.sqrt(low.low()) * Math.sqrt(high.low()),
        Math.sqrt(low.high()) * Math.sqrt(high.high()));
  }

  private Finding width(PrintedRow row, Bounds middle, String sentence) {
    return IntervalWidth.of(row)
        .map(
            width ->
                finding(
                    width.fits() ? Outcome.CONSISTENT : Outcome.INCONSISTENT,
                    Optional.of(middle),
                    sentence + ", " + width.words()))
        .orElseGet(() -> finding(Outcome.CONSISTENT, Optional.of(middle), sentence));
  }

  private Finding finding(Outcome outcome, Optional<Bounds> middle, String sentence) {
    return new Finding(
        kind(),
        outcome,
        middle.map(each -> OptionalDouble.of(each.low())).orElse(OptionalDouble.empty()),
        middle.map(each -> OptionalDouble.of(each.high())).orElse(OptionalDouble.empty()),
        sentence,
        outcome == Outcome.INCONSISTENT ? INNOCENT : List.of());
  }
}
