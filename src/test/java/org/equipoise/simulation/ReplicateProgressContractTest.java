// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.core.Progress;
import org.junit.jupiter.api.Test;

/** How far several runs are: what is told is true of all of them together. */
class ReplicateProgressContractTest {
  private record At(String what, long done, long all) {}

  private final List<At> heard = new ArrayList<>();
  private final Progress progress = (what, done, all) -> heard.add(new At(what, done, all));

  @Test
  void a_run_that_ends_early_is_not_waited_for() {
    ReplicateProgress runs = new ReplicateProgress(progress, "search", 3, 1000);
    runs.at(400);
    runs.end(); // with 600 that were not needed
    runs.at(0);
    runs.at(1000);
    runs.end();
    runs.end(); // with none
    assertThat(heard)
        .containsExactly(
            new At("search 1 of 3", 400, 3000),
            new At("search 2 of 3", 400, 2400),
            new At("search 2 of 3", 1400, 2400));
  }

  @Test
  void searches_tell_how_far_they_are_while_they_go_on_and_answer_the_same() {
    SampleSizeSearch search =
        SampleSizeSearch.of(
            Scenarios.grid(Runs.scenario(0.5, 20_000, "welch", "student")),
            List.of(new SampleSizeGoal(0.8, 0.02), new SampleSizeGoal(0.9, 0.02)),
            each -> true,
            RunOptions.defaults().withThreads(2));
    List<SampleSize> sizes = search.run(progress);
    assertThat(sizes).isEqualTo(search.run(Progress.SILENT));
    assertThat(heard.stream().map(At::what).distinct())
        .containsExactly("search 1 of 4", "search 2 of 4", "search 3 of 4", "search 4 of 4");
    for (int i = 1; i < heard.size(); i++) {
      assertThat(heard.get(i).done()).isGreaterThanOrEqualTo(heard.get(i - 1).done());
      assertThat(heard.get(i).all()).isBetween(heard.get(i).done(), 80_000L);
    }
    long used = sizes.stream().mapToLong(ReplicateProgressContractTest::replicates).sum();
    assertThat(heard.get(heard.size() - 1).done()).isEqualTo(used);
  }

  private static long replicates(SampleSize size) {
    long search = size.search().stream().mapToLong(PowerEvaluation::replicates).sum();
    return search + size.found().map(each -> each.confirmed().replicates()).orElse(0L);
  }
}
