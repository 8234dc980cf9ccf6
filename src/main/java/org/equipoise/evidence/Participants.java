// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.BitSet;
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

/**
 * The participants of a two-arm trial with their observations. Immutable; in the order in which
 * they were recruited (or first named).
 */
public final class Participants implements Evidence {
  private static final ObservationColumn NOTHING = new ObservationColumn();

  private final TwoArms<String> arms;
  private final List<Participant> list;
  private final BitSet experimental = new BitSet();
  private final Map<Measurement, ObservationColumn> observations;

  private Participants(
      TwoArms<String> arms, List<Participant> list, Map<Measurement, ObservationColumn> columns) {
    this.arms = arms;
    this.list = Collections.unmodifiableList(list);
    this.observations = Collections.unmodifiableMap(columns);
    for (int i = 0; i < list.size(); i++) {
      experimental.set(i, list.get(i).arm().equals(arms.experimental()));
    }
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
    return column(measurement).get(participant);
  }

  ObservationColumn column(Measurement measurement) {
    return observations.getOrDefault(measurement, NOTHING);
  }

  boolean isExperimental(int participant) {
    return experimental.get(participant);
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
    Map<Measurement, ObservationColumn> columns = new LinkedHashMap<>(observations);
    columns.remove(measurement);
    ObservationColumn more = new ObservationColumn();
    for (int i = 0; i < list.size(); i++) {
      Optional<Observation> observed = column.get(i);
      if (observed.isPresent()) {
        more.set(i, observed.get());
        columns.put(measurement, more);
      }
    }
    return new Participants(arms, list, columns);
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
    CompleteCases complete = new CompleteCases(this, variables, any -> true);
    Optional<NotEstimable> refusal = refusal(complete, variables.size());
    return refusal.isPresent()
        ? new Reduction.Refused<>(refusal.get(), complete.n1(), complete.n2())
        : new Reduction.Reduced<>(
            complete.rows().map(rows -> columns(complete, rows, variables.size())),
            complete.n1(),
            complete.n2(),
            Conventions.none());
  }

  private Optional<NotEstimable> refusal(CompleteCases complete, int variables) {
    if (complete.n1() == 0 || complete.n2() == 0) {
      String empty = complete.n1() == 0 ? arms.experimental() : arms.control();
      return Optional.of(
          new NotEstimable(
              Reason.NO_DATA, "no participant of " + empty + " has " + sought(variables)));
    }
    String ofAll = " of " + (complete.n1() + complete.n2()) + " participants have a value ";
    int censored = complete.count(complete::anyBelowLimit);
    if (censored > 0) {
      return Optional.of(
          new NotEstimable(Reason.CENSORED, censored + ofAll + "below the detection limit"));
    }
    int bad = complete.count(complete::anyNotPositive);
    return bad == 0
        ? Optional.empty()
        : Optional.of(
            new NotEstimable(
                Reason.NOT_POSITIVE, bad + ofAll + "of 0 or less, and the scale is log"));
  }

  private static String sought(int variables) {
    return switch (variables) {
      case 1 -> "a value";
      case 2 -> "both a value and a baseline";
      default -> "all the values that are needed";
    };
  }

  private static ArmValues columns(CompleteCases complete, int[] rows, int variables) {
    double[][] columns = new double[variables][];
    for (int v = 0; v < columns.length; v++) {
      columns[v] = complete.values(v, rows);
    }
    return ArmValues.copyOf(columns);
  }

  /** Collects participants and observations; not thread-safe. */
  public static final class Builder {
    private final TwoArms<String> arms;
    private final List<Participant> list = new ArrayList<>();
    private final Map<String, Integer> indices = new HashMap<>();
    private final Map<Measurement, ObservationColumn> observed = new LinkedHashMap<>();

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
      int earlier = indexOf(participant.id());
      if (earlier < 0) {
        indices.put(participant.id(), list.size());
        list.add(participant);
      } else if (!list.get(earlier).equals(participant)) {
        throw new IllegalArgumentException(
            "participant " + participant.id() + " must be the same in all rows");
      }
      return this;
    }

    /**
     * The place of a participant among those who were added.
     *
     * @param id the id
     * @return from 0, or -1 when there is none of that id
     */
    public int indexOf(String id) {
      Integer index = indices.get(id);
      return index == null ? -1 : index;
    }

    /**
     * A participant who was added.
     *
     * @param index from 0
     * @return the participant
     */
    public Participant get(int index) {
      return list.get(index);
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
      int index = indexOf(id);
      if (index < 0) {
        throw new IllegalArgumentException("participant must have been added, got " + id);
      }
      ObservationColumn column =
          observed.computeIfAbsent(measurement, key -> new ObservationColumn());
      if (!column.set(index, value)) {
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
      Map<Measurement, ObservationColumn> columns = new LinkedHashMap<>();
      observed.forEach((what, column) -> columns.put(what, column.copy(list.size())));
      return new Participants(arms, new ArrayList<>(list), columns);
    }
  }
}
