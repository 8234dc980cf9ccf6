// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.List;
import org.equipoise.core.TwoArms;

/** Whether a contrast, in a paper's words, is that of a trial's own two arms. */
final class Contrasts {
  private static final List<String> JOINTS =
      List.of(" - ", " minus ", " against ", " vs ", " versus ");

  private Contrasts() {}

  static boolean own(String contrast, TwoArms<String> arms) {
    String words = contrast.strip();
    return JOINTS.stream()
        .anyMatch(
            joint ->
                words.equals(arms.experimental() + joint + arms.control())
                    || words.equals(arms.control() + joint + arms.experimental()));
  }
}
