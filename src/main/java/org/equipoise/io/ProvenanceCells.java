// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equipoise.design.Status;
import org.equipoise.evidence.Provenance;

/** The columns status, source, where and note, which say where a row is from. */
final class ProvenanceCells {
  private static final Map<String, Status> STATUSES =
      Arrays.stream(Status.values())
          .collect(Collectors.toMap(Status::label, s -> s, (a, b) -> a, LinkedHashMap::new));

  private ProvenanceCells() {}

  /** With a status of its own; a number that was not assumed must name its source. */
  static Optional<Provenance> read(CsvRow row) {
    Optional<Status> status = row.choice("status", STATUSES.keySet()).map(STATUSES::get);
    if (status.filter(each -> each != Status.ASSUMED).isPresent()) {
      row.requiredText("source");
    }
    return status.map(each -> of(row, each));
  }

  /** Of a table whose rows are all printed. */
  static Provenance published(CsvRow row) {
    row.requiredText("source");
    return of(row, Status.PUBLISHED);
  }

  private static Provenance of(CsvRow row, Status status) {
    return new Provenance(status, row.text("source"), row.text("where"), row.text("note"));
  }
}
