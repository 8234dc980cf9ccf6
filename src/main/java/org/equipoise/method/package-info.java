// SPDX-License-Identifier: Apache-2.0
/**
 * The catalogue: from the id of a method, as plans and the command line write it, to its procedure,
 * and what it needs.
 *
 * <p>Start at {@link org.equipoise.method.Catalogue}. May import {@code compare}, {@code repeated}
 * and below. Computes nothing itself.
 */
package org.equipoise.method;
