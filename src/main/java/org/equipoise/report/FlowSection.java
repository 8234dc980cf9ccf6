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
import org.equipoise.view.TrialView;

/**
 * The flow of participants, as CONSORT asks: randomized, lost by subtraction, analysed, and held
 * against the evidence at hand.
 */
final class FlowSection {
  private final TrialView view;
  private final FigureSequence figures;
  private final AnalysisResult analysis;
  private final Trial trial;

  FlowSection(TrialView view, FigureSequence figures) {
    this.view = view;
    this.figures = figures;
    this.analysis = view.analysis();
    this.trial = analysis.trial();
  }

  /** Empty when the trial does not state its flow. */
  Optional<Section> section() {
    return trial.flow().map(flow -> new Section("flow", "Participant flow", content(flow)));
  }

  private List<Block> content(TwoArms<Flow> flow) {
    List<Block> content = new ArrayList<>();
    view.flow().ifPresent(figure -> content.add(Block.figure(figure, figures)));
    List<String> contradictions = contradictions(flow);
    if (!contradictions.isEmpty()) {
      content.add(Block.notice("The flow and the evidence at hand do not agree:", contradictions));
    }
    return content;
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
