// SPDX-License-Identifier: Apache-2.0
/**
 * The report of an analysed trial: one HTML file that opens offline, or Markdown.
 *
 * <p>Start at {@link org.equipoise.report.Report}. May import {@code view} and the rooms below it.
 * Computes nothing and writes no files: the page is a function of its parts, byte for byte.
 */
package org.equipoise.report;
