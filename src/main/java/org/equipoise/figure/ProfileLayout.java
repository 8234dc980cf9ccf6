// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the parts of a profile plot in their places. */
final class ProfileLayout {
  private static final Size SIZE = new Size(760, 430);

  /**
   * The words under a visit have its share of the width, at least so many ems, in so many lines.
   */
  private static final double LEAST_LABEL = 9;

  private static final int MOST_LINES = 4;

  /** Share of the whole width between neighbouring arms: about the width of a point. */
  private static final double DODGE = 0.018;

  /** Between the numbers of two visits, in pixels. */
  private static final int APART = 6;

  /** Arms of one visit stay within this share of the smallest step to the next. */
  private static final double MOST_DODGE = 0.3;

  /** Share of the width left free at both ends, for the words under the first and last visit. */
  private static final double SIDE_AIR = 0.12;

  /** Least share of the height kept above the marks for the names of periods. */
  private static final double NAMES_AIR = 0.14;

  /** About the height of the axes, in pixels. */
  private static final double AXES_HEIGHT = 340;

  private final ProfilePlot plot;
  private final Scale scale;
  private final Range time;
  private final PeriodNames names;
  private final Range heights;

  ProfileLayout(ProfilePlot plot) {
    this.plot = plot;
    this.scale = plot.measure().scale();
    double air = plot.visits().size() == 1 ? 1 : SIDE_AIR * width();
    this.time = new Range(first() - air, last() + air);
    this.names = new PeriodNames(plot.periods(), time, SIZE.width());
    this.heights = heights();
  }

  static Symbol symbol(Role role) {
    return switch (role) {
      case EXPERIMENTAL -> Symbol.CIRCLE;
      case CONTROL -> Symbol.SQUARE_OPEN;
      default -> Symbol.DIAMOND;
    };
  }

  private double first() {
    return plot.visits().get(0).position();
  }

  private double last() {
    return plot.visits().get(plot.visits().size() - 1).position();
  }

  private double width() {
    return last() - first();
  }

  private Range heights() {
    List<Double> values =
        plot.arms().stream()
            .flatMap(arm -> arm.means().stream())
            .flatMap(mean -> Stream.concat(Stream.of(mean.mean()), ends(mean)))
            .toList();
    Range range = Range.around(values.isEmpty() ? List.of(1.0) : values, scale);
    return plot.periods().isEmpty() ? range : withRoomForNames(range);
  }

  private Stream<Double> ends(ProfilePlot.Mean mean) {
    return mean.interval().stream()
        .flatMap(span -> ForestRange.onScale(span, scale).finiteEnds().stream());
  }

  private Range withRoomForNames(Range range) {
    return scale == Scale.LOG
        ? new Range(range.start(), range.end() * Math.pow(range.end() / range.start(), namesAir()))
        : new Range(range.start(), range.end() + namesAir() * (range.end() - range.start()));
  }

  private double namesAir() {
    return Math.max(NAMES_AIR, (names.lines() + 1) * PanelGeometry.LINE / AXES_HEIGHT);
  }

  Figure figure() {
    List<Tick> ticks = ticks();
    Axis x = Axis.of(timeTitle(ticks), Scale.CATEGORY, time).withTicks(ticks);
    Axis y = Axis.of(plot.measure().title(), scale, heights);
    return Figure.of(caption(ticks), Panel.of(Axes.of(x, y), marks()), SIZE);
  }

  private boolean isKeyed(List<Tick> ticks) {
    return TickKey.haveNames(visits()) && TickKey.isNumbered(ticks);
  }

  /** Numbers of visits are not to be taken for weeks or minutes. */
  private String timeTitle(List<Tick> ticks) {
    String title = plot.measure().timeTitle();
    return title.isEmpty() || !isKeyed(ticks) ? title : title + " (the numbers: see below)";
  }

  /** Names where all have room, else numbers; of numbers, such as minutes, those with room. */
  private List<Tick> ticks() {
    List<Tick> whole = visits();
    List<Tick> wrapped = whole.stream().map(this::wrapped).toList();
    if (!TickKey.haveNames(whole)) {
      return thinned(wrapped);
    }
    boolean fit =
        wrapped.stream().allMatch(tick -> TextWidth.lines(tick.label()) <= MOST_LINES)
            && thinned(wrapped).equals(wrapped);
    return fit
        ? wrapped
        : TickKey.numbered(
            whole,
            position -> position / perPixel(),
            number -> TextWidth.pixels(number, PanelGeometry.FONT_SIZE) + APART);
  }

  private List<Tick> visits() {
    return plot.visits().stream().map(visit -> new Tick(visit.position(), visit.label())).toList();
  }

  private Tick wrapped(Tick tick) {
    double ems = smallestStep() / perPixel() / PanelGeometry.FONT_SIZE - 1;
    TextWrap wrap = new TextWrap(Math.max(LEAST_LABEL, ems), Integer.MAX_VALUE);
    return new Tick(tick.position(), wrap.wrap(tick.label()));
  }

  /** A label only where it does not run into the one before. */
  private List<Tick> thinned(List<Tick> ticks) {
    List<Tick> thinned = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks) {
      double half = perPixel() * TextWidth.pixels(tick.label(), PanelGeometry.FONT_SIZE) / 2;
      boolean fits = tick.position() - half >= free;
      thinned.add(fits ? tick : new Tick(tick.position(), ""));
      free = fits ? tick.position() + half : free;
    }
    return thinned;
  }

  private double perPixel() {
    return (time.end() - time.start()) / FigureGeometry.textWidth(SIZE.width());
  }

  private Caption caption(List<Tick> ticks) {
    Caption caption = plot.caption().withAltTextIfNone(AltText.of(plot));
    if (isKeyed(ticks)) {
      List<String> labels = plot.visits().stream().map(ProfilePlot.Visit::label).toList();
      caption = caption.withFootnote(TickKey.words(labels));
    }
    if (names.key().isPresent()) {
      caption = caption.withFootnote(names.key().get());
    }
    boolean cut =
        plot.arms().stream()
            .flatMap(arm -> arm.means().stream())
            .flatMap(mean -> mean.interval().stream())
            .anyMatch(interval -> interval.within(heights).isCut());
    return cut
        ? caption.withFootnote("An arrow marks an interval that goes on beyond the axis.")
        : caption;
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    plot.periods().forEach(period -> addPeriod(marks, period));
    for (int i = 0; i < plot.arms().size(); i++) {
      addArm(marks, plot.arms().get(i), dodge(i));
    }
    return marks;
  }

  private double dodge(int arm) {
    int arms = plot.arms().size();
    double step = DODGE * (time.end() - time.start());
    double most = MOST_DODGE * smallestStep() / Math.max(1, arms - 1);
    return (arm - (arms - 1) / 2.0) * Math.min(step, most);
  }

  private double smallestStep() {
    return IntStream.range(1, plot.visits().size())
        .mapToDouble(i -> plot.visits().get(i).position() - plot.visits().get(i - 1).position())
        .min()
        .orElse(1);
  }

  private void addPeriod(List<Mark> marks, ProfilePlot.Period period) {
    if (!names.shows(period)) {
      return; // over before the first visit, or begins after the last
    }
    Span.Cut shown = period.span().within(time);
    marks.add(new Band("", Direction.VERTICAL, period.span(), Optional.empty(), Role.CONTEXT));
    Vertex at = new Vertex((shown.from() + shown.to()) / 2, nameHeight());
    marks.add(new TextAnnotation(at, names.of(period), Anchor.MIDDLE, Role.NEUTRAL));
  }

  private double nameHeight() {
    double share = 1 - namesAir() / 2;
    return scale == Scale.LOG
        ? heights.start() * Math.pow(heights.end() / heights.start(), share)
        : heights.start() + share * (heights.end() - heights.start());
  }

  private void addArm(List<Mark> marks, ProfilePlot.Arm arm, double dodge) {
    if (arm.means().isEmpty()) {
      return;
    }
    for (List<ProfilePlot.Mean> run : runs(arm)) {
      if (run.size() > 1) {
        List<Vertex> vertices =
            run.stream().map(mean -> new Vertex(at(mean) + dodge, mean.mean())).toList();
        Dash dash = arm.role() == Role.CONTROL ? Dash.DASHED : Dash.SOLID;
        marks.add(new Lines("", vertices, arm.role(), dash, 2));
      }
    }
    addIntervals(marks, arm, dodge);
    List<Points.Point> points = arm.means().stream().map(mean -> point(arm, mean, dodge)).toList();
    marks.add(new Points(TextWrap.oneLine(arm.name()), points, symbol(arm.role()), arm.role(), 1));
  }

  private void addIntervals(List<Mark> marks, ProfilePlot.Arm arm, double dodge) {
    List<Intervals.Bar> bars =
        arm.means().stream().flatMap(mean -> bar(mean, dodge).stream()).toList();
    if (!bars.isEmpty()) {
      marks.add(new Intervals(Direction.VERTICAL, bars, arm.role(), 1.8, Caps.SHORT));
    }
  }

  private Optional<Intervals.Bar> bar(ProfilePlot.Mean mean, double dodge) {
    return mean.interval()
        .map(span -> ForestRange.onScale(span, scale))
        .map(span -> new Intervals.Bar(at(mean) + dodge, span));
  }

  private Points.Point point(ProfilePlot.Arm arm, ProfilePlot.Mean mean, double dodge) {
    String hover =
        TextWrap.oneLine(arm.name())
            + "\n"
            + plot.visits().get(mean.visit()).label()
            + ": "
            + AltText.of(mean)
            + "\n"
            + plot.measure().intervalName()
            + ", n = "
            + mean.n();
    return new Points.Point(at(mean) + dodge, mean.mean(), 9, hover);
  }

  private double at(ProfilePlot.Mean mean) {
    return plot.visits().get(mean.visit()).position();
  }

  /** Means at visits without a gap between them. */
  private static List<List<ProfilePlot.Mean>> runs(ProfilePlot.Arm arm) {
    List<List<ProfilePlot.Mean>> runs = new ArrayList<>();
    int previous = Integer.MIN_VALUE;
    for (ProfilePlot.Mean mean : arm.means()) {
      if (mean.visit() != previous + 1) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(mean);
      previous = mean.visit();
    }
    return runs;
  }
}
