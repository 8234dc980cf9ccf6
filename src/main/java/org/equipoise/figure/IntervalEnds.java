// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

/** The caps and arrows at the ends of intervals, as plotly's point symbols. */
final class IntervalEnds {
  private final Intervals mark;
  private final List<End> ends = new ArrayList<>();

  private record End(double along, double across, String symbol) {}

  IntervalEnds(Intervals mark, Range range) {
    this.mark = mark;
    for (Intervals.Bar bar : mark.bars()) {
      Span.Cut cut = bar.span().within(range);
      add(bar, cut.from(), cut.lowEnding(), arrow(range.start() > range.end()));
      add(bar, cut.to(), cut.highEnding(), arrow(range.start() < range.end()));
    }
  }

  private void add(Intervals.Bar bar, double along, Span.Ending ending, String arrow) {
    if (ending == Span.Ending.ARROW) {
      ends.add(new End(along, bar.at(), arrow));
    } else if (ending == Span.Ending.SHOWN && mark.caps() == Caps.SHORT) {
      ends.add(new End(along, bar.at(), horizontal() ? "line-ns" : "line-ew"));
    }
  }

  private boolean horizontal() {
    return mark.direction() == Direction.HORIZONTAL;
  }

  private String arrow(boolean towardsEnd) {
    if (horizontal()) {
      return towardsEnd ? "triangle-right" : "triangle-left";
    }
    return towardsEnd ? "triangle-up" : "triangle-down";
  }

  boolean isEmpty() {
    return ends.isEmpty();
  }

  List<Double> along() {
    return ends.stream().map(End::along).toList();
  }

  List<Double> across() {
    return ends.stream().map(End::across).toList();
  }

  List<String> symbols() {
    return ends.stream().map(End::symbol).toList();
  }

  ArrayNode sizes(int cap, int arrow) {
    ArrayNode sizes = ScriptJson.array();
    ends.forEach(end -> sizes.add(end.symbol().startsWith("line") ? cap : arrow));
    return sizes;
  }
}
