// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.Reported;

/**
 * A cell as papers print it: a number, a bound, a count with its share, a value with its spread or
 * its limits. What cannot be read in one way only is unreadable, with the reason.
 */
public sealed interface PrintedText {
  /**
   * One number.
   *
   * @param value the number; its text has a decimal point and no thousands separators
   */
  record Plain(Reported value) implements PrintedText {
    /** Checks that it is there. */
    public Plain {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * A number that is only known to be below or above another, such as {@code <.001}.
   *
   * @param below whether it is below the limit
   * @param limit the limit
   */
  record Bound(Side below, Reported limit) implements PrintedText {
    /** Checks that they are there. */
    public Bound {
      Objects.requireNonNull(below, "below");
      Objects.requireNonNull(limit, "limit");
    }

    /**
     * The bound in its shortest form.
     *
     * @return such as {@code <.001}
     */
    public String text() {
      return (below == Side.BELOW ? "<" : ">") + limit.text();
    }
  }

  /** On which side of a limit a number is. */
  enum Side {
    /** Below it. */
    BELOW,
    /** Above it. */
    ABOVE
  }

  /**
   * A count with what it is a share of, such as {@code 12 (30%)}, {@code 12/40} or both.
   *
   * @param count the count
   * @param percent its per cent as printed; may be empty
   * @param of what it is a count of; may be empty
   */
  record Share(Reported count, Optional<Reported> percent, Optional<Reported> of)
      implements PrintedText {
    /** Checks that they are there. */
    public Share {
      Objects.requireNonNull(count, "count");
      Objects.requireNonNull(percent, "percent");
      Objects.requireNonNull(of, "of");
    }
  }

  /**
   * A value with numbers beside it, such as {@code 1.2 ± 0.3} or {@code 1.37 [1.03, 1.82]}. What
   * they are, the text does not say.
   *
   * @param value the value
   * @param beside one number (a spread), or two (limits)
   */
  record Group(Reported value, List<Reported> beside) implements PrintedText {
    /** Copies the list. */
    public Group {
      Objects.requireNonNull(value, "value");
      beside = List.copyOf(beside);
    }
  }

  /**
   * What cannot be read.
   *
   * @param why what is wrong; empty where it is plainly no number
   * @param allowed what to write instead; may be empty
   */
  record Unreadable(String why, String allowed) implements PrintedText {
    /** Checks that they are there. */
    public Unreadable {
      Objects.requireNonNull(why, "why");
      Objects.requireNonNull(allowed, "allowed");
    }
  }

  /**
   * Reads a cell.
   *
   * @param text the text, not empty
   * @param mark the decimal mark of its numbers
   * @return what it says
   */
  static PrintedText parse(String text, DecimalMark mark) {
    return new PrintedTextParser(mark).parse(text.strip());
  }
}
