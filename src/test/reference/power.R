# Power of two-arm tests, by R: power.t.test, pwr, and integrate() over pt(ncp).
# Rscript src/test/reference/power.R   # writes src/test/resources/org/equipoise/compare/power.csv
# integrate() is asked for 1e-11; R's pt with ncp is good to about 1e-10 in these ranges.
suppressPackageStartupMessages(library(pwr))
rows <- list()
add <- function(design, claim, sides, delta, sd1, sd2, n1, n2, alpha, extra1, extra2, low, high, power)
  rows[[length(rows) + 1]] <<- data.frame(design, claim, sides, delta, sd1, sd2, n1, n2, alpha, extra1, extra2, low, high, power)
tail_of <- function(sides, alpha) if (sides == "two-sided") alpha / 2 else alpha
reject <- function(sides, ncp, df, crit) {
  up <- pt(crit, df, abs(ncp), lower.tail = FALSE)
  if (sides == "two-sided") up + pt(-crit, df, abs(ncp)) else up
}
within <- function(delta, se, df, crit, low, high) {
  end <- (high - low) / (2 * crit * se)
  f <- function(s) dchisq(df * s^2, df) * 2 * df * s * pmax(0, pnorm((high - delta) / se - crit * s) - pnorm((low - delta) / se + crit * s))
  a <- sqrt(qchisq(1e-18, df) / df); b <- min(end, sqrt(qchisq(1e-18, df, lower.tail = FALSE) / df))
  if (b <= a) return(0)
  cuts <- seq(a, b, length.out = 9)
  sum(sapply(1:8, function(i) integrate(f, cuts[i], cuts[i + 1], rel.tol = 1e-11, subdivisions = 500)$value))
}
claim_power <- function(claim, sides, delta, se, df, crit, low, high) switch(claim,
  superiority = reject(sides, delta / se, df, crit),
  noninferiority = pt(crit, df, (high - delta) / se, lower.tail = FALSE),  # lower is better
  equivalence = within(delta, se, df, crit, low, high))
mixed <- function(f, a, b) {  # E f(B), B beta(a, b), on the angle so that ends are smooth
  g <- function(t) sapply(t, function(x) dbeta(sin(x)^2, a, b) * 2 * sin(x) * cos(x) * f(sin(x)^2))
  lo <- asin(sqrt(qbeta(1e-16, a, b))); hi <- asin(sqrt(qbeta(1e-16, a, b, lower.tail = FALSE)))
  cuts <- seq(max(lo, 1e-9), min(hi, pi / 2 - 1e-9), length.out = 7)
  sum(sapply(1:6, function(i) integrate(g, cuts[i], cuts[i + 1], rel.tol = 1e-10, subdivisions = 500)$value))
}
student <- function(claim, sides, delta, sd, n1, n2, alpha, low, high) {
  df <- n1 + n2 - 2; tail <- if (claim == "equivalence") alpha else tail_of(sides, alpha)
  claim_power(claim, sides, delta, sd * sqrt(1 / n1 + 1 / n2), df, qt(tail, df, lower.tail = FALSE), low, high)
}
welch <- function(claim, sides, delta, sd1, sd2, n1, n2, alpha, low, high) {
  v1 <- sd1^2 / n1; v2 <- sd2^2 / n2; tail <- if (claim == "equivalence") alpha else tail_of(sides, alpha)
  mixed(function(b) {
    w1 <- v1 * b * (n1 + n2 - 2) / (n1 - 1); w2 <- v2 * (1 - b) * (n1 + n2 - 2) / (n2 - 1)
    nu <- (w1 + w2)^2 / (w1^2 / (n1 - 1) + w2^2 / (n2 - 1))
    crit <- qt(tail, nu, lower.tail = FALSE) * sqrt((w1 + w2) / (v1 + v2))
    claim_power(claim, sides, delta, sqrt(v1 + v2), n1 + n2 - 2, crit, low, high)
  }, (n1 - 1) / 2, (n2 - 1) / 2)
}
ancova <- function(claim, sides, delta, sd, n1, n2, alpha, r, k, low, high) {
  df <- n1 + n2 - 2 - k; tail <- if (claim == "equivalence") alpha else tail_of(sides, alpha)
  se <- sd * sqrt(1 - r^2) * sqrt(1 / n1 + 1 / n2); crit <- qt(tail, df, lower.tail = FALSE)
  mixed(function(b) claim_power(claim, sides, delta, se / sqrt(b), df, crit, low, high), (df + 1) / 2, k / 2)
}
both <- c("two-sided", "one-sided")
for (s in both) for (x in list(c(.1, 1, 20, 30, .05), c(1, 2.5, 9, 14, .01), c(-3, 4, 25, 24, .1), c(0, 1, 5, 5, .05), c(2, 1, 2, 3, .05))) {
  add("t", "superiority", s, x[1], x[2], x[2], x[3], x[4], x[5], NA, NA, NA, NA, student("superiority", s, x[1], x[2], x[3], x[4], x[5]))
  p <- if (x[1] >= 0) pwr.t2n.test(x[3], x[4], x[1] / x[2], x[5], alternative = if (s == "two-sided") "two.sided" else "greater")$power else NA
  stopifnot(is.na(p) || abs(p - tail(rows, 1)[[1]]$power) < 1e-9)
  add("welch", "superiority", s, x[1], x[2], 2 * x[2], x[3], x[4], x[5], NA, NA, NA, NA, welch("superiority", s, x[1], x[2], 2 * x[2], x[3], x[4], x[5]))
  add("ancova", "superiority", s, x[1], x[2], x[2], x[3] + 3, x[4], x[5], .6, 2, NA, NA, ancova("superiority", s, x[1], x[2], x[3] + 3, x[4], x[5], .6, 2))
}
for (k in c(1, 2, 5)) for (r in c(0, .5, -.9)) add("ancova", "superiority", "two-sided", .5, 1, 1, 25, 24, .05, r, k, NA, NA, ancova("superiority", "two-sided", .5, 1, 25, 24, .05, r, k))
for (x in list(c(0, 1, 24, 25, .05, -.5, .5), c(-4, 18, 8, 8, .05, -19.2, 19.2), c(.3, 1.2, 60, 40, .025, -.8, 1), c(0, 1, 3, 2, .1, -4, 3), c(0, 1, 400, 300, .01, -.3, .3)))
  for (claim in c("equivalence", "noninferiority")) {
    add("t", claim, "two-sided", x[1], x[2], x[2], x[3], x[4], x[5], NA, NA, x[6], x[7], student(claim, "two-sided", x[1], x[2], x[3], x[4], x[5], x[6], x[7]))
    if (x[3] > 3 && x[3] < 400) {
      add("ancova", claim, "two-sided", x[1], x[2], x[2], x[3], x[4], x[5], .5, 1, x[6], x[7], ancova(claim, "two-sided", x[1], x[2], x[3], x[4], x[5], .5, 1, x[6], x[7]))
      add("welch", claim, "two-sided", x[1], x[2], .7 * x[2], x[3], x[4], x[5], NA, NA, x[6], x[7], welch(claim, "two-sided", x[1], x[2], .7 * x[2], x[3], x[4], x[5], x[6], x[7]))
    }
  }
for (s in both) {
  for (x in list(c(.5, 2, 20, .05, .6), c(1, 1, 12, .01, -.2), c(0, 1, 2, .05, .9))) {
    p <- power.t.test(n = x[3], delta = x[1], sd = x[2] * sqrt(2 * (1 - x[5])), sig.level = x[4], type = "paired",
                      alternative = if (s == "two-sided") "two.sided" else "one.sided", strict = TRUE)$power
    add("paired", "superiority", if (s == "two-sided") s else "one-sided", x[1], x[2], x[2], x[3], x[3], x[4], x[5], NA, NA, NA, p)
  }
  z <- function(a) qnorm(tail_of(s, a), lower.tail = FALSE)
  tails <- function(d, crit) pnorm(d - crit) + if (s == "two-sided") pnorm(-d - crit) else 0
  for (x in list(c(.5, .3, 40, 60, .05), c(.02, .01, 900, 900, .01), c(.9, .7, 33, 20, .1))) {
    n1 <- x[3]; n2 <- x[4]; p1 <- x[1]; p2 <- x[2]; a <- x[5]; se <- sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2); pb <- (n1 * p1 + n2 * p2) / (n1 + n2)
    add("pooled", "superiority", s, p1 - p2, NA, NA, n1, n2, a, p1, p2, NA, NA, tails((p1 - p2) / se, z(a) * sqrt(pb * (1 - pb) * (1 / n1 + 1 / n2)) / se))
    if (n1 == n2 && s == "two-sided") stopifnot(abs(power.prop.test(n1, p1, p2, a, strict = TRUE)$power - tail(rows, 1)[[1]]$power) < 1e-9)
    add("unpooled", "superiority", s, p1 - p2, NA, NA, n1, n2, a, p1, p2, NA, NA, tails((p1 - p2) / se, z(a)))
    add("arcsine", "superiority", s, p1 - p2, NA, NA, n1, n2, a, p1, p2, NA, NA,
        pwr.2p2n.test(ES.h(p1, p2), n1, n2, a, alternative = if (s == "two-sided") "two.sided" else "greater")$power)
  }
  for (x in list(c(.8, 1, 25, 24, .05), c(.3, 2, 100, 50, .01), c(2, 1, 8, 8, .1))) {
    th <- pnorm(x[1] / (x[2] * sqrt(2))); N <- x[3] + x[4]; cc <- x[3] / N
    add("wilcoxon", "superiority", s, x[1], x[2], x[2], x[3], x[4], x[5], NA, NA, NA, NA, tails(sqrt(12 * cc * (1 - cc) * N) * (th - .5), z(x[5])))
    add("z", "superiority", s, x[1], x[2], 3 * x[2], x[3], x[4], x[5], NA, NA, NA, NA, tails(x[1] / sqrt(x[2]^2 / x[3] + 9 * x[2]^2 / x[4]), z(x[5])))
  }
}
out <- do.call(rbind, rows)
path <- "src/test/resources/org/equipoise/compare/power.csv"
writeLines(c("# Power in closed form; extra1, extra2 are r and k of ancova, r of paired, p1 and p2 of proportions; lower is better",
             "# Source: src/test/reference/power.R (R's pt, integrate, pwr)"), path)
num <- sapply(out, is.numeric); out[num] <- lapply(out[num], function(v) ifelse(is.na(v), "", format(v, digits = 17, trim = TRUE, scientific = NA)))
suppressWarnings(write.table(out, path, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
