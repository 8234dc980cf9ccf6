// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.equipoise.core.Require;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.PerformanceRow;

/**
 * A measure of performance that a figure shows, with the line that it is held against.
 *
 * @param id its name in the table
 */
public record PlottedMeasure(String id) {
  /** What is drawn where nothing else is asked for. */
  public static final PlottedMeasure REJECTION = new PlottedMeasure("rejection");

  private static final String AT = PerformanceRow.REJECTION_AT;
  private static final List<String> IDS =
      List.of(
          "truth",
          "bias",
          "relative_bias",
          "empirical_se",
          "mse",
          "model_se",
          "model_se_error",
          "coverage",
          "bias_eliminated_coverage",
          "rejection",
          "type_s",
          "type_m");
  private static final Set<String> AGAINST_ZERO = Set.of("bias", "relative_bias", "model_se_error");

  /** Checks the name. */
  public PlottedMeasure {
    Require.notBlank(id, "id");
  }

  /**
   * The measure of a name.
   *
   * @param id the name; further significance levels are rejection_at_ALPHA
   * @return the measure, empty when there is none
   */
  public static Optional<PlottedMeasure> find(String id) {
    return IDS.contains(id) || id.startsWith(AT)
        ? Optional.of(new PlottedMeasure(id))
        : Optional.empty();
  }

  /**
   * All names but those of further significance levels.
   *
   * @return in the order of the table
   */
  public static List<String> ids() {
    return IDS;
  }

  /**
   * Whether a run with these further significance levels can have it.
   *
   * @param alphas the further levels
   * @return false for the rejection at a level that is not among them
   */
  public boolean isAmong(List<Double> alphas) {
    return !id.startsWith(AT) || alphas.stream().anyMatch(each -> id.equals(AT + each));
  }

  /** Of an analysis in a cell, where it is defined. */
  Optional<PerformanceRow> of(CellResult cell, PerformanceRow.Subject subject) {
    return SimulatedGrid.estimate(cell, subject, id);
  }

  /** Such as "Relative bias". */
  String title() {
    if (id.startsWith(AT)) {
      return "Rejection at α " + id.substring(AT.length());
    }
    return switch (id) {
      case "mse" -> "MSE";
      case "empirical_se" -> "Empirical SE";
      case "model_se" -> "Model SE";
      case "model_se_error" -> "Relative error of the model SE";
      case "type_s" -> "Type S error";
      case "type_m" -> "Type M error";
      default -> id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('_', ' ');
    };
  }

  /** Whether it is drawn from 0 to 1. */
  boolean isWholeShare() {
    return id.startsWith("rejection") || id.equals("type_s");
  }

  /** What it would be for a method without fault; empty where that is not known. */
  Optional<Double> guide(double level) {
    if (id.endsWith("coverage")) {
      return Optional.of(level);
    }
    if (id.startsWith(AT)) {
      return Optional.of(Double.parseDouble(id.substring(AT.length())));
    }
    if (AGAINST_ZERO.contains(id)) {
      return Optional.of(0.0);
    }
    return id.equals("rejection")
        ? Optional.of(1 - level)
        : id.equals("type_m") ? Optional.of(1.0) : Optional.empty();
  }

  /** What the legend says of that line. */
  String guideName(double level) {
    if (id.endsWith("coverage")) {
      return "level " + Words.plain(level);
    }
    return id.startsWith("rejection") ? "α " + Words.alpha(guide(level).orElseThrow()) : "no error";
  }
}
