// SPDX-License-Identifier: Apache-2.0
/**
 * Files to values and back: YAML and CSV, with errors that name file, line and field, all of a file
 * at once.
 *
 * <p>Start at {@link org.equipoise.io.TrialReader} and {@link org.equipoise.io.EvidenceReader} for
 * a trial, at {@link org.equipoise.io.CsvTable} for a table of any columns, and at {@link
 * org.equipoise.io.YamlFile} with {@link org.equipoise.io.Field} to bind another YAML file. May
 * import {@code core}, {@code claim}, {@code design}, {@code evidence} and {@code table}. Prints
 * nothing, and knows no method (see {@code method}): ids of methods are arguments.
 */
package org.equipoise.io;
