// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scale;
import org.equipoise.evidence.SampleColumn.Role;

/** Puts the columns that a method asks for together, from the participants who have all of them. */
final class SampleAssembly {
  private static final int MOST_LISTED = 12;

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
    CompleteCases complete = new CompleteCases(participants, request.variables(), this::hasOwn);
    int n1 = complete.n1();
    int n2 = complete.n2();
    Optional<NotEstimable> refusal = refusal(complete);
    if (refusal.isPresent()) {
      return new Reduction.Refused<>(refusal.get(), n1, n2);
    }
    List<SampleColumn> about = about();
    return new Reduction.Reduced<>(
        complete.rows().map(rows -> columns(about, complete, rows)), n1, n2, categories());
  }

  private boolean hasOwn(int participant) {
    for (OwnColumn column : own) {
      if (!column.isPresent(participant)) {
        return false;
      }
    }
    return true;
  }

  private Optional<NotEstimable> refusal(CompleteCases complete) {
    if (complete.n1() == 0 || complete.n2() == 0) {
      TwoArms<String> arms = participants.arms();
      String empty = complete.n1() == 0 ? arms.experimental() : arms.control();
      return Optional.of(
          new NotEstimable(
              Reason.NO_DATA,
              "no participant of " + empty + " has all the values that are needed"));
    }
    for (int v = 0; v < request.variables().size(); v++) {
      Optional<NotEstimable> bad = bad(complete, v);
      if (bad.isPresent()) {
        return bad;
      }
    }
    return Optional.empty();
  }

  private Optional<NotEstimable> bad(CompleteCases complete, int variable) {
    boolean outcome = variable == 0;
    String some = "some " + (outcome ? "outcomes" : "baselines");
    if (!(outcome && request.censored())
        && complete.count(each -> complete.isBelowLimit(variable, each)) > 0) {
      return Optional.of(
          new NotEstimable(Reason.CENSORED, some + " are below the detection limit"));
    }
    return complete.count(each -> complete.isNotPositive(variable, each)) > 0
        ? Optional.of(
            new NotEstimable(Reason.NOT_POSITIVE, some + " are 0 or less, and the scale is log"))
        : Optional.empty();
  }

  /** The categories that are adjusted for or stratified by, in the order that was used. */
  private Conventions categories() {
    Conventions all = Conventions.none();
    for (OwnColumn column : own) {
      SampleColumn about = column.about();
      boolean ordered = about.role() == Role.COVARIATE || about.role() == Role.STRATUM;
      if (ordered && about.categorical()) {
        all = all.and("categories of " + about.name(), listed(about.levels()));
      }
    }
    return all;
  }

  private static String listed(List<String> levels) {
    String some =
        levels.stream()
            .limit(MOST_LISTED)
            .map(level -> level.contains(",") ? "(" + level + ")" : level)
            .collect(Collectors.joining(", "));
    String rest = levels.size() > MOST_LISTED ? ", ... (" + levels.size() + " in all)" : "";
    return some + rest + ", in this order; the first is the reference";
  }

  private List<SampleColumn> about() {
    List<SampleColumn> about = new ArrayList<>();
    boolean log = request.outcome().scale() == Scale.LOG;
    about.add(log ? SampleColumn.LOG_OUTCOME : SampleColumn.OUTCOME);
    request
        .baseline()
        .ifPresent(each -> about.add(SampleColumn.number(Role.BASELINE, SampleColumn.BASELINE)));
    own.forEach(each -> about.add(each.about()));
    if (request.censored()) {
      about.add(new SampleColumn(Role.BELOW_LIMIT, "below limit", List.of("no", "yes")));
    }
    about.add(SampleColumn.number(Role.ORDER, "order"));
    return about;
  }

  private ArmValues columns(List<SampleColumn> about, CompleteCases complete, int[] rows) {
    List<double[]> columns = new ArrayList<>();
    for (int v = 0; v < request.variables().size(); v++) {
      columns.add(complete.values(v, rows));
    }
    own.forEach(each -> columns.add(column(rows, each::value)));
    if (request.censored()) {
      columns.add(column(rows, row -> complete.isBelowLimit(0, row) ? 1 : 0));
    }
    columns.add(column(rows, row -> row));
    return ArmValues.copyOf(about, columns.toArray(double[][]::new));
  }

  private static double[] column(int[] rows, IntToDoubleFunction of) {
    return Arrays.stream(rows).mapToDouble(of).toArray();
  }
}
