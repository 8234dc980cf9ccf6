// SPDX-License-Identifier: Apache-2.0
/**
 * Tests and intervals for two arms, equivalence, multiplicity, closed-form power.
 *
 * <p>Start at {@link org.equipoise.compare.Comparison}, which needs moments, or at {@link
 * org.equipoise.compare.SampleComparison}, which needs participants. May import {@code effect},
 * {@code model}, {@code claim}, {@code allocation}, {@code evidence}, and below. Knows no command
 * line and no files.
 */
package org.equipoise.compare;
