// SPDX-License-Identifier: Apache-2.0
/**
 * Randomization schemes at work: who is allocated to which arm.
 *
 * <p>Start at {@link org.equipoise.allocation.Allocator}. May import {@code design}. Analyses
 * nothing (see {@code compare}) and draws no outcomes (see {@code simulation}).
 */
package org.equipoise.allocation;
