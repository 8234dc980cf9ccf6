// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.nio.file.Path;
import org.equipoise.core.InvalidInputException;
import org.equipoise.design.Trial;
import org.equipoise.evidence.Participants;

/**
 * Reads participants.csv against its trial, long or wide.
 *
 * <p>Long: {@code participant,arm,visit,outcome,value}, with an optional {@code minute}. Wide:
 * {@code participant,arm} and one column a measurement, {@code gsi.pre} or, within a visit, {@code
 * cortisol.pre@-10}. All other columns are the participants' own, such as age. {@code <0.5} is
 * below the detection limit 0.5; an empty cell and {@code NA} are missing.
 */
public final class ParticipantsReader {
  private ParticipantsReader() {}

  /**
   * Reads a file with decimal points.
   *
   * @param file the file
   * @param trial the trial
   * @return the participants
   * @throws InvalidInputException with all that is wrong with the file
   */
  public static Participants read(Path file, Trial trial) {
    return read(CsvTable.read(file, DecimalMark.POINT), trial);
  }

  /**
   * Reads a table.
   *
   * @param table the table
   * @param trial the trial
   * @return the participants
   * @throws InvalidInputException with all that is wrong with the table
   */
  public static Participants read(CsvTable table, Trial trial) {
    boolean isLong = table.has("visit") || table.has("outcome") || table.has("value");
    ParticipantsBinder binder = new ParticipantsBinder(table, trial);
    return isLong ? binder.bindLong() : binder.bindWide();
  }
}
