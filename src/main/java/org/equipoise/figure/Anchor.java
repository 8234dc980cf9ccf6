// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

/** Which end of a text its position holds. */
public enum Anchor {
  /** The text begins there. */
  START,
  /** The text is centred there. */
  MIDDLE,
  /** The text ends there. */
  END
}
