# Comparisons of two arms by R's own t.test and lm: levels other than .95, one-sided alternatives,
# change scores, analysis of covariance, and TOST with asymmetric margins.
# Rscript src/test/reference/compare.R src/test/resources/org/equipoise/compare
# writes compare_data.csv (participants) and compare_expected.csv.
out <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20130102)
options(digits = 17)
number <- function(x) ifelse(is.na(x), "", trimws(formatC(x, digits = 17, format = "g")))
save <- function(d, name, head) {
  for (v in names(d)) if (is.numeric(d[[v]])) d[[v]] <- number(d[[v]])
  path <- file.path(out, name)
  writeLines(c(head, paste0("# Source: src/test/reference/compare.R, R ", getRversion())), path)
  suppressWarnings(write.table(d, path, append = TRUE, sep = ",", row.names = FALSE, quote = FALSE))
}
one <- function(id, n1, n2, shift, spread, effect, r) {
  n <- n1 + n2
  arm <- rep(c("E", "C"), c(n1, n2))
  x <- round(rnorm(n, shift, spread), 3)
  y <- round(shift + r * (x - shift) + sqrt(1 - r^2) * rnorm(n, 0, spread) +
               ifelse(arm == "E", effect * spread, 0), 3)
  data.frame(dataset = id, arm = arm, baseline = x, value = y)
}
sets <- list(one("even", 20, 20, 50, 10, -.4, .6), one("uneven", 7, 31, 5, 2, .8, .3),
             one("tiny", 2, 2, 0, 1, 0, .5), one("three", 3, 2, 10, 4, 1, -.4),
             one("strong", 25, 24, 90, 26, -.1, .95), one("large", 200, 150, 1000, 30, .05, .5))
unequal <- sets[[2]]
unequal$value <- round(ifelse(unequal$arm == "E", unequal$value * 6, unequal$value), 3)
unequal$dataset <- "unequal"
sets[[7]] <- unequal
save(do.call(rbind, sets), "compare_data.csv", "# Participants of two arms, E experimental and C control, with a baseline")

row <- function(id, method, alternative, level, estimate, se, t, df, p, ci, low = NA, high = NA, pl = NA, pu = NA)
  data.frame(dataset = id, method = method, alternative = alternative, level = level, low = low, high = high,
             estimate = estimate, se = se, t = t, df = df, p = p, ci_low = ci[1], ci_high = ci[2], p_lower = pl, p_upper = pu)
split2 <- function(d, v) list(v[d$arm == "E"], v[d$arm == "C"])
tt <- function(d, method, ...) {
  v <- split2(d, if (method == "change") d$value - d$baseline else d$value)
  t.test(v[[1]], v[[2]], var.equal = method == "student", ...)
}
lin <- function(d) { d$arm <- factor(d$arm, levels = c("C", "E")); m <- lm(value ~ baseline + arm, d)
  c(summary(m)$coefficients["armE", 1:2], m$df.residual) }
rows <- list()
for (d in sets) {
  id <- d$dataset[1]
  for (level in c(.5, .9, .95, .99)) for (alternative in c("two.sided", "greater", "less")) {
    for (method in c("student", "welch", "change")) {
      h <- tt(d, method, alternative = alternative, conf.level = level)
      rows[[length(rows) + 1]] <- row(id, method, sub(".", "-", alternative, fixed = TRUE), level,
        -diff(h$estimate), h$stderr, h$statistic, h$parameter, h$p.value, h$conf.int)
    }
    a <- lin(d); t <- a[1] / a[2]; df <- a[3]
    p <- switch(alternative, two.sided = 2 * pt(-abs(t), df), greater = pt(t, df, lower.tail = FALSE), less = pt(t, df))
    q <- if (alternative == "two.sided") qt((1 - level) / 2, df, lower.tail = FALSE) else qt(level, df)
    ci <- c(if (alternative == "less") -Inf else a[1] - q * a[2], if (alternative == "greater") Inf else a[1] + q * a[2])
    rows[[length(rows) + 1]] <- row(id, "ancova", sub(".", "-", alternative, fixed = TRUE), level, a[1], a[2], t, df, p, ci)
  }
  s <- sd(d$value)
  for (level in c(.9, .95, .99)) for (m in list(c(-.5, .5), c(-.3, .9), c(-2, .05))) {
    low <- round(m[1] * s, 3); high <- round(m[2] * s, 3)
    for (method in c("tost", "tost-student")) {
      base <- if (method == "tost") "welch" else "student"
      l <- tt(d, base, mu = low, alternative = "greater"); u <- tt(d, base, mu = high, alternative = "less")
      i <- tt(d, base, conf.level = 1 - 2 * (1 - level)); worst <- if (l$p.value >= u$p.value) l else u
      rows[[length(rows) + 1]] <- row(id, method, "two-sided", level, -diff(i$estimate), i$stderr, worst$statistic,
        i$parameter, worst$p.value, i$conf.int, low, high, l$p.value, u$p.value)
    }
    a <- lin(d); tl <- (a[1] - low) / a[2]; tu <- (a[1] - high) / a[2]
    pl <- pt(tl, a[3], lower.tail = FALSE); pu <- pt(tu, a[3]); q <- qt(1 - level, a[3], lower.tail = FALSE)
    rows[[length(rows) + 1]] <- row(id, "tost-ancova", "two-sided", level, a[1], a[2], if (pl >= pu) tl else tu, a[3],
      max(pl, pu), a[1] + c(-1, 1) * q * a[2], low, high, pl, pu)
  }
}
save(do.call(rbind, rows), "compare_expected.csv",
     "# low and high are the margin, empty without one; for TOST the interval is at 1 - 2(1 - level)")
