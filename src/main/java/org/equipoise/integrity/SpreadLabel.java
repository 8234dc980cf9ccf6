// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.List;
import java.util.OptionalDouble;
import org.equipoise.evidence.PrintedRow;

/** Is a printed standard error the printed SD over &radic;n? The range is that of sd/&radic;n. */
public enum SpreadLabel implements RowCheck {
  /** The check; it has no settings. */
  SPREAD;

  private static final List<Explanation> INNOCENT =
      List.of(Explanation.SUBSET, Explanation.SE_FOR_SD, Explanation.ADJUSTED, Explanation.SLIP);

  @Override
  public CheckKind kind() {
    return CheckKind.SPREAD;
  }

  @Override
  public List<String> columns() {
    return List.of("n", "sd", "se");
  }

  @Override
  public Finding check(PrintedRow row) {
    if (row.count("n").isEmpty() || row.count("n").getAsInt() < 1) {
      return Finding.notChecked(kind(), "n must be a whole number of 1 or more");
    }
    double root = Math.sqrt(row.count("n").getAsInt());
    Bounds sd = Bounds.of(row.get("sd")).notNegative();
    Bounds expected = new Bounds(sd.low() / root, sd.high() / root);
    Bounds se = Bounds.of(row.get("se")).notNegative();
    boolean fits = expected.meets(se);
    String sentence =
        "an SD of "
            + row.get("sd").text()
            + " in "
            + row.get("n").text()
            + " gives SE "
            + NumberWords.brief(expected)
            + ", and "
            + row.get("se").text()
            + " is printed";
    boolean exchanged =
        Bounds.of(row.get("sd")).meets(new Bounds(se.low() / root, se.high() / root));
    return new Finding(
        kind(),
        fits ? Outcome.CONSISTENT : Outcome.INCONSISTENT,
        OptionalDouble.of(expected.low()),
        OptionalDouble.of(expected.high()),
        fits || !exchanged ? sentence : sentence + ": they would fit if exchanged",
        fits ? List.of() : INNOCENT);
  }
}
