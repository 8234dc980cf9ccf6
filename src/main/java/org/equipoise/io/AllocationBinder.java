// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.equipoise.design.AllocationScheme;

/** Binds {@code allocation}: a scheme, and the keys that go with it. */
final class AllocationBinder {
  /** The schemes of a trial. */
  static final Map<String, List<String>> KEYS = keys();

  /** What names participant-level columns, by the scheme that has it. */
  static final Map<String, String> COLUMNS = Map.of("stratified", "by", "minimization", "factors");

  private static final String RATIO = "must be two whole numbers of 1 or more, such as [1, 1]";

  private static final List<String> ANY = List.of("any");

  private AllocationBinder() {}

  private static Map<String, List<String>> keys() {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    keys.put("permuted-block", List.of("scheme", "ratio", "blocks"));
    keys.put("simple", List.of("scheme", "ratio"));
    keys.put("stratified", List.of("scheme", "by", "blocks"));
    keys.put("biased-coin", List.of("scheme", "p"));
    keys.put("urn", List.of("scheme", "alpha", "beta"));
    keys.put("minimization", List.of("scheme", "factors", "p"));
    return keys;
  }

  /** Binds the scheme of a trial. */
  static Optional<AllocationScheme> bind(Field field) {
    return bind(field, KEYS);
  }

  /** Binds the scheme of a scenario, which may be {@code fixed} too. */
  static Optional<AllocationScheme> bindOfScenario(Field field) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    keys.put("fixed", List.of("scheme"));
    keys.putAll(KEYS);
    return bind(field, keys);
  }

  private static Optional<AllocationScheme> bind(Field field, Map<String, List<String>> keys) {
    if (!field.present()) {
      return Optional.empty();
    }
    Optional<Field> scheme = Optional.ofNullable(field.entries().get("scheme"));
    if (scheme.isEmpty()) {
      if (field.isMapping()) {
        field.problem("scheme is missing", Shown.oneOf(keys.keySet()));
      }
      return Optional.empty();
    }
    Optional<String> label = scheme.get().choice(keys.keySet());
    return label.flatMap(each -> scheme(each, field.fields(keys.get(each))));
  }

  private static Optional<AllocationScheme> scheme(String label, Fields fields) {
    return switch (label) {
      case "fixed" -> Optional.of(new AllocationScheme.Fixed());
      case "simple" -> simple(fields);
      case "permuted-block" -> permutedBlock(fields);
      case "stratified" -> stratified(fields);
      case "biased-coin" -> biasedCoin(fields);
      case "urn" -> urn(fields);
      case "minimization" -> minimization(fields);
      default -> throw new IllegalStateException("scheme must be bound, got " + label);
    };
  }

  private static Optional<AllocationScheme> simple(Fields fields) {
    return ratio(fields)
        .flatMap(
            each ->
                fields.owner().make(() -> new AllocationScheme.Simple(each.get(0), each.get(1))));
  }

  private static Optional<AllocationScheme> permutedBlock(Fields fields) {
    Optional<List<Integer>> blocks = blocks(fields);
    return both(
        fields,
        ratio(fields),
        blocks,
        (ratio, sizes) -> new AllocationScheme.PermutedBlock(ratio.get(0), ratio.get(1), sizes));
  }

  private static Optional<AllocationScheme> stratified(Fields fields) {
    Optional<List<String>> by = fields.required("by").list(Field::text);
    Optional<List<Integer>> blocks = blocks(fields);
    // Each alone, so that what is wrong with one does not hide the other.
    both(fields, by, Optional.of(List.of(2)), AllocationScheme.Stratified::new);
    both(fields, Optional.of(ANY), blocks, AllocationScheme.Stratified::new);
    return both(fields, by, blocks, AllocationScheme.Stratified::new);
  }

  private static Optional<AllocationScheme> biasedCoin(Fields fields) {
    Field p = fields.required("p");
    return p.number().flatMap(each -> p.make(() -> new AllocationScheme.BiasedCoin(each)));
  }

  private static Optional<AllocationScheme> urn(Fields fields) {
    Optional<Integer> alpha = fields.required("alpha").integer(0);
    Optional<Integer> beta = fields.required("beta").integer(0);
    return both(fields, alpha, beta, AllocationScheme.Urn::new);
  }

  private static Optional<AllocationScheme> minimization(Fields fields) {
    Optional<List<String>> factors = fields.required("factors").list(Field::text);
    Optional<Double> p = fields.required("p").number();
    both(fields, factors, Optional.of(1.0), AllocationScheme.Minimization::new);
    both(fields, Optional.of(ANY), p, AllocationScheme.Minimization::new);
    return both(fields, factors, p, AllocationScheme.Minimization::new);
  }

  private static Optional<List<Integer>> blocks(Fields fields) {
    return fields.required("blocks").list(each -> each.integer(1));
  }

  /** The parts of the ratio, 1 to 1 when it is left out. */
  private static Optional<List<Integer>> ratio(Fields fields) {
    Field field = fields.optional("ratio");
    if (!field.present()) {
      return Optional.of(List.of(1, 1));
    }
    Optional<List<Integer>> ratio = field.list(each -> each.integer(1));
    if (ratio.isPresent() && ratio.get().size() != 2) {
      field.problem("has " + ratio.get().size() + " items", RATIO);
      return Optional.empty();
    }
    return ratio;
  }

  private static <A, B> Optional<AllocationScheme> both(
      Fields fields, Optional<A> a, Optional<B> b, BiFunction<A, B, AllocationScheme> maker) {
    return a.isEmpty() || b.isEmpty()
        ? Optional.empty()
        : fields.owner().make(() -> maker.apply(a.get(), b.get()));
  }
}
