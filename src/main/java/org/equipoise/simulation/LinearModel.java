// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.allocation.AllocationSequence;
import org.equipoise.allocation.Allocator;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioArm;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioOutcome;

/**
 * {@link GenerativeModel} where a value is linear in its participant's standard normals before it
 * is recorded: normal and lognormal outcomes with one value a visit, nobody drops out or is taught
 * in a class, and there are no covariates. The same normals and, but for rounding in the last
 * place, the same values, several times as fast: what correlations, spread and interaction make of
 * a normal is multiplied out once for each arm, and all normals of a replicate are drawn at once.
 */
final class LinearModel implements ParticipantsModel {
  private static final int AT_ONCE = 16;

  /** Those that are drawn at once stay in the fastest cache. */
  private static final int MOST_NORMALS = 2048;

  private final Allocator allocator;
  private final int participants;
  private final int normalsEach;
  private final List<Column> columns = new ArrayList<>();
  private final List<Values> values = new ArrayList<>();
  private final Streams.Numbers ofAllocation;
  private final Streams.Numbers ofOutcomes;
  private final ReplicateRandom random = new ReplicateRandom();
  private final AllocationSequence[] allocations; // of the replicates that are drawn at once
  private final double[][] normals;

  LinearModel(Scenario scenario) {
    this.allocator = Allocator.of(scenario.allocation(), scenario.arms().map(ScenarioArm::size));
    this.participants = allocator.participants();
    Streams streams = Streams.of(scenario);
    this.ofAllocation = streams.of(Component.ALLOCATION);
    this.ofOutcomes = streams.of(Component.OUTCOMES);
    this.normalsEach = scenario.outcomes().size() * scenario.visits().size();
    int all = participants * normalsEach;
    int atOnce = Math.max(1, Math.min(AT_ONCE, MOST_NORMALS / all));
    this.normals = new double[atOnce][all];
    this.allocations =
        Stream.generate(() -> new AllocationSequence(participants))
            .limit(atOnce)
            .toArray(AllocationSequence[]::new);
    for (int o = 0; o < scenario.outcomes().size(); o++) {
      ScenarioOutcome outcome = scenario.outcomes().get(o);
      OutcomeModel model = new OutcomeModel(outcome, scenario.visits());
      columns.addAll(model.columns());
      Recorder recorder = new Recorder(outcome);
      for (int v = 0; v < outcome.visits().size(); v++) {
        double[] experimental = line(scenario, o, model.loadings(v, true), model.mean(v, true));
        double[] control = line(scenario, o, model.loadings(v, false), model.mean(v, false));
        values.add(new Values(experimental, control, recorder));
      }
    }
  }

  /** Whether a scenario is of this kind. */
  static boolean draws(Scenario scenario) {
    return scenario.dropout().isEmpty()
        && !scenario.hasClasses()
        && scenario.covariates().isEmpty()
        && scenario.outcomes().stream().allMatch(LinearModel::draws);
  }

  private static boolean draws(ScenarioOutcome outcome) {
    boolean gaussian =
        outcome.distribution() instanceof ScenarioDistribution.Normal
            || outcome.distribution() instanceof ScenarioDistribution.Lognormal;
    return gaussian && outcome.samples().minutes().isEmpty();
  }

  /**
   * The mean, then what each normal of a participant is multiplied with: visits, in them outcomes.
   */
  private double[] line(Scenario scenario, int o, double[] byVisit, double mean) {
    int outcomes = scenario.outcomes().size();
    double[] line = new double[1 + normalsEach];
    line[0] = mean;
    for (int w = 0; w < byVisit.length; w++) {
      for (int p = 0; p < outcomes; p++) {
        line[1 + w * outcomes + p] = byVisit[w] * MomentsPopulation.root(scenario, o, p);
      }
    }
    return line;
  }

  @Override
  public List<Column> columns() {
    return List.copyOf(columns);
  }

  @Override
  public int participants() {
    return participants;
  }

  @Override
  public Draws newDraws() {
    return new Draws(columns.size(), 0, allocations[0]);
  }

  @Override
  public int atOnce() {
    return normals.length;
  }

  // All allocations, then all normals: a loop that goes on with its own kind is foreseen better.
  @Override
  public void begin(long first, int count, Draws draws) {
    for (int place = 0; place < count; place++) {
      ofAllocation.begin(first + place, random);
      allocator.draw(allocations[place], random);
    }
    for (int place = 0; place < count; place++) {
      ofOutcomes.begin(first + place, random);
      random.fillNormals(normals[place], normals[place].length);
    }
  }

  @Override
  public void write(Draws draws) {
    draws.list();
    Arrays.fill(draws.classes, ClassModel.NONE);
    for (int c = 0; c < values.size(); c++) {
      values.get(c).write(draws, normals[0], draws.values[c]);
    }
  }

  @Override
  public ReplicateMoments moments(Draws draws, ReplicateMoments.Columns columns) {
    Values outcome = values.get(columns.outcome());
    Values baseline = columns.baseline() < 0 ? outcome : values.get(columns.baseline());
    int[] used =
        IntStream.concat(Arrays.stream(outcome.used), Arrays.stream(baseline.used))
            .distinct()
            .toArray();
    boolean linear = outcome.isLinear(columns.log()) && baseline.isLinear(columns.log());
    if (!linear || used.length > 2) {
      return new ColumnMoments(draws, columns);
    }
    int[] places = {normalsEach, used[0], used[used.length - 1]};
    double[][][] lines = new double[2][2][];
    for (int arm = 0; arm < 2; arm++) {
      lines[arm][0] = outcome.line(arm, used);
      lines[arm][1] = baseline.line(arm, used);
    }
    return new LinearMoments(allocations, normals, places, lines);
  }

  /** The values of one column. */
  private static final class Values {
    private final int each;
    private final int[] used; // the normals that are multiplied with anything but 0
    private final double[] means;
    private final double[][] loads;
    private final Recorder recorder;

    /** Whether what is recorded, or its logarithm, is what is drawn. */
    boolean isLinear(boolean log) {
      return log ? recorder.keepsLogarithms() : recorder.keepsAll();
    }

    /** The mean and the loads of one or two normals; of a second one 0 when there is one. */
    double[] line(int arm, int[] places) {
      double[] line = {means[arm], 0, 0};
      for (int k = 0; k < used.length; k++) {
        line[used[k] == places[0] ? 1 : 2] = loads[arm][k];
      }
      return line;
    }

    /** Arms as in {@link Draws#byArm}: the experimental one first. */
    Values(double[] experimental, double[] control, Recorder recorder) {
      this.each = control.length - 1;
      this.recorder = recorder;
      this.means = new double[] {experimental[0], control[0]};
      int[] places = new int[each];
      int count = 0;
      for (int k = 0; k < each; k++) {
        if (control[1 + k] != 0 || experimental[1 + k] != 0) {
          places[count++] = k;
        }
      }
      this.used = Arrays.copyOf(places, count);
      this.loads = new double[2][count];
      for (int k = 0; k < count; k++) {
        loads[0][k] = experimental[1 + used[k]];
        loads[1][k] = control[1 + used[k]];
      }
    }

    void write(Draws draws, double[] normals, double[] into) {
      for (int arm = 0; arm < 2; arm++) {
        switch (used.length) {
          case 1 -> one(arm, draws, normals, into);
          case 2 -> two(arm, draws, normals, into);
          default -> any(arm, draws, normals, into);
        }
      }
      if (!recorder.keeps(into)) {
        for (int i = 0; i < into.length; i++) {
          into[i] = recorder.record(into[i]);
        }
      }
    }

    private void one(int arm, Draws draws, double[] normals, double[] into) {
      int[] participants = draws.byArm[arm];
      int size = draws.sizes[arm];
      double mean = means[arm];
      double load = loads[arm][0];
      int place = used[0];
      for (int k = 0; k < size; k++) {
        int i = participants[k];
        into[i] = mean + load * normals[i * each + place];
      }
    }

    private void two(int arm, Draws draws, double[] normals, double[] into) {
      int[] participants = draws.byArm[arm];
      int size = draws.sizes[arm];
      double mean = means[arm];
      double load0 = loads[arm][0];
      double load1 = loads[arm][1];
      int place0 = used[0];
      int place1 = used[1];
      for (int k = 0; k < size; k++) {
        int i = participants[k];
        int own = i * each;
        into[i] = mean + load0 * normals[own + place0] + load1 * normals[own + place1];
      }
    }

    private void any(int arm, Draws draws, double[] normals, double[] into) {
      int[] participants = draws.byArm[arm];
      int size = draws.sizes[arm];
      double[] load = loads[arm];
      for (int k = 0; k < size; k++) {
        int i = participants[k];
        double sum = means[arm];
        for (int j = 0; j < used.length; j++) {
          sum += load[j] * normals[i * each + used[j]];
        }
        into[i] = sum;
      }
    }
  }
}
