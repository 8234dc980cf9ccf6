// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.compare.Arms.estimated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.Tolerance;
import org.equipoise.core.Alternative;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Sample;
import org.equipoise.evidence.SampleColumn;
import org.equipoise.evidence.SampleColumn.Role;
import org.equipoise.model.HeteroscedasticCovariance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several covariates, strata and classes, whose comparisons R made. */
class CovariatesReferenceTest {
  private static final Tolerance R = Tolerance.SPECIAL_FUNCTION;

  /** The means are up to 60 times the standard deviations. */
  private static final double CONDITION = 100;

  private static final List<Row> DATA =
      ReferenceTable.read(CovariatesReferenceTest.class, "covariates_data.csv");

  static List<Row> expected() {
    return ReferenceTable.read(CovariatesReferenceTest.class, "covariates_expected.csv");
  }

  private static List<Row> rows(String dataset) {
    return DATA.stream().filter(row -> row.text("dataset").equals(dataset)).toList();
  }

  private static List<String> adjust(Row row) {
    return row.text("adjust").equals("none")
        ? List.of()
        : List.of(row.text("adjust").split(" ", -1));
  }

  private static boolean categorical(String name) {
    return List.of("sex", "site", "cohort").contains(name);
  }

  private static List<String> levels(List<Row> rows, String name) {
    return categorical(name)
        ? rows.stream().map(row -> row.text(name)).distinct().toList()
        : List.of();
  }

  private static Sample sample(Row row) {
    List<Row> all = rows(row.text("dataset"));
    List<SampleColumn> about = new ArrayList<>();
    about.add(SampleColumn.number(Role.OUTCOME, "value"));
    for (String name : adjust(row)) {
      Role role =
          switch (name) {
            case "baseline" -> Role.BASELINE;
            case "site" -> Role.STRATUM;
            default -> Role.COVARIATE;
          };
      about.add(new SampleColumn(role, name, levels(all, name)));
    }
    about.add(new SampleColumn(Role.CLUSTER, "cohort", levels(all, "cohort")));
    return new Sample(new TwoArms<>("E", "C").map(arm -> values(all, arm, about)));
  }

  private static ArmValues values(List<Row> all, String arm, List<SampleColumn> about) {
    List<Row> own = all.stream().filter(row -> row.text("arm").equals(arm)).toList();
    return ArmValues.copyOf(
        about,
        about.stream()
            .map(column -> own.stream().mapToDouble(row -> number(row, column)).toArray())
            .toArray(double[][]::new));
  }

  private static double number(Row row, SampleColumn column) {
    return column.categorical()
        ? column.levels().indexOf(row.text(column.name()))
        : row.number(column.name());
  }

  /** Outcome, numbers, and an indicator for each level but the first. */
  private static TwoArms<Moments> moments(Row row) {
    List<Row> all = rows(row.text("dataset"));
    return new TwoArms<>("E", "C")
        .map(
            arm -> {
              List<Row> own = all.stream().filter(r -> r.text("arm").equals(arm)).toList();
              List<double[]> columns = new ArrayList<>();
              columns.add(own.stream().mapToDouble(r -> r.number("value")).toArray());
              for (String name : adjust(row)) {
                if (!categorical(name)) {
                  columns.add(own.stream().mapToDouble(r -> r.number(name)).toArray());
                }
                levels(all, name).stream()
                    .skip(1)
                    .forEach(
                        level ->
                            columns.add(
                                own.stream()
                                    .mapToDouble(r -> r.text(name).equals(level) ? 1 : 0)
                                    .toArray()));
              }
              return Moments.of(ArmValues.copyOf(columns.toArray(double[][]::new)));
            });
  }

  private static Estimation compare(Row row, Inference inference) {
    String method = row.text("method");
    Settings settings = Settings.of(inference);
    return switch (method) {
      case "ancova" -> AncovaComparison.ANCOVA.compare(moments(row), inference);
      case "ancova-cr2" -> ModelComparison.clusteredAncova().compare(sample(row), settings);
      case "difference-cr2" -> ModelComparison.clusteredDifference().compare(sample(row), settings);
      default ->
          ModelComparison.ancova(
                  HeteroscedasticCovariance.valueOf(
                      method.replace("ancova-", "").toUpperCase(Locale.ROOT)))
              .compare(sample(row), settings);
    };
  }

  @ParameterizedTest
  @MethodSource("expected")
  void numbers_are_those_of_r(Row row) {
    Estimate ours = estimated(compare(row, Inference.twoSided(row.number("level"))));
    double se = row.number("se");
    double size = CONDITION * (Math.abs(row.number("estimate")) + se);
    R.check(row.number("estimate"), ours.value(), size, "estimate");
    R.check(se, ours.standardError().orElseThrow(), CONDITION * se, "se");
    double df = row.number("df");
    // clubSandwich works on columns that are not centred: with means of 1000, 9 digits.
    Tolerance.ITERATIVE.check(df, ours.test().orElseThrow().degreesOfFreedom().orElseThrow(), "df");
    Tolerance.ITERATIVE.check(row.number("p"), ours.p().orElseThrow(), "p");
    Tolerance.ITERATIVE.check(
        row.number("ci_low"), ours.interval().orElseThrow().lower(), size, "low");
    Tolerance.ITERATIVE.check(
        row.number("ci_high"), ours.interval().orElseThrow().upper(), size, "high");
    boolean adjusted = !row.text("method").equals("difference-cr2");
    assertThat(ours.more().containsKey("adjusted_mean1")).isEqualTo(adjusted);
    for (String mean : Arrays.asList("mean1", "mean2")) {
      if (ours.more().containsKey("adjusted_" + mean)) {
        double value = row.number(mean);
        R.check(value, ours.more().get("adjusted_" + mean), size + Math.abs(value), mean);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("expected")
  void one_sided_p_values_are_those_of_r(Row row) {
    Inference greater = new Inference(row.number("level"), Alternative.GREATER);
    Estimate ours = estimated(compare(row, greater));
    R.check(row.number("p_greater"), ours.p().orElseThrow(), CONDITION * row.number("df"), "p");
  }
}
