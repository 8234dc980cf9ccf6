// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scale;

/**
 * The participants of a two-arm trial with their observations. Immutable; in the order in which
 * they were recruited (or first named).
 */
public final class Participants implements Evidence {
  /** Squares of smaller differences lose digits to underflow, and at last vanish. */
  private final TwoArms<String> arms;

  private final List<Participant> list;
  private final Map<Measurement, List<Optional<Observation>>> observations;

  private Participants(Builder builder) {
    this.arms = builder.arms;
    this.list = List.copyOf(builder.list.values());
    Map<Measurement, List<Optional<Observation>>> columns = new LinkedHashMap<>();
    builder.observed.forEach((measurement, of) -> columns.put(measurement, column(of)));
    this.observations = Collections.unmodifiableMap(columns);
  }

  private List<Optional<Observation>> column(Map<String, Observation> of) {
    return list.stream().map(each -> Optional.ofNullable(of.get(each.id()))).toList();
  }

  /**
   * Begins a set of participants.
   *
   * @param arms the ids of the arms, experimental first
   * @return an empty builder
   */
  public static Builder builder(TwoArms<String> arms) {
    return new Builder(arms);
  }

  @Override
  public TwoArms<String> arms() {
    return arms;
  }

  /**
   * The participants.
   *
   * @return in order
   */
  public List<Participant> list() {
    return list;
  }

  /**
   * What was measured of anybody.
   *
   * @return in the order of first appearance
   */
  public Set<Measurement> measurements() {
    return observations.keySet();
  }

  /**
   * One observation.
   *
   * @param measurement what was measured when
   * @param participant the index in {@link #list()}
   * @return the observation, empty when missing
   */
  public Optional<Observation> observation(Measurement measurement, int participant) {
    List<Optional<Observation>> column = observations.get(measurement);
    return column == null ? Optional.empty() : column.get(participant);
  }

  /**
   * These participants with more observations, such as outcomes derived from others.
   *
   * @param measurement what the observations are of; replaces earlier ones of the same
   * @param column one a participant, in the order of {@link #list()}
   * @return a copy with them
   * @throws IllegalArgumentException if there is not one a participant
   */
  public Participants with(Measurement measurement, List<Optional<Observation>> column) {
    if (column.size() != list.size()) {
      throw new IllegalArgumentException(
          "column must have " + list.size() + " entries, got " + column.size());
    }
    Builder copy = copy();
    copy.observed.remove(measurement);
    for (int i = 0; i < list.size(); i++) {
      String id = list.get(i).id();
      column.get(i).ifPresent(value -> copy.observe(id, measurement, value));
    }
    return copy.build();
  }

  private Builder copy() {
    Builder copy = new Builder(arms);
    list.forEach(copy::add);
    observations.forEach(
        (measurement, column) -> {
          for (int i = 0; i < list.size(); i++) {
            String id = list.get(i).id();
            column.get(i).ifPresent(value -> copy.observe(id, measurement, value));
          }
        });
    return copy;
  }

  @Override
  public Reduction<Moments> moments(List<Variable> variables) {
    return MomentReduction.of(values(variables));
  }

  @Override
  public Reduction<Moments> moments(SampleRequest request) {
    return request.own().isEmpty()
        ? moments(request.variables())
        : MomentReduction.of(values(request).mapArms(ModelColumns::of));
  }

  @Override
  public Reduction<ArmValues> values(SampleRequest request) {
    return new SampleAssembly(this, request).values();
  }

  @Override
  public Reduction<ArmValues> values(List<Variable> variables) {
    Require.atLeast(variables.size(), 1, "the number of variables");
    TwoArms<List<List<Observation>>> complete = arms.map(arm -> complete(arm, variables));
    int n1 = complete.experimental().size();
    int n2 = complete.control().size();
    Optional<NotEstimable> refusal = refusal(complete, variables);
    if (refusal.isPresent()) {
      return new Reduction.Refused<>(refusal.get(), n1, n2);
    }
    TwoArms<ArmValues> values = complete.map(rows -> columns(rows, variables));
    return new Reduction.Reduced<>(values, n1, n2, Conventions.none());
  }

  private List<List<Observation>> complete(String arm, List<Variable> variables) {
    List<List<Observation>> rows = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).arm().equals(arm)) {
        int participant = i;
        List<Observation> row =
            variables.stream()
                .flatMap(each -> observation(each.measurement(), participant).stream())
                .toList();
        if (row.size() == variables.size()) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private Optional<NotEstimable> refusal(
      TwoArms<List<List<Observation>>> complete, List<Variable> variables) {
    if (complete.experimental().isEmpty() || complete.control().isEmpty()) {
      String empty = complete.experimental().isEmpty() ? arms.experimental() : arms.control();
      return Optional.of(
          new NotEstimable(
              Reason.NO_DATA, "no participant of " + empty + " has " + sought(variables)));
    }
    List<List<Observation>> all = new ArrayList<>(complete.experimental());
    all.addAll(complete.control());
    long censored = all.stream().filter(Participants::anyCensored).count();
    if (censored > 0) {
      return Optional.of(
          new NotEstimable(
              Reason.CENSORED,
              censored
                  + " of "
                  + all.size()
                  + " participants have a value below the detection limit"));
    }
    return notPositive(all, variables);
  }

  private static String sought(List<Variable> variables) {
    return switch (variables.size()) {
      case 1 -> "a value";
      case 2 -> "both a value and a baseline";
      default -> "all the values that are needed";
    };
  }

  private static boolean anyCensored(List<Observation> row) {
    return row.stream().anyMatch(each -> each.kind() == Observation.Kind.BELOW_LIMIT);
  }

  private static Optional<NotEstimable> notPositive(
      List<List<Observation>> rows, List<Variable> variables) {
    long bad = rows.stream().filter(row -> notPositive(row, variables, row.size())).count();
    return bad == 0
        ? Optional.empty()
        : Optional.of(
            new NotEstimable(
                Reason.NOT_POSITIVE,
                bad
                    + " of "
                    + rows.size()
                    + " participants have a value of 0 or less, and the scale is log"));
  }

  private static boolean notPositive(List<Observation> row, List<Variable> variables, int size) {
    for (int v = 0; v < size; v++) {
      if (variables.get(v).scale() == Scale.LOG && !(row.get(v).value() > 0)) {
        return true;
      }
    }
    return false;
  }

  private static ArmValues columns(List<List<Observation>> rows, List<Variable> variables) {
    double[][] columns = new double[variables.size()][rows.size()];
    for (int v = 0; v < columns.length; v++) {
      boolean log = variables.get(v).scale() == Scale.LOG;
      for (int i = 0; i < rows.size(); i++) {
        double value = rows.get(i).get(v).value();
        columns[v][i] = log ? StrictMath.log(value) : value;
      }
    }
    return ArmValues.copyOf(columns);
  }

  /** Collects participants and observations; not thread-safe. */
  public static final class Builder {
    private final TwoArms<String> arms;
    private final Map<String, Participant> list = new LinkedHashMap<>();
    private final Map<Measurement, Map<String, Observation>> observed = new LinkedHashMap<>();

    private Builder(TwoArms<String> arms) {
      this.arms = arms;
    }

    /**
     * Adds a participant; the same one again does nothing.
     *
     * @param participant the participant
     * @return this builder
     * @throws IllegalArgumentException if the arm is not one of the two, or the id is already there
     *     with another arm or other covariates
     */
    public Builder add(Participant participant) {
      String arm = participant.arm();
      if (!arm.equals(arms.experimental()) && !arm.equals(arms.control())) {
        throw new IllegalArgumentException(
            "arm must be " + arms.experimental() + " or " + arms.control() + ", got " + arm);
      }
      Participant earlier = list.putIfAbsent(participant.id(), participant);
      if (earlier != null && !earlier.equals(participant)) {
        throw new IllegalArgumentException(
            "participant " + participant.id() + " must be the same in all rows");
      }
      return this;
    }

    /**
     * Adds an observation.
     *
     * @param id the id of a participant who was added
     * @param measurement what was measured when
     * @param value the observation
     * @return this builder
     * @throws IllegalArgumentException if the participant is unknown or was observed already
     */
    public Builder observe(String id, Measurement measurement, Observation value) {
      if (!list.containsKey(id)) {
        throw new IllegalArgumentException("participant must have been added, got " + id);
      }
      Map<String, Observation> column =
          observed.computeIfAbsent(measurement, key -> new HashMap<>());
      if (column.putIfAbsent(id, value) != null) {
        throw new IllegalArgumentException(
            "participant " + id + " must have one observation of " + measurement);
      }
      return this;
    }

    /**
     * Ends the collection.
     *
     * @return the participants
     */
    public Participants build() {
      return new Participants(this);
    }
  }
}
