// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import org.equipoise.core.Estimation;

/**
 * One effect size of one row of published summaries.
 *
 * @param id the name of the comparison; may be empty
 * @param measure the id of the measure
 * @param estimation the estimate, or why there is none
 * @param level the level of its interval
 * @param n1 participants of the experimental arm
 * @param n2 participants of the control arm
 */
public record EffectRow(
    String id, String measure, Estimation estimation, double level, int n1, int n2) {}
