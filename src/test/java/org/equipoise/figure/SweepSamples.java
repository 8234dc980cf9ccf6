// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.analysis.ComparisonPlan;
import org.equipoise.analysis.CorrelationSweep;
import org.equipoise.analysis.RoundingQuestion;
import org.equipoise.compare.Inference;
import org.equipoise.core.Conventions;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmSummaries;
import org.equipoise.evidence.PrePostSummary;
import org.equipoise.evidence.Reduction;
import org.equipoise.method.Catalogue;
import org.equipoise.view.CompareView;

/** Post score, change score and ANCOVA over r, of outcomes of any size. */
final class SweepSamples {
  private SweepSamples() {}

  static Figure figure(String name, double size) {
    TwoArms<PrePostSummary> arms =
        new TwoArms<>(
            arm(25, 90.1 * size, 78.4 * size, 25.3 * size, 22.1 * size),
            arm(24, 84.2 * size, 88.0 * size, 24.1 * size, 26.9 * size));
    ArmSummaries summaries =
        ArmSummaries.ofChanges(name, new Reduction.Reduced<>(arms, 25, 24, Conventions.none()));
    ComparisonPlan plan =
        new ComparisonPlan(
            List.of("student", "change", "ancova").stream()
                .map(id -> Catalogue.find(id).orElseThrow())
                .toList(),
            Inference.twoSided(0.95),
            Optional.empty());
    return new CompareView(
            new TwoArms<>(name, name),
            name,
            List.of(),
            List.of(CorrelationSweep.of(name, summaries, plan).orElseThrow()),
            RoundingQuestion.NOT_ASKED)
        .correlationSweep(0, new Range(-0.95, 0.95))
        .orElseThrow();
  }

  private static PrePostSummary arm(int n, double pre, double post, double sdPre, double sdPost) {
    return new PrePostSummary(
        n, pre, post, sdPre, OptionalDouble.of(sdPost), OptionalDouble.of(0.5));
  }
}
