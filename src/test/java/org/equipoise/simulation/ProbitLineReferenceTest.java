// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.ITERATIVE;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.core.Interval;
import org.equipoise.numeric.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The fit against R's glm, its limits against the roots of their definition. */
class ProbitLineReferenceTest {
  @ParameterizedTest(name = "{1} of {2} at {0}")
  @CsvFileSource(resources = "probit_line.csv", numLinesToSkip = 1)
  void line_is_that_of_glm(
      String x,
      String hits,
      String of,
      double p,
      double intercept,
      double slope,
      double root,
      double error,
      String low,
      String high) {
    ProbitLine line = ProbitLine.fit(shares(x, hits, of)).orElseThrow();
    double z = Normal.quantile(p);
    ITERATIVE.check(intercept, line.at(0), "intercept");
    ITERATIVE.check(slope, line.slope(), "slope");
    ITERATIVE.check(root, line.root(z), "root");
    ITERATIVE.check(error, line.rootError(z), "error of the root");
    Interval limits = line.roots(z, 0.95);
    ITERATIVE.check(number(low), limits.lower(), "lower limit");
    ITERATIVE.check(number(high), limits.upper(), "upper limit");
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace("Inf", "Infinity"));
  }

  private static List<ProbitLine.Share> shares(String x, String hits, String of) {
    String[] xs = x.split(" ", -1);
    String[] hs = hits.split(" ", -1);
    String[] ns = of.split(" ", -1);
    List<ProbitLine.Share> shares = new ArrayList<>();
    for (int i = 0; i < xs.length; i++) {
      shares.add(
          new ProbitLine.Share(
              Double.parseDouble(xs[i]), Double.parseDouble(hs[i]), Double.parseDouble(ns[i])));
    }
    return shares;
  }

  @Test
  void one_place_is_no_line() {
    assertThat(ProbitLine.fit(shares("3 3", "10 20", "50 50"))).isEmpty();
    assertThat(ProbitLine.fit(List.of())).isEmpty();
  }
}
