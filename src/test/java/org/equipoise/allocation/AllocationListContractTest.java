// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.allocation.AllocationList.Entry;
import org.equipoise.allocation.AllocationList.Setup;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.AllocationScheme.BiasedCoin;
import org.equipoise.design.AllocationScheme.Minimization;
import org.equipoise.design.AllocationScheme.PermutedBlock;
import org.equipoise.design.AllocationScheme.Simple;
import org.equipoise.design.AllocationScheme.Stratified;
import org.equipoise.design.AllocationScheme.Urn;
import org.junit.jupiter.api.Test;

class AllocationListContractTest {
  private static final Setup SETUP = new Setup(new TwoArms<>("E", "C"), 7);
  private static final Stratified STRATIFIED =
      new Stratified(List.of("sex", "site"), List.of(2, 4));

  private static Map<String, List<String>> levels(List<String> sex, List<String> site) {
    Map<String, List<String>> levels = new LinkedHashMap<>();
    levels.put("site", site); // said in another order than the scheme's
    levels.put("sex", sex);
    return levels;
  }

  private static int ahead(List<Entry> entries) {
    return entries.stream().mapToInt(each -> each.arm().equals("E") ? 1 : -1).sum();
  }

  @Test
  void a_longer_list_begins_as_the_shorter_one_from_a_length_of_1_on() {
    for (AllocationScheme scheme :
        List.of(
            new Simple(2, 1),
            new PermutedBlock(2, 1, List.of(3, 6)),
            new BiasedCoin(0.7),
            new Urn(1, 1))) {
      List<Entry> longest = AllocationList.of(scheme, 40, SETUP).entries();
      for (int n = 1; n < 40; n++) {
        assertThat(AllocationList.of(scheme, n, SETUP).entries())
            .as("%s, %d", scheme, n)
            .isEqualTo(longest.subList(0, n));
      }
    }
  }

  @Test
  void another_seed_gives_another_list() {
    Setup other = new Setup(SETUP.arms(), 8);
    assertThat(AllocationList.of(new Urn(1, 1), 40, other).entries())
        .isNotEqualTo(AllocationList.of(new Urn(1, 1), 40, SETUP).entries());
  }

  @Test
  void every_block_but_the_last_keeps_the_ratio_and_blocks_count_from_1() {
    List<Entry> entries =
        AllocationList.of(new PermutedBlock(2, 1, List.of(3, 6)), 100, SETUP).entries();
    Map<Integer, List<Entry>> blocks = new LinkedHashMap<>();
    for (Entry each : entries) {
      blocks.computeIfAbsent(each.block().orElseThrow(), b -> new ArrayList<>()).add(each);
    }
    int last = blocks.size();
    for (int block = 1; block < last; block++) {
      List<Entry> own = blocks.get(block);
      assertThat(own.size()).isIn(3, 6);
      assertThat(ahead(own)).isEqualTo(own.size() / 3);
    }
    assertThat(entries.get(99).block()).hasValue(last);
  }

  @Test
  void strata_are_the_combinations_in_the_order_of_the_scheme_and_each_is_balanced() {
    List<Entry> entries =
        AllocationList.of(STRATIFIED, levels(List.of("f", "m"), List.of("a", "b", "c")), 20, SETUP)
            .entries();
    assertThat(entries).hasSize(120);
    assertThat(entries.stream().map(Entry::stratum).distinct())
        .containsExactly(
            "sex=f; site=a",
            "sex=f; site=b",
            "sex=f; site=c",
            "sex=m; site=a",
            "sex=m; site=b",
            "sex=m; site=c");
    for (int s = 0; s < 6; s++) {
      List<Entry> own = entries.subList(20 * s, 20 * s + 20);
      assertThat(own.stream().map(Entry::sequence)).startsWith(1, 2).endsWith(19, 20);
      for (int i = 1; i <= 20; i++) { // half of the largest block at most
        assertThat(ahead(own.subList(0, i))).isBetween(-2, 2);
      }
    }
    assertThat(entries.subList(0, 20).stream().map(Entry::arm).toList())
        .isNotEqualTo(entries.subList(20, 40).stream().map(Entry::arm).toList());
  }

  @Test
  void further_strata_and_longer_lists_leave_those_before_as_they_are() {
    List<Entry> few =
        AllocationList.of(STRATIFIED, levels(List.of("f"), List.of("a", "b")), 10, SETUP).entries();
    List<Entry> many =
        AllocationList.of(STRATIFIED, levels(List.of("f", "m"), List.of("a", "b")), 15, SETUP)
            .entries();
    assertThat(many.subList(0, 10)).isEqualTo(few.subList(0, 10));
    assertThat(many.subList(15, 25)).isEqualTo(few.subList(10, 20));
  }

  @Test
  void minimization_balances_the_levels_of_its_factors() {
    List<List<String>> participants = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      participants.add(List.of(i * i % 5 < 2 ? "f" : "m", "site " + i * 7 % 11 % 4));
    }
    Minimization scheme = new Minimization(List.of("sex", "site"), 0.9);
    List<Entry> entries = AllocationList.of(scheme, participants, SETUP).entries();
    assertThat(entries.get(0).stratum()).isEqualTo("sex=f; site=site 0");
    for (String level : List.of("sex=f", "sex=m", "site 0", "site 1", "site 2", "site 3")) {
      List<Entry> own = entries.stream().filter(e -> e.stratum().contains(level)).toList();
      assertThat(Math.abs(ahead(own))).as(level).isLessThanOrEqualTo(8);
    }
  }

  @Test
  void what_cannot_be_a_list_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AllocationList.of(new Simple(1, 1), 0, SETUP))
        .withMessage("the length must be 1 or more, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AllocationList.of(new Simple(1, 1), 1_000_001, SETUP))
        .withMessage("a list must have 1000000 entries at most in all, got 1000001");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AllocationList.of(new AllocationScheme.Fixed(), 10, SETUP))
        .withMessage("a list needs a scheme other than fixed");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                AllocationList.of(
                    STRATIFIED, levels(List.of("f", "m"), List.of("a", "b")), 250_001, SETUP))
        .withMessage(
            "a list must have 1000000 entries at most in all, got 250001 in each of 4" + " strata");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> AllocationList.of(STRATIFIED, Map.of("sex", List.of("f", "m")), 10, SETUP))
        .withMessage("levels must be of the columns [sex, site], got [sex]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> AllocationList.of(new Minimization(List.of("sex"), 0.8), List.of(), SETUP))
        .withMessage("the length must be 1 or more, got 0");
  }
}
