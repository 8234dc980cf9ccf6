// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.equipoise.core.Convention;
import org.equipoise.core.Conventions;
import org.equipoise.evidence.Relation.Accuracy;

/**
 * The table of relations between the quantities that papers print, in the order of preference: what
 * follows exactly stands before what approximates it, and among those of a kind what needs the
 * fewest assumptions comes first.
 */
public final class Relations {
  private static final Map<QuantileModel, Relations> TABLES =
      Map.of(
          QuantileModel.NORMAL, new Relations(ArmRelations.fiveNumbers()),
          QuantileModel.LOGNORMAL, new Relations(ArmRelations.logFiveNumbers()));
  private static final Map<Convention, String> IDS = ids();

  private final List<Relation> all;
  private final Map<String, List<Relation>> byResult = new LinkedHashMap<>();

  private Relations(List<Relation> quantiles) {
    this.all =
        Stream.of(
                both(ArmRelations.list()),
                both(ChangeRelations.list()),
                ComparisonRelations.list(),
                AncovaRelations.list(),
                RatioRelations.list(),
                both(quantiles))
            .flatMap(List::stream)
            .toList();
    all.forEach(
        each -> byResult.computeIfAbsent(each.gives(), name -> new ArrayList<>()).add(each));
  }

  private static List<Relation> both(List<Relation> ofArm) {
    return Stream.of(1, 2).flatMap(arm -> ofArm.stream().map(each -> each.ofArm(arm))).toList();
  }

  /**
   * The table.
   *
   * @param quantiles what medians and quartiles are taken to be from
   * @return the relations
   */
  public static Relations of(QuantileModel quantiles) {
    return TABLES.get(quantiles);
  }

  /** The relations that give a quantity, the preferred ones first. */
  List<Relation> giving(String quantity) {
    return byResult.getOrDefault(quantity, List.of());
  }

  /** The exact relations with which a row of these columns can be held against itself. */
  List<Relation> checks(Collection<String> columns) {
    return all.stream()
        .filter(each -> each.accuracy() != Accuracy.APPROXIMATE && !each.needs().isEmpty())
        .filter(each -> columns.contains(each.gives()) && columns.containsAll(each.needs()))
        .filter(each -> each.needs().stream().noneMatch(need -> need.equals("sign")))
        .filter(each -> !each.gives().equals("sign"))
        .toList();
  }

  /**
   * All quantities that some column may hold.
   *
   * @return their names
   */
  public Set<String> quantities() {
    Set<String> names = new TreeSet<>();
    all.forEach(
        each -> {
          names.add(each.gives());
          names.addAll(each.needs());
        });
    return names;
  }

  /**
   * The quantities that the columns of a table can give.
   *
   * @param columns the columns
   * @return those among the columns, and all that follow from them
   */
  public Set<String> reachable(Collection<String> columns) {
    Set<String> known = new HashSet<>(columns);
    int before;
    do {
      before = known.size();
      for (Relation each : all) {
        if (known.containsAll(each.needs())) {
          known.add(each.gives());
        }
      }
    } while (known.size() > before);
    return known;
  }

  /**
   * The ids of the relations behind a number.
   *
   * @param conventions what it was made with
   * @return the ids in order, each once; empty when nothing was converted
   */
  public static List<String> idsOf(Conventions conventions) {
    Set<String> found = new LinkedHashSet<>();
    for (Convention each : conventions.list()) {
      String id = IDS.get(each);
      if (id != null) {
        found.add(id);
      }
    }
    return List.copyOf(found);
  }

  private static Map<Convention, String> ids() {
    Map<Convention, String> ids = new HashMap<>();
    TABLES.values().stream()
        .flatMap(table -> table.all.stream())
        .filter(Relation::told)
        .forEach(each -> ids.putIfAbsent(each.convention(), each.id()));
    ids.put(ArmPooling.CONVENTION, ArmPooling.ID);
    return ids;
  }
}
