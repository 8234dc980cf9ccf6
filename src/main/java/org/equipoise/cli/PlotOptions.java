// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.design.Outcome;
import org.equipoise.design.Visit;
import org.equipoise.figure.Figure;
import org.equipoise.view.ContrastDensity;
import org.equipoise.view.TrialPlot;
import org.equipoise.view.TrialView;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which plot of a trial --figure draws. */
final class PlotOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--plot",
      paramLabel = "PLOT",
      description =
          "what --figure draws: forest, estimation, cumming, equivalence, raincloud, profile,"
              + " balance, flow, slope or residuals (default: forest)")
  private String plot;

  @Mixin private DensityOptions density;

  @Option(
      names = "--outcome",
      paramLabel = "ID",
      description = "the outcome of a plot that shows one result")
  private String outcome;

  @Option(
      names = "--visit",
      paramLabel = "ID",
      description = "the visit of a plot that shows one result")
  private String visit;

  /**
   * Refuses what cannot be drawn of any trial, before anything is computed.
   *
   * @param drawn whether there is a figure
   */
  void check(boolean drawn) {
    TrialPlot chosen = chosen();
    boolean named = outcome != null || visit != null;
    if (!drawn && (plot != null || named)) {
      String given = plot != null ? "--plot" : outcome != null ? "--outcome" : "--visit";
      throw new Options(spec).wrong(given + " goes with --figure");
    }
    if (chosen.subject() == TrialPlot.Subject.TRIAL && named) {
      throw wrong("shows the whole trial and takes no --outcome or --visit");
    }
    density.check(chosen);
  }

  private TrialPlot chosen() {
    return new Options(spec)
        .pick("--plot", List.of(name()), TrialPlot::find, TrialPlot.ids())
        .get(0);
  }

  private String name() {
    return plot == null ? "forest" : plot;
  }

  /** The plot of this trial. */
  Optional<Figure> draw(TrialView view) {
    Optional<Figure> figure =
        switch (chosen()) {
          case FOREST -> view.forest();
          case EQUIVALENCE -> view.equivalence();
          case BALANCE -> view.balance();
          case FLOW -> view.flow();
          case PROFILE -> profile(view);
          case ESTIMATION -> view.estimation(result(view), density(view));
          case CUMMING -> view.cumming(result(view), density(view));
          case RAINCLOUD -> view.raincloud(result(view));
          case SLOPE -> view.slope(result(view));
          case RESIDUALS -> view.residuals(result(view));
        };
    if (figure.isEmpty()) {
      throw wrong("there is nothing to draw; it needs " + chosen().needs());
    }
    return figure;
  }

  private ContrastDensity density(TrialView view) {
    return density.of(view, result(view));
  }

  private HypothesisResult result(TrialView view) {
    List<HypothesisResult> results = view.analysis().results();
    return one(
        results,
        result -> matches(result.outcome().id(), outcome) && matches(result.visit().id(), visit),
        result -> result.outcome().id() + " " + result.visit().id());
  }

  private Optional<Figure> profile(TrialView view) {
    Outcome found =
        one(view.analysis().trial().outcomes(), each -> matches(each.id(), outcome), Outcome::id);
    List<Visit> visits = view.analysis().trial().visits();
    if (!found.sampledWithinVisit()) {
      return view.profiles(found, visits).stream().findFirst();
    }
    Visit own = one(visits, each -> matches(each.id(), visit), Visit::id);
    return view.profiles(found, List.of(own)).stream().findFirst();
  }

  private static boolean matches(String id, String wanted) {
    return wanted == null || wanted.equals(id);
  }

  /** The only one that was meant; else an error that names all there are. */
  private <T> T one(List<T> all, Predicate<T> meant, Function<T, String> name) {
    List<T> found = all.stream().filter(meant).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    String named =
        Optional.ofNullable(outcome).orElse("") + " " + Optional.ofNullable(visit).orElse("");
    String problem =
        found.isEmpty() ? "there is no " + named.strip() : "--outcome and --visit must name one";
    throw wrong(
        problem + "; must be among " + all.stream().map(name).collect(Collectors.joining(", ")));
  }

  private RuntimeException wrong(String message) {
    return new Options(spec).wrong("--plot " + name() + ": " + message);
  }
}
