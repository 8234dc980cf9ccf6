// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scale;

/** The participants of each arm who have all of some variables, by their indices. */
final class CompleteCases {
  private final List<Variable> variables;
  private final List<ObservationColumn> columns = new ArrayList<>();
  private final TwoArms<int[]> rows;

  CompleteCases(Participants participants, List<Variable> variables, IntPredicate also) {
    this.variables = variables;
    variables.forEach(each -> columns.add(participants.column(each.measurement())));
    this.rows =
        new TwoArms<>(
            rows(participants, true, also), // experimental
            rows(participants, false, also));
  }

  private int[] rows(Participants participants, boolean experimental, IntPredicate also) {
    int[] found = new int[participants.list().size()];
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      if (participants.isExperimental(i) == experimental && isComplete(i) && also.test(i)) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private boolean isComplete(int participant) {
    for (ObservationColumn column : columns) {
      if (!column.isPresent(participant)) {
        return false;
      }
    }
    return true;
  }

  /** The indices of both arms' participants, in order. */
  TwoArms<int[]> rows() {
    return rows;
  }

  int n1() {
    return rows.experimental().length;
  }

  int n2() {
    return rows.control().length;
  }

  /** How many of both arms a condition holds for. */
  int count(IntPredicate condition) {
    return count(rows.experimental(), condition) + count(rows.control(), condition);
  }

  private static int count(int[] rows, IntPredicate condition) {
    int count = 0;
    for (int row : rows) {
      count += condition.test(row) ? 1 : 0;
    }
    return count;
  }

  boolean isBelowLimit(int variable, int participant) {
    return columns.get(variable).isBelowLimit(participant);
  }

  boolean anyBelowLimit(int participant) {
    for (ObservationColumn column : columns) {
      if (column.isBelowLimit(participant)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value has no logarithm, and should. */
  boolean isNotPositive(int variable, int participant) {
    return variables.get(variable).scale() == Scale.LOG
        && !(columns.get(variable).value(participant) > 0);
  }

  boolean anyNotPositive(int participant) {
    for (int v = 0; v < columns.size(); v++) {
      if (isNotPositive(v, participant)) {
        return true;
      }
    }
    return false;
  }

  /** One variable of some participants, on its scale. */
  double[] values(int variable, int[] rows) {
    ObservationColumn column = columns.get(variable);
    boolean log = variables.get(variable).scale() == Scale.LOG;
    double[] values = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double value = column.value(rows[i]);
      values[i] = log ? StrictMath.log(value) : value;
    }
    return values;
  }
}
