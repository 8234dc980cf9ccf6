// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.core.Reported;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases that pysprite, another program, holds itself to. */
class SpritePublishedTest {
  static List<Row> cases() {
    return ReferenceTable.read(SpritePublishedTest.class, "sprite.csv");
  }

  private static List<Restriction> restrictions(Row row) {
    return Arrays.stream(row.text("restrictions").split(" ", -1))
        .filter(text -> !text.isEmpty())
        .map(text -> text.split(":", -1))
        .map(part -> Restriction.exactly(Reported.parse(part[0]), Integer.parseInt(part[1])))
        .toList();
  }

  /** Allard's condition: a whole sum of squares as odd or even as the sum. */
  private static boolean hasRightParity(Reported mean, Reported sd, int n) {
    long sum = Math.round(mean.value() * n);
    double centre = (double) sum * sum / n;
    double low = Math.pow(sd.roundingLow(), 2) * (n - 1) + centre;
    double high = Math.pow(sd.roundingHigh(), 2) * (n - 1) + centre;
    for (long squares = (long) Math.ceil(low); squares <= high; squares++) {
      if (Math.floorMod(squares - sum, 2) == 0) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_sample_is_found_where_there_is_one(Row row) {
    Granularity scale =
        Granularity.wholeNumbers()
            .withItems(row.count("items"))
            .between(new BigDecimal(row.text("lowest")), new BigDecimal(row.text("highest")));
    Reported mean = Reported.parse(row.text("mean"));
    Reported sd = Reported.parse(row.text("sd"));
    int n = row.count("n");
    List<Restriction> restrictions = restrictions(row);
    Reconstruction found =
        Sprite.of(scale)
            .withRestrictions(restrictions)
            .reconstruct(mean, sd, n, SpriteSearch.of(20180601, 1));
    boolean solvable =
        row.text("set").equals("against")
            ? hasRightParity(mean, sd, n)
            : Boolean.parseBoolean(row.text("solvable"));
    if (!solvable) {
      assertThat(found).isInstanceOf(Reconstruction.Impossible.class);
      return;
    }
    assertThat(found).isInstanceOf(Reconstruction.Found.class);
    ScoreCounts sample = ((Reconstruction.Found) found).samples().get(0);
    assertThat(sample.size()).isEqualTo(n);
    assertThat(Rounding.NEAREST.range(mean).contains(BigDecimal.valueOf(sample.mean()))).isTrue();
    assertThat(Rounding.NEAREST.range(sd).contains(BigDecimal.valueOf(sample.standardDeviation())))
        .isTrue();
    for (Restriction restriction : restrictions) {
      assertThat(sample.counts().getOrDefault(restriction.score().exact(), 0))
          .isEqualTo(restriction.atLeast());
    }
  }
}
