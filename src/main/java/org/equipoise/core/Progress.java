// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

/** Hears how far a long computation is. What it does with that never changes a result. */
@FunctionalInterface
public interface Progress {
  /** Hears nothing. */
  Progress SILENT = (what, done, all) -> {};

  /**
   * Hears where a computation is; called often.
   *
   * @param what what is being computed, such as permutation
   * @param done how much of it is done
   * @param all how much it is in all
   */
  void at(String what, long done, long all);
}
