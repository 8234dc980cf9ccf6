// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioRun.RandomNumbers;

/**
 * The random numbers of a scenario's replicates. Replicates are cut into blocks of {@link #BLOCK};
 * each block has one stream a component, whose state is SHA-256 of (seed, block, component); from
 * it every replicate takes exactly {@link #WORDS} numbers, in order, which are the state of its own
 * generator. So the numbers of a replicate do not depend on how many others drew, cells of
 * different sizes share them participant by participant, and a replay of one replicate costs next
 * to nothing.
 *
 * <p>Moments take as many numbers in every replicate, and draw them from the block's stream itself
 * ({@link BlockNormals}).
 *
 * <p>Not thread-safe: one a thread.
 */
final class Streams {
  /** Replicates of a block; 2^12, a few milliseconds of work. Changing it changes every result. */
  static final int BLOCK = 4096;

  private static final int BLOCK_BITS = Integer.numberOfTrailingZeros(BLOCK);

  /** The size of the generator's state in 64-bit words. */
  private static final int WORDS = 4;

  private final long seed;
  private final byte[] cell;
  private final Map<Component, Numbers> numbers = new EnumMap<>(Component.class);

  private Streams(long seed, byte[] cell) {
    this.seed = seed;
    this.cell = cell;
  }

  static Streams of(Scenario scenario) {
    boolean common = scenario.run().randomNumbers() == RandomNumbers.COMMON;
    return new Streams(scenario.run().seed(), common ? new byte[0] : settings(scenario));
  }

  /**
   * Lines path=value of what the cell varies; the settings of one scenario have all the same paths.
   */
  private static byte[] settings(Scenario scenario) {
    StringBuilder lines = new StringBuilder();
    scenario
        .settings()
        .forEach((path, value) -> lines.append(path).append('=').append(value).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A new generator of the replicate's numbers for a component, at their beginning. */
  UniformRandomProvider generator(Component component, long replicate) {
    ReplicateRandom random = new ReplicateRandom();
    begin(component, replicate, random);
    return random;
  }

  /** Sets a generator to the beginning of the replicate's numbers for a component. */
  void begin(Component component, long replicate, ReplicateRandom random) {
    of(component).begin(replicate, random);
  }

  /** The numbers for a component, for who begins with every replicate's. */
  Numbers of(Component component) {
    Numbers known = numbers.get(component);
    if (known == null) {
      known = new Numbers(component);
      numbers.put(component, known);
    }
    return known;
  }

  /** Sets a generator to the beginning of the numbers that a block's replicates share. */
  void beginBlock(Component component, long block, ReplicateRandom random) {
    long[] state = state(component, block);
    random.begin(state[0], state[1], state[2], state[3]);
  }

  private long[] state(Component component, long block) {
    MessageDigest hash = sha256();
    hash.update(ByteBuffer.allocate(2 * Long.BYTES).putLong(seed).putLong(block).array());
    hash.update(component.label().getBytes(StandardCharsets.UTF_8));
    if (cell.length > 0) {
      hash.update((byte) 0);
      hash.update(cell);
    }
    ByteBuffer digest = ByteBuffer.wrap(hash.digest());
    return new long[] {digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong()};
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }

  /** Those for one component. */
  final class Numbers {
    private final Component component;
    private Stream stream;

    private Numbers(Component component) {
      this.component = component;
    }

    /** Sets a generator to the beginning of the replicate's. */
    void begin(long replicate, ReplicateRandom random) {
      long block = replicate >> BLOCK_BITS;
      int index = (int) replicate & (BLOCK - 1);
      if (stream == null || stream.block != block || stream.next > index) {
        stream = new Stream(block, state(component, block));
      }
      stream.begin(index, random);
    }
  }

  /** A block's stream and how far it has been read. */
  private static final class Stream {
    private final long block;
    private final ReplicateRandom source = new ReplicateRandom();
    private int next;

    Stream(long block, long[] state) {
      this.block = block;
      source.begin(state[0], state[1], state[2], state[3]);
    }

    void begin(int index, ReplicateRandom random) {
      for (; next < index; next++) {
        for (int i = 0; i < WORDS; i++) {
          source.nextLong();
        }
      }
      next++;
      random.beginFrom(source);
    }
  }
}
