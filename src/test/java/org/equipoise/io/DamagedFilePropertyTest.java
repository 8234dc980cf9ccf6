// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.equipoise.core.InvalidInputException;
import org.equipoise.design.Trial;
import org.junit.jupiter.api.Test;

/**
 * However a file is damaged, it is read or refused: no other exception, and no refusal in silence.
 */
class DamagedFilePropertyTest {
  private static final int DAMAGES = 1500;
  private static final byte[] NASTY =
      ":-[]{},;\"'#&*!|>%@`<?\t\n\r \0.~019eE\u00e9\u00ff".getBytes(StandardCharsets.ISO_8859_1);

  private interface Reading {
    void of(byte[] bytes) throws IOException;
  }

  private static int refusals(byte[] whole, Reading reading) throws IOException {
    SplittableRandom random = new SplittableRandom(20130101L);
    int refused = 0;
    for (int i = 0; i < DAMAGES; i++) {
      try {
        reading.of(damaged(whole, random));
      } catch (InvalidInputException e) {
        assertThat(e.problems()).isNotEmpty();
        refused++;
      }
    }
    return refused;
  }

  /** One to three times: a byte replaced, a piece cut out, or a piece repeated. */
  private static byte[] damaged(byte[] whole, SplittableRandom random) {
    byte[] bytes = whole.clone();
    int times = 1 + random.nextInt(3);
    for (int t = 0; t < times && bytes.length > 1; t++) {
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + random.nextInt(40));
      int kind = random.nextInt(3);
      if (kind == 0) {
        bytes[from] = NASTY[random.nextInt(NASTY.length)];
      } else {
        int skipped = kind == 1 ? to : from;
        byte[] changed = new byte[to + bytes.length - skipped];
        System.arraycopy(bytes, 0, changed, 0, kind == 1 ? from : to);
        int kept = kind == 1 ? from : to;
        System.arraycopy(bytes, skipped, changed, kept, bytes.length - skipped);
        bytes = java.util.Arrays.copyOf(changed, kept + bytes.length - skipped);
      }
    }
    return bytes;
  }

  @Test
  void a_damaged_trial_is_read_or_refused() throws IOException {
    byte[] whole = Fixture.TRIAL.getBytes(StandardCharsets.UTF_8);
    Path name = Path.of("trial.yaml");
    int refused =
        refusals(
            whole,
            bytes -> TrialReader.read(new ByteArrayInputStream(bytes), name, Fixture.VOCABULARY));
    assertThat(refused).isBetween(DAMAGES / 2, DAMAGES - 1);
  }

  @Test
  void damaged_participants_are_read_or_refused() throws IOException {
    String text =
        """
        # a comment
        participant,arm,visit,outcome,minute,value,sex
        "a, the first",MBSR,pre,gsi,,1.5,f
        "a, the first",MBSR,pre,tnf,,<0.5,f
        b,HEP,pre,cortisol,-10,7,m
        b,HEP,post,gsi,,NA,m
        """;
    Trial trial = Fixture.trial();
    int refused =
        refusals(
            text.getBytes(StandardCharsets.UTF_8),
            bytes ->
                ParticipantsReader.read(
                    CsvTable.read(new ByteArrayInputStream(bytes), "p.csv", DecimalMark.POINT),
                    trial));
    assertThat(refused).isBetween(DAMAGES / 2, DAMAGES - 1);
  }

  @Test
  void damaged_printed_tables_are_read_or_refused() throws IOException {
    Path directory = Path.of("data", "nakamura2013");
    PublishedReader reader =
        new PublishedReader(
            TrialReader.read(directory.resolve("trial.yaml"), Fixture.VOCABULARY).trial());
    byte[] rows = Files.readAllBytes(directory.resolve("published.csv"));
    assertThat(refusals(rows, bytes -> reader.rows(table(bytes)))).isPositive();
    byte[] pairs = Files.readAllBytes(directory.resolve("correlations.csv"));
    assertThat(refusals(pairs, bytes -> reader.correlations(table(bytes)))).isPositive();
    byte[] results = Files.readAllBytes(directory.resolve("results.csv"));
    assertThat(refusals(results, bytes -> reader.results(table(bytes)))).isPositive();
  }

  private static CsvTable table(byte[] bytes) {
    return CsvTable.read(new ByteArrayInputStream(bytes), "t.csv", DecimalMark.POINT);
  }
}
