// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.equipoise.allocation.AllocationList;
import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;
import org.equipoise.design.AllocationScheme;
import org.equipoise.table.Answer;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Explanation;
import org.equipoise.table.Field;
import org.equipoise.table.Table;

/**
 * An allocation list as a table.
 *
 * @param list the list
 */
public record AllocationView(AllocationList list) {
  private static final String CONCEAL =
      "Keep the list, its seed and this command from everybody who enrols participants, until each"
          + " is enrolled: who knows the next arm can choose the next participant.";

  private static final List<Explanation> EXPLANATIONS =
      List.of(
          new Explanation(
              "Sequence",
              "The order of enrolment: the next participant takes the first entry that nobody has."
                  + " Each stratum counts on its own.",
              "It is not a participant's number, and no entry may be left out or swapped, whoever"
                  + " comes next."),
          new Explanation(
              "Stratum",
              "Which participants the entry is for: those with these characteristics; after"
                  + " minimization, the participant's own.",
              "A stratum is fixed by what is known before enrolment, never by what happens after."),
          new Explanation(
              "Block",
              "A run of entries within which the arms keep their ratio. The last may be cut off.",
              "Who knows the size of a block can foresee its last entries; block numbers are for"
                  + " the statistician, not for the clinic."),
          new Explanation(
              "Arm",
              "What chance gave this entry.",
              "Chance may make the arms unequal in size; that is no defect of the list."));

  /** Checks the list. */
  public AllocationView {
    Objects.requireNonNull(list, "list");
  }

  /**
   * The list with what it must be used with.
   *
   * @param version the version of this library
   * @return the answer of the command allocate
   */
  public Answer answer(String version) {
    return Answer.of("allocate", version, table())
        .withRemarks(List.of(CONCEAL))
        .withConventions(conventions(list.scheme()));
  }

  /**
   * What the columns mean, in plain words.
   *
   * @return the explanations
   */
  public List<Explanation> explanations() {
    return EXPLANATIONS;
  }

  private Table table() {
    List<Field<AllocationList.Entry>> fields =
        List.of(
            new Field<>(Column.count("sequence"), each -> Cell.count(each.sequence())),
            new Field<>(Column.text("stratum"), each -> Cell.text(each.stratum())),
            new Field<>(Column.count("block"), each -> count(each.block())),
            new Field<>(Column.text("arm"), each -> Cell.text(each.arm())));
    return Table.of(Table.MAIN, "Allocation list", fields, list.entries());
  }

  private static Cell count(OptionalInt value) {
    return value.isPresent() ? Cell.count(value.getAsInt()) : Cell.missing();
  }

  private static Conventions conventions(AllocationScheme scheme) {
    if (scheme instanceof AllocationScheme.PermutedBlock blocks) {
      return said(
          "permuted blocks, "
              + ratio(blocks.experimental(), blocks.control())
              + "; sizes drawn from "
              + blocks.blocks(),
          Reference.ROSENBERGER_LACHIN_2015);
    }
    if (scheme instanceof AllocationScheme.Stratified stratified) {
      return said(
          "permuted blocks, 1:1, within strata by "
              + String.join(", ", stratified.by())
              + "; sizes drawn from "
              + stratified.blocks(),
          Reference.ROSENBERGER_LACHIN_2015);
    }
    if (scheme instanceof AllocationScheme.Simple simple) {
      return said(
          "each participant independently, " + ratio(simple.experimental(), simple.control()),
          Reference.ROSENBERGER_LACHIN_2015);
    }
    return adaptive(scheme);
  }

  private static Conventions adaptive(AllocationScheme scheme) {
    if (scheme instanceof AllocationScheme.BiasedCoin coin) {
      return said(
          "biased coin: " + coin.p() + " for the arm that has fewer, 0.5 when equal",
          Reference.EFRON_1971);
    }
    if (scheme instanceof AllocationScheme.Urn urn) {
      return said(
          "urn: "
              + urn.alpha()
              + " balls of each arm, and "
              + urn.beta()
              + " of the other arm added after each draw",
          Reference.WEI_1978);
    }
    AllocationScheme.Minimization minimization =
        (AllocationScheme.Minimization) scheme; // a list is never fixed
    return said(
        "minimization over "
            + String.join(", ", minimization.factors())
            + ": "
            + minimization.p()
            + " for the arm with the smaller sum of ranges, 0.5 when equal",
        Reference.POCOCK_SIMON_1975);
  }

  private static String ratio(int experimental, int control) {
    return experimental + ":" + control;
  }

  private static Conventions said(String how, Reference source) {
    return Conventions.of("allocation", how, source);
  }
}
