// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static void add(List<Method> family) {
    family.forEach(
        method -> {
          if (METHODS.put(method.id(), method) != null) {
            throw new IllegalStateException("two methods are called " + method.id());
          }
        });
  }
}
