// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The entries of a zip file that is in memory, by its central directory. ({@code ZipInputStream}
 * refuses what fastexcel writes, whose entries say their size after their content, and {@code
 * ZipFile} asks for a file.)
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE, 4.3</a>
 */
final class ZipEntries {
  private static final int ENTRY = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int DEFLATED = 8;

  private final ByteBuffer zip;

  private ZipEntries(byte[] bytes) {
    this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Names and contents, in the order of the directory. */
  static Map<String, byte[]> of(byte[] bytes) throws IOException {
    return new ZipEntries(bytes).entries();
  }

  private Map<String, byte[]> entries() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    // No comment follows the end: fastexcel writes none.
    int end = zip.limit() - END_LENGTH;
    check(zip.getInt(end) == END);
    int at = zip.getInt(end + 16);
    for (int left = zip.getShort(end + 10); left > 0; left--) {
      check(zip.getInt(at) == ENTRY);
      int nameLength = zip.getShort(at + 28);
      String name = new String(zip.array(), at + 46, nameLength, StandardCharsets.UTF_8);
      entries.put(name, content(at));
      at += 46 + nameLength + zip.getShort(at + 30) + zip.getShort(at + 32);
    }
    return entries;
  }

  private byte[] content(int at) throws IOException {
    check(zip.getShort(at + 10) == DEFLATED);
    int local = zip.getInt(at + 42);
    int from = local + 30 + zip.getShort(local + 26) + zip.getShort(local + 28);
    ByteArrayInputStream packed = new ByteArrayInputStream(zip.array(), from, zip.getInt(at + 20));
    Inflater inflater = new Inflater(true);
    try (InflaterInputStream in = new InflaterInputStream(packed, inflater)) {
      return in.readAllBytes();
    } finally {
      inflater.end();
    }
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("the workbook is not the zip file that was expected");
    }
  }
}
