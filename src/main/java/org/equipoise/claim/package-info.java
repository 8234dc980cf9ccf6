// SPDX-License-Identifier: Apache-2.0
/**
 * What a trial claims and when the claim holds: superiority, non-inferiority, equivalence; margin
 * and interval to verdict.
 *
 * <p>Start at {@link org.equipoise.claim.Claim} and {@link org.equipoise.claim.Verdict}. May import
 * {@code core}. Does not estimate: see {@code compare}.
 */
package org.equipoise.claim;
