// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.equipoise.core.Alternative;
import org.equipoise.numeric.SampleQuantile;

/**
 * Bins of equal width over the bulk of some values, on the scale on which they are counted, with
 * borders where a tail begins.
 */
final class DistributionBins {
  /** More bins than this show nothing that fewer do not. */
  private static final int MOST = 60;

  /** Values beyond these shares are drawn only where the axis has room for them anyhow. */
  private static final double TAIL = 0.0005;

  /** Room beyond the bulk, as a share of its width. */
  private static final double ROOM = 0.15;

  private final DistributionPlot.Part part;
  private final Span drawn;
  private final double width;
  private final Map<Integer, Integer> counts = new TreeMap<>();
  private int beyond;

  /** One bin, and whether it is in the region. */
  record Bin(Span span, int count, boolean inside) {}

  DistributionBins(DistributionPlot.Part part) {
    this.part = part;
    List<Double> finite =
        part.values().stream().filter(Double::isFinite).map(this::analysed).toList();
    this.drawn = drawn(finite);
    this.width = width(finite);
    for (double value : part.values()) {
      double place = Double.isInfinite(value) ? value : analysed(value);
      if (place >= drawn.low() && place <= drawn.high()) {
        counts.merge(bin(place, value), 1, Integer::sum);
      } else {
        beyond++;
      }
    }
  }

  private double analysed(double value) {
    return part.scale() == Scale.LOG ? Math.log(value) : value;
  }

  private double shown(double analysed) {
    return part.scale() == Scale.LOG ? Math.exp(analysed) : analysed;
  }

  private Span drawn(List<Double> finite) {
    double low = SampleQuantile.of(finite, TAIL);
    double high = SampleQuantile.of(finite, 1 - TAIL);
    double observed = analysed(part.observed());
    double room = ROOM * (high - low);
    return new Span(Math.min(low - room, observed), Math.max(high + room, observed));
  }

  private double width(List<Double> finite) {
    double spread = Math.min(drawn.high(), last(finite)) - Math.max(drawn.low(), finite.get(0));
    double iqr = SampleQuantile.of(finite, 0.75) - SampleQuantile.of(finite, 0.25);
    double n = finite.size();
    double wanted =
        iqr > 0 ? 2 * iqr * Math.pow(n, -1.0 / 3) : spread / (1 + Math.log(n) / Math.log(2));
    double rough = Math.max(wanted, (drawn.high() - drawn.low()) / MOST);
    double least = Math.max(Math.abs(finite.get(0)), 1) * 1e-3;
    double usual = rough > 0 ? rough : least;
    double anchor = anchor();
    return Math.abs(anchor) >= usual / 2
        ? Math.abs(anchor) / Math.max(1, Math.rint(Math.abs(anchor) / usual))
        : usual;
  }

  private static double last(List<Double> values) {
    return values.get(values.size() - 1);
  }

  /** Where a tail begins; 0 without one. */
  private double anchor() {
    return part.region() instanceof DistributionPlot.Tails tails ? tails.bound() : 0;
  }

  /** A value is on the side of a tail's border on which it is counted, whatever its rounding. */
  private int bin(double place, double value) {
    int found = (int) Math.floor(place / width);
    if (!(part.region() instanceof DistributionPlot.Tails tails)) {
      return found;
    }
    boolean inside = tails.holds(value);
    int border = (int) Math.rint(tails.bound() / width);
    boolean upper =
        tails.alternative() == Alternative.GREATER
            || (tails.alternative() == Alternative.TWO_SIDED && value >= 0);
    if (upper) {
      return inside ? Math.max(found, border) : Math.min(found, border - 1);
    }
    return inside ? Math.min(found, -border - 1) : Math.max(found, -border);
  }

  /** How many values are not in any bin. */
  int beyond() {
    return beyond;
  }

  /** Those that hold a value, from left to right. */
  List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    counts.forEach(
        (number, count) -> {
          double low = number * width;
          Span span = new Span(shown(low), shown(low + width));
          bins.add(new Bin(span, count, part.region().holds(shown(low + width / 2))));
        });
    return bins;
  }
}
