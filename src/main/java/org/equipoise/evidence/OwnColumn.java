// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.equipoise.evidence.SampleColumn.Role;

/**
 * A column of the participants' own: numbers when every text of a covariate is one, else categories
 * in the order that was said, or else that of appearance over all participants. Who has no class is
 * a class of one.
 */
final class OwnColumn {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
  private static final String SEPARATOR = ", ";
  private static final double MISSING = Double.NaN; // never leaves this class

  private final SampleColumn about;
  private final double[] values;

  private OwnColumn(SampleColumn about, double[] values) {
    this.about = about;
    this.values = values;
  }

  static OwnColumn of(SampleRequest.Own column, List<Participant> list) {
    List<String> texts = list.stream().map(each -> text(column, each)).toList();
    String name = String.join(" x ", column.names());
    boolean numbers =
        column.role() == Role.COVARIATE
            && column.levels().isEmpty()
            && texts.stream().allMatch(text -> text.isEmpty() || isNumber(text));
    return numbers ? numbers(column.role(), name, texts) : categories(column, name, texts);
  }

  private static String text(SampleRequest.Own column, Participant participant) {
    List<String> parts = new ArrayList<>();
    for (String name : column.names()) {
      String text = participant.covariates().getOrDefault(name, "").strip();
      if (text.isEmpty() || text.equals("NA")) {
        return "";
      }
      parts.add(text);
    }
    return String.join(SEPARATOR, parts);
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
  }

  private static OwnColumn numbers(Role role, String name, List<String> texts) {
    double[] values =
        texts.stream()
            .mapToDouble(text -> text.isEmpty() ? MISSING : Double.parseDouble(text))
            .toArray();
    return new OwnColumn(SampleColumn.number(role, name), values);
  }

  private static OwnColumn categories(SampleRequest.Own column, String name, List<String> texts) {
    Role role = column.role();
    Map<String, Integer> levels = new LinkedHashMap<>();
    for (String level : said(column, texts)) {
      levels.put(level, levels.size());
    }
    double[] values = new double[texts.size()];
    for (int i = 0; i < values.length; i++) {
      String text = texts.get(i);
      if (text.isEmpty() && role == Role.CLUSTER) {
        text = "alone, row " + (i + 1); // taught with nobody: a class of one
      }
      values[i] = text.isEmpty() ? MISSING : index(levels, text);
    }
    return new OwnColumn(new SampleColumn(role, name, List.copyOf(levels.keySet())), values);
  }

  /** The categories in the order that was said; of combinations, the later column moves fastest. */
  private static List<String> said(SampleRequest.Own column, List<String> texts) {
    List<String> combinations = List.of("");
    for (String name : column.names()) {
      if (!column.levels().containsKey(name)) {
        return List.of(); // in the order of appearance, if one of them is
      }
      List<String> longer = new ArrayList<>();
      for (String before : combinations) {
        for (String level : column.levels().get(name)) {
          longer.add(before.isEmpty() ? level : before + SEPARATOR + level);
        }
      }
      combinations = longer;
    }
    Set<String> found = new HashSet<>(texts);
    return combinations.stream().filter(found::contains).toList();
  }

  private static int index(Map<String, Integer> levels, String text) {
    Integer known = levels.get(text);
    if (known != null) {
      return known;
    }
    levels.put(text, levels.size());
    return levels.size() - 1;
  }

  SampleColumn about() {
    return about;
  }

  boolean isPresent(int participant) {
    return !Double.isNaN(values[participant]);
  }

  double value(int participant) {
    return values[participant];
  }
}
