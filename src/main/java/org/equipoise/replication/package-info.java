// SPDX-License-Identifier: Apache-2.0
/**
 * Original studies against their replications: whether a replication succeeded, by every criterion
 * in use; how large one must be; and what a design would do to a true effect.
 *
 * <p>Start at {@link org.equipoise.replication.ReplicationCriterion} for a {@link
 * org.equipoise.replication.ReplicationPair}, at {@link org.equipoise.replication.ReplicationPlan}
 * for planning and at {@link org.equipoise.replication.DesignErrors} for type S and type M errors.
 * May import {@code effect}. Knows estimates and standard errors only: see {@code effect} for where
 * they come from.
 */
package org.equipoise.replication;
