// SPDX-License-Identifier: Apache-2.0
/**
 * Runs a trial's plan over its evidence: estimates, verdicts, sensitivity, and what of a paper's
 * printed results reproduces.
 *
 * <p>Start at {@link org.equipoise.analysis.TrialAnalysis}. May import every room below it but
 * {@code view}'s. Draws nothing and reads no files: see {@code view} and {@code io}.
 */
package org.equipoise.analysis;
