// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.compare.JzsComparison;
import org.equipoise.method.Method.Role;

/** All methods by their ids, in the order in which they are listed for people. */
public final class Catalogue {
  private static final Map<String, Method> METHODS = new LinkedHashMap<>();

  static {
    add(MeanMethods.all());
    add(ModelMethods.all());
    add(EquivalenceMethods.all());
    add(EffectSizeMethods.all());
    add(CensoredMethods.all());
    add(BayesMethods.all());
    add(ProportionMethods.all());
    add(RankMethods.all());
    add(ResamplingMethods.all());
  }

  private Catalogue() {}

  /**
   * A method by its id.
   *
   * @param id such as ancova
   * @return the method, empty when there is none
   */
  public static Optional<Method> find(String id) {
    return Optional.ofNullable(METHODS.get(id));
  }

  /**
   * The ids of all methods.
   *
   * @return in the order of the catalogue
   */
  public static List<String> ids() {
    return List.copyOf(METHODS.keySet());
  }

  /**
   * The ids of the methods that a plan may name.
   *
   * @return in the order of the catalogue
   */
  public static List<String> plannable() {
    return METHODS.values().stream()
        .filter(method -> method.role() == Role.COMPARISON)
        .map(Method::id)
        .toList();
  }

  /**
   * Methods with a prior once for each of its scales, the others once.
   *
   * @param methods the methods, in order
   * @param scales scales of the Cauchy prior, each in [0.001, 1000]; empty for no sweep
   * @return the methods, in order; the same list when there are no scales
   * @throws IllegalArgumentException if a scale is out of range, or no method has a prior
   */
  public static List<Method> sweep(List<Method> methods, List<Double> scales) {
    if (scales.isEmpty()) {
      return methods;
    }
    scales.forEach(JzsComparison::new);
    List<Method> all =
        methods.stream().flatMap(each -> BayesMethods.sweep(each, scales).stream()).toList();
    if (all.equals(methods)) {
      throw new IllegalArgumentException("is for jzs and jzs-interval; --method names neither");
    }
    return all;
  }

  private static void add(List<Method> family) {
    family.forEach(
        method -> {
          if (METHODS.put(method.id(), method) != null) {
            throw new IllegalStateException("two methods are called " + method.id());
          }
        });
  }
}
