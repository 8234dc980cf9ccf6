// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lines of text in one size of the real font, broken to a width. */
record TextBlock(List<String> lines, double size, boolean strong) {
  /** From one base line to the next, in ems. */
  static final double LINE = 1.3;

  /** From the top of a line to its base line, in ems: DejaVu's ascent, centred in the line. */
  static final double BASE = 0.996;

  private static final int REPLACEMENT = 0xFFFD;

  TextBlock {
    lines = List.copyOf(lines);
  }

  /** The text with its own lines. */
  static TextBlock of(String text, double size, boolean strong) {
    return new TextBlock(clean(text).lines().toList(), size, strong);
  }

  /** Each line of the text broken where it is wider than this; long words are cut. */
  static TextBlock wrapped(String text, double width, double size, boolean strong) {
    List<String> lines = new ArrayList<>();
    clean(text).lines().forEach(line -> new Breaker(width, size, strong, lines).add(line));
    return new TextBlock(lines, size, strong);
  }

  /** The same with at most so many lines, the last of which then ends in an ellipsis. */
  TextBlock atMost(int most) {
    if (lines.size() <= most) {
      return this;
    }
    double width = width();
    String last = lines.get(most - 1);
    while (!last.isEmpty() && Typeface.get().width(last + "…", size, strong) > width) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
    }
    Stream<String> kept = lines.stream().limit(most - 1L);
    return new TextBlock(
        Stream.concat(kept, Stream.of(last.stripTrailing() + "…")).toList(), size, strong);
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  double width() {
    return lines.stream().mapToDouble(this::width).max().orElse(0);
  }

  double width(String line) {
    return Typeface.get().width(line, size, strong);
  }

  double height() {
    return lines.size() * LINE * size;
  }

  /** Without what XML has no place for: control characters are spaces, broken pairs are marked. */
  static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(TextBlock::clean).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static int clean(int letter) {
    if (letter == '\n') {
      return letter;
    }
    if (Character.isISOControl(letter)) {
      return ' ';
    }
    boolean broken = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    return broken || (letter & 0xFFFE) == 0xFFFE ? REPLACEMENT : letter;
  }

  /** Breaks one line. */
  private static final class Breaker {
    private final double width;
    private final double size;
    private final boolean strong;
    private final List<String> lines;
    private String line = "";

    Breaker(double width, double size, boolean strong, List<String> lines) {
      this.width = width;
      this.size = size;
      this.strong = strong;
      this.lines = lines;
    }

    void add(String text) {
      if (fits(text)) {
        lines.add(text);
        return;
      }
      for (String word : text.strip().split("\\s+", -1)) {
        addWord(word);
      }
      lines.add(line);
    }

    private boolean fits(String text) {
      return Typeface.get().width(text, size, strong) <= width;
    }

    private void addWord(String word) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (fits(longer)) {
        line = longer;
        return;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = fits(word) ? word : cut(word);
    }

    /** Adds the lines that a long word fills, and returns what is left of it. */
    private String cut(String word) {
      StringBuilder piece = new StringBuilder();
      for (int letter : word.codePoints().toArray()) {
        int before = piece.length();
        piece.appendCodePoint(letter);
        if (before > 0 && !fits(piece.toString())) {
          lines.add(piece.substring(0, before));
          piece.delete(0, before);
        }
      }
      return piece.toString();
    }
  }
}
