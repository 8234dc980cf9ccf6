// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.TrialAnalysis;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Trial;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Observation;
import org.equipoise.evidence.Participant;
import org.equipoise.evidence.Participants;
import org.equipoise.io.TrialReader;
import org.equipoise.io.Vocabulary;

/**
 * A small analysed trial with every kind of claim and outcome, for the tests of view and report.
 */
public final class SampleTrial {
  private static final String YAML =
      """
      equipoise: 1
      id: sample
      title: A sample trial
      citation: {text: "Sample et al. (2013) J Sampl 1:1-2", doi: 10.1000/sample}
      arms:
        - {id: MBSR, name: Mindfulness-Based Stress Reduction, role: experimental, weeks: 8, components: [attention to breathing]}
        - {id: HEP, name: Health Enhancement Program, role: control, weeks: 8, components: [walking, balance]}
      flow: {MBSR: {randomized: 27, analysed: 24}, HEP: {randomized: 26, analysed: 24}}
      allocation: {scheme: permuted-block, ratio: [1, 1], blocks: [4]}
      visits:
        - {id: pre, week: 0, baseline: true}
        - {id: post, week: 8}
      challenge:
        - {id: tsst, name: Trier Social Stress Test, from: 0, to: 13}
        - {id: capsaicin, name: topical capsaicin, from: 20, to: 65}
      outcomes:
        - {id: flare, name: Capsaicin flare, domain: inflammation, unit: cm2, better: lower}
        - {id: gsi, name: Psychological distress, domain: distress, unit: score, better: lower}
        - {id: calm, name: Calm, domain: distress, unit: score, better: higher}
        - {id: tnf, name: TNF-alpha, domain: cytokine, unit: pg/mL, better: lower, scale: log, detectionLimit: 0.5}
        - {id: il8, name: IL-8, domain: cytokine, unit: pg/mL, better: lower, scale: log}
        - {id: cortisol, name: Salivary cortisol, unit: nmol/L, better: lower, scale: log, minutes: [0, 15, 40]}
        - {id: aucg, name: Cortisol output, unit: nmol/L x min, better: lower, scale: log, derive: {measure: aucg, from: cortisol}}
      plan:
        level: 0.95
        hypotheses:
          - {outcome: flare, visit: post, claim: superiority, method: ancova}
          - {outcome: gsi, visit: post, claim: equivalence, margin: {smd: 0.5}, method: ancova}
          - {outcome: calm, visit: post, claim: noninferiority, margin: {raw: 4}, method: welch}
          - {outcome: tnf, visit: post, claim: superiority, method: ancova}
          - {outcome: il8, visit: post, claim: superiority, method: ancova}
          - {outcome: aucg, visit: post, claim: equivalence, margin: {ratio: 1.5}, method: ancova}
        multiplicity: {method: holm, outcomes: [tnf, il8]}
      evidence: {participants: participants.simulated.csv}
      sources:
        - {part: flow, status: assumed, note: "nothing is printed"}
      """;

  private static final int PER_ARM = 24;

  private SampleTrial() {}

  /** The trial as it is. */
  public static AnalysisResult analysis() {
    return analysis(Map.of());
  }

  /** The trial with texts of its file replaced, such as names. */
  public static AnalysisResult analysis(Map<String, String> replaced) {
    String yaml = YAML;
    for (Map.Entry<String, String> each : replaced.entrySet()) {
      yaml = yaml.replace(each.getKey(), each.getValue());
    }
    Trial trial = read(yaml);
    return TrialAnalysis.run(trial, participants(trial));
  }

  private static Trial read(String yaml) {
    Vocabulary vocabulary = new Vocabulary(Set.of("ancova", "welch"), Set.of("holm"));
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    try {
      return TrialReader.read(new ByteArrayInputStream(bytes), Path.of("trial.yaml"), vocabulary)
          .trial();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Participants participants(Trial trial) {
    TwoArms<String> arms = trial.armIds();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20130101L);
    Participants.Builder builder = Participants.builder(arms);
    for (int i = 0; i < 2 * PER_ARM; i++) {
      String arm = i % 2 == 0 ? arms.experimental() : arms.control();
      String id = "P" + i;
      builder.add(new Participant(id, arm, Map.of("sex", i % 3 == 0 ? "male" : "female")));
      observe(builder, id, random, i % 2 == 0 ? 1 : 0);
    }
    return builder.build();
  }

  private static void observe(
      Participants.Builder builder, String id, RandomGenerator random, int treated) {
    double flare = random.nextGaussian(90, 26);
    add(builder, id, "flare", flare, 40 + 0.55 * flare - 17 * treated + random.nextGaussian(0, 18));
    double gsi = random.nextGaussian(0.55, 0.3);
    add(builder, id, "gsi", gsi, 0.2 + 0.6 * gsi - 0.02 * treated + random.nextGaussian(0, 0.22));
    double calm = random.nextGaussian(30, 5);
    add(builder, id, "calm", calm, 12 + 0.6 * calm + 2 * treated + random.nextGaussian(0, 4));
    double il8 = random.nextGaussian(3, 0.7);
    double il8Post = 1.5 + 0.5 * il8 - 0.2 * treated + random.nextGaussian(0, 0.6);
    add(builder, id, "il8", Math.exp(il8), Math.exp(il8Post));
    add(builder, id, "tnf", Math.exp(random.nextGaussian(0.6, 0.5)), 0);
    for (String visit : new String[] {"pre", "post"}) {
      double own = random.nextGaussian(1.8, 0.4);
      for (double minute : new double[] {0, 15, 40}) {
        double value = Math.exp(own + (minute == 15 ? 0.6 : 0) + random.nextGaussian(0, 0.15));
        builder.observe(id, Measurement.at("cortisol", visit, minute), Observation.of(value));
      }
    }
  }

  /** Follow-up TNF-alpha of everybody is below its detection limit: 0 stands for that. */
  private static void add(
      Participants.Builder builder, String id, String outcome, double before, double after) {
    builder.observe(id, Measurement.of(outcome, "pre"), Observation.of(before));
    builder.observe(
        id,
        Measurement.of(outcome, "post"),
        after == 0 ? Observation.below(0.5) : Observation.of(after));
  }
}
