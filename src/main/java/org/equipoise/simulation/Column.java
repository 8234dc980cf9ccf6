// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.OptionalDouble;
import org.equipoise.evidence.Measurement;

/**
 * One column of the draws.
 *
 * @param measurement what it holds
 * @param visit the index of its visit
 * @param detectionLimit its detection limit
 */
record Column(Measurement measurement, int visit, OptionalDouble detectionLimit) {}
