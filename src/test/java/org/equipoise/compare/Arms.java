// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Moments;

/** Two arms from what a table or a paper gives. */
final class Arms {
  private Arms() {}

  static TwoArms<Moments> of(int n1, double m1, double s1, int n2, double m2, double s2) {
    return new TwoArms<>(Moments.of(n1, m1, s1), Moments.of(n2, m2, s2));
  }

  static TwoArms<Moments> of(double[] experimental, double[] control) {
    return new TwoArms<>(
        Moments.of(ArmValues.copyOf(experimental)), Moments.of(ArmValues.copyOf(control)));
  }

  /** Outcome and baseline of the participants of one data set. */
  static TwoArms<Moments> of(List<Row> rows, String dataset, TwoArms<String> names) {
    return names.map(
        arm -> {
          List<Row> own =
              rows.stream()
                  .filter(row -> row.text("dataset").equals(dataset) && row.text("arm").equals(arm))
                  .toList();
          return Moments.of(
              ArmValues.copyOf(
                  own.stream().mapToDouble(row -> row.number("value")).toArray(),
                  own.stream().mapToDouble(row -> row.number("baseline")).toArray()));
        });
  }

  static Estimate estimated(Estimation estimation) {
    assertThat(estimation).isInstanceOf(Estimate.class);
    return (Estimate) estimation;
  }
}
