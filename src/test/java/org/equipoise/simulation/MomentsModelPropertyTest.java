// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.evidence.MomentsBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MomentsModelPropertyTest {
  private static final List<ModelVariable> PAIR =
      List.of(new ModelVariable(0, 1), new ModelVariable(0, 0));
  private static final double ROUNDING = 1e-12;

  @ParameterizedTest
  @EnumSource(MomentsScatter.class)
  void two_variables_without_loops_are_those_of_the_general_draw(MomentsScatter scatter) {
    MomentsModel model = new MomentsModel(unequal(), PAIR, scatter);
    MomentsBuffer quick = model.newBuffer();
    MomentsBuffer general = model.newBuffer();
    for (long replicate = 0; replicate < 300; replicate++) {
      model.draw(replicate, quick);
      model.drawGenerally(replicate, general);
      double[] expected = numbers(general);
      double[] actual = numbers(quick);
      for (int i = 0; i < expected.length; i++) {
        assertThat(actual[i])
            .as("number %d of replicate %d", i, replicate)
            .isCloseTo(expected[i], within(ROUNDING * Math.abs(expected[i])));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(MomentsScatter.class)
  void a_replicate_is_the_same_alone_and_in_a_run_and_backwards(MomentsScatter scatter) {
    MomentsModel run = new MomentsModel(unequal(), PAIR, scatter);
    MomentsBuffer inRun = run.newBuffer();
    for (long replicate = 4000; replicate < 4300; replicate++) { // over the end of a block
      run.draw(replicate, inRun);
      if (replicate % 37 == 0) {
        MomentsModel alone = new MomentsModel(unequal(), PAIR, scatter);
        MomentsBuffer buffer = alone.newBuffer();
        alone.draw(replicate + 5000, buffer);
        alone.draw(replicate, buffer);
        assertThat(numbers(buffer)).isEqualTo(numbers(inRun));
      }
    }
  }

  // Two participants an arm leave one degree of freedom: three variables go up and down together.
  @Test
  void a_scatter_of_fewer_degrees_of_freedom_than_variables_has_their_rank() {
    Scenario scenario =
        Scenarios.of(
            Scenarios.SEED,
            2,
            2,
            Scenarios.flare().build(),
            new Scenarios.Outcome("gsi").build(),
            new Scenarios.Outcome("pss").build());
    List<ModelVariable> three =
        List.of(new ModelVariable(0, 1), new ModelVariable(1, 1), new ModelVariable(2, 1));
    MomentsModel model = new MomentsModel(scenario, three, MomentsScatter.BY_ARM);
    MomentsBuffer buffer = model.newBuffer();
    double sum = 0;
    for (int replicate = 0; replicate < 20_000; replicate++) {
      model.draw(replicate, buffer);
      double pair = buffer.covariance1(1, 2);
      double product = buffer.covariance1(1, 1) * buffer.covariance1(2, 2);
      assertThat(pair * pair).isCloseTo(product, within(ROUNDING * product));
      sum += buffer.covariance1(2, 2) / (26.0 * 26.0);
    }
    // A mean of chi-squares with 1 degree of freedom: four standard errors.
    assertThat(sum / 20_000).isCloseTo(1, within(4 * Math.sqrt(2 / 20_000.0)));
  }

  private static Scenario unequal() {
    return Scenarios.of(
        Scenarios.SEED,
        9,
        4,
        Scenarios.flare()
            .effect(new ScenarioEffect.Standardized(-0.7))
            .sdRatio(1.3)
            .interaction(-0.2)
            .build());
  }

  private static double[] numbers(MomentsBuffer arms) {
    return new double[] {
      arms.mean1(0),
      arms.mean1(1),
      arms.mean2(0),
      arms.mean2(1),
      arms.covariance1(0, 0),
      arms.covariance1(0, 1),
      arms.covariance1(1, 0),
      arms.covariance1(1, 1),
      arms.covariance2(0, 0),
      arms.covariance2(0, 1),
      arms.covariance2(1, 0),
      arms.covariance2(1, 1)
    };
  }
}
