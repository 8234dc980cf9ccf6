// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

/** The papers that the conventions come from, cited by methods paragraphs in order of use. */
public enum Reference {
  /** Student's t. */
  STUDENT_1908(
      "Student (1908). The probable error of a mean. Biometrika 6, 1-25.", "10.1093/biomet/6.1.1"),
  /** Unequal variances. */
  WELCH_1947(
      "Welch BL (1947). The generalization of 'Student's' problem when several different population"
          + " variances are involved. Biometrika 34, 28-35.",
      "10.1093/biomet/34.1-2.28"),
  /** Degrees of freedom for unequal variances. */
  SATTERTHWAITE_1946(
      "Satterthwaite FE (1946). An approximate distribution of estimates of variance components."
          + " Biometrics Bulletin 2, 110-114.",
      "10.2307/3002019"),
  /** Bias correction of standardized differences. */
  HEDGES_1981(
      "Hedges LV (1981). Distribution theory for Glass's estimator of effect size and related"
          + " estimators. Journal of Educational Statistics 6, 107-128.",
      "10.3102/10769986006002107"),
  /** Intervals by the noncentral distributions. */
  STEIGER_FOULADI_1997(
      "Steiger JH, Fouladi RT (1997). Noncentrality interval estimation and the evaluation of"
          + " statistical models. In: Harlow LL, Mulaik SA, Steiger JH (eds), What if there were no"
          + " significance tests? Erlbaum, 221-257.",
      ""),
  /** ANCOVA in pre/post trials. */
  VICKERS_ALTMAN_2001(
      "Vickers AJ, Altman DG (2001). Analysing controlled trials with baseline and follow up"
          + " measurements. BMJ 323, 1123-1124.",
      "10.1136/bmj.323.7321.1123"),
  /** Two one-sided tests. */
  SCHUIRMANN_1987(
      "Schuirmann DJ (1987). A comparison of the two one-sided tests procedure and the power"
          + " approach for assessing the equivalence of average bioavailability. Journal of"
          + " Pharmacokinetics and Biopharmaceutics 15, 657-680.",
      "10.1007/BF01068419"),
  /** Reporting of non-inferiority and equivalence trials. */
  PIAGGIO_2012(
      "Piaggio G, Elbourne DR, Pocock SJ, Evans SJW, Altman DG (2012). Reporting of noninferiority"
          + " and equivalence randomized trials: extension of the CONSORT 2010 statement. JAMA 308,"
          + " 2594-2604.",
      "10.1001/jama.2012.87802"),
  /** Step-down multiplicity. */
  HOLM_1979(
      "Holm S (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal"
          + " of Statistics 6, 65-70.",
      ""),
  /** Areas under the curve of repeated samples. */
  PRUESSNER_2003(
      "Pruessner JC, Kirschbaum C, Meinlschmid G, Hellhammer DH (2003). Two formulas for"
          + " computation of the area under the curve represent measures of total hormone"
          + " concentration versus time-dependent change. Psychoneuroendocrinology 28, 916-931.",
      "10.1016/S0306-4530(02)00108-7"),
  /** Difference and error bars drawn together. */
  GARDNER_ALTMAN_1986(
      "Gardner MJ, Altman DG (1986). Confidence intervals rather than P values: estimation rather"
          + " than hypothesis testing. BMJ 292, 746-750.",
      "10.1136/bmj.292.6522.746"),
  /** Absence of evidence. */
  ALTMAN_BLAND_1995(
      "Altman DG, Bland JM (1995). Absence of evidence is not evidence of absence. BMJ 311, 485.",
      "10.1136/bmj.311.7003.485"),
  /** Standardized mean differences with unequal variances. */
  BONETT_2009(
      "Bonett DG (2009). Meta-analytic interval estimation for standardized and unstandardized mean"
          + " differences. Psychological Methods 14, 225-238.",
      "10.1037/a0016619");

  private final String text;
  private final String doi;

  Reference(String text, String doi) {
    this.text = text;
    this.doi = doi;
  }

  /**
   * The citation as one line of a reference list.
   *
   * @return authors, year, title, place
   */
  public String text() {
    return text;
  }

  /**
   * The digital object identifier.
   *
   * @return the DOI without a prefix, empty when the work has none
   */
  public String doi() {
    return doi;
  }
}
