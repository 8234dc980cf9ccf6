// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

/** What comes next among the bytes of a record. */
final class RecordKind {
  static final int RECORD = 1;
  static final int ENUM = 2;
  static final int ROWS = 3;
  static final int LIST = 4;
  static final int MAP = 5;
  static final int TEXT = 6;
  static final int DOUBLE = 7;
  static final int INT = 8;
  static final int LONG = 9;
  static final int BOOLEAN = 10;
  static final int OPTIONAL = 11;
  static final int OPTIONAL_DOUBLE = 12;
  static final int OPTIONAL_INT = 13;

  private RecordKind() {}
}
