# Analysis of covariance with several covariates and strata, HC3 and CR2, by R's lm, sandwich and clubSandwich.
# Rscript src/test/reference/covariates.R src/test/resources/org/equipoise/compare
# writes covariates_data.csv (participants) and covariates_expected.csv.
suppressMessages({library(sandwich); library(clubSandwich); library(emmeans)})
out <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20130105)
options(digits = 17)
number <- function(x) ifelse(is.na(x), "", trimws(formatC(x, digits = 17, format = "g")))
save <- function(d, name, head) {
  for (v in names(d)) if (is.numeric(d[[v]])) d[[v]] <- number(d[[v]])
  path <- file.path(out, name)
  versions <- paste(sapply(c("sandwich", "clubSandwich", "emmeans"), function(p) paste(p, packageVersion(p))), collapse = ", ")
  writeLines(c(head, paste0("# Source: src/test/reference/covariates.R, R ", getRversion(), ", ", versions)), path)
  suppressWarnings(write.table(d, path, append = TRUE, sep = ",", row.names = FALSE, quote = FALSE))
}
one <- function(id, n1, n2, classes, centre, spread, effect) {
  n <- n1 + n2
  d <- data.frame(dataset = id, arm = rep(c("E", "C"), c(n1, n2)))
  d$cohort <- switch(classes,
    nested = ifelse(d$arm == "E", paste0("E", sample(1:4, n, TRUE)), paste0("C", sample(1:5, n, TRUE))),
    crossed = paste0("X", sample(1:7, n, TRUE)),
    partial = ifelse(d$arm == "E", paste0("E", sample(1:4, n, TRUE)), paste0("alone", 1:n)))
  d$sex <- sample(c("f", "m"), n, TRUE)
  d$site <- sample(c("s1", "s2", "s3"), n, TRUE, c(.5, .3, .2))
  d$age <- sample(20:70, n, TRUE)
  d$baseline <- round(rnorm(n, centre, spread), 3)
  shift <- tapply(rnorm(n, 0, spread / 3), d$cohort, mean)
  d$value <- round(centre + .5 * (d$baseline - centre) + spread * (effect * (d$arm == "E") + .01 * d$age + .2 * (d$sex == "m")) +
    as.vector(shift[d$cohort]) + rnorm(n, 0, spread * ifelse(d$arm == "E", .6, 1)), 3)
  d
}
sets <- list(one("nested", 25, 24, "nested", 90, 26, -.5), one("crossed", 31, 18, "crossed", 5, 2, .3),
             one("partial", 22, 40, "partial", 1000, 15, .2), one("small", 8, 9, "nested", 0, 1, .8))
save(do.call(rbind, sets), "covariates_data.csv", "# Participants of two arms, E experimental and C control, with baseline, covariates and classes (cohort)")
models <- c(none = "value ~ arm", baseline = "value ~ arm + baseline", "baseline age" = "value ~ arm + baseline + age",
  "sex" = "value ~ arm + sex", "baseline age sex site" = "value ~ arm + baseline + age + sex + site")
rows <- list()
put <- function(d, adjust, method, b, se, df, means = c(NA, NA)) {
  t <- b / se
  for (level in c(.9, .95)) rows[[length(rows) + 1]] <<- data.frame(dataset = d$dataset[1], adjust = adjust, method = method, level = level,
    estimate = b, se = se, df = df, p = 2 * pt(-abs(t), df), p_greater = pt(t, df, lower.tail = FALSE),
    ci_low = b - qt((1 + level) / 2, df) * se, ci_high = b + qt((1 + level) / 2, df) * se, mean1 = means[1], mean2 = means[2])
}
for (d in sets) for (k in seq_along(models)) {
  d$arm <- factor(d$arm, levels = c("C", "E"))
  d$sex <- factor(d$sex, levels = unique(d$sex)); d$site <- factor(d$site, levels = unique(d$site))
  m <- lm(as.formula(models[k]), d)
  b <- unname(coef(m)["armE"])
  adjust <- names(models)[k]
  means <- rev(as.data.frame(emmeans(m, "arm", weights = "proportional"))$emmean)
  cr <- coef_test(m, vcov = vcovCR(m, d$cohort, type = "CR2"), test = "Satterthwaite")["armE", ]
  if (adjust == "none") put(d, adjust, "difference-cr2", b, cr$SE, cr$df) else {
    put(d, adjust, "ancova", b, summary(m)$coefficients["armE", 2], m$df.residual, means)
    for (hc in paste0("HC", 0:4)) put(d, adjust, paste0("ancova-", tolower(hc)), b, sqrt(vcovHC(m, type = hc)["armE", "armE"]), m$df.residual, means)
    put(d, adjust, "ancova-cr2", b, cr$SE, cr$df, means)
  }
}
save(do.call(rbind, rows), "covariates_expected.csv", "# Two-sided p and interval, and p of the alternative greater; mean1 and mean2 are adjusted means of E and C")
