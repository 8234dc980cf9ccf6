// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scale;
import org.equipoise.evidence.SampleColumn.Role;

/** Puts the columns that a method asks for together, from the participants who have all of them. */
final class SampleAssembly {
  private final Participants participants;
  private final SampleRequest request;
  private final List<OwnColumn> own = new ArrayList<>();

  SampleAssembly(Participants participants, SampleRequest request) {
    this.participants = participants;
    this.request = request;
    for (SampleRequest.Own column : request.own()) {
      own.add(OwnColumn.of(column, participants.list()));
    }
  }

  Reduction<ArmValues> values() {
    TwoArms<List<double[]>> rows = participants.arms().map(this::rows);
    int n1 = rows.experimental().size();
    int n2 = rows.control().size();
    Optional<NotEstimable> refusal = refusal(n1, n2);
    if (refusal.isPresent()) {
      return new Reduction.Refused<>(refusal.get(), n1, n2);
    }
    List<SampleColumn> about = about();
    return new Reduction.Reduced<>(
        rows.map(list -> columns(about, list)), n1, n2, Conventions.none());
  }

  private Optional<NotEstimable> refusal(int n1, int n2) {
    if (n1 == 0 || n2 == 0) {
      TwoArms<String> arms = participants.arms();
      String empty = n1 == 0 ? arms.experimental() : arms.control();
      return Optional.of(
          new NotEstimable(
              Reason.NO_DATA,
              "no participant of " + empty + " has all the values that are needed"));
    }
    return bad();
  }

  private Optional<NotEstimable> bad() {
    for (int i = 0; i < participants.list().size(); i++) {
      Optional<NotEstimable> bad = complete(i) ? bad(i) : Optional.empty();
      if (bad.isPresent()) {
        return bad;
      }
    }
    return Optional.empty();
  }

  private Optional<NotEstimable> bad(int participant) {
    for (Variable variable : request.variables()) {
      Observation seen =
          participants.observation(variable.measurement(), participant).orElseThrow();
      boolean outcome = variable.equals(request.outcome());
      if (seen.kind() == Observation.Kind.BELOW_LIMIT && !(outcome && request.censored())) {
        String what = outcome ? "outcomes" : "baselines";
        return Optional.of(
            new NotEstimable(Reason.CENSORED, "some " + what + " are below the detection limit"));
      }
      if (variable.scale() == Scale.LOG && !(seen.value() > 0)) {
        return Optional.of(
            new NotEstimable(
                Reason.NOT_POSITIVE,
                "some "
                    + (outcome ? "outcomes" : "baselines")
                    + " are 0 or less, and the scale is log"));
      }
    }
    return Optional.empty();
  }

  private List<double[]> rows(String arm) {
    List<double[]> rows = new ArrayList<>();
    List<Participant> list = participants.list();
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).arm().equals(arm) && complete(i)) {
        rows.add(row(i));
      }
    }
    return rows;
  }

  private boolean complete(int participant) {
    for (Variable variable : request.variables()) {
      if (participants.observation(variable.measurement(), participant).isEmpty()) {
        return false;
      }
    }
    return own.stream().allMatch(each -> each.isPresent(participant));
  }

  private double[] row(int participant) {
    List<Double> row = new ArrayList<>();
    for (Variable variable : request.variables()) {
      double value =
          participants.observation(variable.measurement(), participant).orElseThrow().value();
      row.add(variable.scale() == Scale.LOG && value > 0 ? StrictMath.log(value) : value);
    }
    own.forEach(each -> row.add(each.value(participant)));
    if (request.censored()) {
      Observation outcome =
          participants.observation(request.outcome().measurement(), participant).orElseThrow();
      row.add(outcome.kind() == Observation.Kind.BELOW_LIMIT ? 1.0 : 0.0);
    }
    row.add((double) participant);
    return row.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private List<SampleColumn> about() {
    List<SampleColumn> about = new ArrayList<>();
    boolean log = request.outcome().scale() == Scale.LOG;
    about.add(log ? SampleColumn.LOG_OUTCOME : SampleColumn.OUTCOME);
    request.baseline().ifPresent(each -> about.add(SampleColumn.number(Role.BASELINE, "baseline")));
    own.forEach(each -> about.add(each.about()));
    if (request.censored()) {
      about.add(new SampleColumn(Role.BELOW_LIMIT, "below limit", List.of("no", "yes")));
    }
    about.add(SampleColumn.number(Role.ORDER, "order"));
    return about;
  }

  private static ArmValues columns(List<SampleColumn> about, List<double[]> rows) {
    double[][] columns = new double[about.size()][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int c = 0; c < columns.length; c++) {
        columns[c][i] = rows.get(i)[c];
      }
    }
    return ArmValues.copyOf(about, columns);
  }
}
