// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

/**
 * Hommel's adjusted p-values in O(m log m).
 *
 * <p>Let s(i) be Simes' p of the i largest p-values, i min over j of p(m-i+j)/j, and S(i) the
 * largest s(k) with k &gt;= i. At α the largest set that Simes' test does not reject has i members
 * with S(i+1) &lt;= α &lt; S(i), and a hypothesis is rejected when i p &lt;= α. So its adjusted p
 * is the smallest, over i from 0 to m, of max(S(i+1), i p): the first falls in i and the second
 * grows.
 *
 * <p>s(i)/i is the smallest slope from the point (m-i, 0) to the points (k, p(k)) to its right, and
 * so a tangent to their lower hull, which grows to the left as i grows.
 *
 * @see <a href="https://doi.org/10.1002/bimj.201700316">Meijer, Krebs and Goeman (2019), Biom J 61,
 *     73-82</a>
 */
final class Hommel {
  private final double[] p;

  /** The corners of the lower hull, as indices from 0 into p; the leftmost is the last. */
  private final int[] hull;

  private int corners;

  private Hommel(double[] sorted) {
    this.p = sorted;
    this.hull = new int[sorted.length];
  }

  static double[] adjustSorted(double[] sorted) {
    double[] largest = new Hommel(sorted).largestSimes();
    double[] adjusted = new double[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      adjusted[i] = adjusted(sorted[i], largest);
    }
    return adjusted;
  }

  private static double adjusted(double p, double[] largest) {
    int low = 0; // i p < S(i+1) here, or it is the first
    int high = largest.length - 2; // i p >= S(i+1) = 0 here
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (middle * p < largest[middle + 1]) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? 0 : Math.min(low * p, largest[low]);
  }

  /** S(i) at i from 1 to m, and S(m+1) = 0. */
  private double[] largestSimes() {
    int m = p.length;
    double[] largest = new double[m + 2];
    for (int i = 1; i <= m; i++) {
      addLeft(m - i);
      largest[i] = Math.min(1, i * smallestSlope(m - i - 1));
    }
    for (int i = m - 1; i >= 1; i--) {
      largest[i] = Math.max(largest[i], largest[i + 1]);
    }
    return largest;
  }

  private void addLeft(int index) {
    while (corners >= 2 && !turns(index, hull[corners - 1], hull[corners - 2])) {
      corners--;
    }
    hull[corners++] = index;
  }

  /** Whether the middle point is a corner: the slope before it is below the slope after it. */
  private boolean turns(int left, int middle, int right) {
    return (p[middle] - p[left]) * (right - middle) < (p[right] - p[middle]) * (middle - left);
  }

  /** The smallest slope from the point (from, 0) to a corner; it falls and then grows. */
  private double smallestSlope(int from) {
    int low = 0;
    int high = corners - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (slope(from, hull[middle]) <= slope(from, hull[middle + 1])) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return slope(from, hull[low]);
  }

  private double slope(int from, int to) {
    return p[to] / (to - from);
  }
}
