// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.Tolerance;
import org.equipoise.claim.Better;
import org.equipoise.compare.ProportionsPower.Approximation;
import org.equipoise.core.TwoArms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PowerReferenceTest {
  static List<Row> rows() {
    return ReferenceTable.read(PowerReferenceTest.class, "power.csv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void power_matches_r(Row row) {
    TwoArms<Integer> n = new TwoArms<>(row.count("n1"), row.count("n2"));
    double power =
        design(row)
            .power(
                claim(row),
                PowerSides.parse(row.text("sides")),
                row.number("delta"),
                n,
                row.number("alpha"));
    // R's pt with a noncentrality is good to 1e-12 absolutely, not relatively.
    assertThat(power).isBetween(0.0, 1.0);
    Tolerance.ITERATIVE.check(row.number("power"), power, 0.01, row.text("design"));
  }

  private static PowerDesign design(Row row) {
    String kind = row.text("design");
    return switch (kind) {
      case "t" -> new TwoSamplePower(row.number("sd1"));
      case "welch" -> new WelchPower(sds(row));
      case "z" -> new KnownSdPower(sds(row));
      case "wilcoxon" -> new WilcoxonPower(sds(row));
      case "ancova" ->
          new AncovaPower(row.number("sd1"), row.number("extra1"), (int) row.number("extra2"));
      case "paired" -> new PairedPower(row.number("sd1"), row.number("extra1"));
      default -> new ProportionsPower(row.number("extra2"), Approximation.parse(kind));
    };
  }

  private static TwoArms<Double> sds(Row row) {
    return new TwoArms<>(row.number("sd1"), row.number("sd2"));
  }

  private static PowerClaim claim(Row row) {
    return switch (row.text("claim")) {
      case "equivalence" -> new PowerClaim.Equivalence(row.number("low"), row.number("high"));
      case "noninferiority" -> new PowerClaim.NonInferiority(row.number("high"), Better.LOWER);
      default -> new PowerClaim.Superiority();
    };
  }

  @Test
  void welch_with_huge_arms_is_the_z_test() {
    TwoArms<Double> sds = new TwoArms<>(2.0, 1.0);
    TwoArms<Integer> n = new TwoArms<>(4_000_000, 1_000_000);
    PowerClaim claim = new PowerClaim.Superiority();
    double welch = new WelchPower(sds).power(claim, PowerSides.TWO_SIDED, 0.004, n, 0.05);
    double z = new KnownSdPower(sds).power(claim, PowerSides.TWO_SIDED, 0.004, n, 0.05);
    assertThat(welch).isCloseTo(z, org.assertj.core.data.Offset.offset(1e-5));
  }
}
