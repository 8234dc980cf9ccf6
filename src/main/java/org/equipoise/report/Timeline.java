// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.List;
import java.util.Locale;
import org.equipoise.design.ChallengePhase;

/** What happens within a visit, as bars over a common axis of minutes. */
record Timeline(List<ChallengePhase> phases) {
  Block block() {
    return new Block(
        markup(), Block.list(phases.stream().map(Timeline::words).toList()).markdown());
  }

  private Markup markup() {
    double from = phases.stream().mapToDouble(ChallengePhase::from).min().orElse(0);
    double to = phases.stream().mapToDouble(ChallengePhase::to).max().orElse(0);
    double width = Math.max(to - from, 1);
    return Tag.of("ul")
        .styled("timeline")
        .holding(phases.stream().map(phase -> bar(phase, from, width)).toList());
  }

  private static Markup bar(ChallengePhase phase, double from, double width) {
    String place =
        String.format(
            Locale.ROOT,
            "margin-left:%.2f%%;width:%.2f%%",
            100 * (phase.from() - from) / width,
            Math.max(1, 100 * (phase.to() - phase.from()) / width));
    return Tag.of("li")
        .holding(
            Markup.text(Prose.typeset(words(phase))),
            Tag.of("span").styled("bar").with("style", place).with("aria-hidden", "true").text(""));
  }

  private static String words(ChallengePhase phase) {
    return phase.name()
        + ", minute "
        + TrialSections.number(phase.from())
        + " to "
        + TrialSections.number(phase.to());
  }
}
