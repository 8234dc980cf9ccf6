// SPDX-License-Identifier: Apache-2.0
/**
 * Effect measures for two arms: the estimate, its standard error and its interval.
 *
 * <p>Start at {@link org.equipoise.effect.EffectMeasure}. May import {@code core}, {@code numeric},
 * {@code design} and {@code evidence}. Does not test hypotheses: see {@code compare}.
 */
package org.equipoise.effect;
