// SPDX-License-Identifier: Apache-2.0
/**
 * equipoise: two-arm randomized trials. The rooms and their arrows are in the README and in
 * docs/decisions.md.
 */
package org.equipoise;
