// SPDX-License-Identifier: Apache-2.0
/**
 * Answers as tables: typed columns with units and notes, written as text, CSV, JSON, Markdown,
 * LaTeX or a workbook.
 *
 * <p>Start at {@link org.equipoise.table.Table} and {@link org.equipoise.table.Answer}; {@link
 * org.equipoise.table.Format} writes them. May import {@code core}. Does not compute, and does not
 * write files: see {@code io}.
 */
package org.equipoise.table;
