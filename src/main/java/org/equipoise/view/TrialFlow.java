// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.List;
import java.util.Optional;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Arm;
import org.equipoise.design.Flow;
import org.equipoise.design.SourceNote;
import org.equipoise.evidence.Participants;
import org.equipoise.figure.Caption;
import org.equipoise.figure.Figure;
import org.equipoise.figure.FlowPlot;

/** The flow of participants as the trial states it, held against the participants at hand. */
final class TrialFlow {
  private final AnalysisResult analysis;

  TrialFlow(AnalysisResult analysis) {
    this.analysis = analysis;
  }

  Optional<Figure> figure() {
    return analysis.trial().flow().map(flow -> new FlowPlot(caption(flow), arms(flow)).figure());
  }

  private List<FlowPlot.Arm> arms(TwoArms<Flow> flow) {
    TwoArms<Arm> arms = analysis.trial().arms();
    return List.of(
        arm(arms.experimental(), flow.experimental()), arm(arms.control(), flow.control()));
  }

  private static FlowPlot.Arm arm(Arm arm, Flow flow) {
    int lost = flow.randomized() - flow.analysed();
    return new FlowPlot.Arm(
        arm.name() + " (" + arm.id() + ")", flow.randomized(), lost, flow.analysed());
  }

  private Caption caption(TwoArms<Flow> flow) {
    Caption caption =
        Caption.of("Flow of participants")
            .withFootnote(
                "Stated are the randomized and the analysed; the lost are their difference.");
    for (SourceNote note : analysis.trial().sources()) {
      if (note.part().equals("flow") || note.part().startsWith("flow.")) {
        String status = note.status().label();
        String head = Character.toUpperCase(status.charAt(0)) + status.substring(1);
        caption =
            caption.withFootnote(
                note.note().isEmpty() ? head + "." : head + ": " + note.note() + ".");
      }
    }
    Optional<String> other = disagreement(flow);
    return other.isPresent() ? caption.withFootnote(other.get()) : caption;
  }

  /** That a paper's flow and a file's participants differ is for the reader to know. */
  private Optional<String> disagreement(TwoArms<Flow> flow) {
    if (!(analysis.evidence() instanceof Participants participants)) {
      return Optional.empty();
    }
    TwoArms<Long> found =
        participants
            .arms()
            .map(arm -> participants.list().stream().filter(p -> p.arm().equals(arm)).count());
    boolean same =
        found.experimental() == flow.experimental().analysed()
            && found.control() == flow.control().analysed();
    return same
        ? Optional.empty()
        : Optional.of(
            "The evidence at hand has other numbers: "
                + found.experimental()
                + " participants of "
                + participants.arms().experimental()
                + " and "
                + found.control()
                + " of "
                + participants.arms().control()
                + ".");
  }
}
