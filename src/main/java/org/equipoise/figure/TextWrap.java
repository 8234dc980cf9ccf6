// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines of a width, and shortens what needs too many. */
final class TextWrap {
  private final double width;
  private final int mostLines;

  /** Lines of at most so many ems, and at most so many of them. */
  TextWrap(double width, int mostLines) {
    this.width = width;
    this.mostLines = mostLines;
  }

  /** The text in lines; all white space is one space; an ellipsis stands for what had no room. */
  String wrap(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : pieces(text)) {
      if (line.length() > 0 && TextWidth.ems(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return String.join("\n", lines.size() > mostLines ? shortened(lines) : lines);
  }

  private List<String> shortened(List<String> lines) {
    List<String> kept = new ArrayList<>(lines.subList(0, mostLines));
    String last = kept.get(mostLines - 1);
    while (!last.isEmpty() && TextWidth.ems(last + "…") > width) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
    }
    kept.set(mostLines - 1, last.stripTrailing() + "…");
    return kept;
  }

  /** The text with all white space one space. */
  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** The words, those longer than a line cut into pieces. */
  private List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    for (String word : text.strip().split("\\s+", -1)) {
      StringBuilder piece = new StringBuilder();
      double ems = 0;
      for (int letter : word.codePoints().toArray()) {
        ems += TextWidth.letterEms(letter);
        if (ems > width && piece.length() > 0) {
          pieces.add(piece.toString());
          piece.setLength(0);
          ems = TextWidth.letterEms(letter);
        }
        piece.appendCodePoint(letter);
      }
      pieces.add(piece.toString());
    }
    return pieces;
  }
}
