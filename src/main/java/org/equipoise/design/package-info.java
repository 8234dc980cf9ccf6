// SPDX-License-Identifier: Apache-2.0
/**
 * What a trial is, and what a simulated scenario is: arms, visits, challenge, outcomes, hypotheses,
 * plan.
 *
 * <p>Start at {@link org.equipoise.design.Trial}. May import {@code core} and {@code claim}. Holds
 * no data (see {@code evidence}) and reads no files (see {@code io}).
 */
package org.equipoise.design;
