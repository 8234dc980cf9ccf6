// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: one class a command, which parses options, calls one library method and prints.
 *
 * <p>Start at {@link org.equipoise.cli.Main}. May import every room. Computes nothing itself.
 */
package org.equipoise.cli;
