// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The plots of replications. */
public enum ReplicationPlot {
  /** Original and replication with all intervals. */
  INTERVALS,
  /** Where each replication was expected, and where it came to lie. */
  PREDICTION,
  /** p of an effect of at least a margin, over the margin. */
  P_FUNCTION;

  /**
   * The name on the command line.
   *
   * @return such as p-function
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * A plot by its name.
   *
   * @param id the name
   * @return the plot, empty for another text
   */
  public static Optional<ReplicationPlot> find(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * All names.
   *
   * @return the default first
   */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ReplicationPlot::id).toList();
  }
}
