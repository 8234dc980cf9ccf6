# Linear models by R's lm, sandwich, clubSandwich, emmeans and nlme::gls.
# Rscript src/test/reference/model.R src/test/resources/org/equipoise/model
# writes model_data.csv (rows, sorted by site) and model_expected.csv: one number a row, of a formula and weights
# (none, w: lm's weights, block: gls with variances v and correlation .4 within site).
suppressMessages({library(sandwich); library(clubSandwich); library(emmeans); library(nlme)})
out <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20130104)
options(digits = 17)
number <- function(x) ifelse(is.na(x), "", trimws(formatC(x, digits = 17, format = "g")))
save <- function(d, name, head) {
  for (v in names(d)) if (is.numeric(d[[v]])) d[[v]] <- number(d[[v]])
  path <- file.path(out, name)
  versions <- paste(sapply(c("sandwich", "clubSandwich", "emmeans", "nlme"), function(p) paste(p, packageVersion(p))), collapse = ", ")
  writeLines(c(head, paste0("# Source: src/test/reference/model.R, R ", getRversion(), ", ", versions)), path)
  suppressWarnings(write.table(d, path, append = TRUE, sep = ",", row.names = FALSE, quote = FALSE))
}
n <- 61
d <- data.frame(site = sort(sample(1:9, n, TRUE, c(3, 1, 1, 1, 1, .6, 1, 2, 1))))
d$arm <- factor(sample(c("HEP", "MBSR"), n, TRUE), levels = c("HEP", "MBSR"))
d$taught <- factor(ifelse(d$site %in% c(1, 3, 6, 8), "MBSR", "HEP"), levels = c("HEP", "MBSR"))
d$visit <- factor(sample(c("v1", "v2", "v4"), n, TRUE, c(.5, .3, .2)), levels = c("v1", "v2", "v4"))
d$sex <- factor(sample(c("f", "m"), n, TRUE, c(.7, .3)))
d$age <- sample(20:70, n, TRUE)
d$baseline <- round(rnorm(n, 90, 26), 1)
d$twice <- 2 * d$age + 1
d$w <- round(exp(rnorm(n)), 3)
d$v <- round(exp(rnorm(n, 0, .6)), 3)
d$y <- round(5 + .6 * d$baseline - 8 * (d$arm == "MBSR") + .2 * d$age + rnorm(n, 0, 10 + .2 * d$age) + rnorm(9, 0, 8)[d$site], 2)
save(d, "model_data.csv", "# Rows for linear models: sites, factors, covariates, weights w, variances v")

rows <- list()
put <- function(f, weights, what, term, value, df = NA, p = NA)
  rows[[length(rows) + 1]] <<- data.frame(formula = f, weights = weights, what = what, term = term, value = unname(value), df = unname(df), p = unname(p))
formulas <- c("y ~ arm", "y ~ arm + baseline", "y ~ arm + baseline*sex + age + arm:visit", "y ~ 0 + arm + visit", "y ~ arm*visit + baseline - 1",
  "y ~ (arm + visit + sex)^2", "y ~ arm + age + twice + baseline", "y ~ arm:visit + sex", "y ~ visit*arm - visit", "y ~ arm:visit + arm:sex - 1", "y ~ taught + age",
  "y ~ sex:age + taught", "y ~ 1")
robust <- function(f, weights, vcr, m, type) {
  t <- as.data.frame(coef_test(m, vcov = vcr, test = "Satterthwaite"))
  se <- sqrt(diag(as.matrix(vcr)))
  for (k in seq_along(se)) put(f, weights, type, rownames(t)[k], se[k], t$df[k] %||% NA, t$p_Satt[k])
}
`%||%` <- function(a, b) if (is.null(a)) b else a
wald <- function(b, V) as.numeric(t(b) %*% solve(V) %*% b)
for (f in formulas) for (weights in c("none", "w")) {
  m <- if (weights == "w") lm(as.formula(f), d, weights = w) else lm(as.formula(f), d)
  s <- summary(m)
  put(f, weights, "sigma", "", s$sigma, m$df.residual)
  for (term in names(coef(m))) put(f, weights, "coefficient", term, coef(m)[term])
  for (term in rownames(s$coefficients)) put(f, weights, "se", term, s$coefficients[term, 2], m$df.residual, s$coefficients[term, 4])
  for (hc in c("HC0", "HC1", "HC2", "HC3", "HC4")) {
    V <- vcovHC(m, type = hc); for (term in rownames(V)) put(f, weights, hc, term, sqrt(V[term, term]), m$df.residual)
  }
  # inverse_var = FALSE: TRUE takes a short cut that, for lm, leaves the df to the scale of the weights.
  for (cr in c("CR0", "CR1", "CR2")) if (!anyNA(coef(m))) {
    V <- if (weights == "w") vcovCR(m, d$site, type = cr, target = 1 / d$w, inverse_var = FALSE) else vcovCR(m, d$site, type = cr)
    robust(f, weights, V, m, cr)
    terms <- intersect(c("armMBSR", "visitv2", "age", "baseline"), names(coef(m)))
    if (length(terms) > 1) {
      h <- Wald_test(m, constraints = constrain_zero(match(terms, names(coef(m)))), vcov = V, test = "HTZ")
      put(f, weights, paste0(cr, " joint"), paste(terms, collapse = " "), h$Fstat, h$df_denom, h$p_val)
      if (cr == "CR0") {
        F <- wald(coef(m)[terms], vcov(m)[terms, terms]) / length(terms)
        put(f, weights, "joint", paste(terms, collapse = " "), F, m$df.residual, pf(F, length(terms), m$df.residual, lower.tail = FALSE))
      }
    }
  }
}
for (f in c("y ~ arm", "y ~ arm + baseline*sex + age + arm:visit", "y ~ arm*visit + baseline - 1", "y ~ (arm + visit + sex)^2"))
  for (weights in c("equal", "proportional")) for (by in list("arm", c("visit", "arm"))) if (all(by %in% all.vars(as.formula(f)))) {
    e <- as.data.frame(emmeans(ref_grid(lm(as.formula(f), d), nesting = NULL), by, weights = weights))
    for (k in seq_len(nrow(e))) {
      levels <- paste(sapply(by, function(b) as.character(e[[b]][k])), collapse = " ")
      put(f, "none", paste("mean", weights, paste(by, collapse = " ")), levels, e$emmean[k])
      put(f, "none", paste("mean_se", weights, paste(by, collapse = " ")), levels, e$SE[k], e$df[k])
    }
  }
for (f in c("y ~ arm", "y ~ arm + baseline*sex + age + arm:visit", "y ~ arm*visit + baseline - 1")) {
  m <- gls(as.formula(f), d, correlation = corCompSymm(.4, ~ 1 | site, fixed = TRUE), weights = varFixed(~ v), method = "REML")
  s <- summary(m)$tTable
  put(f, "block", "sigma", "", m$sigma, n - nrow(s))
  for (term in rownames(s)) { put(f, "block", "coefficient", term, s[term, 1]); put(f, "block", "se", term, s[term, 2], n - nrow(s), s[term, 4]) }
  for (cr in c("CR0", "CR1", "CR2")) robust(f, "block", vcovCR(m, d$site, type = cr), m, cr)
}
save(do.call(rbind, rows), "model_expected.csv", "# Coefficients (empty: aliased), standard errors by kind, joint F tests, adjusted means; df and two-sided p where there are")
