// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.equipoise.core.Convention;
import org.equipoise.core.Reference;

/** An answer as one JSON object, streamed: data binding would cost a quarter of a start-up. */
final class JsonFormat {
  private JsonFormat() {}

  static String render(Answer answer) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("command", answer.command());
      json.writeStringField("version", answer.version());
      table(json, answer.rows());
      conventions(json, answer.conventions().list());
      origin(json, answer.origin());
      texts(json, "warnings", answer.warnings());
      further(json, answer);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private static void further(JsonGenerator json, Answer answer) throws IOException {
    for (Table table : answer.tables().subList(1, answer.tables().size())) {
      table(json, table);
    }
    if (!answer.remarks().isEmpty()) {
      texts(json, "remarks", answer.remarks());
    }
    if (!answer.explanations().isEmpty()) {
      explanations(json, answer.explanations());
    }
  }

  private static void explanations(JsonGenerator json, List<Explanation> explanations)
      throws IOException {
    json.writeArrayFieldStart("explanations");
    for (Explanation each : explanations) {
      json.writeStartObject();
      json.writeStringField("term", each.term());
      json.writeStringField("meaning", each.meaning());
      json.writeStringField("misreading", each.misreading());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void table(JsonGenerator json, Table whole) throws IOException {
    Table table = whole.forData();
    json.writeArrayFieldStart(table.key());
    for (List<Cell> row : table.rows()) {
      json.writeStartObject();
      for (int i = 0; i < row.size(); i++) {
        json.writeFieldName(table.columns().get(i).name());
        cell(json, row.get(i));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void cell(JsonGenerator json, Cell cell) throws IOException {
    if (cell instanceof Cell.Missing) {
      json.writeNull();
    } else if (cell instanceof Cell.Count count) {
      json.writeNumber(count.value());
    } else if (cell instanceof Cell.Real real && Double.isFinite(real.value())) {
      json.writeNumber(real.value());
    } else {
      json.writeString(cell.data());
    }
  }

  private static void conventions(JsonGenerator json, List<Convention> list) throws IOException {
    json.writeArrayFieldStart("conventions");
    for (Convention convention : list) {
      json.writeStartObject();
      json.writeStringField("topic", convention.topic());
      json.writeStringField("choice", convention.choice());
      json.writeArrayFieldStart("sources");
      for (Reference source : convention.sources()) {
        json.writeStartObject();
        json.writeStringField("text", source.text());
        json.writeStringField("doi", source.doi());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void origin(JsonGenerator json, Origin origin) throws IOException {
    json.writeObjectFieldStart("provenance");
    json.writeArrayFieldStart("inputs");
    for (Origin.Input input : origin.inputs()) {
      json.writeStartObject();
      json.writeStringField("file", input.file());
      json.writeStringField("sha256", input.sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
    for (Map.Entry<String, String> setting : origin.settings().entrySet()) {
      json.writeStringField(setting.getKey(), setting.getValue());
    }
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
