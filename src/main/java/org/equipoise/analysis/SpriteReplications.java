// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.rng.UniformRandomProvider;
import org.equipoise.compare.Inference;
import org.equipoise.compare.Settings;
import org.equipoise.core.Estimate;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reported;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Outcome;
import org.equipoise.design.Range;
import org.equipoise.design.ScoreSteps;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.PublishedRow;
import org.equipoise.evidence.PublishedTable;
import org.equipoise.integrity.Granularity;
import org.equipoise.integrity.Reconstruction;
import org.equipoise.integrity.ScoreCounts;
import org.equipoise.integrity.Sprite;
import org.equipoise.integrity.SpriteSearch;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;
import org.equipoise.method.Method.OfMoments;
import org.equipoise.numeric.SeededGenerator;

/**
 * Replications of a comparison of bounded scores. Scores that are printed like the original's are
 * reconstructed, several samples an arm; each replicate draws its participants with replacement
 * from one of them. What the scores had to do with those at baseline is not known, so that methods
 * are limited to the visit itself.
 */
final class SpriteReplications {
  /** Different samples an arm, from which replicates take turns by chance. */
  static final int SAMPLES = 100;

  /** Participants of an arm, whose scores are drawn one by one. */
  private static final int MOST = 100_000;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final TwoArms<List<double[]>> scores;
  private final TwoArms<Integer> sizes;
  private final long seed;

  private SpriteReplications(TwoArms<List<double[]>> scores, TwoArms<Integer> sizes, long seed) {
    this.scores = scores;
    this.sizes = sizes;
    this.seed = seed;
  }

  /** Whether an outcome is declared to have whole steps between two bounds. */
  static boolean isFor(Outcome outcome) {
    boolean steps =
        outcome.granularity().isPresent() || outcome.decimals().equals(OptionalInt.of(0));
    return steps && outcome.range().isPresent();
  }

  /** Scores of one arm that are printed like that, or why there are none. */
  private record Scores(List<double[]> samples, Optional<NotEstimable> why) {}

  /** Counts what criteria say of replications; a reason where there are no scores to draw from. */
  static Optional<NotEstimable> count(
      SimulatedReplications.Question question,
      PublishedTable table,
      TwoArms<Integer> sizes,
      ReplicationDesign design,
      CriterionCounts counts) {
    Method method = Catalogue.find(question.method()).orElseThrow();
    if (method.usesBaseline() || !(method.procedure() instanceof OfMoments moments)) {
      return Optional.of(
          new NotEstimable(
              Reason.NEEDS_PARTICIPANTS,
              "reconstructed scores are of one visit, and "
                  + method.id()
                  + " needs more than that visit's means and SDs"));
    }
    if (Math.max(sizes.experimental(), sizes.control()) > MOST) {
      return Optional.of(
          new NotEstimable(
              Reason.TOO_MANY,
              "reconstructed scores are drawn one by one, for at most " + MOST + " an arm"));
    }
    TwoArms<Scores> found =
        table.arms().map(arm -> scores(question, table, arm, design.run().seed()));
    Optional<NotEstimable> why = found.experimental().why().or(found.control()::why);
    if (why.isEmpty()) {
      new SpriteReplications(found.map(Scores::samples), sizes, design.run().seed())
          .run(moments, Settings.of(Inference.twoSided(design.limits().level())), design, counts);
    }
    return why;
  }

  private static Scores scores(
      SimulatedReplications.Question question, PublishedTable table, String arm, long seed) {
    Measurement at = Measurement.of(question.outcome().id(), question.visit().id());
    PublishedRow row = table.row(at, arm).orElseThrow();
    Optional<Reported> mean = row.get(PublishedRow.Item.MEAN);
    Optional<Reported> sd = row.get(PublishedRow.Item.SD);
    if (mean.isEmpty() || sd.isEmpty() || row.n() < 2) {
      return none(arm, "no mean with an SD of 2 or more participants is printed");
    }
    Sprite sprite = Sprite.of(granularity(question.outcome()));
    Reconstruction made =
        sprite.reconstruct(mean.get(), sd.get(), row.n(), SpriteSearch.of(seed, SAMPLES));
    if (made instanceof Reconstruction.Found samples) {
      return new Scores(
          samples.samples().stream().map(SpriteReplications::values).toList(), Optional.empty());
    }
    return made instanceof Reconstruction.Impossible impossible
        ? none(arm, impossible.reason())
        : none(arm, "no scores with the printed mean and SD were found");
  }

  private static Scores none(String arm, String why) {
    return new Scores(
        List.of(), Optional.of(new NotEstimable(Reason.INCONSISTENT, arm + ": " + why)));
  }

  private static Granularity granularity(Outcome outcome) {
    ScoreSteps steps = outcome.granularity().orElseGet(() -> new ScoreSteps(1, 1));
    Range range = outcome.range().orElseThrow();
    return Granularity.wholeNumbers()
        .withUnit(BigDecimal.valueOf(steps.unit()))
        .withItems(steps.items())
        .between(BigDecimal.valueOf(range.min()), BigDecimal.valueOf(range.max()));
  }

  private static double[] values(ScoreCounts counts) {
    List<Double> values = new ArrayList<>();
    counts
        .counts()
        .forEach(
            (score, count) -> {
              for (int i = 0; i < count; i++) {
                values.add(score.doubleValue());
              }
            });
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void run(
      OfMoments method, Settings settings, ReplicationDesign design, CriterionCounts counts) {
    for (long replicate = 0; replicate < design.run().replicates(); replicate++) {
      UniformRandomProvider random = SeededGenerator.of(mix(seed + GOLDEN * mix(replicate + 1)));
      Moments experimental = draw(scores.experimental(), sizes.experimental(), random);
      Moments control = draw(scores.control(), sizes.control(), random);
      if (method.estimate(new TwoArms<>(experimental, control), settings)
          instanceof Estimate estimate) {
        counts.add(estimate.value(), estimate.standardError().orElse(Double.NaN));
      } else {
        counts.add(Double.NaN, Double.NaN);
      }
    }
  }

  // The finalizer of MurmurHash3 with Stafford's constants (mix 13), a bijection.
  private static long mix(long word) {
    long z = (word ^ (word >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  private static Moments draw(List<double[]> samples, int n, UniformRandomProvider random) {
    double[] sample = samples.get(random.nextInt(samples.size()));
    double first = sample[random.nextInt(sample.length)];
    double sum = 0; // about the first value, so that no digits are lost
    double squares = 0;
    for (int i = 1; i < n; i++) {
      double d = sample[random.nextInt(sample.length)] - first;
      sum += d;
      squares += d * d;
    }
    double mean = sum / n;
    double variance = Math.max(0, squares - n * mean * mean) / (n - 1);
    return Moments.of(n, first + mean, Math.sqrt(variance));
  }
}
