// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.claim.Better;
import org.equipoise.claim.Claim;
import org.equipoise.claim.Margin;
import org.equipoise.compare.AncovaPower;
import org.equipoise.compare.FisherPower;
import org.equipoise.compare.KnownSdPower;
import org.equipoise.compare.MarginBounds;
import org.equipoise.compare.PairedPower;
import org.equipoise.compare.PowerClaim;
import org.equipoise.compare.PowerDesign;
import org.equipoise.compare.ProportionsPower;
import org.equipoise.compare.ProportionsPower.Approximation;
import org.equipoise.compare.TwoSamplePower;
import org.equipoise.compare.WelchPower;
import org.equipoise.compare.WilcoxonPower;
import org.equipoise.core.TwoArms;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The test whose power is asked for, and its claim. */
final class PowerDesignOptions {
  private static final String FISHER = "fisher";

  private static final List<String> DESIGNS =
      List.of("t", "z", "ancova", "paired", "proportions", "wilcoxon", "tost", "noninferiority");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--design",
      paramLabel = "DESIGN",
      defaultValue = "t",
      description =
          "t, z (known SD), ancova, paired, proportions or wilcoxon; tost and noninferiority are t"
              + " with that claim (default: ${DEFAULT-VALUE})")
  private String design;

  @Option(
      names = "--claim",
      paramLabel = "CLAIM",
      description = "superiority, noninferiority or equivalence (default: superiority)")
  private String claim;

  @Option(
      names = "--sd",
      paramLabel = "SD,...",
      description = "SD of both arms, or 1.6:1.25 for two, which is Welch's test (default: 1)")
  private List<String> sds;

  @Option(
      names = "--margin",
      paramLabel = "MARGIN",
      description = "for equivalence and non-inferiority: 2, -1,2, smd:0.5 or ratio:1.25 (of logs)")
  private String margin;

  @Option(
      names = "--better",
      paramLabel = "DIRECTION",
      description = "for non-inferiority: lower or higher")
  private String better;

  @Option(
      names = "--r",
      paramLabel = "R",
      description = "correlation: with the covariates for ancova, within pairs for paired")
  private Double r;

  @Option(
      names = "--covariates",
      paramLabel = "K",
      description = "number of covariates of ancova (default: 1)")
  private Integer covariates;

  @Option(
      names = "--test",
      paramLabel = "TEST",
      description =
          "for proportions: pooled, unpooled, arcsine or fisher, which is exact (default: pooled; with"
              + " a margin, unpooled)")
  private String test;

  /** All designs, one for each SD. */
  List<PowerDesign> designs(List<Double> controls) {
    check();
    String kind = design.equals("tost") || design.equals("noninferiority") ? "t" : design;
    List<PowerDesign> designs = new ArrayList<>();
    if (kind.equals("proportions")) {
      controls.forEach(p2 -> designs.add(make(() -> proportions(p2))));
      return designs;
    }
    for (String text : sds == null ? List.of("1") : Options.list(sds)) {
      List<Double> pair = pair(text);
      designs.add(make(() -> design(kind, pair)));
    }
    return designs;
  }

  private PowerDesign make(java.util.function.Supplier<PowerDesign> maker) {
    return new Options(spec).make("--design " + design, maker);
  }

  private PowerDesign design(String kind, List<Double> pair) {
    TwoArms<Double> both = new TwoArms<>(pair.get(0), pair.get(pair.size() - 1));
    return switch (kind) {
      case "z" -> new KnownSdPower(both);
      case "wilcoxon" -> new WilcoxonPower(both);
      case "ancova" -> new AncovaPower(one(pair), r, covariates == null ? 1 : covariates);
      case "paired" -> new PairedPower(one(pair), r);
      default -> pair.size() == 2 ? new WelchPower(both) : new TwoSamplePower(one(pair));
    };
  }

  private static double one(List<Double> pair) {
    if (pair.size() == 2) {
      throw new IllegalArgumentException(
          "sd must be one for both, got " + pair.get(0) + ":" + pair.get(1));
    }
    return pair.get(0);
  }

  private List<Double> pair(String text) {
    List<Double> pair = new ArrayList<>();
    for (String part : text.split(":", -1)) {
      pair.add(PowerNumbers.number(spec, "--sd", part));
    }
    if (pair.size() > 2) {
      throw new Options(spec).wrong("--sd: must be like 1 or 1.6:1.25, got " + text);
    }
    return pair;
  }

  private PowerDesign proportions(double control) {
    return FISHER.equals(test)
        ? new FisherPower(control)
        : new ProportionsPower(control, approximation());
  }

  private Approximation approximation() {
    if (test == null) {
      return kind() == Claim.SUPERIORITY ? Approximation.POOLED : Approximation.UNPOOLED;
    }
    return Approximation.parse(test);
  }

  private void check() {
    Options options = new Options(spec);
    options.pick(
        "--design", List.of(design), id -> Optional.of(id).filter(DESIGNS::contains), DESIGNS);
    boolean correlated = design.equals("ancova") || design.equals("paired");
    if (correlated != (r != null)) {
      throw options.wrong("--r: is for ancova and paired" + (correlated ? ", which need it" : ""));
    }
    if (covariates != null && !design.equals("ancova")) {
      throw options.wrong("--covariates: is for ancova");
    }
    if (test != null && !proportions()) {
      throw options.wrong("--test: is for proportions");
    }
    if (sds != null && proportions()) {
      throw options.wrong("--sd: proportions have none");
    }
    boolean bounded = kind() != Claim.SUPERIORITY;
    if (bounded != (margin != null)) {
      throw options.wrong(
          "--margin: is for equivalence and non-inferiority" + (bounded ? ", which need it" : ""));
    }
    if ((kind() == Claim.NONINFERIORITY) != (better != null)) {
      throw options.wrong(
          "--better: is for non-inferiority"
              + (better == null ? ", which needs it: lower or higher" : ""));
    }
  }

  boolean proportions() {
    return design.equals("proportions");
  }

  boolean wilcoxon() {
    return design.equals("wilcoxon");
  }

  boolean paired() {
    return design.equals("paired");
  }

  private Claim kind() {
    Claim implied =
        switch (design) {
          case "tost" -> Claim.EQUIVALENCE;
          case "noninferiority" -> Claim.NONINFERIORITY;
          default -> Claim.SUPERIORITY;
        };
    if (claim == null) {
      return implied;
    }
    for (Claim each : Claim.values()) {
      if (each.label().equals(claim) && (implied == Claim.SUPERIORITY || implied == each)) {
        return each;
      }
    }
    throw new Options(spec)
        .wrong(
            "--claim: must be "
                + (implied == Claim.SUPERIORITY
                    ? "superiority, noninferiority or equivalence"
                    : implied.label() + " with --design " + design)
                + ", got "
                + claim);
  }

  /** The claim for a design, whose SD an SMD margin counts in. */
  PowerClaim claim(PowerDesign test) {
    if (kind() == Claim.SUPERIORITY) {
      return new PowerClaim.Superiority();
    }
    Options options = new Options(spec);
    MarginBounds bounds = options.make("--margin", () -> bounds(Margin.parse(margin), test));
    if (kind() == Claim.EQUIVALENCE) {
      return new PowerClaim.Equivalence(bounds.low(), bounds.high());
    }
    Better direction =
        options.make("--better", () -> Better.parse(better.toLowerCase(Locale.ROOT)));
    double bound = direction == Better.LOWER ? bounds.high() : bounds.low();
    return new PowerClaim.NonInferiority(bound, direction);
  }

  private static MarginBounds bounds(Margin margin, PowerDesign test) {
    if (!(margin instanceof Margin.Smd smd)) {
      return MarginBounds.of(margin);
    }
    TwoArms<Double> sds =
        test.spread().orElseThrow(() -> new IllegalArgumentException("proportions have no SD"));
    double average = Math.hypot(sds.experimental(), sds.control()) / Math.sqrt(2);
    return MarginBounds.of(smd, average, "SD");
  }

  /** The delta of a probability of superiority. */
  OptionalDouble superiority(PowerDesign test, double probability) {
    return test instanceof WilcoxonPower wilcoxon
        ? OptionalDouble.of(
            new Options(spec).make("--superiority", () -> wilcoxon.delta(probability)))
        : OptionalDouble.empty();
  }
}
