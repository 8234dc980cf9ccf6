// SPDX-License-Identifier: Apache-2.0
/**
 * What was observed: participants, printed tables, and the moments to which both reduce.
 *
 * <p>Start at {@link org.equipoise.evidence.Evidence} and {@link org.equipoise.evidence.Moments}.
 * May import {@code core} and {@code design}. Reads no files (see {@code io}) and estimates nothing
 * (see {@code compare}).
 */
package org.equipoise.evidence;
