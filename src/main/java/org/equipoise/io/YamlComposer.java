// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.core.InvalidInputException;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Composes the events of one YAML document into a tree. Its own, not the library's composer: that
 * one recurses without a limit on depth and unfolds aliases before anybody can count them.
 */
final class YamlComposer {
  private static final int DEEPEST = 64;
  private static final int MOST_VALUES = 100_000;

  private final String file;
  private final Problems problems;
  private final Iterator<Event> events;
  private final Map<Anchor, Located> anchors = new HashMap<>();
  private int values;

  YamlComposer(String file, Problems problems, Iterable<Event> events) {
    this.file = file;
    this.problems = problems;
    this.events = events.iterator();
  }

  Located document() {
    Event event = skip(ID.StreamStart, ID.DocumentStart);
    if (event.getEventId() == ID.StreamEnd) {
      throw problems.with(new Position(file, 0, "").problem("is empty", "must be a YAML map"));
    }
    Located tree = node(event, new Position(file, line(event), ""), 0);
    Event after = skip(ID.DocumentEnd);
    if (after.getEventId() != ID.StreamEnd) {
      throw problems.with(
          new Position(file, line(after), "").problem("holds a second document", "must hold one"));
    }
    return tree;
  }

  private Event skip(ID... unwanted) {
    Event event = events.next();
    while (List.of(unwanted).contains(event.getEventId())) {
      event = events.next();
    }
    return event;
  }

  private Located node(Event event, Position at, int depth) {
    if (depth > DEEPEST) {
      throw beyond(at, "is nested too deeply", "must be nested at most " + DEEPEST + " deep");
    }
    count(at, 1);
    if (event instanceof AliasEvent alias) {
      return unfolded(alias, at);
    }
    Located node = plainNode(event, at, depth);
    ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
    return node;
  }

  private Located plainNode(Event event, Position at, int depth) {
    if (event instanceof ScalarEvent scalar) {
      refuseTag(scalar.getTag(), at);
      Located.Style style = scalar.isPlain() ? Located.Style.PLAIN : Located.Style.QUOTED;
      return new Located.Scalar(at, scalar.getValue(), style);
    }
    refuseTag(((CollectionStartEvent) event).getTag(), at);
    return event.getEventId() == ID.MappingStart ? mapping(at, depth) : sequence(at, depth);
  }

  private void refuseTag(Optional<String> tag, Position at) {
    tag.ifPresent(
        each ->
            problems.add(at.problem("got the tag " + Shown.quoted(each), "tags are not allowed")));
  }

  private Located sequence(Position at, int depth) {
    List<Located> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != ID.SequenceEnd) {
      items.add(node(event, at.item(items.size(), line(event)), depth + 1));
      event = events.next();
    }
    return new Located.Sequence(at, items);
  }

  private Located mapping(Position at, int depth) {
    Map<String, Located> entries = new LinkedHashMap<>();
    Event event = events.next();
    while (event.getEventId() != ID.MappingEnd) {
      String key = key(event, at);
      Position inside = at.key(key, line(event));
      Located value = node(events.next(), inside, depth + 1);
      Located earlier = entries.putIfAbsent(key, value);
      if (earlier != null) {
        String found = "is there twice, first on line " + earlier.at().line();
        problems.add(inside.problem(found, "must be there once"));
      }
      event = events.next();
    }
    return new Located.Mapping(at, entries);
  }

  private String key(Event event, Position at) {
    if (event instanceof ScalarEvent scalar) {
      refuseTag(scalar.getTag(), new Position(file, line(event), at.path()));
      return scalar.getValue();
    }
    throw beyond(new Position(file, line(event), at.path()), "has a key that is no text", "");
  }

  private Located unfolded(AliasEvent alias, Position at) {
    Located target = anchors.get(alias.getAlias());
    if (target == null) {
      String found = "alias *" + alias.getAlias() + " stands for no complete value";
      throw beyond(at, found, "must name an anchor that ends before it");
    }
    return copy(target, new Position(file, at.line(), at.path()));
  }

  /** A copy under its new path; its lines remain those of the anchor. */
  private Located copy(Located node, Position at) {
    count(at, 1);
    if (node instanceof Located.Sequence sequence) {
      List<Located> items = new ArrayList<>();
      for (Located item : sequence.items()) {
        items.add(copy(item, at.item(items.size(), item.at().line())));
      }
      return new Located.Sequence(at, items);
    }
    if (node instanceof Located.Mapping mapping) {
      Map<String, Located> entries = new LinkedHashMap<>();
      mapping
          .entries()
          .forEach((key, value) -> entries.put(key, copy(value, at.key(key, value.at().line()))));
      return new Located.Mapping(at, entries);
    }
    Located.Scalar scalar = (Located.Scalar) node;
    return new Located.Scalar(at, scalar.text(), scalar.style());
  }

  private void count(Position at, int more) {
    values += more;
    if (values > MOST_VALUES) {
      throw beyond(
          at, "the file has too many values, aliases unfolded", "must have at most " + MOST_VALUES);
    }
  }

  private InvalidInputException beyond(Position at, String found, String allowed) {
    return problems.with(at.problem(found, allowed));
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
