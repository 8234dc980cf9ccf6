// SPDX-License-Identifier: Apache-2.0
/**
 * Distributions and small numerics that the libraries lack, accurate in both tails.
 *
 * <p>Start at {@link org.equipoise.numeric.NoncentralT}, {@link org.equipoise.numeric.NoncentralF}
 * and {@link org.equipoise.numeric.StudentT}. Samples have {@link
 * org.equipoise.numeric.SampleQuantile} and {@link org.equipoise.numeric.KernelDensity}. Every tail
 * is computed as such, never as one minus the other, so that a probability of 1e-300 has as many
 * digits as one of 0.3. May import {@code core}. Knows nothing of trials, arms or effects: see
 * {@code effect} and {@code compare}.
 */
package org.equipoise.numeric;
