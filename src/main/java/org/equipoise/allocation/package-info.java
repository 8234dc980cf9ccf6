// SPDX-License-Identifier: Apache-2.0
/**
 * Randomization schemes at work: who is allocated to which arm.
 *
 * <p>Start at {@link org.equipoise.allocation.Allocator}, which fills an {@link
 * org.equipoise.allocation.AllocationSequence}; a generator that is a {@link
 * org.equipoise.allocation.ShuffleSource} has it sooner. May import {@code design}. Analyses
 * nothing (see {@code compare}) and draws no outcomes (see {@code simulation}).
 */
package org.equipoise.allocation;
