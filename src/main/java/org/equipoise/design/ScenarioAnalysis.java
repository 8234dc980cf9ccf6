// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

/**
 * An analysis of every replicate.
 *
 * @param outcome the outcome's id
 * @param visit the visit's id
 * @param method the id of the method in the catalogue
 */
public record ScenarioAnalysis(String outcome, String visit, String method) {
  /**
   * Checks the ids.
   *
   * @throws IllegalArgumentException if one has a wrong form
   */
  public ScenarioAnalysis {
    Ids.require(outcome, "outcome");
    Ids.require(visit, "visit");
    Ids.require(method, "method");
  }
}
