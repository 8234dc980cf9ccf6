// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

/**
 * The colours of the roles on a light and on a dark ground, from the palette of Okabe and Ito,
 * which colour-blind readers can tell apart; darkened or lightened only where a role is text.
 *
 * @see <a href="https://jfly.uni-koeln.de/color/">Okabe and Ito (2008), Color Universal Design</a>
 */
public enum Palette {
  /** On white, and on paper. */
  LIGHT {
    @Override
    public String colour(Role role) {
      return switch (role) {
        case EXPERIMENTAL -> "#0072b2";
        case CONTROL -> "#d55e00";
        case ESTIMATE -> "#1a1a1a";
        case MARGIN -> "#009e73";
        case REFERENCE -> "#595959";
        case CONTEXT -> "#777777";
        case NEUTRAL -> "#5f5f5f";
        case TEXT -> "#1a1a1a";
        case GRID -> "#e3e3e3";
        case BACKGROUND -> "#ffffff";
      };
    }
  },
  /** On near black. */
  DARK {
    @Override
    public String colour(Role role) {
      return switch (role) {
        case EXPERIMENTAL -> "#56b4e9";
        case CONTROL -> "#e69f00";
        case ESTIMATE -> "#f2f2f2";
        case MARGIN -> "#00b585";
        case REFERENCE -> "#b3b3b3";
        case CONTEXT -> "#8c8c8c";
        case NEUTRAL -> "#b0b0b0";
        case TEXT -> "#ececec";
        case GRID -> "#3a3a3a";
        case BACKGROUND -> "#161616";
      };
    }
  };

  /**
   * The colour of a role.
   *
   * @param role what the mark stands for
   * @return as in CSS, {@code #rrggbb}
   */
  public abstract String colour(Role role);
}
