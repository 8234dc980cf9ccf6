// SPDX-License-Identifier: Apache-2.0
/**
 * Repeated measures: what the samples of one visit are reduced to.
 *
 * <p>Start at {@link org.equipoise.repeated.DerivedOutcomes}, or at {@link
 * org.equipoise.repeated.ResponseArea} for a single curve. May import {@code compare}, {@code
 * model}, {@code evidence} and what those rest on. Compares no arms (see {@code compare}) and reads
 * no files (see {@code io}).
 */
package org.equipoise.repeated;
