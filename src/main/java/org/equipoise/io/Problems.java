// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;

/**
 * Collects what is wrong with an input, so that all of it is said at once. Not thread-safe.
 *
 * <p>At most {@value #LISTED} problems are listed, then how many more there are.
 */
public final class Problems {
  /** How many problems are listed; more would hide the first ones from a person. */
  public static final int LISTED = 50;

  private static final int KEPT = 1000; // enough to sort by line, bounded for a huge broken file

  private final Set<Problem> list = new LinkedHashSet<>();
  private int dropped;

  /** Begins with no problem. */
  public Problems() {}

  /**
   * Adds a problem; one that is there already is not said twice.
   *
   * @param problem the problem
   */
  public void add(Problem problem) {
    if (list.size() < KEPT) {
      list.add(problem);
    } else if (!list.contains(problem)) {
      dropped++;
    }
  }

  /**
   * Adds all problems of another input.
   *
   * @param refused the refusal that holds them
   */
  public void addAll(InvalidInputException refused) {
    refused.problems().forEach(this::add);
  }

  /**
   * Takes out what is wrong with rows, so that the others can go on.
   *
   * @param header the line of the header; what is wrong there, or with the whole file, stays
   * @return the problems of later lines, in the order in which they were found
   */
  List<Problem> takeRows(int header) {
    if (list.isEmpty()) {
      return List.of();
    }
    List<Problem> taken = list.stream().filter(each -> each.line() > header).toList();
    list.removeIf(each -> each.line() > header);
    dropped = 0; // what is wrong with a header comes first, and is never dropped
    return taken;
  }

  /**
   * Whether nothing is wrong.
   *
   * @return true when there is no problem
   */
  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** What is wrong, in the order in which it was found. */
  List<Problem> all() {
    return List.copyOf(list);
  }

  /**
   * How many problems there are.
   *
   * @return 0 or more
   */
  public int count() {
    return list.size() + dropped;
  }

  /**
   * Ends the collection: nothing happens when nothing is wrong.
   *
   * @throws InvalidInputException if there is a problem; in the order of the lines of each file
   */
  public void throwIfAny() {
    if (!list.isEmpty()) {
      throw refusal();
    }
  }

  /**
   * The refusal, with one more problem that makes it impossible to go on.
   *
   * @param last the problem
   * @return the exception to throw
   */
  public InvalidInputException with(Problem last) {
    list.add(last);
    return refusal();
  }

  private InvalidInputException refusal() {
    List<String> files = list.stream().map(Problem::file).distinct().toList();
    List<Problem> sorted = new ArrayList<>(list);
    sorted.sort(
        Comparator.<Problem>comparingInt(each -> files.indexOf(each.file()))
            .thenComparingInt(Problem::line));
    if (sorted.size() <= LISTED) {
      return new InvalidInputException(sorted);
    }
    List<Problem> shown = new ArrayList<>(sorted.subList(0, LISTED));
    String more = "and " + (count() - LISTED) + " more problems";
    shown.add(new Problem(sorted.get(LISTED).file(), 0, "", more, ""));
    return new InvalidInputException(shown);
  }
}
