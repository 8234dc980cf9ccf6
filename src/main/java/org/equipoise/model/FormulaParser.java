// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;

/**
 * Recursive descent over a formula. A value is a set of terms in order, a term the set of its
 * variables by their order of appearance, and the intercept the term without variables.
 */
final class FormulaParser {
  private static final int MAX_DEPTH = 50;
  private static final int MAX_TERMS = 2000;
  private static final String ALLOWED =
      "a formula is like y ~ arm*visit + baseline: names, + - : * ^ ( ) 0 1";
  private static final String NO_TERM = "a term is missing";

  private final String text;
  private final List<String> names = new ArrayList<>();
  private int at;
  private int depth;

  FormulaParser(String text) {
    this.text = text;
  }

  Formula formula() {
    Optional<String> response = peek() == '~' ? Optional.empty() : Optional.of(name());
    expect('~', response.isPresent() ? "~ is missing after the response" : "~ is missing");
    if (end()) {
      throw problem(at, "there is nothing after ~");
    }
    Set<Set<Integer>> terms = sum(true);
    if (!end()) {
      throw problem(at, "unexpected " + shown());
    }
    boolean intercept = terms.remove(Set.<Integer>of());
    List<List<String>> named = new ArrayList<>();
    terms.stream()
        .sorted(Comparator.comparingInt(Set::size))
        .forEach(term -> named.add(term.stream().map(names::get).toList()));
    response.ifPresent(this::refuseOnTheRight);
    return new Formula(response, intercept, named);
  }

  private void refuseOnTheRight(String response) {
    if (names.contains(response)) {
      throw problem(text.indexOf('~'), "the response " + response + " is also on the right");
    }
  }

  /** A sum; the whole right side begins with the intercept, a bracket does not. */
  private Set<Set<Integer>> sum(boolean outermost) {
    Set<Set<Integer>> terms = new LinkedHashSet<>();
    if (outermost) {
      terms.add(Set.of());
    }
    boolean first = true;
    while (first || peek() == '+' || peek() == '-') {
      boolean minus = peek() == '-';
      if (minus || peek() == '+') {
        at++;
      }
      first = false;
      if (peek() == '0') {
        at++;
        add(terms, Set.of(Set.of()), !minus);
      } else {
        add(terms, product(), minus);
      }
    }
    return terms;
  }

  private void add(Set<Set<Integer>> terms, Set<Set<Integer>> more, boolean remove) {
    if (remove) {
      terms.removeAll(more);
    } else {
      terms.addAll(more);
    }
    limit(terms);
  }

  private void limit(Set<Set<Integer>> terms) {
    if (terms.size() > MAX_TERMS) {
      throw problem(at, "more than " + MAX_TERMS + " terms");
    }
  }

  private Set<Set<Integer>> product() {
    Set<Set<Integer>> left = interaction();
    while (peek() == '*') {
      at++;
      Set<Set<Integer>> right = interaction();
      Set<Set<Integer>> both = new LinkedHashSet<>(left);
      both.addAll(right);
      both.addAll(crossed(left, right));
      left = both;
      limit(left);
    }
    return left;
  }

  private Set<Set<Integer>> interaction() {
    Set<Set<Integer>> left = power();
    while (peek() == ':') {
      at++;
      left = crossed(left, power());
    }
    return left;
  }

  private Set<Set<Integer>> crossed(Set<Set<Integer>> left, Set<Set<Integer>> right) {
    Set<Set<Integer>> result = new LinkedHashSet<>();
    for (Set<Integer> a : left) {
      for (Set<Integer> b : right) {
        Set<Integer> union = new TreeSet<>(a);
        union.addAll(b);
        result.add(union);
        limit(result);
      }
    }
    return result;
  }

  private Set<Set<Integer>> power() {
    Set<Set<Integer>> base = atom();
    if (peek() != '^') {
      return base;
    }
    at++;
    char digit = peek();
    if (digit < '1' || digit > '9') {
      throw problem(at, "after ^ comes a whole number from 1 to 9, not " + shown());
    }
    at++;
    Set<Set<Integer>> result = base;
    for (int i = '1'; i < digit; i++) {
      Set<Set<Integer>> higher = new LinkedHashSet<>(result);
      higher.addAll(crossed(result, base));
      result = higher;
    }
    return result;
  }

  private Set<Set<Integer>> atom() {
    if (peek() == '1') {
      at++;
      refuseDigits();
      return new LinkedHashSet<>(Set.of(Set.of()));
    }
    if (peek() == '(') {
      return bracket();
    }
    int from = at;
    String name = name();
    if (peek() == '(') {
      throw problem(
          from, name + "(...) is a function, and formulas have none: make a column of it");
    }
    if (!names.contains(name)) {
      names.add(name);
    }
    Set<Set<Integer>> term = new LinkedHashSet<>();
    term.add(new TreeSet<>(Set.of(names.indexOf(name))));
    return term;
  }

  private void refuseDigits() {
    if (at < text.length() && isNamePart(text.charAt(at))) {
      throw problem(at - 1, "unexpected number");
    }
  }

  private Set<Set<Integer>> bracket() {
    int from = at++;
    if (++depth > MAX_DEPTH) {
      throw problem(from, "more than " + MAX_DEPTH + " brackets within each other");
    }
    Set<Set<Integer>> inside = sum(false);
    if (peek() != ')') {
      throw end() ? problem(from, "( is never closed") : problem(at, "unexpected " + shown());
    }
    at++;
    depth--;
    return inside;
  }

  private String name() {
    if (peek() == '`') {
      int close = text.indexOf('`', at + 1);
      if (close <= at + 1) {
        throw problem(at, "the name after ` is empty or its closing ` is missing");
      }
      String quoted = text.substring(at + 1, close);
      at = close + 1;
      return quoted;
    }
    if (end() || !isNamePart(peek()) || Character.isDigit(peek())) {
      throw problem(at, end() ? NO_TERM : NO_TERM + " before " + shown());
    }
    int from = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_';
  }

  private void expect(char wanted, String otherwise) {
    if (peek() != wanted) {
      throw problem(at, otherwise);
    }
    at++;
  }

  private boolean end() {
    return peek() == 0;
  }

  /** The next character that is no blank, 0 at the end. */
  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private String shown() {
    return end() ? "the end" : "'" + peek() + "'";
  }

  private InvalidInputException problem(int position, String found) {
    return new InvalidInputException(
        new Problem("formula", 0, "character " + (position + 1), found, ALLOWED));
  }
}
