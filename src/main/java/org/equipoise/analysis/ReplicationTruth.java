// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.equipoise.replication.StudyEffect;

/** What is taken for the truth when replications of a published effect are simulated. */
public enum ReplicationTruth {
  /** The original's estimate. */
  ORIGINAL,
  /** No effect. */
  NULL,
  /** Half of the original's estimate. */
  HALF,
  /**
   * The original's estimate times 1 - 1/z&sup2;, and 0 where |z| is below 1: shrunken towards 0 by
   * empirical Bayes, as an estimate that was published since it was significant should be.
   */
  SHRUNKEN;

  /**
   * The share of the original's estimate that is true.
   *
   * @param original the original
   * @return in [0, 1]
   */
  public double share(StudyEffect original) {
    double z = original.z();
    return switch (this) {
      case ORIGINAL -> 1;
      case NULL -> 0;
      case HALF -> 0.5;
      case SHRUNKEN -> Math.max(0, 1 - 1 / (z * z));
    };
  }

  /**
   * The name in tables and on the command line.
   *
   * @return lower case
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * A truth by its name.
   *
   * @param id the name
   * @return the truth, empty for another text
   */
  public static Optional<ReplicationTruth> find(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * All names.
   *
   * @return in the order of this type
   */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ReplicationTruth::id).toList();
  }
}
