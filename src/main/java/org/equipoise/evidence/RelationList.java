// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.equipoise.core.Convention;
import org.equipoise.core.Reference;
import org.equipoise.evidence.Relation.Accuracy;
import org.equipoise.evidence.Relation.Formula;

/** Relations in the order of preference, written down one line each. */
final class RelationList {
  private final List<Relation> relations = new ArrayList<>();
  private final String suffix;

  /** A list of one comparison's relations, or, with suffix #, of each arm's. */
  RelationList(String suffix) {
    this.suffix = suffix;
  }

  /** What the next relations are called in "Details of methods", and where they are from. */
  Told told(String topic, String choice, Reference... sources) {
    return new Told(id -> new Convention(topic, choice + " (" + id + ")", List.of(sources)));
  }

  /** The same for what was read before rules had ids: its words stay as they were. */
  Told unnamed(String topic, String choice) {
    return new Told(id -> new Convention(topic, choice, List.of()));
  }

  /** A relation too plain to be told. */
  RelationList plain(String gives, String needs, Formula formula) {
    Convention none = new Convention(gives, "plain arithmetic", List.of());
    return add(gives + "_plain", gives, needs, formula, Accuracy.PLAIN, none);
  }

  /** Relations that share their words. */
  final class Told {
    private final Function<String, Convention> words;

    private Told(Function<String, Convention> words) {
      this.words = words;
    }

    Told exact(String id, String gives, String needs, Formula formula) {
      add(id, gives, needs, formula, Accuracy.EXACT, words.apply(id));
      return this;
    }

    Told approximate(String id, String gives, String needs, Formula formula) {
      add(id, gives, needs, formula, Accuracy.APPROXIMATE, words.apply(id));
      return this;
    }
  }

  @SuppressWarnings("ParameterNumber") // what a relation has
  private RelationList add(
      String id,
      String gives,
      String needs,
      Formula formula,
      Accuracy accuracy,
      Convention convention) {
    List<String> names = needs.isEmpty() ? List.of() : List.of(needs.split(" "));
    relations.add(
        new Relation(
            id,
            named(gives),
            names.stream().map(this::named).toList(),
            formula,
            accuracy,
            convention));
    return this;
  }

  /** The quantity's column: those of an arm have its number, unless they are of both arms. */
  private String named(String quantity) {
    boolean shared = quantity.startsWith("/");
    return shared ? quantity.substring(1) : quantity + suffix;
  }

  List<Relation> list() {
    return List.copyOf(relations);
  }
}
