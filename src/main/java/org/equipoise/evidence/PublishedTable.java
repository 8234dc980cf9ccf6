// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reported;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scale;
import org.equipoise.evidence.PublishedRow.Item;

/**
 * Printed means, standard deviations and correlations of a trial. A printed table is moments.
 *
 * @param arms the ids of the arms, experimental first
 * @param rows the printed rows
 * @param correlations the printed correlations; may be empty
 * @param results the printed results; may be empty
 */
public record PublishedTable(
    TwoArms<String> arms,
    List<PublishedRow> rows,
    List<PublishedCorrelation> correlations,
    List<PrintedResult> results)
    implements Evidence {
  /**
   * Checks the spreads and copies the lists.
   *
   * @throws IllegalArgumentException if a standard deviation or error is negative
   */
  public PublishedTable {
    rows = List.copyOf(rows);
    correlations = List.copyOf(correlations);
    results = List.copyOf(results);
    rows.forEach(PublishedTable::checkSpread);
  }

  private static void checkSpread(PublishedRow row) {
    for (Item item : List.of(Item.SD, Item.SE)) {
      Optional<Reported> number = row.get(item).filter(each -> each.value() < 0);
      if (number.isPresent()) {
        throw new IllegalArgumentException(
            item.name().toLowerCase(Locale.ROOT)
                + " must be 0 or more, got "
                + number.get().text());
      }
    }
  }

  /**
   * The row of one arm.
   *
   * @param measurement what was measured when
   * @param arm the id of the arm
   * @return the row, empty when it was not printed
   */
  public Optional<PublishedRow> row(Measurement measurement, String arm) {
    return rows.stream()
        .filter(row -> row.measurement().equals(measurement) && row.arm().equals(arm))
        .findFirst();
  }

  /**
   * The correlation of two measurements of an outcome.
   *
   * @param a one measurement
   * @param b the other
   * @return the correlation, empty when it was not printed
   */
  public OptionalDouble correlation(Measurement a, Measurement b) {
    return correlations.stream()
        .filter(each -> each.joins(a, b))
        .mapToDouble(each -> each.r().value())
        .findFirst();
  }

  /**
   * The moments from the printed numbers. n is that of the outcome's row; a baseline printed for
   * more participants than were followed up is taken as it is, and said.
   */
  @Override
  public Reduction<Moments> moments(List<Variable> variables) {
    Require.atLeast(variables.size(), 1, "the number of variables");
    int n1 = n(variables.get(0), arms.experimental());
    int n2 = n(variables.get(0), arms.control());
    Optional<NotEstimable> refusal = refusal(variables);
    if (refusal.isPresent()) {
      return new Reduction.Refused<>(refusal.get(), n1, n2);
    }
    return new Reduction.Reduced<>(
        arms.map(arm -> armMoments(variables, arm)), n1, n2, unequalN(variables));
  }

  @Override
  public Reduction<ArmValues> values(List<Variable> variables) {
    Require.atLeast(variables.size(), 1, "the number of variables");
    return new Reduction.Refused<>(
        new NotEstimable(Reason.NEEDS_PARTICIPANTS, "the evidence is a printed table"),
        n(variables.get(0), arms.experimental()),
        n(variables.get(0), arms.control()));
  }

  @Override
  public Reduction<Moments> moments(SampleRequest request) {
    return request.own().isEmpty() ? moments(request.variables()) : needsParticipants(request);
  }

  @Override
  public Reduction<ArmValues> values(SampleRequest request) {
    return needsParticipants(request);
  }

  private <T> Reduction<T> needsParticipants(SampleRequest request) {
    return new Reduction.Refused<>(
        new NotEstimable(Reason.NEEDS_PARTICIPANTS, "the evidence is a printed table"),
        n(request.outcome(), arms.experimental()),
        n(request.outcome(), arms.control()));
  }

  private int n(Variable variable, String arm) {
    return row(variable.measurement(), arm).map(PublishedRow::n).orElse(0);
  }

  private Optional<NotEstimable> refusal(List<Variable> variables) {
    for (Variable variable : variables) {
      for (String arm : List.of(arms.experimental(), arms.control())) {
        Optional<NotEstimable> missing = refusal(variable, arm, variable.equals(variables.get(0)));
        if (missing.isPresent()) {
          return missing;
        }
      }
    }
    return noCorrelation(variables);
  }

  private Optional<NotEstimable> refusal(Variable variable, String arm, boolean outcome) {
    Optional<PublishedRow> row = row(variable.measurement(), arm);
    String what = variable.measurement().outcome() + " at " + variable.measurement().visit();
    if (row.isEmpty()) {
      Reason reason = outcome ? Reason.NO_DATA : Reason.NO_BASELINE;
      return Optional.of(new NotEstimable(reason, "no row is printed for " + arm + ", " + what));
    }
    if (variable.scale() == Scale.LOG) {
      return Optional.of(
          new NotEstimable(
              Reason.NEEDS_PARTICIPANTS,
              "the printed moments of " + what + " are of the raw values, and the scale is log"));
    }
    if (row.get().get(Item.MEAN).isEmpty() || spread(row.get()).isEmpty()) {
      return Optional.of(
          new NotEstimable(
              Reason.NO_DATA, "no mean with SD or SE is printed for " + arm + ", " + what));
    }
    return outOfRange(spread(row.get()).getAsDouble())
        ? Optional.of(
            new NotEstimable(
                Reason.OVERFLOW,
                "the variance of "
                    + arm
                    + ", "
                    + what
                    + " is beyond the range of double precision"))
        : Optional.empty();
  }

  private static boolean outOfRange(double standardDeviation) {
    double variance = standardDeviation * standardDeviation;
    return standardDeviation != 0
        && !(variance >= Double.MIN_NORMAL && variance < Double.POSITIVE_INFINITY);
  }

  private Optional<NotEstimable> noCorrelation(List<Variable> variables) {
    for (int i = 0; i < variables.size(); i++) {
      for (int j = 0; j < i; j++) {
        Measurement a = variables.get(j).measurement();
        Measurement b = variables.get(i).measurement();
        if (correlation(a, b).isEmpty()) {
          return Optional.of(
              new NotEstimable(
                  Reason.NO_BASELINE,
                  "no correlation of "
                      + a.outcome()
                      + " between "
                      + a.visit()
                      + " and "
                      + b.visit()
                      + " is printed"));
        }
      }
    }
    return Optional.empty();
  }

  private static OptionalDouble spread(PublishedRow row) {
    if (row.get(Item.SD).isPresent()) {
      return OptionalDouble.of(row.get(Item.SD).get().value());
    }
    return row.get(Item.SE).isPresent()
        ? OptionalDouble.of(row.get(Item.SE).get().value() * Math.sqrt(row.n()))
        : OptionalDouble.empty();
  }

  private Moments armMoments(List<Variable> variables, String arm) {
    int k = variables.size();
    double[] means = new double[k];
    double[] sds = new double[k];
    double[][] covariances = new double[k][k];
    for (int i = 0; i < k; i++) {
      PublishedRow row = row(variables.get(i).measurement(), arm).orElseThrow();
      means[i] = row.get(Item.MEAN).orElseThrow().value();
      sds[i] = spread(row).orElseThrow();
      covariances[i][i] = sds[i] * sds[i];
      for (int j = 0; j < i; j++) {
        double r =
            correlation(variables.get(i).measurement(), variables.get(j).measurement())
                .orElseThrow();
        covariances[i][j] = r * sds[i] * sds[j];
        covariances[j][i] = covariances[i][j];
      }
    }
    return Moments.copyOf(n(variables.get(0), arm), means, covariances);
  }

  private Conventions unequalN(List<Variable> variables) {
    for (String arm : List.of(arms.experimental(), arms.control())) {
      for (Variable variable : variables) {
        if (n(variable, arm) != n(variables.get(0), arm)) {
          return Conventions.of(
              "n of printed moments",
              "baseline moments were printed for a different n than the outcome's; n is the"
                  + " outcome's, and the baseline moments are taken as printed");
        }
      }
    }
    return Conventions.none();
  }
}
