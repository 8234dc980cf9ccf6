// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The search and the theorem against the set of all sums that adding one number after another
 * gives.
 */
class AttainableSumsBruteForceTest {
  /** By sum: the sums of squares that so many numbers from 0 to a top have. */
  private static BitSet[] every(int size, int top) {
    BitSet[] now = new BitSet[size * top + 1];
    for (int sum = 0; sum < now.length; sum++) {
      now[sum] = new BitSet();
    }
    now[0].set(0);
    for (int i = 0; i < size; i++) {
      BitSet[] next = new BitSet[now.length];
      for (int sum = 0; sum < now.length; sum++) {
        next[sum] = new BitSet();
      }
      for (int sum = 0; sum <= i * top; sum++) {
        for (int squares : now[sum].stream().toArray()) {
          for (int y = 0; y <= top; y++) {
            next[sum + y].set(squares + y * y);
          }
        }
      }
      now = next;
    }
    return now;
  }

  @ParameterizedTest
  @CsvSource({
    "1,9", "2,9", "3,9", "3,30", "4,13", "5,11", "6,10", "7,9", "8,8", "9,3", "12,7", "20,6",
    "30,4", "40,2"
  })
  void bounded_sums_are_exactly_those_that_adding_numbers_gives(int size, int top) {
    BitSet[] every = every(size, top);
    BoundedSums search = new BoundedSums(10_000_000);
    for (int sum = 0; sum <= size * top; sum++) {
      for (int squares = 0; squares <= size * top * top; squares++) {
        assertThat(search.attains(top, size, sum, squares))
            .as("%s numbers to %s, sum %s, squares %s", size, top, sum, squares)
            .isEqualTo(every[sum].get(squares) ? Reach.YES : Reach.NO);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2,40", "3,30", "4,24", "5,16", "6,14", "7,12", "8,10"})
  void unbounded_sums_are_those_of_a_scale_whose_limits_are_out_of_reach(int size, int top) {
    BitSet[] every = every(size, top);
    for (int rest = 0; rest < size; rest++) {
      // Centred on the scale; up to this spread nobody can be at a limit.
      int sum = size * (top / 2) + rest;
      int reach = top / 2 - 1;
      int most = reach * reach * size;
      for (int d = 0; d <= most; d++) {
        boolean whole = (d + sum * sum) % size == 0;
        assertThat(UnboundedSums.attains(size, rest, d, d))
            .as("%s numbers, rest %s, spread %s", size, rest, d)
            .isEqualTo(whole && every[sum].get((d + sum * sum) / size) ? Reach.YES : Reach.NO);
      }
    }
  }

  @Test
  void a_range_is_hit_if_one_of_its_numbers_is() {
    for (int size = 1; size <= 7; size++) {
      for (int rest = 0; rest < size; rest++) {
        for (int least = 0; least < 60; least++) {
          boolean hit = false;
          for (int most = least; most < 90; most++) {
            hit |= UnboundedSums.attains(size, rest, most, most) == Reach.YES;
            assertThat(UnboundedSums.attains(size, rest, least, most))
                .isEqualTo(hit ? Reach.YES : Reach.NO);
          }
        }
      }
    }
  }
}
