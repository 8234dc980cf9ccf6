// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import java.util.Objects;
import org.equipoise.core.Require;

/**
 * Who is in which arm, in the order of recruitment: one bit a participant, so that a sequence is
 * drawn, counted and listed by arm in some tens of nanoseconds. Written again for each draw; not
 * thread-safe.
 */
public final class AllocationSequence {
  private final int participants;
  private final long[] words; // bit i % 64 of word i / 64: whether i is in the experimental arm

  /**
   * A sequence of participants who are all in the control arm yet.
   *
   * @param participants how many, 1 or more
   * @throws IllegalArgumentException if there are fewer
   */
  public AllocationSequence(int participants) {
    this.participants = Require.atLeast(participants, 1, "the number of participants");
    this.words = new long[(participants + Long.SIZE - 1) / Long.SIZE];
  }

  /**
   * How long it is.
   *
   * @return 1 or more
   */
  public int participants() {
    return participants;
  }

  /**
   * Whether a participant is in the experimental arm.
   *
   * @param participant the place in the order of recruitment, from 0
   * @return false for the control arm
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public boolean isExperimental(int participant) {
    Objects.checkIndex(participant, participants); // the last word has more bits
    return (words[participant / Long.SIZE] >>> participant & 1) != 0;
  }

  /**
   * Puts a participant into the experimental arm.
   *
   * @param participant the place in the order of recruitment, from 0
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public void toExperimental(int participant) {
    set(participant, true);
  }

  /**
   * Puts a participant into the control arm.
   *
   * @param participant the place in the order of recruitment, from 0
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public void toControl(int participant) {
    set(participant, false);
  }

  void set(int participant, boolean experimental) {
    Objects.checkIndex(participant, participants);
    int word = participant / Long.SIZE;
    long bit = 1L << participant;
    words[word] = experimental ? words[word] | bit : words[word] & ~bit;
  }

  /** Overwrites the arms of the participants from place 64 word on; bits beyond the last are 0. */
  void setBits(int word, long bits) {
    words[word] = bits;
  }

  /**
   * How many words of {@link Long#SIZE} participants there are, of which the last may be shorter.
   *
   * @return 1 or more
   */
  public int words() {
    return words.length;
  }

  /**
   * Who of a word's participants is in the experimental arm.
   *
   * @param word from 0 to {@link #words()} - 1
   * @return bit i: whether the participant at place 64 word + i is in the arm
   */
  public long experimentalBits(int word) {
    return words[word];
  }

  /**
   * Who of a word's participants is in the control arm.
   *
   * @param word from 0 to {@link #words()} - 1
   * @return bit i: whether the participant at place 64 word + i is in the arm
   */
  public long controlBits(int word) {
    long all = word == words.length - 1 ? -1L >>> -participants : -1L;
    return ~words[word] & all;
  }

  /**
   * How many are in the experimental arm.
   *
   * @return 0 or more
   */
  public int countExperimental() {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /**
   * Lists those of the experimental arm, in the order of recruitment.
   *
   * @param into at least as long as there are participants in that arm; its first places are
   *     overwritten
   * @return how many they are
   */
  public int listExperimental(int[] into) {
    int count = 0;
    for (int word = 0; word < words.length; word++) {
      count = list(experimentalBits(word), word, into, count);
    }
    return count;
  }

  /**
   * Lists those of the control arm, in the order of recruitment.
   *
   * @param into at least as long as there are participants in that arm; its first places are
   *     overwritten
   * @return how many they are
   */
  public int listControl(int[] into) {
    int count = 0;
    for (int word = 0; word < words.length; word++) {
      count = list(controlBits(word), word, into, count);
    }
    return count;
  }

  private static int list(long members, int word, int[] into, int from) {
    int count = from;
    for (long left = members; left != 0; left &= left - 1) {
      into[count++] = word * Long.SIZE + Long.numberOfTrailingZeros(left);
    }
    return count;
  }

  /** The arms in order, E and C. */
  @Override
  public String toString() {
    StringBuilder arms = new StringBuilder(participants);
    for (int i = 0; i < participants; i++) {
      arms.append(isExperimental(i) ? 'E' : 'C');
    }
    return arms.toString();
  }
}
