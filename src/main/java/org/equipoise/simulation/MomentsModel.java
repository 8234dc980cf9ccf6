// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import org.equipoise.design.Scenario;
import org.equipoise.evidence.MomentsBuffer;

/**
 * Draws the moments of a Gaussian trial instead of its participants: for each arm the means, normal
 * with covariance Σ/n, and the scatter matrix, Wishart with n - 1 degrees of freedom by Bartlett's
 * decomposition. The cost does not depend on n.
 *
 * <p>Every number is made from one standard normal deviate, the chis of Bartlett's diagonal at
 * their quantiles ({@link QuantileTable#chi}): as many deviates a replicate whatever n is, so that
 * cells of different sizes share them in place.
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
  private final QuantileTable[][] chis;
  private final double[] inverseDf;
  private final double[] meanScales;
  private final BlockNormals drawn;
  private final double[] normals;
  private final double[][] factor;
  private final PairConstants[] ofArms;
  private int next;

  MomentsModel(Scenario scenario, List<ModelVariable> variables, MomentsScatter scatter) {
    this.population = MomentsPopulation.of(scenario, variables);
    this.scatter = scatter;
    this.dimension = variables.size();
    this.factor = new double[dimension][dimension];
    double share1 = 1.0 / population.size(0);
    double share2 = 1.0 / population.size(1);
    this.meanScales =
        scatter == MomentsScatter.POOLED
            ? new double[] {Math.sqrt(share1 + share2)}
            : new double[] {Math.sqrt(share1), Math.sqrt(share2)};
    int groups = meanScales.length;
    int each = groups * (dimension + dimension * (dimension + 1) / 2);
    this.drawn = new BlockNormals(Streams.of(scenario), each);
    this.normals = drawn.values();
    this.chis = new QuantileTable[groups][dimension];
    this.inverseDf = new double[groups];
    for (int group = 0; group < groups; group++) {
      inverseDf[group] = 1 / degreesOfFreedom(group);
      for (int i = 0; i < dimension; i++) {
        chis[group][i] = QuantileTable.chi(degreesOfFreedom(group) - i);
      }
    }
    this.ofArms = new PairConstants[dimension == 2 ? groups : 0];
    for (int group = 0; group < ofArms.length; group++) {
      ofArms[group] = new PairConstants(group);
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
    next = drawn.begin(replicate);
    if (dimension == 2) {
      writeTwo(next, buffer);
    } else {
      write(buffer);
    }
  }

  /** Draws some replicates in a row, one a buffer. */
  void draw(long firstReplicate, int count, MomentsBuffer[] buffers) {
    if (dimension == 2) {
      for (int i = 0; i < count; i++) {
        writeTwo(drawn.begin(firstReplicate + i), buffers[i]);
      }
    } else {
      for (int i = 0; i < count; i++) {
        draw(firstReplicate + i, buffers[i]);
      }
    }
  }

  /** Any number of variables; {@link #writeTwo} must do the same. */
  void drawGenerally(long replicate, MomentsBuffer buffer) {
    next = drawn.begin(replicate);
    write(buffer);
  }

  private void write(MomentsBuffer buffer) {
    for (int arm = 0; arm < meanScales.length; arm++) {
      writeMeans(arm, buffer);
    }
    for (int group = 0; group < chis.length; group++) {
      makeFactor(group);
      writeCovariances(group, buffer);
    }
  }

  // An outcome with its baseline, without loops: most simulations.
  private void writeTwo(int first, MomentsBuffer buffer) {
    int at = first;
    for (PairConstants arm : ofArms) {
      double z0 = normals[at];
      double z1 = normals[at + 1];
      at += 2;
      buffer.means(arm.index, arm.mean0 + arm.m00 * z0, arm.mean1 + (arm.m10 * z0 + arm.m11 * z1));
    }
    for (PairConstants group : ofArms) {
      double a = group.chi0.deviate(normals[at]);
      double b = normals[at + 1];
      double c = group.chi1.deviate(normals[at + 2]);
      at += 3;
      double f00 = group.f00 * a;
      double f10 = group.f10 * a + group.f11 * b;
      double f11 = group.f11 * c;
      buffer.covariances(group.index, f00 * f00, f10 * f00, f10 * f10 + f11 * f11);
    }
  }

  private void writeMeans(int arm, MomentsBuffer buffer) {
    double[][] root = population.root(arm);
    for (int i = 0; i < dimension; i++) {
      double sum = 0;
      for (int j = 0; j <= i; j++) {
        sum += root[i][j] * normals[next + j];
      }
      buffer.mean(arm, i, population.mean(arm, i) + meanScales[arm] * sum);
    }
    next += dimension;
  }

  // L A with A Bartlett's triangle: chis on the diagonal, normals below it. With fewer degrees of
  // freedom than variables it has as many columns, and the rest is 0.
  private void makeFactor(int group) {
    double[][] root = population.root(group);
    for (int j = 0; j < dimension; j++) {
      double chi = chis[group][j].deviate(normals[next++]);
      for (int i = j; i < dimension; i++) {
        factor[i][j] = root[i][j] * chi;
      }
      for (int k = j + 1; k < dimension; k++) {
        double below = j < degreesOfFreedom(group) ? normals[next] : 0;
        next++;
        for (int i = k; i < dimension; i++) {
          factor[i][j] += root[i][k] * below;
        }
      }
    }
  }

  private void writeCovariances(int arm, MomentsBuffer buffer) {
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

  /** What two variables of an arm need, side by side. */
  private final class PairConstants {
    final int index;
    final double mean0;
    final double mean1;
    final double m00;
    final double m10;
    final double m11;
    final double f00;
    final double f10;
    final double f11;
    final QuantileTable chi0;
    final QuantileTable chi1;

    PairConstants(int arm) {
      double[][] root = population.root(arm);
      double perRootDf = Math.sqrt(inverseDf[arm]);
      this.index = arm;
      this.mean0 = population.mean(arm, 0);
      this.mean1 = population.mean(arm, 1);
      this.m00 = meanScales[arm] * root[0][0];
      this.m10 = meanScales[arm] * root[1][0];
      this.m11 = meanScales[arm] * root[1][1];
      this.f00 = perRootDf * root[0][0];
      this.f10 = perRootDf * root[1][0];
      this.f11 = perRootDf * root[1][1];
      this.chi0 = chis[arm][0];
      this.chi1 = chis[arm][1];
    }
  }
}
