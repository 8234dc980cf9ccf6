// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a replication is planned to attain. */
public enum PlanTarget {
  /** Significance in the direction of the original. */
  SIGNIFICANCE(ReplicationCriterion.SIGNIFICANT_SAME_SIGN) {
    @Override
    double needed(double zo, double oneSided, double errorRatio) {
      return ScepticalCalibration.NOMINAL.threshold(oneSided, errorRatio);
    }
  },
  /** The nominal sceptical p-value. */
  SCEPTICAL_NOMINAL(ReplicationCriterion.SCEPTICAL_NOMINAL) {
    @Override
    double needed(double zo, double oneSided, double errorRatio) {
      return sceptical(ScepticalCalibration.NOMINAL, zo, oneSided, errorRatio);
    }
  },
  /** The golden sceptical p-value. */
  SCEPTICAL_GOLDEN(ReplicationCriterion.SCEPTICAL_GOLDEN) {
    @Override
    double needed(double zo, double oneSided, double errorRatio) {
      return sceptical(ScepticalCalibration.GOLDEN, zo, oneSided, errorRatio);
    }
  },
  /** The controlled sceptical p-value. */
  SCEPTICAL_CONTROLLED(ReplicationCriterion.SCEPTICAL_CONTROLLED) {
    @Override
    double needed(double zo, double oneSided, double errorRatio) {
      return sceptical(ScepticalCalibration.CONTROLLED, zo, oneSided, errorRatio);
    }
  };

  private final ReplicationCriterion criterion;

  PlanTarget(ReplicationCriterion criterion) {
    this.criterion = criterion;
  }

  /**
   * The z-value of the replication, in the original's direction, from which on there is success.
   * Infinite where none suffices.
   */
  abstract double needed(double zo, double oneSided, double errorRatio);

  private static double sceptical(
      ScepticalCalibration calibration, double zo, double oneSided, double errorRatio) {
    return ScepticalZ.needed(zo, calibration.threshold(oneSided, errorRatio), errorRatio);
  }

  /**
   * The criterion that a replication of the planned size is then judged by.
   *
   * @return the criterion
   */
  public ReplicationCriterion criterion() {
    return criterion;
  }

  /**
   * The name in tables and on the command line.
   *
   * @return such as sceptical-golden
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * A target by its name.
   *
   * @param id the name
   * @return the target, empty for another text
   */
  public static Optional<PlanTarget> find(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * All names.
   *
   * @return in the order of tables
   */
  public static List<String> ids() {
    return Arrays.stream(values()).map(PlanTarget::id).toList();
  }
}
