// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Optional;
import org.equipoise.core.Interval;
import org.equipoise.design.Visit;
import org.equipoise.evidence.Measurement;

/**
 * The mean of one arm at one time, as it is shown: a mean, or a geometric mean of a log-scale
 * outcome.
 *
 * @param visit the visit
 * @param measurement what was measured, with its minute for sampled outcomes
 * @param arm the id of the arm
 * @param n participants
 * @param mean the mean or geometric mean
 * @param interval its t interval at the plan's level; empty for n below 2
 */
public record ProfilePoint(
    Visit visit,
    Measurement measurement,
    String arm,
    int n,
    double mean,
    Optional<Interval> interval) {}
