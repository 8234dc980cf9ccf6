// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.equipoise.core.Reported;
import org.equipoise.core.Require;
import org.equipoise.numeric.SeededGenerator;

/**
 * SPRITE: samples of a bounded scale that have the printed mean and standard deviation. A sample
 * found is an example of what may lie behind the numbers, not what the participants scored; one
 * that every reconstruction shares a strange shape with is worth a question.
 *
 * <p>Random walks find samples of ordinary shapes; where they do not arrive, an exact search
 * decides, so that "impossible" is a proof and "not found" says that nothing is known.
 *
 * @param granularity what values a score can take, with both limits of the scale
 * @param rounding how both numbers were rounded
 * @param restrictions how often single scores must be there
 * @see <a href="https://doi.org/10.7287/peerj.preprints.26968v1">Heathers, Anaya, van der Zee and
 *     Brown (2018), PeerJ Preprints 6, e26968v1</a>
 */
public record Sprite(Granularity granularity, Rounding rounding, List<Restriction> restrictions) {
  /** So many walks in a row without a new sample, and the exact search takes over. */
  private static final int VAIN = 30;

  private static final List<Explanation> EXPLANATIONS =
      List.of(
          Explanation.OTHER_SCALE,
          Explanation.SEVERAL_ITEMS,
          Explanation.SUBSET,
          Explanation.ROUNDING,
          Explanation.SE_FOR_SD,
          Explanation.NOT_WHOLE,
          Explanation.ADJUSTED,
          Explanation.SLIP);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the scale lacks a limit
   */
  public Sprite {
    Objects.requireNonNull(rounding, "rounding");
    granularity.requireLimits();
    restrictions = List.copyOf(restrictions);
  }

  /**
   * Rounded to the nearest, no restrictions.
   *
   * @param granularity what values a score can take, with both limits of the scale
   * @return the default reconstruction on that scale
   */
  public static Sprite of(Granularity granularity) {
    return new Sprite(granularity, Rounding.NEAREST, List.of());
  }

  /**
   * Other restrictions.
   *
   * @param value how often single scores must be there, each score once
   * @return the changed copy
   */
  public Sprite withRestrictions(List<Restriction> value) {
    return new Sprite(granularity, rounding, value);
  }

  /**
   * Looks for samples.
   *
   * @param mean the printed mean
   * @param sd the printed standard deviation, 0 or more
   * @param n how many scores, 2 or more
   * @param search how long, and for how many
   * @return samples, or that there are none, or that none was found
   * @throws IllegalArgumentException if n is below 2, sd negative, or a restriction is not of the
   *     scale, is given twice, or needs more than n scores
   */
  public Reconstruction reconstruct(Reported mean, Reported sd, int n, SpriteSearch search) {
    Require.atLeast(n, 2, "n");
    Grimmer.requireNotNegative(sd);
    Optional<SampleSpace> space = SampleSpace.of(granularity, restrictions, n);
    Finding finding = new Grimmer(granularity, rounding, Spread.SD).check(mean, sd, n);
    if (finding.outcome() == Outcome.INCONSISTENT) {
      return new Reconstruction.Impossible(finding.sentence());
    }
    WholeRange totals = granularity.totals(rounding.range(mean), n);
    WholeRange squares = granularity.squares(rounding.range(sd), Spread.SD, n);
    return space
        .filter(samples -> samples.allow(totals, squares, n))
        .map(samples -> search(samples, search))
        .orElseGet(() -> new Reconstruction.NotFound(0));
  }

  /**
   * Whether a whole sample has the printed mean and standard deviation and meets the restrictions.
   *
   * @param mean the printed mean
   * @param sd the printed standard deviation, 0 or more
   * @param n how many scores, 2 or more
   * @param seed decides which samples are looked at
   * @return the finding, with the limits of the standard deviations that are printed like that; not
   *     checked where neither a sample nor a proof was found
   * @throws IllegalArgumentException as {@link #reconstruct} does
   */
  public Finding check(Reported mean, Reported sd, int n, long seed) {
    Reconstruction result = reconstruct(mean, sd, n, SpriteSearch.of(seed, 1));
    RoundingRange range = rounding.range(sd);
    double low = Math.max(0, range.lowValue());
    if (result instanceof Reconstruction.Impossible impossible) {
      return new Finding(
          CheckKind.SPRITE,
          Outcome.INCONSISTENT,
          OptionalDouble.of(low),
          OptionalDouble.of(range.highValue()),
          impossible.reason(),
          EXPLANATIONS);
    }
    if (result instanceof Reconstruction.Found found) {
      return Finding.consistent(
          CheckKind.SPRITE,
          low,
          range.highValue(),
          "a sample with this mean and standard deviation is " + found.samples().get(0).words());
    }
    return Finding.notChecked(
        CheckKind.SPRITE,
        ((Reconstruction.NotFound) result).iterations()
            + " moves found no sample, and no proof that there is none");
  }

  private Reconstruction search(SampleSpace space, SpriteSearch search) {
    Set<ScoreCounts> found = new LinkedHashSet<>();
    SpriteWalk walk = new SpriteWalk(space, SeededGenerator.of(search.seed()), search.iterations());
    int vain = space.targets().isEmpty() ? VAIN : 0;
    while (found.size() < search.samples() && vain < VAIN) {
      vain = walk.attempt().filter(found::add).isPresent() ? 0 : vain + 1;
    }
    CountSearch rest = new CountSearch(space, found, search.samples());
    if (found.size() < search.samples()) {
      rest.run();
    }
    if (!found.isEmpty()) {
      Reconstruction.Coverage coverage =
          rest.isExhausted() ? Reconstruction.Coverage.ALL : Reconstruction.Coverage.SOME;
      return new Reconstruction.Found(List.copyOf(found), coverage, walk.iterations());
    }
    return rest.isExhausted()
        ? new Reconstruction.Impossible("no sample meets the restrictions" + granularity.limits())
        : new Reconstruction.NotFound(walk.iterations());
  }
}
