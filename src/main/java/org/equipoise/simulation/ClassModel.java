// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Optional;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioArm;
import org.equipoise.design.ScenarioClasses;

/**
 * The classes of a replicate. A class deviates like a participant: by a vector with the same
 * correlations between outcomes and visits, so mixing both leaves these as they are. Classes draw
 * from a stream of their own, those of both arms in turn.
 */
final class ClassModel {
  /** No class. */
  static final int NONE = -1;

  private final ReplicateRandom random = new ReplicateRandom();
  private final ContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
  private final int[][] classes = new int[2][];
  private final double[][][][] normals;
  private final int[] seen = new int[2];

  private ClassModel(TwoArms<Optional<ScenarioClasses>> arms, int participants, int[] shape) {
    classes[0] = arms.control().map(each -> places(each, participants)).orElse(new int[0]);
    classes[1] = arms.experimental().map(each -> places(each, participants)).orElse(new int[0]);
    int most = 0;
    for (int[] each : classes) {
      most = each.length == 0 ? most : Math.max(most, each[each.length - 1] + 1);
    }
    this.normals = new double[most][2][][];
    for (double[][][] both : normals) {
      both[0] = new double[shape[0]][shape[1]];
      both[1] = new double[shape[0]][shape[1]];
    }
  }

  /** The classes of a scenario; none when neither arm has any. */
  static Optional<ClassModel> of(Scenario scenario, int participants) {
    TwoArms<Optional<ScenarioClasses>> arms = scenario.arms().map(ScenarioArm::classes);
    int[] shape = {scenario.outcomes().size(), scenario.visits().size()};
    return scenario.hasClasses()
        ? Optional.of(new ClassModel(arms, participants, shape))
        : Optional.empty();
  }

  private static int[] places(ScenarioClasses classes, int participants) {
    int[] places = new int[participants];
    int index = 0;
    int left = classes.size(0);
    for (int i = 0; i < participants; i++) {
      if (left == 0) {
        left = classes.size(++index);
      }
      places[i] = index;
      left--;
    }
    return places;
  }

  /** Begins a replicate: draws what the classes share. */
  void begin(Streams streams, long replicate, NormalVectors vectors) {
    streams.begin(Component.CLASSES, replicate, random);
    for (double[][][] both : normals) {
      vectors.draw(normal, both[1]);
      vectors.draw(normal, both[0]);
    }
    seen[0] = 0;
    seen[1] = 0;
  }

  /** The class of the next participant of an arm, from 0. */
  int next(boolean experimental) {
    int arm = experimental ? 1 : 0;
    return classes[arm].length == 0 ? NONE : classes[arm][seen[arm]++];
  }

  /** The independent normals of a class, by outcome and visit. */
  double[][] normals(boolean experimental, int index) {
    return normals[index][experimental ? 1 : 0];
  }

  /** Draws vectors with the correlations between outcomes. */
  interface NormalVectors {
    /** Draws one, by outcome and visit. */
    void draw(ContinuousSampler normal, double[][] into);
  }
}
