// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.ScenarioArm;

/** Allocates the participants of a replicate, in order of recruitment. */
final class ArmAssignment {
  private final AllocationScheme scheme;
  private final int experimental;
  private final int total;

  /**
   * Takes the scheme.
   *
   * @throws IllegalArgumentException if the scheme is not available in simulations
   */
  ArmAssignment(AllocationScheme scheme, TwoArms<ScenarioArm> arms) {
    this.scheme = scheme;
    this.experimental = arms.experimental().size();
    this.total = experimental + arms.control().size();
    if (!available().contains(scheme.label())) {
      throw new IllegalArgumentException(
          "scheme must be one of " + available() + ", got " + scheme.label());
    }
  }

  static List<String> available() {
    return List.of("fixed", "simple", "permuted-block");
  }

  int total() {
    return total;
  }

  void assign(boolean[] inExperimental, UniformRandomProvider random) {
    if (scheme instanceof AllocationScheme.Simple simple) {
      int parts = simple.experimental() + simple.control();
      for (int i = 0; i < total; i++) {
        inExperimental[i] = random.nextInt(parts) < simple.experimental();
      }
    } else if (scheme instanceof AllocationScheme.PermutedBlock blocks) {
      assignBlocks(inExperimental, blocks, random);
    } else {
      fill(inExperimental, 0, total, experimental, random);
    }
  }

  private void assignBlocks(
      boolean[] inExperimental,
      AllocationScheme.PermutedBlock scheme,
      UniformRandomProvider random) {
    int parts = scheme.experimental() + scheme.control();
    int start = 0;
    while (start < total) {
      int size = scheme.blocks().get(random.nextInt(scheme.blocks().size()));
      boolean[] block = new boolean[size];
      fill(block, 0, size, size / parts * scheme.experimental(), random);
      System.arraycopy(block, 0, inExperimental, start, Math.min(size, total - start));
      start += size;
    }
  }

  // Fisher and Yates' shuffle, so that every order is equally likely.
  private static void fill(
      boolean[] target, int from, int to, int experimental, UniformRandomProvider random) {
    Arrays.fill(target, from, from + experimental, true);
    Arrays.fill(target, from + experimental, to, false);
    for (int i = to - 1; i > from; i--) {
      int other = from + random.nextInt(i - from + 1);
      boolean kept = target[i];
      target[i] = target[other];
      target[other] = kept;
    }
  }
}
