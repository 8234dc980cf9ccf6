// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.equipoise.core.Require;

/**
 * Flow of participants through a trial: all who were randomized, and of each arm the randomized,
 * the lost and the analysed, as the CONSORT statement asks.
 *
 * @param caption the words around the figure; without alt text, one is made from the counts
 * @param arms from left to right, 1 or more
 * @see <a href="https://doi.org/10.1136/bmj.c332">Schulz et al. (2010), BMJ 340, c332</a>
 */
public record FlowPlot(Caption caption, List<Arm> arms) {
  /**
   * Checks that there is an arm.
   *
   * @throws IllegalArgumentException if there are no arms
   */
  public FlowPlot {
    Objects.requireNonNull(caption, "caption");
    arms = Checks.notEmpty(arms, "arms");
  }

  /**
   * The counts of one arm.
   *
   * @param name its name
   * @param randomized to it
   * @param lost of them, or left out of the analysis
   * @param analysed the rest
   */
  public record Arm(String name, int randomized, int lost, int analysed) {
    /**
     * Checks the arithmetic.
     *
     * @throws IllegalArgumentException if a count is negative, or the randomized are not the
     *     analysed and the lost together
     */
    public Arm {
      Require.notBlank(name, "name");
      Require.atLeast(randomized, 0, "randomized");
      Require.atLeast(lost, 0, "lost");
      Require.atLeast(analysed, 0, "analysed");
      if ((long) analysed + lost != randomized) {
        throw new IllegalArgumentException(
            "randomized must be analysed + lost = "
                + ((long) analysed + lost)
                + " in "
                + name
                + ", got "
                + randomized);
      }
    }
  }

  /**
   * The figure.
   *
   * @return its marks and words
   */
  public Figure figure() {
    return new FlowLayout(this).figure();
  }

  long randomized() {
    return arms.stream().mapToLong(Arm::randomized).sum();
  }

  String altText() {
    return arms.stream()
        .map(
            arm ->
                TextWrap.oneLine(arm.name())
                    + ": "
                    + arm.randomized()
                    + " randomized, "
                    + arm.lost()
                    + " lost, "
                    + arm.analysed()
                    + " analysed")
        .collect(
            Collectors.joining(
                "; ", "Flow of participants. " + randomized() + " randomized. ", "."));
  }
}
