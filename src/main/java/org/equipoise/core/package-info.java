// SPDX-License-Identifier: Apache-2.0
/**
 * The vocabulary that every room speaks: estimates, intervals, conventions, printed numbers.
 *
 * <p>Start at {@link org.equipoise.core.Estimation}. Imports nothing of ours and no library. Does
 * not compute statistics: see the rooms above.
 */
package org.equipoise.core;
