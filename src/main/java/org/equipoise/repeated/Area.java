// SPDX-License-Identifier: Apache-2.0
package org.equipoise.repeated;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.Require;
import org.equipoise.evidence.Observation;

/**
 * The area under one curve, or why it cannot be computed. Units: those of the samples x minutes.
 */
public sealed interface Area {
  /**
   * What enters the analysis.
   *
   * @return the area as an observation; empty when it is missing
   */
  Optional<Observation> observation();

  /**
   * All samples are known.
   *
   * @param value the area
   * @param interpolated how many samples inside the curve were missing and interpolated
   */
  record Computed(double value, int interpolated) implements Area {
    /** Checks the parts. */
    public Computed {
      Require.finite(value, "value");
      Require.atLeast(interpolated, 0, "interpolated");
    }

    @Override
    public Optional<Observation> observation() {
      return Optional.of(Observation.of(value));
    }
  }

  /**
   * A sample is below its detection limit, and so the area is only known to be below a bound.
   *
   * @param bound the area with the detection limit in the place of each such sample
   * @param interpolated how many samples inside the curve were missing and interpolated
   */
  record Below(double bound, int interpolated) implements Area {
    /** Checks the parts. */
    public Below {
      Require.finite(bound, "bound");
      Require.atLeast(interpolated, 0, "interpolated");
    }

    @Override
    public Optional<Observation> observation() {
      return Optional.of(Observation.below(bound));
    }
  }

  /**
   * There is no area.
   *
   * @param reason why
   */
  record Missing(Reason reason) implements Area {
    /** Checks that the reason is there. */
    public Missing {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public Optional<Observation> observation() {
      return Optional.empty();
    }
  }

  /** Why there is no area. */
  enum Reason {
    /** None of the visit's samples is there. */
    NO_SAMPLE,
    /** The first or the last sample is missing; a curve is never extrapolated. */
    END_SAMPLE,
    /** A sample inside the curve is missing, and interpolation was not asked for. */
    INNER_SAMPLE,
    /**
     * The first sample is below its detection limit. The area with respect to increase falls when
     * the first sample rises and rises with the others, so it has not even a bound.
     */
    CENSORED_FIRST_SAMPLE,
    /** The area is beyond the range of double precision. */
    OVERFLOW;

    /**
     * The name in tables.
     *
     * @return such as inner-sample
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
