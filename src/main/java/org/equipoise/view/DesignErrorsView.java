// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.replication.DesignErrors;
import org.equipoise.table.Answer;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Explanation;
import org.equipoise.table.Field;
import org.equipoise.table.Style;
import org.equipoise.table.Table;

/**
 * Power, type S and type M errors of designs: the table.
 *
 * @param designs one a row
 */
public record DesignErrorsView(List<DesignErrors> designs) {
  private static final String GROUP = "true";

  /** Copies the designs. */
  public DesignErrorsView {
    designs = List.copyOf(designs);
  }

  /**
   * The rows, their columns as cli.md names them, and their conventions.
   *
   * @param version the version of this library
   * @return the answer of the command replicate
   */
  public Answer answer(String version) {
    Conventions all = Conventions.union(designs.stream().map(DesignErrors::conventions).toList());
    return Answer.of("replicate", version, table()).withConventions(all);
  }

  /**
   * What the numbers of the table mean, in plain words.
   *
   * @return the explanations
   */
  public List<Explanation> explanations() {
    return List.of(
        ReplicationTopic.DESIGN_POWER.explanation(),
        ReplicationTopic.TYPE_S.explanation(),
        ReplicationTopic.TYPE_M.explanation());
  }

  /**
   * The rows as a table; a column for degrees of freedom where they were given.
   *
   * @return one row a design
   */
  public Table table() {
    List<Field<DesignErrors>> fields = new ArrayList<>();
    fields.add(effect("true", "True effect", DesignErrors::trueEffect));
    fields.add(effect("se", "SE", DesignErrors::standardError));
    if (designs.stream().anyMatch(each -> each.degreesOfFreedom().isPresent())) {
      fields.add(number("df", "df", Style.DEGREES_OF_FREEDOM, DesignErrors::degreesOfFreedom));
    }
    fields.add(number("alpha", "α", Style.P_VALUE, each -> OptionalDouble.of(each.alpha())));
    fields.add(
        number("power", "Power", Style.PROBABILITY, each -> OptionalDouble.of(each.power())));
    fields.add(number("type_s", "Type S", Style.PROBABILITY, DesignErrors::typeS));
    fields.add(number("type_m", "Type M", Style.STATISTIC, DesignErrors::typeM));
    fields.add(new Field<>(Column.count("n1"), each -> Cell.missing()));
    fields.add(new Field<>(Column.count("n2"), each -> Cell.missing()));
    fields.add(
        new Field<>(
            Column.text("reason").withHeading("Reason"),
            each -> Cell.text(each.refusal().map(NotEstimable::detail).orElse(""))));
    return Table.of("Errors of a design", fields, designs);
  }

  private static Field<DesignErrors> effect(
      String name, String heading, Function<DesignErrors, Double> value) {
    return new Field<>(
        Column.of(name, Style.ESTIMATE).withHeading(heading).withGroup(GROUP),
        each -> Cell.number(value.apply(each)));
  }

  private static Field<DesignErrors> number(
      String name, String heading, Style style, Function<DesignErrors, OptionalDouble> value) {
    return new Field<>(
        Column.of(name, style).withHeading(heading), each -> Cell.number(value.apply(each)));
  }
}
