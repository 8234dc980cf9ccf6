// SPDX-License-Identifier: Apache-2.0
// lint: FileLength, a list: one entry a source, and splitting it would only hide one half
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
  /** Minimal-effect tests. */
  MURPHY_MYORS_1999(
      "Murphy KR, Myors B (1999). Testing the hypothesis that treatments have negligible effects:"
          + " minimum-effect tests in the general linear model. Journal of Applied Psychology 84,"
          + " 234-248.",
      "10.1037/0021-9010.84.2.234"),
  /** Equivalence of standardized effects by noncentral distributions. */
  STEIGER_2004(
      "Steiger JH (2004). Beyond the F test: effect size confidence intervals and tests of close fit"
          + " in the analysis of variance and contrast analysis. Psychological Methods 9, 164-182.",
      "10.1037/1082-989X.9.2.164"),
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
  /** The JZS Bayes factor. */
  ROUDER_2009(
      "Rouder JN, Speckman PL, Sun D, Morey RD, Iverson G (2009). Bayesian t tests for accepting"
          + " and rejecting the null hypothesis. Psychonomic Bulletin & Review 16, 225-237.",
      "10.3758/PBR.16.2.225"),
  /** Bayes factors for intervals. */
  MOREY_ROUDER_2011(
      "Morey RD, Rouder JN (2011). Bayes factor approaches for testing interval null hypotheses."
          + " Psychological Methods 16, 406-419.",
      "10.1037/a0024377"),
  /** Exact test of a 2 x 2 table. */
  FISHER_1935(
      "Fisher RA (1935). The logic of inductive inference. Journal of the Royal Statistical Society"
          + " 98, 39-82.",
      ""),
  /** Unconditional test on Fisher's p. */
  BOSCHLOO_1970(
      "Boschloo RD (1970). Raised conditional level of significance for the 2 x 2-table when"
          + " testing the equality of two probabilities. Statistica Neerlandica 24, 1-9.",
      ""),
  /** Score test and interval of a difference of proportions. */
  MIETTINEN_NURMINEN_1985(
      "Miettinen O, Nurminen M (1985). Comparative analysis of two rates. Statistics in Medicine 4,"
          + " 213-226.",
      "10.1002/sim.4780040211"),
  /** Censored regression. */
  TOBIN_1958(
      "Tobin J (1958). Estimation of relationships for limited dependent variables. Econometrica"
          + " 26, 24-36.",
      "10.2307/1907382"),
  /** One maximum of the censored likelihood. */
  OLSEN_1978(
      "Olsen RJ (1978). Note on the uniqueness of the maximum likelihood estimator for the Tobit"
          + " model. Econometrica 46, 1211-1215.",
      "10.2307/1911445"),
  /** A hundred replications, by several criteria. */
  OPEN_SCIENCE_2015(
      "Open Science Collaboration (2015). Estimating the reproducibility of psychological"
          + " science. Science 349, aac4716.",
      "10.1126/science.aac4716"),
  /** Where a replication is to be expected. */
  PATIL_2016(
      "Patil P, Peng RD, Leek JT (2016). What should researchers expect when they replicate"
          + " studies? A statistical view of replicability in psychological science. Perspectives"
          + " on Psychological Science 11, 539-544.",
      "10.1177/1745691616646366"),
  /** Q of an original and its replications. */
  HEDGES_SCHAUER_2019(
      "Hedges LV, Schauer JM (2019). Statistical analyses for studying replication:"
          + " Meta-analytic perspectives. Psychological Methods 24, 557-570.",
      "10.1037/met0000189"),
  /** The sceptical p-value. */
  HELD_2020(
      "Held L (2020). A new standard for the analysis and design of replication studies."
          + " Journal of the Royal Statistical Society A 183, 431-448.",
      "10.1111/rssa.12493"),
  /** The golden sceptical p-value. */
  HELD_2022(
      "Held L, Micheloud C, Pawel S (2022). The assessment of replication success based on"
          + " relative effect size. Annals of Applied Statistics 16, 706-720.",
      "10.1214/21-AOAS1502"),
  /** The controlled sceptical p-value. */
  MICHELOUD_2023(
      "Micheloud C, Balabdaoui F, Held L (2023). Assessing replicability with the sceptical"
          + " p-value: Type-I error control and sample size planning. Statistica Neerlandica 77,"
          + " 573-591.",
      "10.1111/stan.12312"),
  /** Power of a replication. */
  MICHELOUD_HELD_2022(
      "Micheloud C, Held L (2022). Power calculations for replication studies. Statistical"
          + " Science 37, 369-379.",
      "10.1214/21-STS828"),
  /** The replication Bayes factor. */
  VERHAGEN_WAGENMAKERS_2014(
      "Verhagen J, Wagenmakers EJ (2014). Bayesian tests to quantify the result of a"
          + " replication attempt. Journal of Experimental Psychology: General 143, 1457-1475.",
      "10.1037/a0036731"),
  /** The replication Bayes factor as updating. */
  LY_2019(
      "Ly A, Etz A, Marsman M, Wagenmakers EJ (2019). Replication Bayes factors from"
          + " evidence updating. Behavior Research Methods 51, 2498-2508.",
      "10.3758/s13428-018-1092-x"),
  /** Small telescopes. */
  SIMONSOHN_2015(
      "Simonsohn U (2015). Small telescopes: Detectability and the evaluation of"
          + " replication results. Psychological Science 26, 559-569.",
      "10.1177/0956797614567341"),
  /** Type S and type M errors. */
  GELMAN_CARLIN_2014(
      "Gelman A, Carlin J (2014). Beyond power calculations: Assessing type S (sign) and"
          + " type M (magnitude) errors. Perspectives on Psychological Science 9, 641-651.",
      "10.1177/1745691614551642"),
  /** Their closed form. */
  LU_QIU_DENG_2019(
      "Lu J, Qiu Y, Deng A (2019). A note on type S/M errors in hypothesis testing. British"
          + " Journal of Mathematical and Statistical Psychology 72, 1-17.",
      "10.1111/bmsp.12132"),
  /** The fragility index. */
  WALSH_2014(
      "Walsh M, Srinathan SK, McAuley DF, Mrkobrada M, Levine O, Ribic C, et al. (2014)."
          + " The statistical significance of randomized controlled trial results is frequently"
          + " fragile: a case for a fragility index. Journal of Clinical Epidemiology 67,"
          + " 622-628.",
      "10.1016/j.jclinepi.2013.10.019"),
  /** The reverse fragility index. */
  KHAN_2020(
      "Khan MS, Fonarow GC, Friede T, Lateef N, Khan SU, Anker SD, et al. (2020)."
          + " Application of the reverse fragility index to statistically nonsignificant"
          + " randomized clinical trial results. JAMA Network Open 3, e2012469.",
      "10.1001/jamanetworkopen.2020.12469"),
  /** Absence of evidence. */
  ALTMAN_BLAND_1995(
      "Altman DG, Bland JM (1995). Absence of evidence is not evidence of absence. BMJ 311, 485.",
      "10.1136/bmj.311.7003.485"),
  /** The rank sum test of two samples. */
  WILCOXON_1945(
      "Wilcoxon F (1945). Individual comparisons by ranking methods. Biometrics Bulletin 1, 80-83.",
      "10.2307/3001968"),
  /** The U statistic and its exact distribution. */
  MANN_WHITNEY_1947(
      "Mann HB, Whitney DR (1947). On a test of whether one of two random variables is"
          + " stochastically larger than the other. Annals of Mathematical Statistics 18, 50-60.",
      "10.1214/aoms/1177730491"),
  /** The median of all differences. */
  HODGES_LEHMANN_1963(
      "Hodges JL, Lehmann EL (1963). Estimates of location based on rank tests. Annals of"
          + " Mathematical Statistics 34, 598-611.",
      "10.1214/aoms/1177704172"),
  /** Intervals of a shift from the ordered differences. */
  MOSES_1965("Moses LE (1965). Confidence limits from rank tests. Technometrics 7, 257-260.", ""),
  /** Ranks without assuming equal distributions. */
  BRUNNER_MUNZEL_2000(
      "Brunner E, Munzel U (2000). The nonparametric Behrens-Fisher problem: asymptotic theory and a"
          + " small-sample approximation. Biometrical Journal 42, 17-25.",
      ""),
  /** Variances of areas under ROC curves. */
  DELONG_1988(
      "DeLong ER, DeLong DM, Clarke-Pearson DL (1988). Comparing the areas under two or more"
          + " correlated receiver operating characteristic curves: a nonparametric approach."
          + " Biometrics 44, 837-845.",
      "10.2307/2531595"),
  /** Dominance statistics. */
  CLIFF_1993(
      "Cliff N (1993). Dominance statistics: ordinal analyses to answer ordinal questions."
          + " Psychological Bulletin 114, 494-509.",
      "10.1037/0033-2909.114.3.494"),
  /** Asymmetric intervals of Cliff's delta. */
  FENG_CLIFF_2004(
      "Feng D, Cliff N (2004). Monte Carlo evaluation of ordinal d with improved confidence"
          + " interval. Journal of Modern Applied Statistical Methods 3, 322-332.",
      ""),
  /** Trimmed means of two samples. */
  YUEN_1974(
      "Yuen KK (1974). The two-sample trimmed t for unequal population variances. Biometrika 61,"
          + " 165-170.",
      "10.1093/biomet/61.1.165"),
  /** Variances compared by deviations from the median. */
  BROWN_FORSYTHE_1974(
      "Brown MB, Forsythe AB (1974). Robust tests for the equality of variances. Journal of the"
          + " American Statistical Association 69, 364-367.",
      "10.1080/01621459.1974.10482955"),
  /** The test of normality. */
  SHAPIRO_WILK_1965(
      "Shapiro SS, Wilk MB (1965). An analysis of variance test for normality (complete samples)."
          + " Biometrika 52, 591-611.",
      "10.1093/biomet/52.3-4.591"),
  /** The approximations of W and its p. */
  ROYSTON_1995(
      "Royston P (1995). Remark AS R94: a remark on algorithm AS 181, the W-test for normality."
          + " Applied Statistics 44, 547-551.",
      "10.2307/2986146"),
  /** The largest distance of two distribution functions. */
  HODGES_1958(
      "Hodges JL (1958). The significance probability of the Smirnov two-sample test. Arkiv för"
          + " Matematik 3, 469-486.",
      "10.1007/BF02589501"),
  /** Standardized mean differences with unequal variances. */
  BONETT_2009(
      "Bonett DG (2009). Meta-analytic interval estimation for standardized and unstandardized mean"
          + " differences. Psychological Methods 14, 225-238.",
      "10.1037/a0016619"),
  /** The simplest multiplicity adjustment. */
  DUNN_1961(
      "Dunn OJ (1961). Multiple comparisons among means. Journal of the American Statistical"
          + " Association 56, 52-64.",
      "10.1080/01621459.1961.10482090"),
  /** Step-up multiplicity. */
  HOCHBERG_1988(
      "Hochberg Y (1988). A sharper Bonferroni procedure for multiple tests of significance."
          + " Biometrika 75, 800-802.",
      "10.1093/biomet/75.4.800"),
  /** Closed Simes tests. */
  HOMMEL_1988(
      "Hommel G (1988). A stagewise rejective multiple test procedure based on a modified Bonferroni"
          + " test. Biometrika 75, 383-386.",
      "10.1093/biomet/75.2.383"),
  /** Hommel's procedure for many hypotheses. */
  MEIJER_2019(
      "Meijer RJ, Krebs TJP, Goeman JJ (2019). Hommel's procedure in linear time. Biometrical"
          + " Journal 61, 73-82.",
      "10.1002/bimj.201700316"),
  /** The false discovery rate. */
  BENJAMINI_HOCHBERG_1995(
      "Benjamini Y, Hochberg Y (1995). Controlling the false discovery rate: a practical and powerful"
          + " approach to multiple testing. Journal of the Royal Statistical Society B 57, 289-300.",
      "10.1111/j.2517-6161.1995.tb02031.x"),
  /** The false discovery rate under any dependence. */
  BENJAMINI_YEKUTIELI_2001(
      "Benjamini Y, Yekutieli D (2001). The control of the false discovery rate in multiple testing"
          + " under dependency. Annals of Statistics 29, 1165-1188.",
      "10.1214/aos/1013699998"),
  /** Hypotheses in a fixed order. */
  MAURER_1995(
      "Maurer W, Hothorn LA, Lehmacher W (1995). Multiple comparisons in drug clinical trials and"
          + " preclinical assays: a-priori ordered hypotheses. In: Vollmar J (ed), Biometrie in der"
          + " chemisch-pharmazeutischen Industrie 6. Fischer, 3-18.",
      ""),
  /** Gatekeeping, all of a family before the next. */
  WESTFALL_KRISHEN_2001(
      "Westfall PH, Krishen A (2001). Optimally weighted, fixed sequence and gatekeeper multiple"
          + " testing procedures. Journal of Statistical Planning and Inference 99, 25-40.",
      ""),
  /** Gatekeeping, one of a family before the next. */
  DMITRIENKO_2003(
      "Dmitrienko A, Offen WW, Westfall PH (2003). Gatekeeping strategies for clinical trials that do"
          + " not require all primary effects to be significant. Statistics in Medicine 22,"
          + " 2387-2400.",
      "10.1002/sim.1526"),
  /** Multiplicity as a graph. */
  BRETZ_2009(
      "Bretz F, Maurer W, Brannath W, Posch M (2009). A graphical approach to sequentially rejective"
          + " multiple test procedures. Statistics in Medicine 28, 586-604.",
      "10.1002/sim.3495"),
  /** Power of equivalence tests. */
  PHILLIPS_1990(
      "Phillips KF (1990). Power of the two one-sided tests procedure in bioequivalence. Journal of"
          + " Pharmacokinetics and Biopharmaceutics 18, 137-144.",
      "10.1007/BF01063556"),
  /** Power of analysis of covariance. */
  SHIEH_2020(
      "Shieh G (2020). Power analysis and sample size planning in ANCOVA designs. Psychometrika 85,"
          + " 101-120.",
      "10.1007/s11336-019-09692-3"),
  /** Power of rank tests. */
  NOETHER_1987(
      "Noether GE (1987). Sample size determination for some common nonparametric tests. Journal of"
          + " the American Statistical Association 82, 645-647.",
      "10.1080/01621459.1987.10478478"),
  /** Power for proportions. */
  FLEISS_2003(
      "Fleiss JL, Levin B, Paik MC (2003). Statistical methods for rates and proportions, 3rd"
          + " edition. Wiley.",
      ""),
  /** Effect sizes and power. */
  COHEN_1988(
      "Cohen J (1988). Statistical power analysis for the behavioral sciences, 2nd edition. Erlbaum.",
      ""),
  /** Studentized permutation tests. */
  JANSSEN_1997(
      "Janssen A (1997). Studentized permutation tests for non-i.i.d. hypotheses and the generalized"
          + " Behrens-Fisher problem. Statistics & Probability Letters 36, 9-21.",
      "10.1016/S0167-7152(97)00043-6"),
  /** Permutation tests that are exact and asymptotically robust. */
  CHUNG_ROMANO_2013(
      "Chung EY, Romano JP (2013). Exact and asymptotically robust permutation tests. Annals of"
          + " Statistics 41, 484-507.",
      "10.1214/13-AOS1090"),
  /** P-values of drawn permutations. */
  PHIPSON_SMYTH_2010(
      "Phipson B, Smyth GK (2010). Permutation P-values should never be zero: calculating exact"
          + " P-values when permutations are randomly drawn. Statistical Applications in Genetics"
          + " and Molecular Biology 9, 39.",
      "10.2202/1544-6115.1585"),
  /** Tests that follow the randomization. */
  ROSENBERGER_LACHIN_2015(
      "Rosenberger WF, Lachin JM (2015). Randomization in Clinical Trials: Theory and Practice, 2nd"
          + " edition. Wiley.",
      "10.1002/9781118742112"),
  /** The biased coin. */
  EFRON_1971(
      "Efron B (1971). Forcing a sequential experiment to be balanced. Biometrika 58, 403-417.",
      "10.1093/biomet/58.3.403"),
  /** The urn. */
  WEI_1978(
      "Wei LJ (1978). The adaptive biased coin design for sequential experiments. Annals of"
          + " Statistics 6, 92-100.",
      "10.1214/aos/1176344068"),
  /** Minimization. */
  POCOCK_SIMON_1975(
      "Pocock SJ, Simon R (1975). Sequential treatment assignment with balancing for prognostic"
          + " factors in the controlled clinical trial. Biometrics 31, 103-115.",
      "10.2307/2529712"),
  /** Bias-corrected and accelerated intervals. */
  EFRON_1987(
      "Efron B (1987). Better bootstrap confidence intervals. Journal of the American Statistical"
          + " Association 82, 171-185.",
      "10.1080/01621459.1987.10478410"),
  /** Bootstrap intervals of several samples. */
  DAVISON_HINKLEY_1997(
      "Davison AC, Hinkley DV (1997). Bootstrap Methods and their Application. Cambridge University"
          + " Press.",
      "10.1017/CBO9780511802843"),
  /** Resampling for several outcomes. */
  WESTFALL_YOUNG_1993(
      "Westfall PH, Young SS (1993). Resampling-Based Multiple Testing: Examples and Methods for"
          + " p-Value Adjustment. Wiley.",
      ""),
  /** Contrasts of dependent means in standard deviations. */
  BONETT_2008(
      "Bonett DG (2008). Confidence intervals for standardized linear contrasts of means."
          + " Psychological Methods 13, 99-109.",
      "10.1037/1082-989X.13.2.99"),
  /** Ratios of means. */
  HEDGES_GUREVITCH_CURTIS_1999(
      "Hedges LV, Gurevitch J, Curtis PS (1999). The meta-analysis of response ratios in"
          + " experimental ecology. Ecology 80, 1150-1156.",
      ""),
  /** Ratios of means, bias corrected. */
  LAJEUNESSE_2015(
      "Lajeunesse MJ (2015). Bias and correction for the log response ratio in ecological"
          + " meta-analysis. Ecology 96, 2056-2063.",
      "10.1890/14-2402.1"),
  /** Ratios of spreads. */
  NAKAGAWA_2015(
      "Nakagawa S, Poulin R, Mengersen K, Reinhold K, Engqvist L, Lagisz M, Senior AM (2015)."
          + " Meta-analysis of variation: ecological and evolutionary applications and beyond."
          + " Methods in Ecology and Evolution 6, 143-152.",
      "10.1111/2041-210X.12309"),
  /** Standardized mean changes. */
  BECKER_1988(
      "Becker BJ (1988). Synthesizing standardized mean-change measures. British Journal of"
          + " Mathematical and Statistical Psychology 41, 257-278.",
      "10.1111/j.2044-8317.1988.tb00901.x"),
  /** Effect sizes of pretest-posttest-control designs. */
  MORRIS_2008(
      "Morris SB (2008). Estimating effect sizes from pretest-posttest-control group designs."
          + " Organizational Research Methods 11, 364-386.",
      "10.1177/1094428106291059"),
  /** Effect sizes by the average SD. */
  CUMMING_2012(
      "Cumming G (2012). Understanding the New Statistics: effect sizes, confidence intervals, and"
          + " meta-analysis. Routledge.",
      ""),
  /** Intervals of a difference of shares. */
  NEWCOMBE_1998(
      "Newcombe RG (1998). Interval estimation for the difference between independent proportions:"
          + " comparison of eleven methods. Statistics in Medicine 17, 873-890.",
      ""),
  /** Intervals of the number needed to treat. */
  ALTMAN_1998(
      "Altman DG (1998). Confidence intervals for the number needed to treat. BMJ 317, 1309-1312.",
      "10.1136/bmj.317.7168.1309"),
  /** Ratios of matched pairs. */
  ZOU_2007(
      "Zou GY (2007). One relative risk versus two odds ratios: implications for meta-analyses"
          + " involving paired and unpaired binary data. Clinical Trials 4, 25-31.",
      "10.1177/1740774506075667"),
  /** Arcsine differences. */
  RUECKER_2009(
      "Rücker G, Schwarzer G, Carpenter J, Olkin I (2009). Why add anything to nothing? The arcsine"
          + " difference as a measure of treatment effect in meta-analysis with zero cells."
          + " Statistics in Medicine 28, 721-738.",
      "10.1002/sim.3511"),
  /** The common language effect size. */
  MCGRAW_WONG_1992(
      "McGraw KO, Wong SP (1992). A common language effect size statistic. Psychological Bulletin"
          + " 111, 361-365.",
      "10.1037/0033-2909.111.2.361"),
  /** Conversions between effect sizes. */
  BORENSTEIN_2009(
      "Borenstein M, Hedges LV, Higgins JPT, Rothstein HR (2009). Introduction to meta-analysis."
          + " Wiley, chapter 7.",
      ""),
  /** Odds ratios as standardized differences. */
  SANCHEZ_MECA_2003(
      "Sánchez-Meca J, Marín-Martínez F, Chacón-Moscoso S (2003). Effect-size indices for"
          + " dichotomized outcomes in meta-analysis. Psychological Methods 8, 448-467.",
      "10.1037/1082-989X.8.4.448"),
  /** The number needed to treat of a standardized difference. */
  KRAEMER_KUPFER_2006(
      "Kraemer HC, Kupfer DJ (2006). Size of treatment effects and their importance to clinical"
          + " research and practice. Biological Psychiatry 59, 990-996.",
      "10.1016/j.biopsych.2005.09.014"),
  /** The number needed to treat of a standardized difference and a control risk. */
  FURUKAWA_LEUCHT_2011(
      "Furukawa TA, Leucht S (2011). How to obtain NNT from Cohen's d: comparison of two methods."
          + " PLoS ONE 6, e19070.",
      "10.1371/journal.pone.0019070"),
  /** Standard errors under unequal variances. */
  WHITE_1980(
      "White H (1980). A heteroskedasticity-consistent covariance matrix estimator and a direct test"
          + " for heteroskedasticity. Econometrica 48, 817-838.",
      "10.2307/1912934"),
  /** The same for small samples: HC1, HC2, HC3. */
  MACKINNON_WHITE_1985(
      "MacKinnon JG, White H (1985). Some heteroskedasticity-consistent covariance matrix estimators"
          + " with improved finite sample properties. Journal of Econometrics 29, 305-325.",
      "10.1016/0304-4076(85)90158-7"),
  /** HC3 for samples up to 250. */
  LONG_ERVIN_2000(
      "Long JS, Ervin LH (2000). Using heteroscedasticity consistent standard errors in the linear"
          + " regression model. The American Statistician 54, 217-224.",
      "10.1080/00031305.2000.10474549"),
  /** HC4, for points of high leverage. */
  CRIBARI_NETO_2004(
      "Cribari-Neto F (2004). Asymptotic inference under heteroskedasticity of unknown form."
          + " Computational Statistics & Data Analysis 45, 215-233.",
      "10.1016/S0167-9473(02)00366-3"),
  /** Standard errors when observations are related within clusters. */
  LIANG_ZEGER_1986(
      "Liang KY, Zeger SL (1986). Longitudinal data analysis using generalized linear models."
          + " Biometrika 73, 13-22.",
      "10.1093/biomet/73.1.13"),
  /** Bias-reduced linearization and its degrees of freedom. */
  BELL_MCCAFFREY_2002(
      "Bell RM, McCaffrey DF (2002). Bias reduction in standard errors for linear regression with"
          + " multi-stage samples. Survey Methodology 28, 169-181.",
      ""),
  /** CR2 with Satterthwaite's degrees of freedom. */
  PUSTEJOVSKY_TIPTON_2018(
      "Pustejovsky JE, Tipton E (2018). Small-sample methods for cluster-robust variance estimation"
          + " and hypothesis testing in fixed effects models. Journal of Business & Economic"
          + " Statistics 36, 672-683.",
      "10.1080/07350015.2016.1247004"),
  /** Mean from a five-number summary. */
  LUO_2018(
      "Luo D, Wan X, Liu J, Tong T (2018). Optimally estimating the sample mean from the sample size,"
          + " median, mid-range, and/or mid-quartile range. Statistical Methods in Medical Research"
          + " 27, 1785-1805.",
      "10.1177/0962280216669183"),
  /** SD from quartiles or range. */
  WAN_2014(
      "Wan X, Wang W, Liu J, Tong T (2014). Estimating the sample mean and standard deviation from"
          + " the sample size, median, range and/or interquartile range. BMC Medical Research"
          + " Methodology 14, 135.",
      "10.1186/1471-2288-14-135"),
  /** SD from quartiles and range. */
  SHI_2020(
      "Shi J, Luo D, Weng H, Zeng XT, Lin L, Chu H, Tong T (2020). Optimally estimating the sample"
          + " standard deviation from the five-number summary. Research Synthesis Methods 11,"
          + " 641-654.",
      "10.1002/jrsm.1429"),
  /** Skewness of a five-number summary. */
  SHI_2023(
      "Shi J, Luo D, Wan X, Liu Y, Liu J, Bian Z, Tong T (2023). Detecting the skewness of data from"
          + " the five-number summary and its application in meta-analysis. Statistical Methods in"
          + " Medical Research 32, 1338-1360.",
      "10.1177/09622802231172043"),
  /** Standardized differences from tests, ANCOVA and change scores. */
  BORENSTEIN_HANDBOOK_2009(
      "Borenstein M (2009). Effect sizes for continuous data. In: Cooper H, Hedges LV, Valentine JC"
          + " (eds), The handbook of research synthesis and meta-analysis, 2nd ed. Russell Sage"
          + " Foundation, 221-235.",
      ""),
  /** SDs of change, pooling of arms. */
  COCHRANE_HANDBOOK(
      "Higgins JPT, Li T, Deeks JJ (2023). Choosing effect measures and computing estimates of"
          + " effect. In: Cochrane handbook for systematic reviews of interventions, version 6.4,"
          + " chapter 6.",
      ""),
  /** Means of whole numbers. */
  BROWN_HEATHERS_2017(
      "Brown NJL, Heathers JAJ (2017). The GRIM test: a simple technique detects numerous anomalies"
          + " in the reporting of results in psychology. Social Psychological and Personality"
          + " Science 8, 363-369.",
      "10.1177/1948550616673876"),
  /** Standard deviations of whole numbers. */
  ANAYA_2016(
      "Anaya J (2016). The GRIMMER test: a method for testing the validity of reported measures of"
          + " variability. PeerJ Preprints 4, e2400v1.",
      "10.7287/peerj.preprints.2400v1"),
  /** Means and standard deviations of zeros and ones. */
  HEATHERS_BROWN_2019(
      "Heathers JAJ, Brown NJL (2019). DEBIT: a simple consistency test for binary data."
          + " https://osf.io/5vb3u/.",
      ""),
  /** P-values recomputed from their statistics. */
  NUIJTEN_2016(
      "Nuijten MB, Hartgerink CHJ, van Assen MALM, Epskamp S, Wicherts JM (2016). The prevalence of"
          + " statistical reporting errors in psychology (1985-2013). Behavior Research Methods 48,"
          + " 1205-1226.",
      "10.3758/s13428-015-0664-2"),
  /** Baseline variables of a trial, taken together. */
  CARLISLE_2015(
      "Carlisle JB, Dexter F, Pandit JJ, Shafer SL, Yentis SM (2015). Calculating the probability of"
          + " random sampling for continuous variables in submitted or published randomised"
          + " controlled trials. Anaesthesia 70, 848-858.",
      "10.1111/anae.13126"),
  /** How far a median can be from its mean. */
  HOTELLING_SOLOMONS_1932(
      "Hotelling H, Solomons LM (1932). The limits of a measure of skewness. Annals of Mathematical"
          + " Statistics 3, 141-142.",
      ""),
  /** Performance measures of simulations. */
  MORRIS_WHITE_CROWTHER_2019(
      "Morris TP, White IR, Crowther MJ (2019). Using simulation studies to evaluate statistical"
          + " methods. Statistics in Medicine 38, 2074-2102.",
      "10.1002/sim.8086"),
  /** Adjusted means. */
  SEARLE_1980(
      "Searle SR, Speed FM, Milliken GA (1980). Population marginal means in the linear model: an"
          + " alternative to least squares means. The American Statistician 34, 216-221.",
      "");

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
