// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.equipoise.core.Require;

/** How an outcome is distributed. */
public sealed interface ScenarioDistribution {
  /** Normal. */
  ScenarioDistribution NORMAL = new Normal();

  /** Its natural logarithm is normal. */
  ScenarioDistribution LOGNORMAL = new Lognormal();

  /** Gamma. */
  ScenarioDistribution GAMMA = new Gamma();

  /**
   * The name in files.
   *
   * @return such as normal or lognormal
   */
  String label();

  /** Normal. */
  record Normal() implements ScenarioDistribution {
    @Override
    public String label() {
      return "normal";
    }
  }

  /** Its natural logarithm is normal; means and standard deviations are those of the logarithm. */
  record Lognormal() implements ScenarioDistribution {
    @Override
    public String label() {
      return "lognormal";
    }
  }

  /** Gamma, with the mean and the standard deviation of each arm and visit. */
  record Gamma() implements ScenarioDistribution {
    /** The greatest standard deviation over the mean: a shape of 1/16. */
    static final double MOST_VARIATION = 4;

    @Override
    public String label() {
      return "gamma";
    }
  }

  /**
   * Student's t, moved and scaled to the mean and the standard deviation of each arm and visit.
   *
   * @param df the degrees of freedom, above 2 since else there is no standard deviation
   */
  record StudentT(double df) implements ScenarioDistribution {
    /** Degrees of freedom must be above this. */
    public static final double LEAST_DF = 2;

    /** Checks the degrees of freedom. */
    public StudentT {
      Require.finite(df, "df");
      if (df <= LEAST_DF) {
        throw new IllegalArgumentException("df must be above 2, got " + df);
      }
    }

    @Override
    public String label() {
      return "t";
    }
  }

  /**
   * Values of persons of a file, drawn with replacement, then moved and scaled to the mean and the
   * standard deviation of each arm and visit.
   *
   * @param from whose values they are; outcomes with the same share the drawn person
   * @param values their values at the visits of the outcome
   */
  record Resample(PersonsSource from, ResampledValues values) implements ScenarioDistribution {
    /** Checks that both are there. */
    public Resample {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(values, "values");
    }

    @Override
    public String label() {
      return "resample";
    }
  }

  /**
   * Persons of one arm of a file who have all values that are resampled.
   *
   * @param file the file as the scenario names it
   * @param arm the id of the arm in the file
   * @param persons how many have all values
   * @param all how many are in the arm
   */
  record PersonsSource(String file, String arm, int persons, int all) {
    /** Checks that file and arm are there. */
    public PersonsSource {
      Require.notBlank(file, "file");
      Require.notBlank(arm, "arm");
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "whole persons with replacement, %d of the %d of %s in %s: those with all values",
          persons,
          all,
          arm,
          file);
    }
  }

  /**
   * Not drawn, but computed from the samples of another outcome at each visit, as recorded.
   *
   * @param derivation what is computed from which outcome
   */
  record Derived(Derivation derivation) implements ScenarioDistribution {
    /** Checks that it is there. */
    public Derived {
      Objects.requireNonNull(derivation, "derivation");
    }

    @Override
    public String label() {
      return "derived";
    }
  }

  /**
   * Ordered categories 0, 1, ..., one more than there are cuts: how many cuts a normal variable,
   * which has the means and standard deviations, has reached.
   *
   * @param cuts one or more, rising
   */
  record Ordinal(List<Double> cuts) implements ScenarioDistribution {
    /** Checks that the cuts rise. */
    public Ordinal {
      cuts = List.copyOf(cuts);
      Require.atLeast(cuts.size(), 1, "the number of cuts");
      for (int i = 0; i < cuts.size(); i++) {
        Require.finite(cuts.get(i), "cut");
        if (i > 0 && cuts.get(i) <= cuts.get(i - 1)) {
          throw new IllegalArgumentException(
              "cuts must rise, got " + cuts.get(i) + " after " + cuts.get(i - 1));
        }
      }
    }

    @Override
    public String label() {
      return "ordinal";
    }
  }
}
