// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

/** Who sees a column. */
public enum Audience {
  /** Every format. */
  EVERYONE,
  /** CSV and JSON only: what people read in another form. */
  DATA,
  /** Text, Markdown and reports only: what data has in another form. */
  PEOPLE
}
