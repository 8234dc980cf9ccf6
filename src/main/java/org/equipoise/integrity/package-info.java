// SPDX-License-Identifier: Apache-2.0
/**
 * Do printed numbers agree with themselves? Each check reads numbers as they were printed and says
 * whether any data could have led to them, with the range that rounding allows.
 *
 * <p>Start at {@link org.equipoise.integrity.Finding}, then {@link org.equipoise.integrity.Grim},
 * {@link org.equipoise.integrity.Grimmer} and {@link org.equipoise.integrity.Sprite}. May import
 * {@code core}, {@code numeric}, {@code design}, {@code evidence} and {@code effect}. Does not read
 * files, and accuses nobody: a finding is a lead, and carries its innocent explanations.
 */
package org.equipoise.integrity;
