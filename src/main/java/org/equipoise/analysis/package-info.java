// SPDX-License-Identifier: Apache-2.0
/**
 * Runs a trial's plan over its evidence: estimates, verdicts, sensitivity, and what of a paper's
 * printed results reproduces; and replications simulated from a published trial.
 *
 * <p>Start at {@link org.equipoise.analysis.TrialAnalysis}, and at {@link
 * org.equipoise.analysis.TrialReplications}. May import every room below it but {@code view}'s.
 * Draws no figures and reads no files: see {@code view} and {@code io}.
 */
package org.equipoise.analysis;
