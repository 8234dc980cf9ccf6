# Effect measures from summaries, counts and pre/post moments by metafor 3.8 and effectsize 0.8, or, where those have
# another convention or none, by the papers' formulas written out here:
#   smdh, d_av_arms (Bonett 2009 eq. 5), rom-bc (Lajeunesse 2015), d_av, g_av (Bonett 2008), dppc* (Morris 2008).
# Newcombe's interval is from prop.test's Wilson limits.
# Rscript src/test/reference/measures.R src/test/resources/org/equipoise/effect
# writes measures_means.csv, measures_events.csv and measures_changes.csv.
suppressMessages({library(metafor); library(effectsize)})
out <- commandArgs(trailingOnly = TRUE)[1]
options(digits = 17)
number <- function(x) ifelse(is.na(x), "", ifelse(is.infinite(x), ifelse(x > 0, "Inf", "-Inf"), trimws(formatC(x, digits = 17, format = "g"))))
save <- function(d, name, head) {
  for (v in names(d)) if (is.numeric(d[[v]])) d[[v]] <- number(d[[v]])
  path <- file.path(out, name)
  writeLines(c(head, paste0("# Source: src/test/reference/measures.R, R ", getRversion(), ", metafor ",
                            packageVersion("metafor"), ", effectsize ", packageVersion("effectsize"))), path)
  suppressWarnings(write.table(d, path, append = TRUE, sep = ",", row.names = FALSE, quote = FALSE))
}
J <- function(m) exp(lgamma(m / 2) - log(sqrt(m / 2)) - lgamma((m - 1) / 2))
ncp <- function(t, df, p) uniroot(function(x) pt(t, df, x) - p, c(t - 6 - abs(t), t + 6 + abs(t)), tol = 1e-13, extendInt = "yes")$root
rows <- list()
add <- function(base, measure, option, level, est, v, lo = NA, hi = NA) {
  if (is.na(lo) && !is.na(v)) { z <- qnorm((1 - level) / 2, lower.tail = FALSE); lo <- est - z * sqrt(v); hi <- est + z * sqrt(v) }
  rows[[length(rows) + 1]] <<- cbind(base, data.frame(measure, option, level, estimate = as.numeric(est), variance = as.numeric(v), low = as.numeric(lo), high = as.numeric(hi)))
}
levels <- c(.5, .9, .95, .99)

means <- data.frame(
  n1 = c(9, 88, 25, 4, 200, 12, 3, 31), mean1 = c(14.67, 9.12, 23.29, 2.5, 103, 5.1, 1, .02),
  sd1 = c(2.6, 6.4, 6.49, 1.2, 15, 1.1, .5, .011), n2 = c(9, 55, 81, 7, 150, 12, 5, 40),
  mean2 = c(8, 13.55, 12.96, 7.9, 102, 5.1, 6, .035), sd2 = c(2.88, 5.11, 6.7, 1.9, 9, 1.1, .8, .004))
for (i in seq_len(nrow(means))) with(means[i, ], {
  base <- means[i, ]
  level <- levels[1 + i %% 4]
  df <- n1 + n2 - 2; s <- sqrt(((n1 - 1) * sd1^2 + (n2 - 1) * sd2^2) / df); d <- (mean1 - mean2) / s
  e <- function(m, ...) escalc(m, m1i = mean1, m2i = mean2, sd1i = sd1, sd2i = sd2, n1i = n1, n2i = n2, ...)
  put <- function(id, option, x) add(base, id, option, level, x$yi, x$vi)
  put("md", "", e("MD")); put("vr", "", e("VR")); put("cvr", "", e("CVR")); put("rom", "", e("ROM"))
  for (v in c("LS", "LS2", "UB")) put("smd", tolower(v), e("SMD", vtype = v))
  put("smd1", "", escalc("SMD1", m1i = mean1, m2i = mean2, sd2i = sd2, n1i = n1, n2i = n2))
  put("lor", "", e("D2ORL")); put("lor-cox", "", e("D2ORN"))
  s2 <- (sd1^2 + sd2^2) / 2
  bonett <- function(x) x^2 * (sd1^4 / (n1 - 1) + sd2^4 / (n2 - 1)) / (8 * s2^2) + (sd1^2 / (n1 - 1) + sd2^2 / (n2 - 1)) / s2
  x <- (mean1 - mean2) / sqrt(s2); add(base, "d_av_arms", "", level, x, bonett(x))
  x <- J(df) * x; add(base, "smdh", "", level, x, bonett(x))
  c1 <- sd1^2 / (n1 * mean1^2); c2 <- sd2^2 / (n2 * mean2^2)
  add(base, "rom-bc", "", level, log(mean1 / mean2) + (c1 - c2) / 2, c1 + c2 + (c1^2 + c2^2) / 2)
  a <- (n1 + n2)^2 / (n1 * n2); v <- 1 / n1 + 1 / n2 + d^2 / (2 * (n1 + n2))
  add(base, "r", "", level, d / sqrt(d^2 + a), a^2 * v / (d^2 + a)^3)
  q <- function(option) if (option == "t") qt((1 + level) / 2, df) else qnorm((1 + level) / 2)
  for (o in c("t", "normal")) {
    add(base, "d", o, level, d, v, d - q(o) * sqrt(v), d + q(o) * sqrt(v))
    g <- J(df) * d; w <- J(df)^2 * v; add(base, "g", o, level, g, w, g - q(o) * sqrt(w), g + q(o) * sqrt(w))
  }
  t <- d / sqrt(1 / n1 + 1 / n2); k <- sqrt(1 / n1 + 1 / n2)
  ci <- suppressWarnings(c(ncp(t, df, (1 + level) / 2), ncp(t, df, (1 - level) / 2))) * k
  add(base, "cl", "", level, d_to_p_superiority(d), NA, pnorm(ci[1] / sqrt(2)), pnorm(ci[2] / sqrt(2)))
  add(base, "u3", "", level, d_to_u3(d), NA, pnorm(ci[1]), pnorm(ci[2]))
  ov <- 2 * pnorm(-abs(ci) / 2)
  add(base, "overlap", "", level, d_to_overlap(d), NA, min(ov), if (prod(ci) < 0) 1 else max(ov))
  inverse <- function(id, option, share) {
    if (abs(share(d)) < 1e-12) return()
    l <- share(ci[1]); u <- share(ci[2])
    add(base, id, option, level, 1 / share(d), NA, if (l * u > 0) 1 / u else 1 / l, if (l * u > 0) 1 / l else 1 / u)
  }
  inverse("nnt-kk", "", function(d) 2 * pnorm(d / sqrt(2)) - 1)
  for (p in c(.05, .3, .8)) inverse("nnt-furukawa", p, function(d) pnorm(d + qnorm(p)) - p)
})
save(do.call(rbind, rows), "measures_means.csv", "# For nnt* low and high are outside_low and outside_high where low is below 0 and high above")

rows <- list()
events <- data.frame(events1 = c(16, 22, 0, 5, 40, 0, 10, 3, 30, 81, 1), n1 = c(60, 61, 12, 5, 90, 9, 10, 1000, 80, 263, 3),
                     events2 = c(11, 8, 4, 2, 40, 0, 10, 9, 40, 15, 2), n2 = c(41, 18, 15, 8, 90, 14, 12, 900, 85, 148, 4))
for (i in seq_len(nrow(events))) with(events[i, ], {
  base <- events[i, ]
  level <- levels[1 + i %% 4]
  has0 <- events1 == 0 || events2 == 0 || events1 == n1 || events2 == n2
  for (rule in c("only0", "all", "none")) for (m in c("OR", "RR")) {
    if (rule == "none" && has0) next
    e <- escalc(m, ai = events1, n1i = n1, ci = events2, n2i = n2, add = if (rule == "none") 0 else .5, to = rule)
    add(base, tolower(m), rule, level, e$yi, e$vi)
    if (m == "OR" ) for (f in c("d-or", "d-or-cox")) { k <- if (f == "d-or") pi / sqrt(3) else 1.65; add(base, f, rule, level, e$yi / k, e$vi / k^2) }
  }
  e <- escalc("AS", ai = events1, n1i = n1, ci = events2, n2i = n2, add = 0, to = "none"); add(base, "as", "", level, e$yi, e$vi)
  e <- escalc("RD", ai = events1, n1i = n1, ci = events2, n2i = n2, add = 0, to = "none")
  invert <- function(option, rd, lo, hi) if (rd != 0) {
    lo <- if (abs(lo) < 1e-15) 0 else lo; hi <- if (abs(hi) < 1e-15) 0 else hi
    through <- lo <= 0 && hi >= 0
    add(base, "nnt", option, level, 1 / rd, NA, if (through) -1 / abs(lo) else 1 / hi, if (through) 1 / abs(hi) else 1 / lo)
  }
  z <- qnorm((1 + level) / 2)
  if (e$vi > 0) { add(base, "rd", "normal", level, e$yi, e$vi); invert("normal", as.numeric(e$yi), e$yi - z * sqrt(e$vi), e$yi + z * sqrt(e$vi)) }
  w <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE, conf.level = level)$conf.int)
  a <- w(events1, n1); b <- w(events2, n2); p1 <- events1 / n1; p2 <- events2 / n2
  lo <- p1 - p2 - sqrt((p1 - a[1])^2 + (b[2] - p2)^2); hi <- p1 - p2 + sqrt((a[2] - p1)^2 + (p2 - b[1])^2)
  add(base, "rd", "newcombe", level, p1 - p2, if (e$vi > 0) e$vi else NA, lo, hi); invert("newcombe", p1 - p2, lo, hi)
})
save(do.call(rbind, rows), "measures_events.csv", "# For nnt low and high are outside_low and outside_high where low is below 0 and high above")

rows <- list()
changes <- data.frame(
  n1 = c(22, 34, 14, 8, 120, 3), pre1 = c(46.8, 45.2, 56.5, 3.1, 100, 5), post1 = c(39.5, 34.2, 46.9, 3.6, 101, 7), sdpre1 = c(6.6, 6.5, 12, .8, 15, 1.5), sdpost1 = c(9, 9.4, 8.9, 1.1, 14, 2), r1 = c(.38, .76, .48, -.3, .95, .5),
  n2 = c(9, 37, 28, 12, 110, 4), pre2 = c(55.9, 63.8, 60.7, 3, 99, 5.2), post2 = c(55.5, 63.5, 56.7, 2.8, 108, 5.1), sdpre2 = c(7.4, 8.4, 6.1, .9, 16, 1.7), sdpost2 = c(7.1, 11.7, 8, .7, 18, 1.6), r2 = c(.41, .39, .82, .1, .9, 0))
for (i in seq_len(nrow(changes))) {
  level <- levels[1 + i %% 4]; base <- changes[i, ]; C <- list(); N <- 0
  for (arm in 1:2) {
    g <- function(v) changes[i, paste0(v, arm)]
    n <- g("n"); r <- g("r"); s1 <- g("sdpre"); s2 <- g("sdpost"); vd <- s1^2 + s2^2 - 2 * r * s1 * s2
    e <- function(m, ...) escalc(m, m1i = g("post"), m2i = g("pre"), ni = n, ri = r, ...)
    put <- function(id, x) add(base, id, arm, level, x$yi, x$vi)
    put("smcr", e("SMCR", sd1i = s1)); put("smcc", e("SMCC", sd1i = s2, sd2i = s1))
    x <- J(n - 1) * (g("post") - g("pre")) / s1; add(base, "smcrh", arm, level, x, vd / s1^2 / (n - 1) + x^2 / (2 * (n - 1)))
    put("mc", e("MC", sd1i = s2, sd2i = s1)); put("romc", e("ROMC", sd1i = s2, sd2i = s1))
    s <- sqrt((s1^2 + s2^2) / 2)
    for (id in c("d_av", "g_av")) {
      x <- (g("post") - g("pre")) / s * if (id == "g_av") J(n - 1) else 1
      add(base, id, arm, level, x, x^2 * (s1^4 + s2^4 + 2 * r^2 * s1^2 * s2^2) / (8 * (n - 1) * s^4) + vd / ((n - 1) * s^2))
    }
    C[[arm]] <- list(n = n, r = r, change = g("post") - g("pre"), s1 = s1, s2 = s2, vd = vd, e = e("SMCR", sd1i = s1))
  }
  n1 <- C[[1]]$n; n2 <- C[[2]]$n; df <- n1 + n2 - 2; D <- C[[1]]$change - C[[2]]$change
  pool <- function(a, b) sqrt(((n1 - 1) * a + (n2 - 1) * b) / df)
  add(base, "dppc1", "", level, C[[1]]$e$yi - C[[2]]$e$yi, C[[1]]$e$vi + C[[2]]$e$vi)
  x <- J(df) * D / pool(C[[1]]$s1^2, C[[2]]$s1^2); r <- ((n1 - 1) * C[[1]]$r + (n2 - 1) * C[[2]]$r) / df; k <- (n1 + n2) / (n1 * n2)
  add(base, "dppc", "", level, x, 2 * J(df)^2 * (1 - r) * k * df / (df - 2) * (1 + x^2 / (2 * (1 - r) * k)) - x^2)
  add(base, "dppc3", "", level, J(2 * df) * D / sqrt((pool(C[[1]]$s1^2, C[[2]]$s1^2)^2 + pool(C[[1]]$s2^2, C[[2]]$s2^2)^2) / 2), NA)
  x <- J(df) * D / pool(C[[1]]$vd, C[[2]]$vd); add(base, "dppc-change", "", level, x, 1 / n1 + 1 / n2 + x^2 / (2 * (n1 + n2)))
}
save(do.call(rbind, rows), "measures_changes.csv", "# The option is the arm of a measure of one arm; levels differ by row")
