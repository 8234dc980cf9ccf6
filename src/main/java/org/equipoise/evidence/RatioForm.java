// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.List;

/** The effects on events that papers print with their intervals. */
enum RatioForm {
  /** Odds ratio. */
  ODDS(SummaryForm.ODDS_RATIO, "or", "logor", "logor_se"),
  /** Risk ratio. */
  RISK(SummaryForm.RISK_RATIO, "rr", "logrr", "logrr_se"),
  /** Difference of risks. */
  DIFFERENCE(SummaryForm.RISK_DIFFERENCE, "rd", "rd", "rd_se");

  private final SummaryForm form;
  private final String printed;
  private final String value;
  private final String error;

  RatioForm(SummaryForm form, String printed, String value, String error) {
    this.form = form;
    this.printed = printed;
    this.value = value;
    this.error = error;
  }

  SummaryForm form() {
    return form;
  }

  /** The column of the effect as people read it. */
  String printed() {
    return printed;
  }

  /** The quantity on the scale of the analysis. */
  String value() {
    return value;
  }

  /** Its standard error. */
  String error() {
    return error;
  }

  List<String> quantities() {
    return List.of(value, error);
  }
}
