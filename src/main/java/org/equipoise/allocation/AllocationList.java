// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.numeric.SeededGenerator;

/**
 * An allocation list: who goes to which arm, drawn before recruitment or, for minimization, of
 * participants whose factors are known.
 *
 * <p>The same scheme and seed give the same list, and a longer list begins as a shorter one. Each
 * stratum has its own numbers, 2^128 apart, so that further strata and longer lists leave those
 * before as they are.
 *
 * @param scheme the scheme
 * @param entries the entries, stratum after stratum
 */
public record AllocationList(AllocationScheme scheme, List<Entry> entries) {
  /** Entries of a list at most. */
  public static final int MOST = 1_000_000;

  /** Checks the parts. */
  public AllocationList {
    Objects.requireNonNull(scheme, "scheme");
    entries = List.copyOf(entries);
  }

  /**
   * What a list is drawn with.
   *
   * @param arms the names of the arms
   * @param seed where the chance begins
   */
  public record Setup(TwoArms<String> arms, long seed) {
    private String arm(boolean experimental) {
      return experimental ? arms.experimental() : arms.control();
    }
  }

  /**
   * One place of the list.
   *
   * @param sequence from 1 in each stratum, or over all participants of a minimization
   * @param stratum its name, or the participant's levels; "" without
   * @param block from 1 in each stratum; empty for a scheme without blocks
   * @param arm the name of the arm
   */
  public record Entry(int sequence, String stratum, OptionalInt block, String arm) {}

  /**
   * A list by a scheme that asks nothing of the participants.
   *
   * @param scheme simple, permuted blocks, biased coin or urn
   * @param n the length, in [1, {@link #MOST}]
   * @param setup arms and seed
   * @return the list
   * @throws IllegalArgumentException if the length is outside, or the scheme is another
   */
  public static AllocationList of(AllocationScheme scheme, int n, Setup setup) {
    checkLength(n, 1);
    XoShiRo256PlusPlus random = SeededGenerator.of(setup.seed());
    if (scheme instanceof AllocationScheme.PermutedBlock blocks) {
      return new AllocationList(scheme, blocks("", new BlockAllocator(blocks, n), random, setup));
    }
    if (scheme instanceof AllocationScheme.Fixed) {
      throw new IllegalArgumentException("a list needs a scheme other than fixed");
    }
    // The sizes are left to chance: only their sum counts, and each must be 1 or more.
    TwoArms<Integer> sizes = new TwoArms<>(1, Math.max(1, n - 1));
    AllocationSequence drawn = new AllocationSequence(Math.max(2, n));
    Allocator.of(scheme, sizes).draw(drawn, random);
    return new AllocationList(
        scheme, entries(IntStream.range(0, n).mapToObj(i -> "").toList(), drawn, setup));
  }

  /**
   * A list of permuted blocks for each stratum.
   *
   * @param scheme the scheme
   * @param levels the levels of each column of the scheme; strata are their combinations, of which
   *     the last column moves fastest
   * @param n the length of each stratum's list, 1 or more
   * @param setup arms and seed
   * @return the list
   * @throws IllegalArgumentException if a length is below 1, all together are more than {@link
   *     #MOST}, or the columns are not the scheme's
   */
  public static AllocationList of(
      AllocationScheme.Stratified scheme, Map<String, List<String>> levels, int n, Setup setup) {
    if (!levels.keySet().equals(Set.copyOf(scheme.by()))) {
      throw new IllegalArgumentException(
          "levels must be of the columns " + scheme.by() + ", got " + levels.keySet());
    }
    long strata = 1;
    for (List<String> each : levels.values()) {
      strata = Math.min(MOST + 1L, strata * each.size());
    }
    checkLength(n, strata);
    XoShiRo256PlusPlus random = SeededGenerator.of(setup.seed());
    List<Entry> entries = new ArrayList<>();
    for (String stratum : combinations(scheme.by(), levels)) {
      BlockAllocator allocator = new BlockAllocator(1, 1, scheme.blocks(), n);
      entries.addAll(blocks(stratum, allocator, random.jump(), setup));
    }
    return new AllocationList(scheme, entries);
  }

  /**
   * The arms of participants by minimization.
   *
   * @param scheme the scheme
   * @param levels for each participant in the order of recruitment, the levels of the factors in
   *     the order of the scheme
   * @param setup arms and seed
   * @return the list
   * @throws IllegalArgumentException if there is no participant, there are more than {@link #MOST},
   *     or one has another number of factors
   */
  public static AllocationList of(
      AllocationScheme.Minimization scheme, List<List<String>> levels, Setup setup) {
    checkLength(levels.size(), 1);
    List<int[]> codes = new ArrayList<>();
    for (int f = 0; f < scheme.factors().size(); f++) {
      codes.add(codes(levels, f));
    }
    AllocationSequence drawn = new AllocationSequence(levels.size());
    Allocator.of(scheme, codes).draw(drawn, SeededGenerator.of(setup.seed()));
    List<String> names = levels.stream().map(each -> named(scheme.factors(), each)).toList();
    return new AllocationList(scheme, entries(names, drawn, setup));
  }

  private static void checkLength(int n, long strata) {
    Require.atLeast(n, 1, "the length");
    if (strata * n > MOST) {
      String many = strata > MOST ? "more than " + MOST : Long.toString(strata);
      String each = strata == 1 ? "" : " in each of " + many + " strata";
      throw new IllegalArgumentException(
          "a list must have " + MOST + " entries at most in all, got " + n + each);
    }
  }

  private static List<Entry> blocks(
      String stratum, BlockAllocator allocator, UniformRandomProvider random, Setup setup) {
    AllocationSequence drawn = new AllocationSequence(allocator.participants());
    List<Entry> entries = new ArrayList<>();
    int block = 0;
    int start = 0;
    while (start < drawn.participants()) {
      int end = allocator.drawBlock(drawn, start, random);
      block++;
      for (int i = start; i < end; i++) {
        entries.add(
            new Entry(i + 1, stratum, OptionalInt.of(block), setup.arm(drawn.isExperimental(i))));
      }
      start = end;
    }
    return entries;
  }

  private static List<Entry> entries(List<String> strata, AllocationSequence drawn, Setup setup) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < strata.size(); i++) {
      entries.add(
          new Entry(i + 1, strata.get(i), OptionalInt.empty(), setup.arm(drawn.isExperimental(i))));
    }
    return entries;
  }

  private static List<String> combinations(List<String> by, Map<String, List<String>> levels) {
    List<List<String>> all = List.of(List.of());
    for (String column : by) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> each : all) {
        for (String level : levels.get(column)) {
          List<String> more = new ArrayList<>(each);
          more.add(level);
          longer.add(more);
        }
      }
      all = longer;
    }
    return all.stream().map(each -> named(by, each)).toList();
  }

  private static String named(List<String> columns, List<String> levels) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      parts.add(columns.get(i) + "=" + levels.get(i));
    }
    return String.join("; ", parts);
  }

  private static int[] codes(List<List<String>> levels, int factor) {
    Map<String, Integer> found = new LinkedHashMap<>();
    int[] codes = new int[levels.size()];
    for (int i = 0; i < codes.length; i++) {
      String level = levels.get(i).get(factor);
      found.putIfAbsent(level, found.size());
      codes[i] = found.get(level);
    }
    return codes;
  }
}
