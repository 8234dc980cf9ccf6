// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.equipoise.core.Version;

/** Bytes that are sent between processes, with what they are, by which version, and a SHA-256. */
final class Envelope {
  private static final int DIGEST = 32;

  private Envelope() {}

  /** Begins with a line for people, such as "equipoise unit 0.1.0". */
  static byte[] close(String kind, byte[] content) {
    byte[] line = line(kind, Version.current()).getBytes(StandardCharsets.UTF_8);
    ByteBuffer all = ByteBuffer.allocate(line.length + DIGEST + content.length);
    return all.put(line).put(digest(line, content)).put(content).array();
  }

  static byte[] open(String kind, byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    String line = new String(bytes, 0, end, StandardCharsets.UTF_8) + '\n';
    String ours = line(kind, Version.current());
    if (!line.startsWith(line(kind, "").strip())) {
      throw new IllegalArgumentException("bytes must be of a " + kind + " of equipoise");
    }
    if (!line.equals(ours)) {
      throw new IllegalArgumentException(
          kind + " must be of the same version, " + ours.strip() + ", got " + line.strip());
    }
    int start = end + 1 + DIGEST;
    if (start <= bytes.length) {
      byte[] content = Arrays.copyOfRange(bytes, start, bytes.length);
      byte[] digest = digest(ours.getBytes(StandardCharsets.UTF_8), content);
      if (MessageDigest.isEqual(digest, Arrays.copyOfRange(bytes, end + 1, start))) {
        return content;
      }
    }
    throw new IllegalArgumentException(kind + " must be whole, got bytes that are damaged");
  }

  private static String line(String kind, String version) {
    return "equipoise " + kind + " " + version + "\n";
  }

  private static byte[] digest(byte[] line, byte[] content) {
    MessageDigest digest = Streams.sha256();
    digest.update(line);
    return digest.digest(content);
  }
}
