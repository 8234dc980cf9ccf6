// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.analysis.ComparisonRow;
import org.equipoise.analysis.MethodInput;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Sample;
import org.equipoise.figure.Caption;
import org.equipoise.figure.EcdfPlot;
import org.equipoise.figure.Figure;
import org.equipoise.figure.Scale;

/** The distribution functions of both arms, as the first method that has their values saw them. */
final class EcdfFigure {
  private final TwoArms<String> names;

  private EcdfFigure(TwoArms<String> names) {
    this.names = names;
  }

  static Optional<Figure> of(
      TwoArms<String> names, String title, String unit, List<ComparisonRow> rows) {
    // The test that is about these curves first.
    List<ComparisonRow> ordered =
        rows.stream().sorted(Comparator.comparing(row -> !row.method().equals("ks"))).toList();
    DrawnRows<MethodInput.Values> drawn = DrawnRows.firstOfEach(ordered, ComparisonRow::values);
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    boolean log = drawn.drawn().get(0).what().sample().logOutcome();
    EcdfFigure figure = new EcdfFigure(names);
    List<EcdfPlot.Part> parts = new ArrayList<>();
    Caption caption = Caption.of(title).withSubtitle("Distribution functions of both arms");
    for (DrawnRows.Drawn<MethodInput.Values> each : drawn.drawn()) {
      String group = drawn.drawn().size() > 1 ? each.row().by() : "";
      EcdfPlot.Part part = figure.part(group, each.what());
      parts.add(part);
      caption = caption.withFootnote((group.isEmpty() ? "" : group + ": ") + words(each, part));
    }
    String axis = unit.isEmpty() ? "Value" : unit;
    Scale scale = log ? Scale.LOG : Scale.LINEAR;
    return Optional.of(new EcdfPlot(drawn.caption(caption), axis, scale, parts).figure());
  }

  private EcdfPlot.Part part(String title, MethodInput.Values given) {
    Sample sample = given.sample();
    TwoArms<double[]> values = sample.outcome();
    TwoArms<boolean[]> below =
        sample.below().orElseGet(() -> values.map(arm -> new boolean[arm.length]));
    OptionalDouble limit = limit(sample, values, below);
    return new EcdfPlot.Part(
        title,
        arm(names.experimental(), shown(sample, values.experimental()), limit),
        arm(names.control(), shown(sample, values.control()), limit),
        limit,
        given.settings().inference().alternative());
  }

  /** The highest limit that a value lies below. */
  private static OptionalDouble limit(
      Sample sample, TwoArms<double[]> values, TwoArms<boolean[]> below) {
    List<Double> limits = new ArrayList<>();
    addLimits(limits, shown(sample, values.experimental()), below.experimental());
    addLimits(limits, shown(sample, values.control()), below.control());
    return limits.stream().mapToDouble(Double::doubleValue).max();
  }

  private static void addLimits(List<Double> limits, List<Double> values, boolean[] below) {
    for (int i = 0; i < below.length; i++) {
      if (below[i]) {
        limits.add(values.get(i));
      }
    }
  }

  private static List<Double> shown(Sample sample, double[] values) {
    List<Double> shown = new ArrayList<>();
    for (double value : values) {
      shown.add(sample.logOutcome() ? Math.exp(value) : value);
    }
    return shown;
  }

  private static EcdfPlot.Arm arm(String name, List<Double> values, OptionalDouble limit) {
    List<Double> above =
        limit.isEmpty()
            ? values
            : values.stream().filter(value -> value > limit.getAsDouble()).toList();
    return new EcdfPlot.Arm(name, above, values.size() - above.size());
  }

  private static String words(DrawnRows.Drawn<MethodInput.Values> each, EcdfPlot.Part part) {
    String distance = "Largest distance D = " + Words.number(part.distance());
    if (part.limit().isPresent()) {
      return distance
          + " from the detection limit "
          + Words.plain(part.limit().getAsDouble())
          + " on; below it neither curve is known.";
    }
    boolean tested =
        each.row().method().equals("ks") && each.row().estimation() instanceof Estimate;
    return tested
        ? distance
            + ", "
            + Words.p(((Estimate) each.row().estimation()).test().orElseThrow().p())
            + " (Kolmogorov-Smirnov)."
        : distance + ".";
  }
}
