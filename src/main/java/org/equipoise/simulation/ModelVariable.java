// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

/**
 * One outcome at one visit.
 *
 * @param outcome the index of the outcome in the scenario
 * @param visit the index of the visit in the outcome
 */
record ModelVariable(int outcome, int visit) {}
