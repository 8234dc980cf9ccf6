// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A picture as a PNG file that says how large it is on paper.
 *
 * <p>Written here, and not by ImageIO, whose writer tries five filters on every row: most of the
 * time that a figure took. A figure is flat colours in which many rows repeat the one above; those
 * are all zeros by the filter Up, and the others are best left as they are.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG Specification, third edition</a>
 */
final class PngFile {
  static final int DOTS_PER_INCH = 300;
  private static final double INCHES_PER_METRE = 1000 / 25.4;
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int TRUE_COLOUR = 2;
  private static final int BYTES = 3; // a pixel
  private static final int UNFILTERED = 0;
  private static final int UP = 2;
  private static final int METRE = 1;

  /** The next level takes twice the time for a file that is an eighth smaller. */
  private static final int LEVEL = 3;

  private static final int BUFFER = 1 << 16;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(file);

  private PngFile() {}

  /**
   * The file.
   *
   * @param image of type {@link BufferedImage#TYPE_INT_RGB}
   */
  static byte[] of(BufferedImage image) {
    try {
      return new PngFile().written(image);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // not reached: all is in memory
    }
  }

  private byte[] written(BufferedImage image) throws IOException {
    out.write(SIGNATURE);
    add("IHDR", header(image.getWidth(), image.getHeight()));
    add("pHYs", resolution());
    add("IDAT", pixels(image));
    add("IEND", new byte[0]);
    return file.toByteArray();
  }

  private void add(String chunk, byte[] content) throws IOException {
    byte[] name = chunk.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) check.getValue());
  }

  /** Eight bits a colour; the one compression and set of filters that there are; not interlaced. */
  private static byte[] header(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream header = new DataOutputStream(bytes);
    header.writeInt(width);
    header.writeInt(height);
    header.write(new byte[] {8, TRUE_COLOUR, 0, 0, 0});
    return bytes.toByteArray();
  }

  private static byte[] resolution() throws IOException {
    int dots = (int) Math.round(DOTS_PER_INCH * INCHES_PER_METRE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream resolution = new DataOutputStream(bytes);
    resolution.writeInt(dots);
    resolution.writeInt(dots);
    resolution.write(METRE);
    return bytes.toByteArray();
  }

  private static byte[] pixels(BufferedImage image) throws IOException {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    int width = image.getWidth();
    byte[] row = new byte[1 + BYTES * width];
    byte[] repeated = new byte[row.length];
    repeated[0] = UP;
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(LEVEL);
    try (DeflaterOutputStream packing = new DeflaterOutputStream(packed, deflater, BUFFER)) {
      for (int from = 0; from < pixels.length; from += width) {
        if (repeats(pixels, from, width)) {
          packing.write(repeated);
        } else {
          fill(row, pixels, from);
          packing.write(row);
        }
      }
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  private static boolean repeats(int[] pixels, int from, int width) {
    return from > 0 && Arrays.equals(pixels, from, from + width, pixels, from - width, from);
  }

  private static void fill(byte[] row, int[] pixels, int from) {
    row[0] = UNFILTERED;
    int at = from;
    for (int i = 1; i < row.length; i += BYTES) {
      int pixel = pixels[at++];
      row[i] = (byte) (pixel >> 16);
      row[i + 1] = (byte) (pixel >> 8);
      row[i + 2] = (byte) pixel;
    }
  }
}
