// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;

/**
 * Decodes UTF-8 strictly, with or without a byte order mark, and refuses what is not text: the
 * first malformed byte or NUL is named with its line and its place in the file. Reads in pieces,
 * and stops at a limit, so that a huge file costs no memory.
 */
final class Utf8Reader extends Reader {
  private static final String ALLOWED = "must be UTF-8 text";

  private final InputStream in;
  private final String file;
  private final long limit;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
  private final CharBuffer chars = CharBuffer.allocate(1 << 15).flip();
  private long before; // bytes of the file before the buffer's first
  private long decoded; // characters so far
  private int line = 1;
  private boolean ended;

  /**
   * Wraps a stream.
   *
   * @param in closed with this reader
   * @param file its name in messages
   * @param limit how many characters are allowed
   */
  Utf8Reader(InputStream in, String file, long limit) {
    this.in = in;
    this.file = file;
    this.limit = limit;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (ended) {
        return -1;
      }
      decodeMore();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  private void decodeMore() throws IOException {
    fill();
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, ended);
    chars.flip();
    boolean first = decoded == 0;
    check();
    if (result.isError()) {
      throw malformed();
    }
    if (first && chars.hasRemaining() && chars.get(0) == '\uFEFF') {
      chars.get();
    }
    ended = ended && !bytes.hasRemaining();
  }

  private void fill() throws IOException {
    before += bytes.position();
    bytes.compact();
    int count =
        bytes.hasRemaining() ? in.read(bytes.array(), bytes.position(), bytes.remaining()) : 0;
    ended = count < 0;
    bytes.position(bytes.position() + Math.max(0, count));
    bytes.flip();
  }

  private void check() {
    for (int i = chars.position(); i < chars.limit(); i++) {
      char c = chars.get(i);
      if (c == '\n') {
        line++;
      } else if (c == 0) {
        throw refused("holds a NUL character: it is no text", ALLOWED);
      }
    }
    decoded += chars.remaining();
    if (decoded > limit) {
      throw refused("is too long", "must have at most " + limit + " characters");
    }
  }

  private InvalidInputException malformed() {
    int wrong = bytes.get(bytes.position()) & 0xFF;
    long place = before + bytes.position() + 1;
    String found =
        String.format(Locale.ROOT, "is not UTF-8: byte %d of the file is 0x%02X", place, wrong);
    return refused(found, ALLOWED);
  }

  private InvalidInputException refused(String found, String allowed) {
    return new InvalidInputException(new Problem(file, line, "", found, allowed));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
