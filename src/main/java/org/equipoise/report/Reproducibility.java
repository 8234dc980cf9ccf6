// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.equipoise.table.Origin;
import org.equipoise.table.Table;

/** What is needed to make this report again. */
final class Reproducibility {
  private static final String COMMAND = "command";

  private final Report report;

  Reproducibility(Report report) {
    this.report = report;
  }

  Section section() {
    List<Block> content = new ArrayList<>();
    Origin origin = report.origin();
    List<Block.Entry> items = new ArrayList<>();
    items.add(new Block.Entry("equipoise", report.version()));
    for (Map.Entry<String, String> setting : origin.settings().entrySet()) {
      if (!setting.getKey().equals(COMMAND)) {
        items.add(new Block.Entry(setting.getKey(), setting.getValue()));
      }
    }
    content.add(Block.definitions(items));
    String command = origin.settings().get(COMMAND);
    if (command != null) {
      content.add(Block.paragraph("Made by:"));
      content.add(Block.code(command));
    }
    if (!origin.inputs().isEmpty()) {
      content.add(Block.table(inputs(origin)));
    }
    content.add(
        Block.paragraph(
            "The same inputs and version give this report again, byte for byte. The results are in"
                + " its HTML form as JSON too, in the script element with the id results."));
    return new Section("reproducibility", "Reproducibility", content);
  }

  private static Table inputs(Origin origin) {
    return Table.of(
        "Inputs",
        List.of(
            TrialSections.<Origin.Input>text("file", "File", Origin.Input::file),
            TrialSections.<Origin.Input>text("sha256", "SHA-256", Origin.Input::sha256)),
        origin.inputs());
  }
}
