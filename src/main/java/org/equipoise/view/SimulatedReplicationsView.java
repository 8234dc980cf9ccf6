// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.equipoise.analysis.ReplicationDesign;
import org.equipoise.analysis.SimulatedReplications;
import org.equipoise.analysis.SimulatedReplications.CriterionShare;
import org.equipoise.analysis.SimulatedReplications.Draws;
import org.equipoise.analysis.SimulatedReplications.Tally;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.figure.Figure;
import org.equipoise.replication.ReplicationCriterion;
import org.equipoise.replication.StudyEffect;
import org.equipoise.table.Answer;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Explanation;
import org.equipoise.table.Field;
import org.equipoise.table.Style;
import org.equipoise.table.Table;

/**
 * How often each criterion holds in simulated replications: table and figure.
 *
 * @param replications one a comparison and way to draw
 * @param criteria those that are shown
 * @param design how replications were drawn
 */
public record SimulatedReplicationsView(
    List<SimulatedReplications> replications,
    List<ReplicationCriterion> criteria,
    ReplicationDesign design) {
  /** Copies the lists. */
  public SimulatedReplicationsView {
    replications = List.copyOf(replications);
    criteria = List.copyOf(criteria);
    Objects.requireNonNull(design, "design");
  }

  /** One criterion of one comparison. */
  private record Line(
      SimulatedReplications of,
      ReplicationCriterion criterion,
      Optional<CriterionShare> share,
      Optional<CriterionShare> beside) {
    String reason() {
      Optional<NotEstimable> none = share.flatMap(CriterionShare::refusal);
      return of.why().or(() -> none).map(NotEstimable::detail).orElse("");
    }

    OptionalDouble value(Function<CriterionShare, Double> number) {
      return answered().map(number).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    Optional<CriterionShare> answered() {
      return share.filter(each -> each.refusal().isEmpty());
    }

    // Against the normal draws; the two are independent.
    OptionalDouble difference(boolean error) {
      if (answered().isEmpty() || beside.isEmpty()) {
        return OptionalDouble.empty();
      }
      CriterionShare own = share.orElseThrow();
      CriterionShare other = beside.get();
      return OptionalDouble.of(
          error ? Math.hypot(own.mcse(), other.mcse()) : own.value() - other.value());
    }
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (SimulatedReplications each : replications) {
      for (ReplicationCriterion criterion : criteria) {
        Optional<CriterionShare> beside =
            each.question().draws() == Draws.NORMAL
                ? Optional.empty()
                : normal(each).map(tally -> tally.criteria().get(criterion));
        lines.add(
            new Line(
                each,
                criterion,
                each.tally().map(tally -> tally.criteria().get(criterion)),
                beside));
      }
    }
    return lines;
  }

  private Optional<Tally> normal(SimulatedReplications sprite) {
    return replications.stream()
        .filter(each -> each.question().draws() == Draws.NORMAL)
        .filter(each -> each.question().outcome().equals(sprite.question().outcome()))
        .filter(each -> each.question().visit().equals(sprite.question().visit()))
        .filter(each -> each.question().method().equals(sprite.question().method()))
        .findFirst()
        .flatMap(SimulatedReplications::tally);
  }

  /**
   * The rows, their columns as cli.md names them, and their conventions.
   *
   * @param version the version of this library
   * @return the answer of the command replicate
   */
  public Answer answer(String version) {
    List<Conventions> all = new ArrayList<>();
    all.add(drawn());
    criteria.forEach(each -> all.add(each.conventions()));
    return Answer.of("replicate", version, table()).withConventions(Conventions.union(all));
  }

  private Conventions drawn() {
    Conventions drawn =
        Conventions.of(
                "truth",
                design.truth().id()
                    + ": the true difference is the original's estimate times "
                    + switch (design.truth()) {
                      case ORIGINAL -> "1";
                      case NULL -> "0";
                      case HALF -> "1/2";
                      case SHRUNKEN -> "1 - 1/z², at least 0";
                    })
            .and(
                "replications",
                "moments of normal populations with the printed SDs and correlations; the control"
                    + " arm has its printed mean, and at baseline both arms have the mean and SD of"
                    + " both, since a replication is randomized anew")
            .and(
                "holds",
                "share of replicates in which the criterion holds; one without an answer does not."
                    + " Criteria take estimates for normal with known standard errors, as for"
                    + " printed pairs")
            .and(
                "thresholds",
                "intervals at "
                    + Words.plain(design.limits().level())
                    + ", two-sided α "
                    + Words.plain(design.limits().alpha()))
            .and("seed", Long.toString(design.run().seed()));
    return replications.stream().anyMatch(each -> each.question().draws() == Draws.SPRITE)
        ? drawn.and(
            "sprite",
            "up to 100 samples of scores an arm that are printed like the original's; each"
                + " replicate draws its participants with replacement from one of them; difference"
                + " is to the normal draws")
        : drawn;
  }

  /**
   * What the numbers of the table mean, in plain words.
   *
   * @return the explanations
   */
  public List<Explanation> explanations() {
    List<Explanation> all = new ArrayList<>();
    all.add(SimulatedReplicationsTopic.HOLDS.explanation());
    all.add(SimulatedReplicationsTopic.TRUTH.explanation());
    all.add(SimulationTopic.MCSE.explanation());
    if (replications.stream().anyMatch(each -> each.question().draws() == Draws.SPRITE)) {
      all.add(SimulatedReplicationsTopic.SPRITE.explanation());
    }
    criteria.forEach(each -> all.add(ReplicationTopic.of(each).explanation()));
    return all;
  }

  /**
   * The shares with their Monte Carlo errors.
   *
   * @return the figure; empty when nothing was simulated or there are more rows than it can hold
   */
  public Optional<Figure> figure() {
    return new SimulatedReplicationsFigure(replications, criteria).figure(design);
  }

  /**
   * The rows as a table.
   *
   * @return one row a comparison, way to draw and criterion
   */
  public Table table() {
    List<Field<Line>> fields = new ArrayList<>();
    fields.add(text("outcome", "Outcome", line -> line.of().question().outcome().id()));
    fields.add(text("visit", "Visit", line -> line.of().question().visit().id()));
    fields.add(text("method", "Method", line -> line.of().question().method()));
    fields.add(text("draws", "Draws", line -> line.of().question().draws().id()));
    fields.add(text("truth", "Truth", line -> design.truth().id()));
    fields.add(number("original", "Original", line -> effect(line, StudyEffect::estimate)));
    fields.add(number("original_se", "SE", line -> effect(line, StudyEffect::standardError)));
    fields.add(text("criterion", "Criterion", line -> line.criterion().id()));
    fields.add(number("holds", "Holds", line -> line.value(CriterionShare::value)));
    fields.add(number("mcse", "MCSE", line -> line.value(CriterionShare::mcse)));
    if (replications.stream().anyMatch(each -> each.question().draws() == Draws.SPRITE)) {
      fields.add(number("difference", "To normal", line -> line.difference(false)));
      fields.add(number("difference_mcse", "MCSE", line -> line.difference(true)));
    }
    fields.add(tally("replicates", "Replicates", Tally::replicates));
    fields.add(tally("failures", "Failures", Tally::failures));
    fields.add(
        new Field<>(Column.count("n1"), line -> Cell.count(line.of().sizes().experimental())));
    fields.add(new Field<>(Column.count("n2"), line -> Cell.count(line.of().sizes().control())));
    fields.add(text("reason", "Reason", Line::reason));
    return Table.of("Simulated replications", fields, lines());
  }

  private static OptionalDouble effect(Line line, Function<StudyEffect, Double> number) {
    return line.of().original().map(number).map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  private static Field<Line> tally(String name, String heading, Function<Tally, Long> count) {
    return new Field<>(
        Column.count(name).withHeading(heading),
        line -> line.of().tally().map(count).map(Cell::count).orElseGet(Cell::missing));
  }

  private static Field<Line> number(
      String name, String heading, Function<Line, OptionalDouble> value) {
    return new Field<>(
        Column.of(name, Style.ESTIMATE).withHeading(heading),
        line -> Cell.number(value.apply(line)));
  }

  private static Field<Line> text(String name, String heading, Function<Line, String> value) {
    return new Field<>(
        Column.text(name).withHeading(heading), line -> Cell.text(value.apply(line)));
  }
}
