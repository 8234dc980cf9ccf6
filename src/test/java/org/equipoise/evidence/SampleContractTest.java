// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scale;
import org.equipoise.evidence.SampleColumn.Role;
import org.equipoise.evidence.SampleRequest.Own;
import org.junit.jupiter.api.Test;

class SampleContractTest {
  private static final Measurement PRE = Measurement.of("y", "pre");
  private static final Measurement POST = Measurement.of("y", "post");

  private final Participants.Builder builder = Participants.builder(new TwoArms<>("E", "C"));

  private void add(String id, String arm, String own, Double pre, Double post) {
    Map<String, String> covariates = new LinkedHashMap<>();
    String[] parts = own.split("\\|", -1);
    covariates.put("age", parts[0]);
    covariates.put("sex", parts[1]);
    covariates.put("site", parts[2]);
    builder.add(new Participant(id, arm, covariates));
    if (pre != null) {
      builder.observe(id, PRE, Observation.of(pre));
    }
    if (post != null) {
      builder.observe(id, POST, Observation.of(post));
    }
  }

  private void addSix() {
    add("a", "E", "31|f|x", 1.0, 10.0);
    add("b", "C", "42.5|m|y", 2.0, 20.0);
    add("c", "E", "|m|x", 3.0, 30.0); // no age
    add("d", "C", "28|f|x", null, 40.0); // no baseline
    add("e", "E", "-3e1|m|z", 5.0, 50.0);
    add("f", "C", "55|f|z", 6.0, 60.0);
  }

  private static SampleRequest request(Own... own) {
    return new SampleRequest(
        new Variable(POST, Scale.RAW),
        Optional.of(new Variable(PRE, Scale.RAW)),
        List.of(own),
        false);
  }

  private Sample sample(SampleRequest request) {
    Reduction<ArmValues> reduction = builder.build().values(request);
    return new Sample(((Reduction.Reduced<ArmValues>) reduction).arms());
  }

  @Test
  void only_participants_who_have_everything_are_in_it_in_recruitment_order() {
    addSix();
    Sample sample = sample(request(new Own(Role.COVARIATE, List.of("age"))));
    assertThat(sample.outcome().experimental()).containsExactly(10, 50);
    assertThat(sample.outcome().control()).containsExactly(20, 60);
    assertThat(sample.baseline().orElseThrow().control()).containsExactly(2, 6);
    assertThat(sample.order().orElseThrow().experimental()).containsExactly(0, 4);
    assertThat(sample.order().orElseThrow().control()).containsExactly(1, 5);
    int age = sample.covariates().get(0);
    assertThat(sample.columns().get(age).categorical()).isFalse();
    assertThat(sample.values(age).experimental()).containsExactly(31, -30);
  }

  @Test
  void categories_keep_the_order_of_appearance_over_all_participants() {
    addSix();
    Sample sample = sample(request(new Own(Role.COVARIATE, List.of("site"))));
    int site = sample.covariates().get(0);
    assertThat(sample.columns().get(site).levels()).containsExactly("x", "y", "z");
    assertThat(sample.codes(site).experimental()).containsExactly(0, 0, 2);
    assertThat(sample.codes(site).control()).containsExactly(1, 2);
  }

  @Test
  void strata_are_the_combinations_of_their_columns() {
    addSix();
    Sample sample = sample(SampleRequest.of(new Variable(POST, Scale.RAW)).only(Set.of()));
    assertThat(sample.strata()).isEmpty();
    Sample stratified = sample(request(new Own(Role.STRATUM, List.of("sex", "site"))));
    assertThat(stratified.strata().orElseThrow().experimental()).containsExactly(0, 2, 3);
    assertThat(stratified.strata().orElseThrow().control()).containsExactly(1, 4);
  }

  @Test
  void a_number_in_a_column_of_clusters_is_a_name_and_who_has_none_is_a_class_of_one() {
    addSix();
    Sample sample = sample(request(new Own(Role.CLUSTER, List.of("age"))));
    assertThat(sample.clusters().orElseThrow().experimental()).containsExactly(0, 2, 4);
  }

  @Test
  void moments_have_a_column_of_0_and_1_for_each_level_but_the_first() {
    addSix();
    TwoArms<Moments> arms =
        ((Reduction.Reduced<Moments>)
                builder.build().moments(request(new Own(Role.STRATUM, List.of("site")))))
            .arms();
    assertThat(arms.experimental().dimension()).isEqualTo(4);
    assertThat(arms.experimental().mean(0)).isEqualTo(30);
    assertThat(arms.experimental().mean(1)).isEqualTo(3);
    assertThat(arms.experimental().mean(2)).isZero(); // y
    assertThat(arms.control().mean(2)).isEqualTo(0.5);
    assertThat(arms.control().mean(3)).isEqualTo(0.5); // z
  }

  @Test
  void a_value_below_the_limit_is_refused_unless_asked_for() {
    addSix();
    builder.add(new Participant("g", "E", Map.of()));
    builder.observe("g", PRE, Observation.of(7));
    builder.observe("g", POST, Observation.below(0.5));
    SampleRequest plain = request();
    assertThat(((Reduction.Refused<ArmValues>) builder.build().values(plain)).why().reason())
        .isEqualTo(Reason.CENSORED);
    SampleRequest asked = new SampleRequest(plain.outcome(), plain.baseline(), List.of(), true);
    Sample sample = sample(asked);
    assertThat(sample.below().orElseThrow().experimental())
        .containsExactly(false, false, false, true);
    assertThat(sample.outcome().experimental()[3]).isEqualTo(0.5);
    Sample logs = sample(asked.on(Scale.LOG));
    assertThat(logs.outcome().experimental()[3]).isEqualTo(Math.log(0.5));
  }

  @Test
  void a_value_of_0_has_no_logarithm() {
    addSix();
    add("g", "E", "30|f|x", 1.0, 0.0);
    assertThat(
            ((Reduction.Refused<ArmValues>) builder.build().values(request().on(Scale.LOG)))
                .why()
                .reason())
        .isEqualTo(Reason.NOT_POSITIVE);
  }

  @Test
  void an_arm_without_a_complete_participant_has_no_sample() {
    add("a", "E", "||", 1.0, 1.0);
    add("b", "C", "30|f|x", 1.0, 1.0);
    Reduction<ArmValues> reduction =
        builder.build().values(request(new Own(Role.COVARIATE, List.of("age"))));
    assertThat(((Reduction.Refused<ArmValues>) reduction).why().reason()).isEqualTo(Reason.NO_DATA);
    assertThat(reduction.n1()).isZero();
    assertThat(reduction.n2()).isEqualTo(1);
  }

  @Test
  void columns_must_be_described_and_codes_be_levels() {
    SampleColumn outcome = SampleColumn.number(Role.OUTCOME, "outcome");
    SampleColumn site = new SampleColumn(Role.STRATUM, "site", List.of("x", "y"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArmValues.copyOf(List.of(site), new double[] {1}))
        .withMessageContaining("the outcome first");
    for (double wrong : new double[] {-1, 2, 0.5}) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  ArmValues.copyOf(List.of(outcome, site), new double[] {1}, new double[] {wrong}))
          .withMessage("site must be the index of one of 2 levels, got " + wrong);
    }
    ArmValues plain = ArmValues.copyOf(new double[] {1});
    ArmValues more = ArmValues.copyOf(new double[] {1}, new double[] {2});
    assertThatIllegalArgumentException().isThrownBy(() -> new Sample(new TwoArms<>(plain, more)));
  }
}
