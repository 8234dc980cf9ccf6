// SPDX-License-Identifier: Apache-2.0
/**
 * One class a kind of result: its table, its words and its figure, all from the same object.
 *
 * <p>Start at {@link org.equipoise.view.TrialView}, {@link org.equipoise.view.CompareView} and
 * {@link org.equipoise.view.EffectView}. May import {@code analysis} and the rooms below it, {@code
 * table} and {@code figure}. Computes no statistics and writes no files.
 */
package org.equipoise.view;
