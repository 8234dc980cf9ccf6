// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.List;
import java.util.Objects;
import org.equipoise.core.Reported;
import org.equipoise.evidence.PrintedRow;

/**
 * The checks of scores that are whole multiples of a unit: {@link Grim}, {@link Grimmer}, {@link
 * Debit}, {@link SdLimits} and {@link Sprite}. The row's {@code unit} (1), {@code items} (1),
 * {@code scale_min} and {@code scale_max} (none) say what scores there are.
 *
 * @param kind one of grim, grimmer, debit, sdlimits, sprite
 * @param settings how the numbers were rounded, and the seed of a search
 */
record ScoreCheck(CheckKind kind, CheckSettings settings) implements RowCheck {
  ScoreCheck {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(settings, "settings");
  }

  @Override
  public List<String> columns() {
    return switch (kind) {
      case GRIM -> List.of("n", "mean");
      case SDLIMITS, SPRITE -> List.of("n", "mean", "sd", "scale_min", "scale_max");
      default -> List.of("n", "mean", "sd");
    };
  }

  @Override
  public Finding check(PrintedRow row) {
    if (row.count("n").isEmpty()) {
      return Finding.notChecked(kind, "n must be a whole number of 1 or more");
    }
    try {
      return check(row, row.get("mean"), row.count("n").getAsInt());
    } catch (IllegalArgumentException e) { // scores that there cannot be, such as of a unit of 0
      return Finding.notChecked(kind, e.getMessage());
    }
  }

  private Finding check(PrintedRow row, Reported mean, int n) {
    Rounding rounding = settings.rounding();
    return switch (kind) {
      case GRIM -> new Grim(Granularity.of(row), rounding).check(mean, n);
      case GRIMMER -> grimmer(row).check(mean, row.get("sd"), n);
      case DEBIT -> new Debit(rounding).check(mean, row.get("sd"), n);
      case SPRITE ->
          new Sprite(Granularity.of(row), rounding, List.of())
              .check(mean, row.get("sd"), n, settings.seed());
      default -> new SdLimits(Granularity.of(row), rounding).check(mean, row.get("sd"), n);
    };
  }

  private Grimmer grimmer(PrintedRow row) {
    return Grimmer.withDefaults()
        .withGranularity(Granularity.of(row))
        .withRounding(settings.rounding());
  }
}
