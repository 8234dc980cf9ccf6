// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Flow;
import org.equipoise.design.Trial;
import org.equipoise.evidence.Participants;

/**
 * The flow of participants, as CONSORT asks: randomized, lost by subtraction, analysed, and held
 * against the evidence at hand.
 */
final class FlowSection {
  private final AnalysisResult analysis;
  private final Trial trial;

  FlowSection(AnalysisResult analysis) {
    this.analysis = analysis;
    this.trial = analysis.trial();
  }

  /** Empty when the trial does not state its flow. */
  Optional<Section> section() {
    return trial.flow().map(flow -> new Section("flow", "Participant flow", content(flow)));
  }

  private List<Block> content(TwoArms<Flow> flow) {
    List<Block> content = new ArrayList<>();
    content.add(diagram(flow));
    String standing =
        trial.sources().stream()
            .filter(note -> note.part().equals("flow"))
            .map(note -> " Their status: " + note.status().label() + ".")
            .findFirst()
            .orElse("");
    content.add(
        Block.paragraph(
            "Randomized and analysed are as the trial states them; lost is their difference."
                + standing));
    List<String> contradictions = contradictions(flow);
    if (!contradictions.isEmpty()) {
      content.add(Block.notice("The flow and the evidence at hand do not agree:", contradictions));
    }
    return content;
  }

  private Block diagram(TwoArms<Flow> flow) {
    int all = flow.experimental().randomized() + flow.control().randomized();
    List<String> lines = new ArrayList<>(List.of("Randomized: " + all));
    lines.addAll(lines(trial.armIds().experimental(), flow.experimental()));
    lines.addAll(lines(trial.armIds().control(), flow.control()));
    Markup arms =
        Tag.of("ul")
            .styled("flow-arms")
            .holding(
                arm(trial.arms().experimental().name(), flow.experimental()),
                arm(trial.arms().control().name(), flow.control()));
    Markup top = Tag.of("p").styled("flow-box").text("Randomized: " + all);
    return new Block(
        Tag.of("div")
            .styled("flow")
            .with("role", "group")
            .with("aria-label", "Participant flow")
            .holding(top, arms),
        Block.list(lines).markdown());
  }

  private static List<String> lines(String arm, Flow flow) {
    return List.of(
        arm
            + ": allocated "
            + flow.randomized()
            + ", lost or excluded "
            + (flow.randomized() - flow.analysed())
            + ", analysed "
            + flow.analysed());
  }

  private static Markup arm(String name, Flow flow) {
    int lost = flow.randomized() - flow.analysed();
    return Tag.of("li")
        .holding(
            box("Allocated to " + name + ": " + flow.randomized()),
            box("Lost or excluded: " + lost),
            box("Analysed: " + flow.analysed()));
  }

  private static Markup box(String text) {
    return Tag.of("p").styled("flow-box").text(text);
  }

  private List<String> contradictions(TwoArms<Flow> flow) {
    List<String> found = new ArrayList<>();
    arm(found, trial.armIds().experimental(), flow.experimental(), HypothesisResult::n1);
    arm(found, trial.armIds().control(), flow.control(), HypothesisResult::n2);
    return found;
  }

  private void arm(List<String> found, String arm, Flow flow, ToIntFunction<HypothesisResult> n) {
    int most = analysis.results().stream().mapToInt(n).max().orElse(0);
    if (most > flow.analysed()) {
      found.add(
          arm + ": the flow has " + flow.analysed() + " analysed, a result here has " + most + ".");
    }
    if (analysis.evidence() instanceof Participants participants) {
      long own = participants.list().stream().filter(each -> each.arm().equals(arm)).count();
      if (own > flow.randomized()) {
        found.add(
            arm
                + ": the flow has "
                + flow.randomized()
                + " randomized, the participants at hand are "
                + own
                + ".");
      } else if (own < flow.analysed()) {
        found.add(
            arm
                + ": the flow has "
                + flow.analysed()
                + " analysed, the participants at hand are only "
                + own
                + ".");
      }
    }
  }
}
