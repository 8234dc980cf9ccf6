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
    List<Markup> content = new ArrayList<>();
    Origin origin = report.origin();
    List<Markup> items = new ArrayList<>(item("equipoise", report.version()));
    for (Map.Entry<String, String> setting : origin.settings().entrySet()) {
      if (!setting.getKey().equals(COMMAND)) {
        items.addAll(item(setting.getKey(), setting.getValue()));
      }
    }
    content.add(Tag.of("dl").holding(items));
    String command = origin.settings().get(COMMAND);
    if (command != null) {
      content.add(Prose.paragraph("Made by:"));
      content.add(Tag.of("pre").holding(Tag.of("code").text(command)));
    }
    if (!origin.inputs().isEmpty()) {
      content.add(TableMarkup.of(inputs(origin)));
    }
    content.add(
        Prose.paragraph(
            "The same inputs and version give this file again, byte for byte. Its results are also"
                + " in it as JSON, in the script element with the id results."));
    return new Section("reproducibility", "Reproducibility", content);
  }

  private static List<Markup> item(String name, String value) {
    return List.of(Tag.of("dt").text(name), Tag.of("dd").text(value));
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
