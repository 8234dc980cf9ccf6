// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.equipoise.design.Ids;

/**
 * One place of a {@link Located} tree while it is bound: there or not. Every reading gives an
 * Optional. It is empty when nothing is there (then {@link Fields#required} has complained, or
 * nobody had to), and when what is there is wrong (then a problem has been added). So a binder
 * reads on, and at the end asks {@link Problems#throwIfAny()} before it takes the values out:
 *
 * <pre>{@code
 * Fields visit = field.fields(List.of("id", "week"));
 * Optional<String> id = visit.required("id").id();
 * Optional<Double> week = visit.required("week").number();
 * }</pre>
 */
public final class Field {
  // The numbers of YAML's core schema, less infinities and NaN.
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

  private final Position at;
  private final Optional<Located> node;
  private final Problems problems;

  Field(Position at, Optional<Located> node, Problems problems) {
    this.at = at;
    this.node = node.filter(each -> !isNull(each));
    this.problems = problems;
  }

  private static boolean isNull(Located node) {
    return node instanceof Located.Scalar scalar && scalar.isNull();
  }

  /**
   * Begins to bind a tree, or a part of one.
   *
   * @param tree the tree
   * @param problems gets what is wrong
   * @return the field
   */
  public static Field of(Located tree, Problems problems) {
    return new Field(tree.at(), Optional.of(tree), problems);
  }

  /**
   * Whether something is there that is not null.
   *
   * @return true when there is
   */
  public boolean present() {
    return node.isPresent();
  }

  /**
   * The tree below.
   *
   * @return the tree, empty when nothing is there
   */
  public Optional<Located> tree() {
    return node;
  }

  /**
   * Where it stands; when nothing is there, where its map begins.
   *
   * @return the position
   */
  public Position at() {
    return at;
  }

  /**
   * Whether a map is there, for fields of several forms.
   *
   * @return true for a map
   */
  public boolean isMapping() {
    return node.filter(Located.Mapping.class::isInstance).isPresent();
  }

  /**
   * Whether a list is there, for fields of several forms.
   *
   * @return true for a list
   */
  public boolean isSequence() {
    return node.filter(Located.Sequence.class::isInstance).isPresent();
  }

  /**
   * Adds a problem here.
   *
   * @param found what is wrong, with what was found
   * @param allowed what is allowed; may be empty
   */
  public void problem(String found, String allowed) {
    problems.add(at.problem(found, allowed));
  }

  /**
   * Adds the problem that what is there is not what is allowed.
   *
   * @param allowed what is allowed, such as "must be above 0"
   */
  public void refuse(String allowed) {
    problem(node.map(each -> "got " + each.shown()).orElse("is missing"), allowed);
  }

  /**
   * A text that is not blank; a number is taken as its text.
   *
   * @return the text
   */
  public Optional<String> text() {
    return scalar("must be a text")
        .map(Located.Scalar::text)
        .filter(text -> accepted(!text.isBlank(), "must be a text that is not blank"));
  }

  /**
   * A text that may be empty.
   *
   * @return the text
   */
  public Optional<String> textOrEmpty() {
    return scalar("must be a text").map(Located.Scalar::text);
  }

  /**
   * The path of a file, as it is in the text; whether there is such a file is not asked.
   *
   * @return the path
   */
  public Optional<String> path() {
    return text()
        .filter(text -> accepted(PathText.names(text), "must be a path that this system can name"));
  }

  /**
   * An id.
   *
   * @return the id
   */
  public Optional<String> id() {
    return scalar("must be " + Ids.ALLOWED)
        .map(Located.Scalar::text)
        .filter(text -> accepted(Ids.valid(text), "must be " + Ids.ALLOWED));
  }

  /**
   * One of some texts, such as known ids.
   *
   * @param allowed the texts
   * @return the text
   */
  public Optional<String> choice(Collection<String> allowed) {
    if (node.orElse(null) instanceof Located.Scalar known && allowed.contains(known.text())) {
      return Optional.of(known.text());
    }
    scalar(Shown.oneOf(allowed))
        .ifPresent(each -> problem(Shown.unknown(each.text(), allowed), Shown.oneOf(allowed)));
    return Optional.empty();
  }

  /**
   * One of some values by their labels.
   *
   * @param values the values, such as those of an enum
   * @param label the label of a value
   * @param <E> the type of the values
   * @return the value
   */
  public <E> Optional<E> choice(E[] values, Function<E, String> label) {
    Map<String, E> byLabel = new LinkedHashMap<>();
    Arrays.stream(values).forEach(each -> byLabel.put(label.apply(each), each));
    return choice(byLabel.keySet()).map(byLabel::get);
  }

  /**
   * A finite number.
   *
   * @return the number
   */
  public Optional<Double> number() {
    return number(Double::isFinite, "must be a number");
  }

  /**
   * A finite number with a condition.
   *
   * @param accept the condition
   * @param allowed what is allowed, such as "must be a number above 0"
   * @return the number
   */
  public Optional<Double> number(DoublePredicate accept, String allowed) {
    Optional<Double> number = scalar(allowed).flatMap(Field::parse);
    if (present() && number.filter(x -> Double.isFinite(x) && accept.test(x)).isEmpty()) {
      if (isScalar()) { // other forms were refused already
        refuseNumber(allowed);
      }
      return Optional.empty();
    }
    return number;
  }

  private void refuseNumber(String allowed) {
    Located.Scalar scalar = (Located.Scalar) node.orElseThrow();
    String quoted = scalar.style() == Located.Style.QUOTED ? " in quotes" : "";
    problem("got " + scalar.shown() + quoted, allowed);
  }

  /**
   * A whole number.
   *
   * @param least the smallest that is allowed
   * @return the number
   */
  public Optional<Integer> integer(int least) {
    String allowed = "must be a whole number of " + least + " or more";
    return number(x -> x >= least && x <= Integer.MAX_VALUE && x == Math.rint(x), allowed)
        .map(Double::intValue);
  }

  /**
   * A whole number of 64 bits, such as a seed.
   *
   * @return the number
   */
  public Optional<Long> longInteger() {
    String allowed = "must be a whole number of 64 bits";
    Optional<Located.Scalar> scalar = scalar(allowed);
    try {
      return scalar.map(each -> Long.parseLong(each.text()));
    } catch (NumberFormatException e) {
      refuse(allowed);
      return Optional.empty();
    }
  }

  /**
   * True or false.
   *
   * @return the truth
   */
  public Optional<Boolean> flag() {
    String allowed = "must be true or false";
    return scalar(allowed)
        .map(Located.Scalar::text)
        .filter(text -> accepted(text.equals("true") || text.equals("false"), allowed))
        .map(Boolean::valueOf);
  }

  /**
   * The items of a list.
   *
   * @return one field an item; empty when no list is there
   */
  public List<Field> items() {
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof Located.Sequence sequence) {
      return sequence.items().stream().map(each -> of(each, problems)).toList();
    }
    refuse("must be a list");
    return List.of();
  }

  /**
   * The items of a list, each read the same way.
   *
   * @param read how one item is read
   * @param <T> what an item is
   * @return the items in order; empty when nothing or no list is there, or an item is wrong
   */
  public <T> Optional<List<T>> list(Function<Field, Optional<T>> read) {
    if (!isSequence()) {
      items();
      return Optional.empty();
    }
    List<Optional<T>> all = new ArrayList<>();
    items().forEach(each -> all.add(each.orMissing().flatMap(read)));
    boolean complete = all.stream().allMatch(Optional::isPresent);
    return complete
        ? Optional.of(all.stream().map(Optional::orElseThrow).toList())
        : Optional.empty();
  }

  private Optional<Field> orMissing() {
    if (!present()) {
      problem("is missing", "an item of a list must not be null");
      return Optional.empty();
    }
    return Optional.of(this);
  }

  /**
   * The entries of a map whose keys are free, such as ids.
   *
   * @return one field a key, in order; empty when no map is there
   */
  public Map<String, Field> entries() {
    Map<String, Field> fields = new LinkedHashMap<>();
    if (node.isPresent() && node.get() instanceof Located.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, value) -> fields.put(key, new Field(value.at(), Optional.of(value), problems)));
    } else if (node.isPresent()) {
      refuse("must be a map");
    }
    return fields;
  }

  /** The entries of a map, none and no problem when it is no map. */
  Map<String, Field> entriesQuietly() {
    return isMapping() ? entries() : Map.of();
  }

  /**
   * The entries of a map whose keys are known. Other keys are problems, each with the known keys.
   *
   * @param keys the known keys
   * @return the fields; when no map is there, none is present and none is required
   */
  public Fields fields(List<String> keys) {
    return Fields.of(this, keys, problems);
  }

  /**
   * Makes a value whose constructor checks it; what it refuses is a problem here.
   *
   * @param maker makes the value
   * @param <T> the type of the value
   * @return the value, empty when it was refused
   */
  public <T> Optional<T> make(Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException e) {
      problem(e.getMessage(), "");
      return Optional.empty();
    }
  }

  /**
   * Two numbers in a list.
   *
   * @param allowed what is allowed, such as "must be [min, max]"
   * @return the pair
   */
  public Optional<List<Double>> pair(String allowed) {
    if (present() && items().size() != 2) {
      if (isSequence()) {
        problem("has " + items().size() + " items", allowed);
      }
      return Optional.empty();
    }
    return list(Field::number);
  }

  private boolean isScalar() {
    return node.filter(Located.Scalar.class::isInstance).isPresent();
  }

  private Optional<Located.Scalar> scalar(String allowed) {
    if (node.isPresent() && !isScalar()) {
      refuse(allowed);
      return Optional.empty();
    }
    return node.map(Located.Scalar.class::cast);
  }

  private boolean accepted(boolean right, String allowed) {
    if (!right) {
      refuse(allowed);
    }
    return right;
  }

  private static Optional<Double> parse(Located.Scalar scalar) {
    boolean number =
        scalar.style() == Located.Style.PLAIN && NUMBER.matcher(scalar.text()).matches();
    return number ? Optional.of(Double.valueOf(scalar.text())) : Optional.empty();
  }
}
