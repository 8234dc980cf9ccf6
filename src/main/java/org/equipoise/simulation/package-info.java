// SPDX-License-Identifier: Apache-2.0
/**
 * Simulated trials: the participants of a replicate, drawn from a scenario.
 *
 * <p>Start at {@link org.equipoise.simulation.Replicator}, or at {@link
 * org.equipoise.simulation.Replay} for one replicate with its address; {@link
 * org.equipoise.simulation.Simulation} runs all of them, in blocks that {@link
 * org.equipoise.simulation.WorkUnit} can send elsewhere, and {@link
 * org.equipoise.simulation.SampleSizeSearch} looks for the size that a power takes. A replicate is
 * a function of the scenario, the seed and its number alone. May import {@code method}, {@code
 * allocation}, {@code evidence} and {@code design}. Reads no files (see {@code io}) and estimates
 * nothing (see {@code compare}).
 */
package org.equipoise.simulation;
