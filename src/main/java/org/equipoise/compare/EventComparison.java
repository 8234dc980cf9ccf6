// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;
import org.equipoise.evidence.Sample;

/**
 * Compares how many had an event, from an outcome that is 1 where there was an event and 0 where
 * there was none.
 *
 * @param procedure the test or the measure of the counts
 */
public record EventComparison(Procedure procedure) implements SampleComparison {
  /** Checks that the procedure is there. */
  public EventComparison {
    Objects.requireNonNull(procedure, "procedure");
  }

  /** What is done with the counts. */
  @FunctionalInterface
  public interface Procedure {
    /**
     * Compares the counts.
     *
     * @param arms the counts of both arms
     * @param inference level and alternative
     * @return the estimate, or why there is none
     */
    Estimation compare(TwoArms<EventCounts> arms, Inference inference);
  }

  @Override
  public Estimation compare(Sample sample, Settings settings) {
    Optional<Double> other = other(sample.outcome());
    if (other.isPresent()) {
      return new NotEstimable(
          Reason.UNSUITABLE,
          "a proportion needs an outcome of 0 (no event) and 1 (event), and a value is "
              + other.get());
    }
    return procedure.compare(sample.outcome().map(EventComparison::count), settings.inference());
  }

  private static Optional<Double> other(TwoArms<double[]> outcome) {
    for (double[] arm : new double[][] {outcome.experimental(), outcome.control()}) {
      for (double value : arm) {
        if (value != 0 && value != 1) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }

  private static EventCounts count(double[] outcome) {
    int events = 0;
    for (double value : outcome) {
      events += value == 1 ? 1 : 0;
    }
    return new EventCounts(events, outcome.length);
  }
}
