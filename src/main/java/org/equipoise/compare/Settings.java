// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.equipoise.claim.Better;
import org.equipoise.core.Progress;
import org.equipoise.core.Require;
import org.equipoise.design.AllocationScheme;

/**
 * What a method is told besides the data. Immutable; the withers return changed copies.
 *
 * <p>A method takes from it what it has use for, and has defaults for what is not said.
 */
public final class Settings {
  private final Inference inference;
  private final Optional<MarginBounds> margin;
  private final Optional<Better> better;
  private final Told told;

  private Settings(
      Inference inference, Optional<MarginBounds> margin, Optional<Better> better, Told told) {
    this.inference = Objects.requireNonNull(inference, "inference");
    this.margin = Objects.requireNonNull(margin, "margin");
    this.better = Objects.requireNonNull(better, "better");
    this.told = Objects.requireNonNull(told, "told");
  }

  /**
   * Level and alternative, and the defaults of all else: no margin, no direction, seed 1.
   *
   * @param inference level and alternative
   * @return the settings
   */
  public static Settings of(Inference inference) {
    return new Settings(
        inference,
        Optional.empty(),
        Optional.empty(),
        new Told(
            new Chance(1, OptionalInt.empty(), Optional.empty()),
            new Tuning(0.2, Math.sqrt(0.5)),
            Progress.SILENT));
  }

  /** What only some methods have use for. */
  private record Told(Chance chance, Tuning tuning, Progress progress) {
    Told {
      Objects.requireNonNull(chance, "chance");
      Objects.requireNonNull(tuning, "tuning");
      Objects.requireNonNull(progress, "progress");
    }
  }

  /**
   * What comes from chance, and how often.
   *
   * @param seed the seed
   * @param resamples permutations or resamples, 1 or more; empty for the method's own default
   * @param scheme how the trial was randomized, for a test that follows it
   */
  public record Chance(long seed, OptionalInt resamples, Optional<AllocationScheme> scheme) {
    /** Checks the count. */
    public Chance {
      resamples.ifPresent(count -> Require.atLeast(count, 1, "resamples"));
      Objects.requireNonNull(scheme, "scheme");
    }
  }

  /**
   * Numbers that a method may be told.
   *
   * @param trim the share that is trimmed at each end, in [0, 0.5)
   * @param cauchyScale the scale of the Cauchy prior on the standardized difference, in [0.001,
   *     1000]
   */
  public record Tuning(double trim, double cauchyScale) {
    /** Checks the numbers. */
    public Tuning {
      if (!(trim >= 0 && trim < 0.5)) {
        throw new IllegalArgumentException("trim must be in [0, 0.5), got " + trim);
      }
      if (!(cauchyScale >= 0.001 && cauchyScale <= 1000)) {
        throw new IllegalArgumentException("scale must be in [0.001, 1000], got " + cauchyScale);
      }
    }
  }

  /**
   * Level and alternative.
   *
   * @return the inference
   */
  public Inference inference() {
    return inference;
  }

  /**
   * The margin of equivalence or non-inferiority.
   *
   * @return the bounds, empty when there are none
   */
  public Optional<MarginBounds> margin() {
    return margin;
  }

  /**
   * Which direction of the outcome is better.
   *
   * @return the direction, empty when it was not said
   */
  public Optional<Better> better() {
    return better;
  }

  /**
   * What comes from chance.
   *
   * @return seed, number of resamples and scheme
   */
  public Chance chance() {
    return told.chance();
  }

  /**
   * The numbers that a method may be told.
   *
   * @return trim and scale
   */
  public Tuning tuning() {
    return told.tuning();
  }

  /**
   * A changed copy.
   *
   * @param changed level and alternative
   * @return the copy
   */
  public Settings withInference(Inference changed) {
    return new Settings(changed, margin, better, told);
  }

  /**
   * A changed copy.
   *
   * @param bounds the margin
   * @return the copy
   */
  public Settings withMargin(MarginBounds bounds) {
    return new Settings(inference, Optional.of(bounds), better, told);
  }

  /**
   * A changed copy.
   *
   * @param direction which direction is better
   * @return the copy
   */
  public Settings withBetter(Better direction) {
    return new Settings(inference, margin, Optional.of(direction), told);
  }

  /**
   * A changed copy.
   *
   * @param changed what comes from chance
   * @return the copy
   */
  public Settings withChance(Chance changed) {
    return new Settings(
        inference, margin, better, new Told(changed, told.tuning(), told.progress()));
  }

  /**
   * A changed copy.
   *
   * @param changed the numbers
   * @return the copy
   */
  public Settings withTuning(Tuning changed) {
    return new Settings(
        inference, margin, better, new Told(told.chance(), changed, told.progress()));
  }

  /**
   * Who hears how far a long computation is.
   *
   * @return the hearer; a silent one when nothing was said
   */
  public Progress progress() {
    return told.progress();
  }

  /**
   * A changed copy.
   *
   * @param hearer who hears how far a long computation is
   * @return the copy
   */
  public Settings withProgress(Progress hearer) {
    return new Settings(inference, margin, better, new Told(told.chance(), told.tuning(), hearer));
  }
}
