// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.equipoise.analysis.JudgedPair;
import org.equipoise.core.Conventions;
import org.equipoise.core.Interval;
import org.equipoise.figure.Figure;
import org.equipoise.replication.Judgement;
import org.equipoise.replication.ReplicationCriterion;
import org.equipoise.replication.Thresholds;
import org.equipoise.table.Answer;
import org.equipoise.table.Audience;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Explanation;
import org.equipoise.table.Field;
import org.equipoise.table.Style;
import org.equipoise.table.Table;

/**
 * Replications and what each criterion says of them: table and figures.
 *
 * @param pairs the judged pairs
 * @param criteria those that the table shows
 * @param limits what they were held against
 */
public record ReplicationView(
    List<JudgedPair> pairs, List<ReplicationCriterion> criteria, Thresholds limits) {
  private static final String GROUP = "value";

  /** Copies the lists. */
  public ReplicationView {
    pairs = List.copyOf(pairs);
    criteria = List.copyOf(criteria);
    Objects.requireNonNull(limits, "limits");
  }

  private record Line(JudgedPair pair, ReplicationCriterion criterion) {
    Judgement judgement() {
      return pair.judgements().get(criterion);
    }

    Optional<Judgement.Judged> judged() {
      return judgement() instanceof Judgement.Judged found ? Optional.of(found) : Optional.empty();
    }

    Optional<Interval> interval() {
      return judged().flatMap(Judgement.Judged::interval);
    }

    OptionalDouble p() {
      return judged().map(Judgement.Judged::p).orElse(OptionalDouble.empty());
    }

    String reason() {
      return judgement() instanceof Judgement.Refused refused ? refused.why().detail() : "";
    }
  }

  private List<Line> lines() {
    return pairs.stream()
        .flatMap(pair -> criteria.stream().map(criterion -> new Line(pair, criterion)))
        .toList();
  }

  /**
   * The rows, their columns as cli.md names them, and their conventions.
   *
   * @param version the version of this library
   * @return the answer of the command replicate
   */
  public Answer answer(String version) {
    Conventions held =
        Conventions.of(
            "thresholds",
            "intervals at "
                + Words.plain(limits.level())
                + ", two-sided α "
                + Words.plain(limits.alpha())
                + ", sceptical p-values at one-sided α/2; directions are the original's");
    Stream<Conventions> all =
        Stream.of(
                Stream.of(held),
                criteria.stream().map(ReplicationCriterion::conventions),
                pairs.stream().map(JudgedPair::conventions))
            .flatMap(each -> each);
    return Answer.of("replicate", version, table())
        .withConventions(Conventions.union(all.toList()));
  }

  /**
   * What the numbers of the table mean, in plain words.
   *
   * @return one explanation a criterion that has an answer, and of the last column
   */
  public List<Explanation> explanations() {
    List<Explanation> all = new ArrayList<>();
    for (ReplicationCriterion each : criteria) {
      if (lines().stream()
          .anyMatch(line -> line.criterion() == each && line.judged().isPresent())) {
        all.add(ReplicationTopic.of(each).explanation());
      }
    }
    if (!all.isEmpty()) {
      all.add(ReplicationTopic.HOLDS.explanation());
    }
    return all;
  }

  /**
   * The rows as a table.
   *
   * @return one row a pair and criterion
   */
  public Table table() {
    List<Field<Line>> fields = new ArrayList<>();
    fields.add(text("id", "Id", line -> line.pair().id()));
    fields.add(text("criterion", "Criterion", line -> line.criterion().id()));
    fields.add(
        new Field<>(
            Column.of("value", Style.ESTIMATE).withHeading("Value").withGroup(GROUP),
            line -> EstimateFields.number(line.judged().map(Judgement.Judged::value))));
    fields.add(limit("low", Interval::lower));
    fields.add(limit("high", Interval::upper));
    fields.add(
        new Field<>(
            Column.of("interval", Style.ESTIMATE)
                .withHeading("Interval")
                .withGroup(GROUP)
                .withAudience(Audience.PEOPLE),
            line ->
                line.interval()
                    .map(each -> Cell.range(each.lower(), each.upper()))
                    .orElse(Cell.missing())));
    fields.add(
        new Field<>(Column.of("p", Style.P_VALUE).withHeading("p"), line -> Cell.number(line.p())));
    fields.add(
        text(
            "holds",
            "Holds",
            line -> line.judged().map(each -> Boolean.toString(each.holds())).orElse("")));
    fields.add(count("n1", JudgedPair::n1));
    fields.add(count("n2", JudgedPair::n2));
    fields.add(text("reason", "Reason", Line::reason));
    return Table.of("Replications", fields, lines());
  }

  private static Field<Line> text(String name, String heading, Function<Line, String> value) {
    return new Field<>(
        Column.text(name).withHeading(heading), line -> Cell.text(value.apply(line)));
  }

  private static Field<Line> limit(String name, Function<Interval, Double> end) {
    return new Field<>(
        Column.of(name, Style.ESTIMATE).withGroup(GROUP).withAudience(Audience.DATA),
        line -> EstimateFields.number(line.interval().map(end)));
  }

  private static Field<Line> count(String name, Function<JudgedPair, OptionalInt> arm) {
    return new Field<>(
        Column.count(name),
        line -> {
          OptionalInt n = arm.apply(line.pair());
          return n.isPresent() ? Cell.count(n.getAsInt()) : Cell.missing();
        });
  }

  /**
   * A plot of the pairs.
   *
   * @param plot which one
   * @return the figure, empty where nothing can be drawn
   */
  public Optional<Figure> figure(ReplicationPlot plot) {
    ReplicationFigures figures = new ReplicationFigures(pairs, limits);
    return switch (plot) {
      case INTERVALS -> figures.intervals();
      case PREDICTION -> figures.prediction();
      case P_FUNCTION -> figures.marginCurves();
    };
  }
}
