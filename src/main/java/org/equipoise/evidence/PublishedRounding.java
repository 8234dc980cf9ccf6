// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equipoise.core.Reported;
import org.equipoise.evidence.PublishedRow.Item;
import org.equipoise.evidence.RoundedNumber.Domain;

/**
 * The printed numbers of one outcome at some visits: what of a published table one comparison rests
 * on, and the same table with other numbers that round to the printed ones.
 */
public final class PublishedRounding {
  private final PublishedTable table;
  private final List<RoundedNumber> numbers = new ArrayList<>();

  /**
   * The table with what the comparison rests on and nothing else.
   *
   * @param whole the published table
   * @param outcome the outcome
   * @param visits the visits
   */
  private PublishedRounding(PublishedTable whole, String outcome, Set<String> visits) {
    this.table =
        new PublishedTable(
            whole.arms(),
            whole.rows().stream()
                .filter(row -> row.measurement().outcome().equals(outcome))
                .filter(row -> visits.contains(row.measurement().visit()))
                .toList(),
            whole.correlations().stream()
                .filter(each -> each.outcome().equals(outcome))
                .filter(each -> visits.contains(each.visit1()) && visits.contains(each.visit2()))
                .toList(),
            List.of());
  }

  /**
   * The numbers behind an outcome at some visits.
   *
   * @param table the published table
   * @param outcome the outcome
   * @param visits the visits, the baseline too where it is made use of
   * @return the table reduced to these rows, with their means, spreads and correlations
   */
  public static Rounded<PublishedTable> of(
      PublishedTable table, String outcome, Set<String> visits) {
    PublishedRounding rounding = new PublishedRounding(table, outcome, visits);
    rounding.table.rows().forEach(row -> used(row).forEach(item -> rounding.add(row, item)));
    rounding.table.correlations().forEach(each -> rounding.add(each.r(), Domain.CORRELATION));
    return new Rounded<>(rounding.table, rounding.numbers, rounding::with);
  }

  /** The mean, and the spread that the moments are made from. */
  private static List<Item> used(PublishedRow row) {
    Item spread = row.get(Item.SD).isPresent() ? Item.SD : Item.SE;
    return List.of(Item.MEAN, spread).stream().filter(item -> row.get(item).isPresent()).toList();
  }

  private void add(PublishedRow row, Item item) {
    add(row.get(item).orElseThrow(), item == Item.MEAN ? Domain.REAL : Domain.NOT_NEGATIVE);
  }

  private void add(Reported printed, Domain domain) {
    numbers.add(new RoundedNumber(printed, domain));
  }

  private Optional<PublishedTable> with(List<Double> values) {
    int next = 0;
    List<PublishedRow> rows = new ArrayList<>();
    for (PublishedRow row : table.rows()) {
      Map<Item, Reported> printed = new EnumMap<>(Item.class);
      printed.putAll(row.printed());
      for (Item item : used(row)) {
        printed.put(item, number(values.get(next++)));
      }
      rows.add(
          new PublishedRow(
              row.measurement(), row.arm(), row.n(), printed, row.provenance(), row.line()));
    }
    List<PublishedCorrelation> correlations = new ArrayList<>();
    for (PublishedCorrelation each : table.correlations()) {
      correlations.add(
          new PublishedCorrelation(
              each.outcome(),
              each.visit1(),
              each.visit2(),
              number(values.get(next++)),
              each.provenance()));
    }
    return Optional.of(new PublishedTable(table.arms(), rows, correlations, List.of()));
  }

  private static Reported number(double value) {
    return Reported.parse(Double.toString(value));
  }
}
