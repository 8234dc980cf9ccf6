// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.equipoise.design.Scenario;
import org.equipoise.evidence.MomentsBuffer;

/**
 * Draws the moments of a Gaussian trial instead of its participants: for each arm the means, normal
 * with covariance Σ/n, and the scatter matrix, Wishart with n - 1 degrees of freedom by Bartlett's
 * decomposition. The cost does not depend on n.
 *
 * <p>Where both arms have the same Σ and no analysis looks at more than the difference of the means
 * and the pooled covariances, those are drawn at once, the covariances with n1 + n2 - 2 degrees of
 * freedom; they stand in both arms, and the control arm has its true means.
 *
 * @see <a href="https://doi.org/10.1017/S0370164600022914">Bartlett (1933), Proc. R. Soc. Edinb.
 *     53, 260-283</a>
 */
final class MomentsModel {
  private final MomentsPopulation population;
  private final MomentsScatter scatter;
  private final int dimension;
  private final ReplicateRandom random = new ReplicateRandom();
  private final ContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
  private final ContinuousSampler[][] chiSquares;
  private final double[] inverseDf;
  private final double[] meanScales;
  private final double[] z;
  private final double[][] factor;
  private final Streams streams;

  MomentsModel(Scenario scenario, List<ModelVariable> variables, MomentsScatter scatter) {
    this.population = MomentsPopulation.of(scenario, variables);
    this.scatter = scatter;
    this.dimension = variables.size();
    this.z = new double[dimension];
    this.factor = new double[dimension][dimension];
    this.streams = Streams.of(scenario);
    this.chiSquares = new ContinuousSampler[scatter == MomentsScatter.POOLED ? 1 : 2][dimension];
    this.inverseDf = new double[chiSquares.length];
    double share1 = 1.0 / population.size(0);
    double share2 = 1.0 / population.size(1);
    this.meanScales =
        scatter == MomentsScatter.POOLED
            ? new double[] {Math.sqrt(share1 + share2)}
            : new double[] {Math.sqrt(share1), Math.sqrt(share2)};
    for (int group = 0; group < chiSquares.length; group++) {
      inverseDf[group] = 1 / degreesOfFreedom(group);
      for (int i = 0; i < dimension; i++) {
        double df = degreesOfFreedom(group) - i;
        chiSquares[group][i] =
            df > 0 ? AhrensDieterMarsagliaTsangGammaSampler.of(random, df / 2, 2) : () -> 0;
      }
    }
  }

  private double degreesOfFreedom(int group) {
    return scatter == MomentsScatter.POOLED
        ? population.size(0) + population.size(1) - 2.0
        : population.size(group) - 1.0;
  }

  MomentsBuffer newBuffer() {
    MomentsBuffer buffer = new MomentsBuffer(dimension);
    buffer.sizes(population.size(0), population.size(1));
    if (scatter == MomentsScatter.POOLED) {
      buffer.shareCovariances();
      for (int i = 0; i < dimension; i++) {
        buffer.mean(1, i, population.mean(1, i));
      }
    }
    return buffer;
  }

  /** Draws a replicate over whatever the buffer held. */
  void draw(long replicate, MomentsBuffer buffer) {
    streams.begin(Component.OUTCOMES, replicate, random);
    if (dimension == 2) {
      drawTwo(buffer);
      return;
    }
    drawMeans(0, meanScales[0], buffer);
    if (scatter == MomentsScatter.BY_ARM) {
      drawMeans(1, meanScales[1], buffer);
    }
    for (int group = 0; group < chiSquares.length; group++) {
      drawFactor(group);
      write(group, buffer);
    }
  }

  // The same for an outcome with its baseline, without loops: most simulations, and twice as fast.
  private void drawTwo(MomentsBuffer buffer) {
    for (int arm = 0; arm < meanScales.length; arm++) {
      double[][] root = population.root(arm);
      double z0 = normal.sample();
      double z1 = normal.sample();
      double scale = meanScales[arm];
      buffer.mean(arm, 0, population.mean(arm, 0) + scale * (root[0][0] * z0));
      buffer.mean(arm, 1, population.mean(arm, 1) + scale * (root[1][0] * z0 + root[1][1] * z1));
    }
    for (int group = 0; group < inverseDf.length; group++) {
      double[][] root = population.root(group);
      double a = Math.sqrt(chiSquares[group][0].sample());
      double b = normal.sample();
      double c = Math.sqrt(chiSquares[group][1].sample());
      double f00 = root[0][0] * a;
      double f10 = root[1][0] * a + root[1][1] * b;
      double f11 = root[1][1] * c;
      double inverse = inverseDf[group];
      buffer.covariance(group, 0, 0, f00 * f00 * inverse);
      buffer.covariance(group, 1, 0, f10 * f00 * inverse);
      buffer.covariance(group, 1, 1, (f10 * f10 + f11 * f11) * inverse);
    }
  }

  private void drawMeans(int arm, double scale, MomentsBuffer buffer) {
    for (int i = 0; i < dimension; i++) {
      z[i] = normal.sample();
    }
    double[][] root = population.root(arm);
    for (int i = 0; i < dimension; i++) {
      double sum = 0;
      for (int j = 0; j <= i; j++) {
        sum += root[i][j] * z[j];
      }
      buffer.mean(arm, i, population.mean(arm, i) + scale * sum);
    }
  }

  // L A with A Bartlett's triangle: roots of chi-squares on the diagonal, normals below it.
  private void drawFactor(int group) {
    double[][] root = population.root(group);
    for (int j = 0; j < dimension; j++) {
      z[j] = Math.sqrt(chiSquares[group][j].sample());
      for (int i = j; i < dimension; i++) {
        factor[i][j] = root[i][j] * z[j];
      }
      for (int k = j + 1; k < dimension; k++) {
        double below = normal.sample();
        for (int i = k; i < dimension; i++) {
          factor[i][j] += root[i][k] * below;
        }
      }
    }
  }

  private void write(int arm, MomentsBuffer buffer) {
    double inverse = inverseDf[arm];
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k <= j; k++) {
          sum += factor[i][k] * factor[j][k];
        }
        buffer.covariance(arm, i, j, sum * inverse);
      }
    }
  }
}
