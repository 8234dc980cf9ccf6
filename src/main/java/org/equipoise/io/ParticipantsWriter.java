// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Observation;
import org.equipoise.evidence.Participant;
import org.equipoise.evidence.Participants;

/**
 * Writes participants.csv in its long form, the same bytes for the same participants: comma, {@code
 * \n}, a row for each participant and measurement in order, {@code NA} for a missing value, {@code
 * <0.5} for one below the detection limit 0.5.
 *
 * @param comments lines that begin the file, each after {@code # }
 * @param decimals how many decimals the values of an outcome have, by its id; an outcome that is
 *     not there has all digits of its doubles
 */
public record ParticipantsWriter(List<String> comments, Map<String, Integer> decimals) {
  /** Copies the parts. */
  public ParticipantsWriter {
    comments = List.copyOf(comments);
    decimals = Map.copyOf(decimals);
  }

  /**
   * Writes participants.
   *
   * @param participants the participants
   * @param out gets the text
   * @throws IOException if {@code out} fails
   */
  public void write(Participants participants, Appendable out) throws IOException {
    for (String comment : comments) {
      out.append("# ").append(comment.replaceAll("[\\r\\n]+", " ")).append('\n');
    }
    Set<String> covariates = new LinkedHashSet<>();
    participants.list().forEach(each -> covariates.addAll(each.covariates().keySet()));
    boolean minutes = participants.measurements().stream().anyMatch(m -> m.minute().isPresent());
    List<String> header = new ArrayList<>(List.of("participant", "arm", "visit", "outcome"));
    if (minutes) {
      header.add("minute");
    }
    header.add("value");
    header.addAll(covariates);
    line(header, out);
    for (int i = 0; i < participants.list().size(); i++) {
      for (Measurement measurement : participants.measurements()) {
        Optional<Observation> value = participants.observation(measurement, i);
        line(row(participants.list().get(i), measurement, value, header), out);
      }
    }
  }

  private List<String> row(
      Participant participant,
      Measurement measurement,
      Optional<Observation> value,
      List<String> header) {
    List<String> cells = new ArrayList<>();
    for (String column : header) {
      cells.add(
          switch (column) {
            case "participant" -> participant.id();
            case "arm" -> participant.arm();
            case "visit" -> measurement.visit();
            case "outcome" -> measurement.outcome();
            case "minute" -> minute(measurement);
            case "value" -> value.map(each -> text(each, measurement.outcome())).orElse("NA");
            default -> participant.covariates().getOrDefault(column, "");
          });
    }
    return cells;
  }

  private static String minute(Measurement measurement) {
    return measurement.minute().isPresent()
        ? plain(BigDecimal.valueOf(measurement.minute().getAsDouble()))
        : "";
  }

  private String text(Observation observation, String outcome) {
    boolean censored = observation.kind() == Observation.Kind.BELOW_LIMIT;
    if (censored) {
      return "<" + plain(BigDecimal.valueOf(observation.value()));
    }
    Integer places = decimals.get(outcome);
    return places == null
        ? Double.toString(observation.value())
        : new BigDecimal(observation.value())
            .setScale(places, RoundingMode.HALF_EVEN)
            .toPlainString();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static void line(List<String> cells, Appendable out) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",").append(quoted(cells.get(i), i));
    }
    out.append('\n');
  }

  /**
   * Quotes what the reader would take apart: separators of any kind, quotes, line ends, comments.
   */
  private static String quoted(String cell, int position) {
    boolean special = cell.chars().anyMatch(c -> ",;\t\"\r\n".indexOf(c) >= 0);
    boolean comment = position == 0 && (cell.startsWith("#") || cell.isEmpty());
    return special || comment ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
