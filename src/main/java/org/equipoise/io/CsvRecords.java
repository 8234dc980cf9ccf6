// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;

/** The records of a CSV file one after another, each with its line, within limits. */
final class CsvRecords {
  private static final long MOST_CHARACTERS = 1_000_000_000;
  private static final int LONGEST_ROW = 100_000;

  /** What is made of a row takes up, besides its characters and cells: a participant, an answer. */
  private static final int BYTES_A_ROW = 120;

  private static final int BYTES_A_CELL = 4;

  /** The part of the memory that a table may fill: what is made from it needs the rest. */
  private static final int PART = 8;

  private final String file;
  private final Iterator<CsvLine> records;
  private int line; // of the last record that was read
  private long bytes; // that the records so far take up, about
  private CsvLine ahead; // a record is given out only when it is known not to be the sentinel

  CsvRecords(InputStream in, String file) {
    this.file = file;
    try {
      BufferedReader text =
          new BufferedReader(new EndMarked(new Utf8Reader(in, file, MOST_CHARACTERS)));
      char separator = separator(text);
      this.records =
          CsvReader.builder()
              .fieldSeparator(separator)
              .commentStrategy(CommentStrategy.SKIP)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .allowExtraCharsAfterClosingQuote(false)
              .maxBufferSize(LONGEST_ROW)
              .build(new Joined(), text)
              .iterator();
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
    this.ahead = fetch();
  }

  String file() {
    return file;
  }

  Optional<CsvLine> next() {
    if (EndMarked.isMark(ahead)) {
      return Optional.empty();
    }
    CsvLine current = ahead;
    line = current.line();
    ahead = fetch();
    requireMemory(current);
    return Optional.of(current);
  }

  private void requireMemory(CsvLine current) {
    bytes += BYTES_A_ROW + (long) BYTES_A_CELL * current.count() + current.text().length();
    long most = Runtime.getRuntime().maxMemory() / PART;
    if (bytes > most) {
      throw refused(
          line,
          "the file is too large for the memory that Java was given",
          "must have fewer rows, or give it more by EQUIPOISE_JAVA_OPTS=-Xmx8g");
    }
  }

  void forEachRemaining(Consumer<CsvLine> consumer) {
    for (Optional<CsvLine> each = next(); each.isPresent(); each = next()) {
      consumer.accept(each.get());
    }
  }

  private CsvLine fetch() {
    try {
      if (records.hasNext()) {
        return records.next();
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw refusal(e);
    }
    // The mark was swallowed by a quote that is open to the end of the file.
    throw refused(ahead.line(), "a quote is opened and never closed", "");
  }

  private InvalidInputException refusal(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidInputException refused) {
        return refused;
      }
      String said = String.valueOf(cause.getMessage());
      if (said.contains("quote") && !said.contains("maximum")) {
        return refused(
            line + 1, "text follows a closing quote", "quotes within quotes are doubled");
      }
    }
    String allowed = "must have at most " + LONGEST_ROW + " characters";
    return refused(line + 1, "a row is too long, or a quote is never closed", allowed);
  }

  private InvalidInputException refused(int at, String found, String allowed) {
    return new InvalidInputException(new Problem(file, at, "", found, allowed));
  }

  /** The separator that the header has most of, outside quotes; a comma when it has none. */
  private char separator(BufferedReader text) throws IOException {
    text.mark(LONGEST_ROW + 1);
    char[] counted = {',', ';', '\t'};
    int[] counts = new int[counted.length];
    HeaderScan scan = new HeaderScan();
    for (int read = 0; read < LONGEST_ROW && !scan.ended(); read++) {
      int c = text.read();
      if (scan.inHeader(c)) {
        for (int i = 0; i < counted.length; i++) {
          counts[i] += c == counted[i] ? 1 : 0;
        }
      }
    }
    text.reset();
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return counted[best];
  }

  /** Joins the cells of a record as they come, without an object for each. */
  private static final class Joined extends AbstractBaseCsvCallbackHandler<CsvLine> {
    private final StringBuilder text = new StringBuilder();
    private int[] ends = new int[16];
    private int count;

    @Override
    protected void handleBegin(long startingLineNumber) {
      text.setLength(0);
      count = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      if (text.length() + length > LONGEST_ROW) {
        throw new CsvParseException("a row beyond the maximum");
      }
      text.append(buffer, offset, length);
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, 2 * count);
      }
      ends[count++] = text.length();
    }

    @Override
    protected void handleEmpty() {
      count = 0; // such a record is skipped
    }

    @Override
    protected CsvLine buildRecord() {
      return new CsvLine(
          (int) getStartingLineNumber(), text.toString(), Arrays.copyOf(ends, count));
    }
  }

  /** Finds the header: the first line that is neither empty nor a comment. */
  private static final class HeaderScan {
    private boolean begun;
    private boolean comment;
    private boolean quoted;
    private boolean ended;

    boolean ended() {
      return ended;
    }

    boolean inHeader(int c) {
      boolean newline = c == '\n' || c == '\r';
      ended = c < 0 || (newline && begun && !quoted);
      if (newline && !quoted) {
        comment = false;
        return false;
      }
      comment = comment || (!begun && c == '#');
      if (comment) {
        return false;
      }
      begun = true;
      quoted = quoted != (c == '"');
      return !quoted;
    }
  }

  /** Adds a last line with a mark, by which a quote that is never closed is found. */
  private static final class EndMarked extends Reader {
    private static final String MARK = "\uFFFF";

    private final Reader text;
    private String rest = "\n" + MARK;
    private boolean ended;

    EndMarked(Reader text) {
      this.text = text;
    }

    static boolean isMark(CsvLine line) {
      return line.count() == 1 && line.text().equals(MARK);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      int count = ended ? -1 : text.read(target, offset, length);
      if (count >= 0) {
        return count;
      }
      ended = true;
      int more = Math.min(length, rest.length());
      rest.getChars(0, more, target, offset);
      rest = rest.substring(more);
      return more == 0 ? -1 : more;
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }
}
