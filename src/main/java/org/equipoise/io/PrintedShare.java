// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.Locale;
import java.util.Optional;
import org.equipoise.core.Reported;
import org.equipoise.io.PrintedText.Share;

/** A count with its share, held against the participants of its arm. */
final class PrintedShare {
  private static final double SLACK = 1e-9; // per cent; a tie may round either way

  private PrintedShare() {}

  /** The count; empty, with a problem, when its denominator or per cent are of other numbers. */
  static Optional<Reported> count(Share share, String column, PrintedCells cells) {
    String size = "n" + column.substring(column.length() - 1);
    Optional<Reported> n = cells.number(size);
    double events = share.count().value();
    if (n.isPresent() && share.of().isPresent() && share.of().get().value() != n.get().value()) {
      cells.problem(column, cells.got(column), "must be of " + size + ", " + n.get().text());
      return Optional.empty();
    }
    Optional<Reported> whole = share.of().or(() -> n);
    if (whole.isPresent() && share.percent().isPresent()) {
      double percent = 100 * events / whole.get().value();
      Reported printed = share.percent().get();
      if (!(percent >= printed.roundingLow() - SLACK
          && percent <= printed.roundingHigh() + SLACK)) {
        cells.problem(
            column,
            cells.got(column)
                + String.format(
                    Locale.ROOT,
                    ", and %s of %s are %.2f %%",
                    share.count().text(),
                    whole.get().text(),
                    percent),
            "count and per cent must agree");
        return Optional.empty();
      }
    }
    return Optional.of(share.count());
  }
}
