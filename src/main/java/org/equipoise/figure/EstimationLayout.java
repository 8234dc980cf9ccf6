// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts the parts of an estimation plot in their places. */
final class EstimationLayout {
  private static final Size SIZE = new Size(760, 460);
  private static final Range ACROSS = new Range(-0.5, 2.75);
  private static final double EXPERIMENTAL = 0;
  private static final double CONTROL = 1;
  private static final double DIFFERENCE = 2.1;
  private static final Range AROUND = new Range(DIFFERENCE - 0.35, ACROSS.end());
  private static final double BESIDE = 0.33;
  private static final double SWARM_HALF = 0.24;
  private static final double CURVE_WIDTH = 0.45;
  private static final double POINT_PIXELS = 7;
  private static final Size STACKED_SIZE = new Size(640, 640);
  private static final Range STACKED_ACROSS = new Range(-0.5, 1.75);
  private static final TextWrap NAME = new TextWrap(13, 12);

  private final EstimationPlot plot;
  private final Scale scale;
  private final Shape shape;
  private final Range range;

  /** The two ways to place the difference, and about how large that leaves the arms' axes. */
  private enum Shape {
    BESIDE(340, 195),
    BELOW(210, 230);

    private final double axesHeight;
    private final double pixelsPerPlace;

    Shape(double axesHeight, double pixelsPerPlace) {
      this.axesHeight = axesHeight;
      this.pixelsPerPlace = pixelsPerPlace;
    }
  }

  private EstimationLayout(EstimationPlot plot, Shape shape) {
    this.plot = plot;
    this.scale = plot.measure().scale();
    this.shape = shape;
    this.range = Range.around(heights(), scale);
  }

  static EstimationLayout beside(EstimationPlot plot) {
    return new EstimationLayout(plot, Shape.BESIDE);
  }

  static EstimationLayout below(EstimationPlot plot) {
    return new EstimationLayout(plot, Shape.BELOW);
  }

  Figure figure() {
    return shape == Shape.BESIDE ? besideFigure() : belowFigure();
  }

  private Figure besideFigure() {
    Axis x = Axis.of("", Scale.CATEGORY, ACROSS).withTicks(ticks());
    Axis y = Axis.of(plot.measure().title(), scale, range);
    Optional<Axis> second = plot.contrast().difference().map(difference -> differenceAxis());
    Panel panel =
        new Panel("", new Axes(x, y, second), marks(), differenceMarks(AROUND), List.of());
    return Figure.of(caption(), panel, SIZE);
  }

  private Figure belowFigure() {
    Axis x = Axis.of("", Scale.CATEGORY, STACKED_ACROSS).withTicks(ticks().subList(0, 2));
    Axis y = Axis.of(plot.measure().title(), scale, range);
    List<Mark> marks = new ArrayList<>();
    addArms(marks);
    List<Panel> panels = List.of(Panel.of(Axes.of(x, y), marks), differencePanel());
    return new Figure(caption(), panels, Arrangement.STACKED, STACKED_SIZE);
  }

  /** The difference under the middle of the arms, with the line of no difference. */
  private Panel differencePanel() {
    double half = (STACKED_ACROSS.end() - STACKED_ACROSS.start()) / 2;
    Range across = new Range(DIFFERENCE - half, DIFFERENCE + half);
    Axis x = Axis.of("", Scale.CATEGORY, across).withTicks(ticks().subList(2, 3));
    Axis y = differenceAxis();
    List<Mark> marks = new ArrayList<>();
    double none = scale == Scale.LOG ? 1 : 0;
    marks.add(new ReferenceLine("", Direction.HORIZONTAL, none, Role.REFERENCE, Dash.DASHED));
    marks.addAll(differenceMarks(across));
    addReason(marks, y.range());
    return Panel.of(Axes.of(x, y), marks);
  }

  private Axis differenceAxis() {
    if (shape == Shape.BESIDE) {
      Range level = new Range(fromControl(range.start()), fromControl(range.end()));
      return Axis.of(plot.measure().differenceTitle(), scale, level);
    }
    List<Double> places = new ArrayList<>();
    places.add(scale == Scale.LOG ? 1.0 : 0.0);
    plot.contrast().difference().ifPresent(difference -> addPlaces(places, difference));
    return Axis.of(plot.measure().differenceTitle(), scale, Range.around(places, scale));
  }

  private Caption caption() {
    Caption caption = plot.caption().withAltTextIfNone(AltText.of(plot));
    boolean unbounded =
        plot.contrast()
            .difference()
            .filter(difference -> bar(difference).within(differenceAxis().range()).isCut())
            .isPresent();
    return unbounded
        ? caption.withFootnote("An arrow marks an interval that goes on beyond the axis.")
        : caption;
  }

  /** A value as its difference from the control arm's mean, or its ratio to it. */
  private double fromControl(double value) {
    return scale == Scale.LOG ? value / controlMean() : value - controlMean();
  }

  private double beyondControl(double difference) {
    return scale == Scale.LOG ? controlMean() * difference : controlMean() + difference;
  }

  private double controlMean() {
    return plot.control().centre().map(EstimationPlot.Centre::value).orElseThrow();
  }

  /** Everything that must be inside the y axis, in the outcome's units. */
  private List<Double> heights() {
    List<Double> heights = new ArrayList<>();
    for (EstimationPlot.Arm arm : List.of(plot.experimental(), plot.control())) {
      heights.addAll(arm.values());
      arm.centre().ifPresent(centre -> addHeights(heights, centre));
    }
    if (shape == Shape.BESIDE) {
      List<Double> places = new ArrayList<>();
      plot.contrast().difference().ifPresent(difference -> addPlaces(places, difference));
      places.forEach(place -> heights.add(beyondControl(place)));
    }
    return heights.isEmpty() ? List.of(1.0) : heights; // any place will do for empty axes
  }

  private static void addHeights(List<Double> heights, EstimationPlot.Centre centre) {
    heights.add(centre.value());
    centre.spread().ifPresent(spread -> heights.addAll(spread.finiteEnds()));
  }

  /** Everything of the difference that must be inside an axis, in its own units. */
  private void addPlaces(List<Double> places, EstimationPlot.Difference difference) {
    places.add(difference.estimate());
    places.addAll(bar(difference).finiteEnds());
    difference
        .margin()
        .ifPresent(margin -> places.addAll(ForestRange.onScale(margin.span(), scale).finiteEnds()));
    difference
        .curve()
        .ifPresent(curve -> outline(difference, curve).forEach(vertex -> places.add(vertex.y())));
  }

  private Span bar(EstimationPlot.Difference difference) {
    return ForestRange.onScale(difference.interval(), scale);
  }

  private List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    ticks.add(new Tick(EXPERIMENTAL, armLabel(plot.experimental())));
    ticks.add(new Tick(CONTROL, armLabel(plot.control())));
    String difference = scale == Scale.LOG ? "Ratio" : "Difference";
    String interval =
        plot.contrast().difference().map(found -> "\n" + found.intervalName()).orElse("");
    ticks.add(new Tick(DIFFERENCE, difference + interval));
    return ticks;
  }

  private static String armLabel(EstimationPlot.Arm arm) {
    return NAME.wrap(arm.name()) + "\nn\u00a0=\u00a0" + arm.n();
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    addLevels(marks);
    addArms(marks);
    addReason(marks, range);
    return marks;
  }

  private void addArms(List<Mark> marks) {
    addArm(marks, plot.experimental(), EXPERIMENTAL, Role.EXPERIMENTAL);
    addArm(marks, plot.control(), CONTROL, Role.CONTROL);
  }

  private void addReason(List<Mark> marks, Range heights) {
    if (plot.contrast() instanceof EstimationPlot.NoDifference none) {
      // above the line of no difference, which stands in the middle of an axis without a difference
      double share = shape == Shape.BESIDE ? 0.5 : 0.8;
      Vertex at = new Vertex(DIFFERENCE, at(heights, share));
      String text = reasonWidth().wrap("Not estimated: " + none.reason());
      marks.add(new TextAnnotation(at, text, Anchor.MIDDLE, Role.NEUTRAL));
    }
  }

  private TextWrap reasonWidth() {
    return shape == Shape.BESIDE ? new TextWrap(14, 20) : new TextWrap(26, 6);
  }

  private double at(Range heights, double share) {
    return scale == Scale.LOG
        ? heights.start() * Math.pow(heights.end() / heights.start(), share)
        : heights.start() + share * (heights.end() - heights.start());
  }

  /**
   * The level of no difference, and that of the experimental mean where the difference is the one
   * between the means; an adjusted difference is not.
   */
  private void addLevels(List<Mark> marks) {
    Optional<EstimationPlot.Difference> difference = plot.contrast().difference();
    if (difference.isEmpty()) {
      return;
    }
    double control = middlePlace(plot.control(), CONTROL);
    marks.add(level(control, controlMean(), Role.REFERENCE, Dash.DASHED));
    plot.experimental()
        .centre()
        .map(EstimationPlot.Centre::value)
        .filter(mean -> isLevel(mean, beyondControl(difference.get().estimate())))
        .map(
            mean ->
                level(
                    middlePlace(plot.experimental(), EXPERIMENTAL),
                    mean,
                    Role.NEUTRAL,
                    Dash.DOTTED))
        .ifPresent(marks::add);
  }

  private boolean isLevel(double a, double b) {
    return Math.abs(a - b) <= 1e-9 * (range.highest() - range.lowest());
  }

  private static Lines level(double place, double at, Role role, Dash dash) {
    double end = role == Role.REFERENCE ? ACROSS.end() : DIFFERENCE;
    List<Vertex> ends = List.of(new Vertex(place, at), new Vertex(end, at));
    return new Lines("", ends, role, dash, 1.2);
  }

  private void addArm(List<Mark> marks, EstimationPlot.Arm arm, double place, Role role) {
    Symbol symbol = ProfileLayout.symbol(role);
    if (!arm.values().isEmpty()) {
      marks.add(new Points("", participants(arm, place), symbol, role, 0.75));
    }
    Place beside = new Place(middlePlace(arm, place), role);
    arm.centre().ifPresent(centre -> addCentre(marks, arm, centre, beside));
  }

  /** Where an arm's mean stands: beside its participants, or in their place. */
  private static double middlePlace(EstimationPlot.Arm arm, double place) {
    return arm.values().isEmpty() ? place : place + BESIDE;
  }

  private record Place(double x, Role role) {}

  private void addCentre(
      List<Mark> marks, EstimationPlot.Arm arm, EstimationPlot.Centre centre, Place place) {
    centre
        .spread()
        .map(spread -> List.of(new Intervals.Bar(place.x(), spread)))
        .map(bars -> new Intervals(Direction.VERTICAL, bars, place.role(), 2.2, Caps.NONE))
        .ifPresent(marks::add);
    String hover =
        TextWrap.oneLine(arm.name())
            + "\n"
            + plot.measure().spreadName()
            + ": "
            + EstimationPlot.words(centre)
            + "\nn = "
            + arm.n();
    Points.Point point = new Points.Point(place.x(), centre.value(), 10, hover);
    marks.add(new Points("", List.of(point), Symbol.DIAMOND, place.role(), 1));
  }

  /** On a log scale the points' heights are ratios, so the swarm is placed by logs. */
  private Swarm swarm() {
    double height =
        scale == Scale.LOG
            ? Math.log(range.highest() / range.lowest())
            : range.highest() - range.lowest();
    return new Swarm(
        height * POINT_PIXELS / shape.axesHeight, POINT_PIXELS / shape.pixelsPerPlace, SWARM_HALF);
  }

  private List<Points.Point> participants(EstimationPlot.Arm arm, double place) {
    List<Double> sorted = arm.values().stream().sorted().toList();
    List<Double> offsets = swarm().offsets(sorted.stream().map(this::onScale).toList());
    return IntStream.range(0, sorted.size())
        .mapToObj(i -> participant(arm, sorted.get(i), place + offsets.get(i)))
        .toList();
  }

  private double onScale(double value) {
    return scale == Scale.LOG ? Math.log(value) : value;
  }

  private static Points.Point participant(EstimationPlot.Arm arm, double value, double place) {
    String hover = TextWrap.oneLine(arm.name()) + "\n" + NumberText.brief(value);
    return new Points.Point(place, value, POINT_PIXELS, hover);
  }

  private List<Mark> differenceMarks(Range around) {
    return plot.contrast()
        .difference()
        .map(difference -> differenceMarks(difference, around))
        .orElse(List.of());
  }

  private List<Mark> differenceMarks(EstimationPlot.Difference difference, Range around) {
    List<Mark> marks = new ArrayList<>();
    difference
        .margin()
        .map(
            margin ->
                new Band(
                    margin.name(),
                    Direction.HORIZONTAL,
                    ForestRange.onScale(margin.span(), scale),
                    Optional.of(around),
                    Role.MARGIN))
        .ifPresent(marks::add);
    String hover = difference.words();
    difference
        .curve()
        .map(curve -> new Density(outline(difference, curve), Role.ESTIMATE, 0.2, hover))
        .ifPresent(marks::add);
    List<Intervals.Bar> bars = List.of(new Intervals.Bar(DIFFERENCE, bar(difference)));
    marks.add(new Intervals(Direction.VERTICAL, bars, Role.ESTIMATE, 2, Caps.NONE));
    Points.Point point = new Points.Point(DIFFERENCE, difference.estimate(), 9, hover);
    marks.add(new Points("", List.of(point), Symbol.CIRCLE, Role.ESTIMATE, 1));
    return marks;
  }

  /** The density's outline from the base line outwards. */
  private List<Vertex> outline(EstimationPlot.Difference difference, DifferenceDensity curve) {
    List<DifferenceDensity.Height> heights = curve.curve(difference.estimate(), scale);
    List<Vertex> outline = new ArrayList<>();
    outline.add(new Vertex(DIFFERENCE, heights.get(0).value()));
    heights.forEach(
        at -> outline.add(new Vertex(DIFFERENCE + CURVE_WIDTH * at.share(), at.value())));
    outline.add(new Vertex(DIFFERENCE, heights.get(heights.size() - 1).value()));
    return outline;
  }
}
