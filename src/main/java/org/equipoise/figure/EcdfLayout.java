// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the steps of distribution functions in their places. */
final class EcdfLayout {
  private static final int WIDTH = 760;
  private static final int AROUND = 60;
  private static final int PANEL = 360;
  private static final Range SHARES = new Range(-0.02, 1.04);

  private final EcdfPlot plot;

  EcdfLayout(EcdfPlot plot) {
    this.plot = plot;
  }

  Figure figure() {
    Size size = new Size(WIDTH, AROUND + PANEL * plot.parts().size());
    List<Panel> panels = plot.parts().stream().map(this::panel).toList();
    Caption caption = plot.caption().withAltTextIfNone(altText());
    return new Figure(caption, panels, Arrangement.STACKED, size);
  }

  private Panel panel(EcdfPlot.Part part) {
    Range range = Range.around(part.places(), plot.scale());
    EcdfSteps steps = new EcdfSteps(part);
    List<Mark> marks = new ArrayList<>();
    part.limit()
        .ifPresent(
            limit ->
                marks.add(
                    new Band(
                        "not known: below the detection limit",
                        Direction.VERTICAL,
                        new Span(Double.NEGATIVE_INFINITY, limit),
                        Optional.empty(),
                        Role.CONTEXT)));
    marks.add(curve(part.experimental(), steps, range, Role.EXPERIMENTAL));
    marks.add(curve(part.control(), steps, range, Role.CONTROL));
    EcdfSteps.Gap gap = steps.largest();
    if (gap.size() > 0) {
      List<Vertex> ends =
          List.of(new Vertex(gap.x(), gap.experimental()), new Vertex(gap.x(), gap.control()));
      marks.add(new Lines("largest distance", ends, Role.ESTIMATE, Dash.SOLID, 3));
    }
    Axis x = Axis.of(plot.title(), plot.scale(), range);
    Axis y = Axis.of("Share at most as large", Scale.LINEAR, SHARES);
    return new Panel(part.title(), Axes.of(x, y), marks, List.of(), List.of());
  }

  private static Lines curve(EcdfPlot.Arm arm, EcdfSteps steps, Range range, Role role) {
    Dash dash = role == Role.EXPERIMENTAL ? Dash.SOLID : Dash.DASHED;
    return new Lines(TextWrap.oneLine(arm.name()), steps.curve(arm, range), role, dash, 2);
  }

  private String altText() {
    return plot.parts().stream()
        .map(EcdfLayout::words)
        .collect(Collectors.joining("; ", "Distribution functions, " + plot.title() + ". ", "."));
  }

  private static String words(EcdfPlot.Part part) {
    EcdfSteps.Gap gap = new EcdfSteps(part).largest();
    String title = part.title().isBlank() ? "" : TextWrap.oneLine(part.title()) + ": ";
    String from =
        part.limit().isPresent()
            ? ", known from the detection limit "
                + NumberText.brief(part.limit().getAsDouble())
                + " on"
            : "";
    return title
        + words(part.experimental())
        + ", "
        + words(part.control())
        + from
        + "; largest distance "
        + NumberText.brief(gap.size())
        + " at "
        + NumberText.brief(gap.x());
  }

  private static String words(EcdfPlot.Arm arm) {
    String below = arm.below() > 0 ? ", " + arm.below() + " at or below the limit" : "";
    return TextWrap.oneLine(arm.name()) + " n = " + arm.n() + below;
  }
}
