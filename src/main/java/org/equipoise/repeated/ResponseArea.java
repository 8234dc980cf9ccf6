// SPDX-License-Identifier: Apache-2.0
package org.equipoise.repeated;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;
import org.equipoise.design.Derivation.Measure;
import org.equipoise.repeated.Area.Reason;

/**
 * The area under the curve of the samples of one visit, by trapezoids over the minutes as given
 * (equal spacing is not assumed).
 *
 * <p>With samples y_1..y_k at minutes t_1..t_k, AUCg = sum of (y_i + y_{i+1})/2 (t_{i+1} - t_i),
 * the area with respect to ground, and AUCi = AUCg - y_1 (t_k - t_1), the area with respect to
 * increase from the first sample.
 *
 * <p>Sign: AUCg is positive for concentrations; AUCi is negative when the samples are on average
 * below the first one. Units: those of the samples x minutes. The samples are raw, never their
 * logarithms, whatever the scale of the outcome is.
 *
 * <p>A missing first or last sample makes the area missing; so does one inside, unless {@link
 * Gaps#INTERPOLATED} is asked for. A sample below its detection limit makes it {@link Area.Below},
 * and AUCi missing when it is the first one.
 *
 * @see <a href="https://doi.org/10.1016/S0306-4530(02)00108-7">Pruessner et al. (2003),
 *     Psychoneuroendocrinology 28, 916-931</a>
 */
public final class ResponseArea {
  private final Measure measure;
  private final Gaps gaps;

  private ResponseArea(Measure measure, Gaps gaps) {
    this.measure = Objects.requireNonNull(measure, "measure");
    this.gaps = Objects.requireNonNull(gaps, "gaps");
  }

  /**
   * The procedure with {@link Gaps#MISSING}.
   *
   * @param measure with respect to ground or to increase
   * @return the procedure
   */
  public static ResponseArea of(Measure measure) {
    return new ResponseArea(measure, Gaps.MISSING);
  }

  /**
   * A copy that treats missing samples inside the curve in another way.
   *
   * @param value what is done about them
   * @return the copy
   */
  public ResponseArea withGaps(Gaps value) {
    return new ResponseArea(measure, value);
  }

  /**
   * Computes the area.
   *
   * @param curve the samples of one visit
   * @return the area, its upper bound when a sample is below its detection limit, or why there is
   *     neither
   */
  public Area compute(Curve curve) {
    Optional<Reason> missing = missing(curve);
    if (missing.isPresent()) {
      return new Area.Missing(missing.get());
    }
    double area = area(curve);
    if (!Double.isFinite(area)) {
      return new Area.Missing(Reason.OVERFLOW);
    }
    int interpolated = (int) curve.samples().stream().filter(Optional::isEmpty).count();
    return anyCensored(curve)
        ? new Area.Below(area, interpolated)
        : new Area.Computed(area, interpolated);
  }

  /**
   * How the area is computed, for the details of methods.
   *
   * @return the formula, its source and the treatment of missing samples
   */
  public Conventions conventions() {
    String formula =
        measure == Measure.AUCG
            ? "with respect to ground (AUCg), trapezoids over the minutes as given"
            : "with respect to increase from the first sample (AUCi), trapezoids over the minutes"
                + " as given";
    String inner =
        gaps == Gaps.MISSING
            ? "a missing sample makes the area missing"
            : "a missing sample inside the curve is interpolated linearly; a missing first or last"
                + " one makes the area missing";
    return Conventions.of("area under the curve", formula, Reference.PRUESSNER_2003)
        .and("missing samples", inner);
  }

  private Optional<Reason> missing(Curve curve) {
    if (curve.samples().stream().allMatch(Optional::isEmpty)) {
      return Optional.of(Reason.NO_SAMPLE);
    }
    if (curve.missing(0) || curve.missing(curve.size() - 1)) {
      return Optional.of(Reason.END_SAMPLE);
    }
    if (gaps == Gaps.MISSING && curve.samples().stream().anyMatch(Optional::isEmpty)) {
      return Optional.of(Reason.INNER_SAMPLE);
    }
    return measure == Measure.AUCI && curve.censored(0)
        ? Optional.of(Reason.CENSORED_FIRST_SAMPLE)
        : Optional.empty();
  }

  private static boolean anyCensored(Curve curve) {
    for (int i = 0; i < curve.size(); i++) {
      if (curve.censored(i)) {
        return true;
      }
    }
    return false;
  }

  // A trapezoid from each sample to the next one that is there: a missing sample on the straight
  // line between them adds nothing, so linear interpolation needs no further step.
  private double area(Curve curve) {
    int[] there = IntStream.range(0, curve.size()).filter(i -> !curve.missing(i)).toArray();
    double[] minutes = new double[there.length];
    double[] samples = new double[there.length];
    for (int k = 0; k < there.length; k++) {
      minutes[k] = curve.minutes().get(there[k]);
      samples[k] = curve.samples().get(there[k]).orElseThrow().value();
    }
    return area(minutes, samples);
  }

  /**
   * The bare arithmetic, for samples of which none is missing or below a detection limit; it
   * allocates nothing.
   *
   * @param minutes the minutes, increasing, two or more
   * @param samples one a minute
   * @return the area; NaN when a sample is
   */
  public double area(double[] minutes, double[] samples) {
    double ground = measure == Measure.AUCG ? 0 : samples[0];
    double sum = 0;
    double earlier = samples[0] - ground;
    for (int i = 1; i < minutes.length; i++) {
      double height = samples[i] - ground;
      sum += (earlier + height) / 2 * (minutes[i] - minutes[i - 1]);
      earlier = height;
    }
    return sum;
  }
}
