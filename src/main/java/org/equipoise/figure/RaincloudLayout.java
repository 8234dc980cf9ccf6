// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.numeric.KernelDensity;

/** Puts the clouds, boxes and rain in their places. Heights are in arms, from the top. */
final class RaincloudLayout {
  private static final int ARM_PIXELS = 165;
  private static final int AXES_PIXELS = 500;
  private static final double GROUND = 0.52; // where a cloud stands
  private static final double CLOUD = 0.46;
  private static final double BOX = 0.62;
  private static final double BOX_HALF = 0.055;
  private static final double RAIN = 0.84;
  private static final double RAIN_HALF = 0.12;
  private static final double POINT_PIXELS = 6.5;
  private static final int STEPS = 100;
  private static final double TAIL = 3; // bandwidths beyond the data
  private static final TextWrap NAME = new TextWrap(14, 12);

  private final RaincloudPlot plot;
  private final boolean log;
  private final List<Drawn> arms;
  private final Range range;

  /** An arm with its values in order, by logs on a log scale, and their density. */
  private record Drawn(
      RaincloudPlot.Arm arm, double top, List<Double> sorted, Optional<KernelDensity> density) {}

  RaincloudLayout(RaincloudPlot plot) {
    this.plot = plot;
    this.log = plot.scale() == Scale.LOG;
    this.arms = IntStream.range(0, plot.arms().size()).mapToObj(this::drawn).toList();
    List<Double> reach = arms.stream().flatMap(arm -> grid(arm).stream()).toList();
    Range analysed = Range.around(reach.isEmpty() ? List.of(0.0) : reach, Scale.LINEAR);
    this.range = new Range(shown(analysed.start()), shown(analysed.end()));
  }

  private Drawn drawn(int number) {
    RaincloudPlot.Arm arm = plot.arms().get(number);
    List<Double> sorted =
        arm.values().stream().map(value -> log ? Math.log(value) : value).sorted().toList();
    return new Drawn(arm, number, sorted, KernelDensity.of(sorted));
  }

  private double shown(double analysed) {
    return log ? Math.exp(analysed) : analysed;
  }

  Figure figure() {
    Axis x = Axis.of(plot.title(), plot.scale(), range).withEnds(plot.ends());
    Axis y = Axis.of("", Scale.CATEGORY, new Range(arms.size(), 0));
    Panel panel = new Panel("", Axes.of(x, y), marks(), List.of(), List.of(names()));
    int text = FigureGeometry.textWidth(AXES_PIXELS);
    int around = PanelGeometry.top(panel, text) + PanelGeometry.bottom(panel, text);
    int width = PanelGeometry.left(panel) + AXES_PIXELS + PanelGeometry.right(panel);
    Size size = new Size(width, around + ARM_PIXELS * arms.size());
    return Figure.of(plot.caption().withAltTextIfNone(altText()), panel, size);
  }

  private TextColumn names() {
    List<TextColumn.Cell> cells =
        arms.stream()
            .map(drawn -> new TextColumn.Cell(drawn.top() + 0.6, label(drawn), "", Emphasis.NORMAL))
            .toList();
    return new TextColumn(Side.LEFT, "", cells, Anchor.START);
  }

  private static String label(Drawn drawn) {
    return NAME.wrap(drawn.arm().name()) + "\nn\u00a0=\u00a0" + drawn.sorted().size();
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    for (Drawn drawn : arms) {
      drawn.density().ifPresent(density -> marks.add(cloud(drawn, density)));
      if (!drawn.sorted().isEmpty()) {
        addBox(marks, drawn);
        marks.add(rain(drawn));
      }
    }
    return marks;
  }

  private static List<Double> grid(Drawn drawn) {
    List<Double> sorted = drawn.sorted();
    if (drawn.density().isEmpty()) {
      return sorted;
    }
    double tail = TAIL * drawn.density().get().bandwidth();
    double from = sorted.get(0) - tail;
    double width = sorted.get(sorted.size() - 1) + tail - from;
    return IntStream.rangeClosed(0, STEPS).mapToObj(i -> from + width * i / STEPS).toList();
  }

  private Density cloud(Drawn drawn, KernelDensity density) {
    double ground = drawn.top() + GROUND;
    List<Double> grid = grid(drawn);
    List<Vertex> outline = new ArrayList<>();
    outline.add(new Vertex(shown(grid.get(0)), ground));
    for (double x : grid) {
      outline.add(new Vertex(shown(x), ground - CLOUD * density.at(x) / highest()));
    }
    outline.add(new Vertex(shown(grid.get(STEPS)), ground));
    return new Density(outline, drawn.arm().role(), 0.35, "");
  }

  /** The top of the highest cloud; the same for all arms, so that areas compare. */
  private double highest() {
    return arms.stream()
        .flatMap(
            drawn ->
                drawn.density().stream().flatMap(density -> grid(drawn).stream().map(density::at)))
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(1);
  }

  private void addBox(List<Mark> marks, Drawn drawn) {
    BoxSummary box = shownBox(drawn);
    Role role = drawn.arm().role();
    double middle = drawn.top() + BOX;
    List<Intervals.Bar> whiskers = List.of(new Intervals.Bar(middle, box.whiskers()));
    marks.add(new Intervals(Direction.HORIZONTAL, whiskers, role, 1.5, Caps.NONE));
    Vertex corner = new Vertex(box.quartiles().low(), middle - BOX_HALF);
    Vertex opposite = new Vertex(box.quartiles().high(), middle + BOX_HALF);
    String hover = TextWrap.oneLine(drawn.arm().name()) + "\n" + words(box);
    marks.add(new Box(corner, opposite, role, 1.5, hover));
    List<Vertex> median =
        List.of(
            new Vertex(box.median(), middle - BOX_HALF),
            new Vertex(box.median(), middle + BOX_HALF));
    marks.add(new Lines("", median, role, Dash.SOLID, 3));
  }

  /** Found on the scale of the analysis, and then shown, so that a log scale has its own fences. */
  private BoxSummary shownBox(Drawn drawn) {
    BoxSummary box = BoxSummary.of(drawn.sorted());
    return new BoxSummary(shown(box.whiskers()), shown(box.quartiles()), shown(box.median()));
  }

  private Span shown(Span span) {
    return new Span(shown(span.low()), shown(span.high()));
  }

  private static String words(BoxSummary box) {
    return "median "
        + NumberText.brief(box.median())
        + " (quartiles "
        + NumberText.brief(box.quartiles())
        + ")";
  }

  private Points rain(Drawn drawn) {
    double width = log ? Math.log(range.end() / range.start()) : range.end() - range.start();
    Swarm swarm =
        new Swarm(width * POINT_PIXELS / AXES_PIXELS, POINT_PIXELS / ARM_PIXELS, RAIN_HALF);
    List<Double> offsets = swarm.offsets(drawn.sorted());
    String name = TextWrap.oneLine(drawn.arm().name());
    List<Points.Point> points =
        IntStream.range(0, offsets.size())
            .mapToObj(i -> point(name, drawn, i, offsets.get(i)))
            .toList();
    Symbol symbol = ProfileLayout.symbol(drawn.arm().role());
    return new Points("", points, symbol, drawn.arm().role(), 0.75);
  }

  private Points.Point point(String name, Drawn drawn, int i, double offset) {
    double value = shown(drawn.sorted().get(i));
    String hover = name + "\n" + NumberText.brief(value);
    return new Points.Point(value, drawn.top() + RAIN + offset, POINT_PIXELS, hover);
  }

  private String altText() {
    Stream<String> texts = arms.stream().map(this::altText);
    return "Raincloud plot, " + plot.title() + ". " + String.join("; ", texts.toList()) + ".";
  }

  private String altText(Drawn drawn) {
    String name = TextWrap.oneLine(drawn.arm().name()) + ", n = " + drawn.sorted().size();
    return drawn.sorted().isEmpty() ? name : name + ": " + words(shownBox(drawn));
  }
}
