// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;
import org.equipoise.design.Trial;

/** A small trial as text, and what reading it gives. */
final class Fixture {
  static final Vocabulary VOCABULARY =
      new Vocabulary(new LinkedHashSet<>(List.of("ancova", "welch", "tobit")), Set.of("holm"));

  static final String TRIAL =
      """
      equipoise: 1
      id: small
      title: A small trial
      arms:
        - {id: MBSR, name: Stress Reduction, role: experimental, weeks: 8}
        - {id: HEP, name: Health Enhancement, role: control}
      flow: {MBSR: {randomized: 31, analysed: 25}, HEP: {randomized: 32, analysed: 24}}
      allocation: {scheme: permuted-block, ratio: [1, 1], blocks: [4, 6]}
      visits:
        - {id: pre, week: 0, baseline: true}
        - {id: post, week: 8}
      challenge:
        - {id: tsst, name: Stress Test, from: 0, to: 13}
      outcomes:
        - {id: gsi, name: Distress, unit: score, better: lower, range: [0, 4], decimals: 2}
        - {id: tnf, name: TNF, unit: pg/mL, better: lower, scale: log, detectionLimit: 0.5}
        - {id: cortisol, name: Cortisol, unit: nmol/L, better: lower, scale: log, minutes: [-10, 0, 15]}
        - {id: aucg, name: Output, unit: nmol/L x min, better: lower, derive: {measure: aucg, from: cortisol}}
      plan:
        level: 0.9
        hypotheses:
          - {outcome: gsi, visit: post, claim: equivalence, margin: {smd: 0.5}, method: ancova}
          - {outcome: tnf, visit: post, claim: superiority, method: ancova}
        multiplicity: {method: holm, outcomes: [tnf]}
      evidence: {participants: people.csv}
      sources:
        - {part: flow, status: assumed, note: "as an example"}
      """;

  private Fixture() {}

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  static Trial trial(String text) {
    try {
      return TrialReader.read(stream(text), Path.of("trial.yaml"), VOCABULARY).trial();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Trial trial() {
    return trial(TRIAL);
  }

  /** The small trial with one text in place of another, which must be in it. */
  static String changed(String before, String after) {
    if (!TRIAL.contains(before)) {
      throw new IllegalArgumentException("the fixture must hold " + before);
    }
    return TRIAL.replace(before, after);
  }

  static CsvTable table(String text) {
    return CsvTable.read(stream(text), "people.csv", DecimalMark.POINT);
  }

  /** The messages of what is refused; fails when nothing is. */
  static List<String> messages(Runnable reading) {
    try {
      reading.run();
    } catch (InvalidInputException e) {
      List<String> messages = new ArrayList<>();
      e.problems().stream().map(Problem::message).forEach(messages::add);
      return messages;
    }
    throw new AssertionError("nothing was refused");
  }
}
