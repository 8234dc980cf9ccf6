// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the bars, lines and regions of distributions in their places. */
final class DistributionLayout {
  private static final int WIDTH = 760;
  private static final int AROUND = 60;
  private static final int PANEL = 340;
  private static final double AIR = 1.08;
  private static final double LINE = 1.05;

  private final DistributionPlot plot;
  private final List<Drawn> parts;

  /** A distribution and its bins. */
  private record Drawn(DistributionPlot.Part part, DistributionBins bins) {
    double share(int count) {
      return 100.0 * count / part.values().size();
    }
  }

  DistributionLayout(DistributionPlot plot) {
    this.plot = plot;
    this.parts =
        plot.parts().stream().map(part -> new Drawn(part, new DistributionBins(part))).toList();
  }

  Figure figure() {
    Caption caption = plot.caption().withAltTextIfNone(altText());
    for (Drawn drawn : parts) {
      if (drawn.bins().beyond() > 0) {
        caption = caption.withFootnote(beyond(drawn));
      }
    }
    List<Panel> panels = parts.stream().map(DistributionLayout::panel).toList();
    Size size = new Size(WIDTH, AROUND + PANEL * panels.size());
    return new Figure(caption, panels, Arrangement.STACKED, size);
  }

  private String beyond(Drawn drawn) {
    String of = parts.size() > 1 ? TextWrap.oneLine(drawn.part().title()) + ": " : "";
    return of
        + drawn.bins().beyond()
        + " of "
        + drawn.part().values().size()
        + (drawn.bins().beyond() == 1 ? " values is" : " values are")
        + " beyond the axis and not drawn.";
  }

  private static Panel panel(Drawn drawn) {
    DistributionPlot.Part part = drawn.part();
    List<Mark> marks = new ArrayList<>();
    for (Span span : spans(part)) {
      marks.add(
          new Band(part.region().name(), Direction.VERTICAL, span, Optional.empty(), Role.MARGIN));
    }
    double highest = 0;
    List<Double> across = new ArrayList<>(List.of(part.observed()));
    for (DistributionBins.Bin bin : drawn.bins().bins()) {
      marks.add(bar(drawn, bin));
      highest = Math.max(highest, drawn.share(bin.count()));
      across.addAll(bin.span().finiteEnds());
    }
    spans(part).forEach(span -> across.addAll(span.finiteEnds()));
    List<Vertex> line =
        List.of(new Vertex(part.observed(), 0), new Vertex(part.observed(), LINE * highest));
    marks.add(new Lines(part.region().line(), line, Role.ESTIMATE, Dash.SOLID, 2));
    Axis x = Axis.of(part.axis(), part.scale(), Range.around(across, part.scale()));
    Axis y = Axis.of("Per cent of resamples", Scale.LINEAR, new Range(0, AIR * highest));
    return new Panel(part.title(), Axes.of(x, y), marks, List.of(), List.of());
  }

  /** A ratio without a lower limit has the limit 0, which has no place on a log axis. */
  private static List<Span> spans(DistributionPlot.Part part) {
    boolean log = part.scale() == Scale.LOG;
    return part.region().spans().stream()
        .map(
            span -> log && span.low() <= 0 ? new Span(Double.NEGATIVE_INFINITY, span.high()) : span)
        .toList();
  }

  private static Density bar(Drawn drawn, DistributionBins.Bin bin) {
    double low = bin.span().low();
    double high = bin.span().high();
    double height = drawn.share(bin.count());
    List<Vertex> outline =
        List.of(
            new Vertex(low, 0),
            new Vertex(low, height),
            new Vertex(high, height),
            new Vertex(high, 0));
    boolean dark = bin.inside() && drawn.part().region() instanceof DistributionPlot.Tails;
    return new Density(
        outline,
        dark ? Role.ESTIMATE : Role.CONTEXT,
        dark ? 0.7 : 0.45,
        NumberText.brief(bin.span()) + ": " + NumberText.brief(height) + "%");
  }

  private String altText() {
    return parts.stream()
        .map(DistributionLayout::words)
        .collect(Collectors.joining("; ", "Histogram of resamples. ", "."));
  }

  private static String words(Drawn drawn) {
    DistributionPlot.Part part = drawn.part();
    String title = part.title().isBlank() ? "" : TextWrap.oneLine(part.title()) + ": ";
    return title
        + part.values().size()
        + " values, "
        + NumberText.brief(new Span(part.values().get(0), last(part.values())))
        + ", "
        + part.region().line()
        + " "
        + NumberText.brief(part.observed())
        + ", "
        + part.inside()
        + " "
        + part.region().name();
  }

  private static double last(List<Double> values) {
    return values.get(values.size() - 1);
  }
}
