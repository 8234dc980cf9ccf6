// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;

/**
 * Adjustments for families of hypotheses in an order: a family is a gate to the next. Both hold the
 * family-wise error over all families under any dependence.
 */
public enum Gatekeeping {
  /**
   * Serial: a family is tested, by Holm at full α, when all of the families before it are rejected.
   * The adjusted p is the larger of Holm's in its family and the largest of the families before.
   */
  SERIAL_GATEKEEPING(
      "serial gatekeeping: Holm within a family, which is tested when all of the families before it"
          + " are rejected",
      Reference.WESTFALL_KRISHEN_2001,
      Reference.HOLM_1979) {
    @Override
    List<Double> adjusted(List<Double> p, List<Integer> family) {
      List<Double> all = new ArrayList<>(p);
      double gate = 0;
      for (int each = 0; each < count(family); each++) {
        int own = each;
        List<Integer> members =
            IntStream.range(0, p.size()).filter(i -> family.get(i) == own).boxed().toList();
        List<Double> holm = PAdjustment.HOLM.adjust(members.stream().map(p::get).toList());
        double largest = gate;
        for (int i = 0; i < members.size(); i++) {
          double adjusted = Math.max(gate, holm.get(i));
          all.set(members.get(i), adjusted);
          largest = Math.max(largest, adjusted);
        }
        gate = largest;
      }
      return List.copyOf(all);
    }
  },
  /**
   * Parallel: each rejected hypothesis of a family passes its α in equal shares to the next family,
   * and none back; within the last family, by Holm. As a graph: equal weights in the first family,
   * transitions of 1/m to the m members of the next, and of 1/(m - 1) among the last.
   */
  PARALLEL_GATEKEEPING(
      "parallel gatekeeping: a rejected hypothesis passes its share of α to the next family; Holm"
          + " within the last; as a graph",
      Reference.DMITRIENKO_2003,
      Reference.BRETZ_2009) {
    @Override
    List<Double> adjusted(List<Double> p, List<Integer> family) {
      int last = count(family) - 1;
      int[] sizes = new int[last + 1];
      family.forEach(each -> sizes[each]++);
      double[] weights = new double[p.size()];
      double[][] transitions = new double[p.size()][p.size()];
      for (int i = 0; i < p.size(); i++) {
        int own = family.get(i);
        weights[i] = own == 0 ? 1.0 / sizes[0] : 0;
        int to = own == last ? last : own + 1;
        int receivers = own == last ? sizes[last] - 1 : sizes[to];
        for (int j = 0; j < p.size(); j++) {
          transitions[i][j] = j != i && family.get(j) == to ? 1.0 / receivers : 0;
        }
      }
      return new GraphicalProcedure(weights, transitions).adjust(p);
    }
  };

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
  private final List<Reference> sources;

  Gatekeeping(String words, Reference... sources) {
    this.words = words;
    this.sources = List.of(sources);
  }

  /**
   * The procedure by its name on the command line.
   *
   * @param text serial-gatekeeping or parallel-gatekeeping
   * @return the procedure, empty for any other text
   */
  public static Optional<Gatekeeping> find(String text) {
    return Arrays.stream(values()).filter(each -> each.label().equals(text)).findFirst();
  }

  /**
   * The name on the command line.
   *
   * @return serial-gatekeeping or parallel-gatekeeping
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The conventions of the procedure.
   *
   * @return the conventions
   */
  public Conventions conventions() {
    return Conventions.of("multiplicity", words, sources.toArray(Reference[]::new));
  }

  /**
   * Adjusts p-values.
   *
   * @param p the p-values, each in [0, 1]
   * @param family of each its family, as 0 for the first to be tested, 1 for the next, …; none is
   *     left out
   * @return the adjusted p-values in the same order
   * @throws IllegalArgumentException if a p is outside [0, 1], the lists differ in length or a
   *     family is left out
   */
  public List<Double> adjust(List<Double> p, List<Integer> family) {
    p.forEach(each -> Require.closedUnit(each, "p"));
    if (p.size() != family.size()) {
      throw new IllegalArgumentException(
          "family must have one entry for each of the " + p.size() + " p, got " + family.size());
    }
    List<Integer> found = family.stream().distinct().sorted().toList();
    if (!found.equals(IntStream.range(0, found.size()).boxed().toList())) {
      throw new IllegalArgumentException("families must be 0, 1, 2, … without a gap, got " + found);
    }
    return p.isEmpty() ? List.of() : adjusted(p, family);
  }

  abstract List<Double> adjusted(List<Double> p, List<Integer> family);

  private static int count(List<Integer> family) {
    return 1 + family.stream().mapToInt(Integer::intValue).max().orElse(-1);
  }
}
