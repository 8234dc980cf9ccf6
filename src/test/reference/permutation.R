# Permutation tests by brute force: every allocation of small trials by combn, within strata by all
# combinations of the strata's; and coin's exact and asymptotic-free Z for the difference in means.
# Rscript src/test/reference/permutation.R src/test/resources/org/equipoise/compare
# writes permutation_data.csv, permutation_expected.csv (brute force), permutation_coin.csv (coin's
# exact p by the shift algorithm, coin's Z) and permutation_maxt.csv (step-down max-T).
suppressMessages(library(coin))
out <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20130103)
number <- function(x) ifelse(is.na(x), "", trimws(formatC(x, digits = 17, format = "g")))
save <- function(d, name, head) {
  for (v in names(d)) if (is.numeric(d[[v]])) d[[v]] <- number(d[[v]])
  path <- file.path(out, name)
  writeLines(c(head, paste0("# Source: src/test/reference/permutation.R, R ", getRversion(), ", coin ", packageVersion("coin"))), path)
  suppressWarnings(write.table(d, path, append = TRUE, sep = ",", row.names = FALSE, quote = FALSE))
}
make <- function(id, arm, stratum, value) data.frame(dataset = id, arm = arm, stratum = stratum, value = value)
ec <- function(n1, n2) rep(c("E", "C"), c(n1, n2))
sets <- list(
  make("even", ec(6, 6), 0, round(rnorm(12, 50, 10) + rep(c(9, 0), each = 6), 3)),
  make("few", ec(3, 9), 0, round(rnorm(12, 5, 2) - rep(c(2, 0), c(3, 9)), 3)),
  make("many", ec(9, 4), 0, round(c(rnorm(9, 1, 3), rnorm(4, 0, .5)), 3)),
  make("ties", ec(7, 7), 0, c(1, 2, 2, 3, 4, 4, 5, 2, 3, 4, 5, 5, 5, 6)),
  make("binary", ec(8, 6), 0, c(1, 1, 1, 1, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0)),
  make("tiny", ec(2, 2), 0, c(4, 7, 1, 3)),
  make("apart", ec(3, 3), 0, c(1, 1, 1, 0, 0, 0)),
  make("zero", ec(3, 3), 0, c(.1, .2, .6, .3, .4, .2)),
  make("skewed", ec(5, 8), 0, round(exp(rnorm(13, 0, 1.5)), 4)),
  make("strata", ec(7, 8), c(0, 0, 0, 1, 1, 2, 2, 0, 0, 1, 1, 1, 2, 2, 2), round(rnorm(15, 20, 4) + c(0, 0, 0, 8, 8, 3, 3, 0, 0, 8, 8, 8, 3, 3, 3) - rep(c(4, 0), c(7, 8)), 3)),
  make("strata-ties", ec(6, 6), c(0, 0, 1, 1, 1, 2, 0, 0, 1, 1, 1, 2), c(1, 2, 2, 4, 4, 9, 2, 3, 5, 5, 6, 7)),
  make("one-arm-stratum", ec(5, 5), c(0, 0, 0, 1, 1, 0, 0, 0, 0, 2), round(rnorm(10, 3, 1), 2)))
save(do.call(rbind, sets), "permutation_data.csv", "# Participants of small trials, E experimental and C control, with strata")

# all sets of experimental participants: a list of index vectors, strata crossed
allocations <- function(arm, stratum) {
  found <- list(integer(0))
  for (s in unique(stratum)) {
    who <- which(stratum == s); k <- sum(arm[who] == "E")
    own <- if (length(who) == 1) list(if (k) who else integer(0)) else combn(seq_along(who), k, function(i) who[i], simplify = FALSE)
    found <- unlist(lapply(found, function(f) lapply(own, function(o) c(f, o))), recursive = FALSE)
  }
  found
}
welch <- function(a, e) { x <- a[e]; y <- a[-e]; d <- mean(x) - mean(y); if (abs(d) < 1e-13) 0 else {
  v <- (if (max(x) - min(x) < 1e-12) 0 else var(x)) / length(x) + (if (max(y) - min(y) < 1e-12) 0 else var(y)) / length(y); d / sqrt(v) } }
difference <- function(a, e) mean(a[e]) - mean(a[-e])
align <- function(v, stratum) v - ave(v, stratum)
# statistics are rounded to 9 digits so that ties are ties
p3 <- function(t, t0) { t <- signif(t, 9); t0 <- signif(t0, 9); small <- function(x) ifelse(abs(x) < 1e-11, 0, x); t <- small(t); t0 <- small(t0)
  c(two = mean(abs(t) >= abs(t0)), greater = mean(t >= t0), less = mean(t <= t0)) }
rows <- list(); coins <- list()
for (d in sets) {
  e <- which(d$arm == "E"); all <- allocations(d$arm, d$stratum)
  a <- align(d$value, d$stratum)
  tw <- sapply(all, function(i) welch(a, i)); td <- sapply(all, function(i) difference(a, i))
  w <- tapply(seq_along(a), d$stratum, function(i) { n1 <- sum(d$arm[i] == "E"); n1 * (length(i) - n1) / length(i) })
  ds <- tapply(seq_along(a), d$stratum, function(i) mean(d$value[i][d$arm[i] == "E"]) - mean(d$value[i][d$arm[i] == "C"]))
  estimate <- sum((w * ds)[w > 0]) / sum(w)
  pw <- p3(tw, welch(a, e)); pd <- p3(td, difference(a, e))
  rows[[length(rows) + 1]] <- data.frame(dataset = d$dataset[1], allocations = length(all), estimate = estimate,
    t = welch(a, e), p_two = pw[["two"]], p_greater = pw[["greater"]], p_less = pw[["less"]],
    mean_two = pd[["two"]], mean_greater = pd[["greater"]], mean_less = pd[["less"]])
  d <- d[ave(seq_along(d$stratum), d$stratum, FUN = length) > 1, ] # coin wants two in a stratum
  arm <- factor(d$arm, levels = c("E", "C")); stratum <- factor(d$stratum)
  f <- function(distribution, alternative) if (nlevels(stratum) > 1) independence_test(value ~ arm | stratum, data.frame(value = d$value, arm, stratum), distribution = distribution, alternative = alternative) else
    independence_test(value ~ arm, data.frame(value = d$value, arm), distribution = distribution, alternative = alternative)
  z <- statistic(f("asymptotic", "two.sided"), "standardized")[1]
  exact <- nlevels(stratum) == 1
  coins[[length(coins) + 1]] <- data.frame(dataset = d$dataset[1], z = z,
    exact_two = if (exact) pvalue(f("exact", "two.sided")) else NA, exact_greater = if (exact) pvalue(f("exact", "greater")) else NA)
}
save(do.call(rbind, rows), "permutation_expected.csv", "# Exact permutation p by enumeration: Welch's t, and the difference in means (mean_*); outcomes less their stratum's mean")
save(do.call(rbind, coins), "permutation_coin.csv", "# coin: the standardized difference and, without strata, the exact p of the difference in means")

# intervals: the shifts that the studentized exact test does not reject, by halving to 1e-10
ci <- list()
for (d in sets[c(1, 2, 3, 9, 10)]) for (level in c(.8, .9, .95)) for (alternative in c("two", "greater", "less")) {
  e <- which(d$arm == "E"); all <- allocations(d$arm, d$stratum)
  p <- function(shift) { v <- d$value; v[e] <- v[e] - shift; a <- align(v, d$stratum); p3(sapply(all, function(i) welch(a, i)), welch(a, e))[[alternative]] }
  r <- rows[[which(sapply(rows, function(r) r$dataset) == d$dataset[1])]]; se <- abs(r$estimate / r$t)
  limit <- function(sign) { k <- 0; b <- 1; while (p(r$estimate + sign * b * se) >= 1 - level && b < 1e6) { k <- b; b <- 2 * b }
    if (b >= 1e6) return(sign * Inf); while (b - k > 1e-7) { m <- (k + b) / 2; if (p(r$estimate + sign * m * se) >= 1 - level) k <- m else b <- m }
    r$estimate + sign * k * se }
  if (length(all) > 1000 && alternative != "two") next
  ci[[length(ci) + 1]] <- data.frame(dataset = d$dataset[1], level = level, alternative = alternative,
    low = if (alternative == "less") -Inf else limit(-1), high = if (alternative == "greater") Inf else limit(1), se = se)
}
save(do.call(rbind, ci), "permutation_interval.csv", "# Shifts that the exact studentized test does not reject; limits by halving to 1e-7 standard errors")

# several outcomes: free step-down max-T by enumeration (Westfall and Young 1993)
multi <- list(); maxt <- list()
for (k in 1:4) {
  n1 <- c(5, 4, 6, 5)[k]; n2 <- c(5, 6, 4, 6)[k]; m <- c(3, 5, 2, 4)[k]
  y <- round(matrix(rnorm((n1 + n2) * m), n1 + n2) + rnorm(n1 + n2) + outer(rep(c(1, 0), c(n1, n2)), seq(0, 2.5, length.out = m)), 3)
  if (k == 4) y[, 2] <- y[, 1]
  all <- combn(n1 + n2, n1, simplify = FALSE); t <- sapply(all, function(i) apply(y, 2, welch, e = i)); t0 <- t[, 1]
  for (alternative in c("two-sided", "greater", "less")) {
    u <- signif(switch(alternative, "two-sided" = abs(t), greater = t, less = -t), 10); u0 <- u[, 1]
    o <- order(-u0); cum <- apply(u[o, , drop = FALSE], 2, function(c) rev(cummax(rev(c))))
    p <- cummax(rowMeans(cum >= u0[o])); adjusted <- numeric(m); adjusted[o] <- p
    single <- rowMeans(matrix(apply(u, 2, max), m, ncol(u), byrow = TRUE) >= u0)
    maxt[[length(maxt) + 1]] <- data.frame(dataset = k, alternative = alternative, outcome = 1:m, t = t0, p = rowMeans(u >= u0), adjusted = adjusted, single_step = single)
  }
  multi[[k]] <- data.frame(dataset = k, arm = rep(ec(n1, n2), m), outcome = rep(1:m, each = n1 + n2), value = c(y))
}
save(do.call(rbind, multi), "maxt_data.csv", "# Several outcomes of small trials, participants in the same order for each")
save(do.call(rbind, maxt), "maxt_expected.csv", "# Step-down max-T (Welch) by enumeration: unadjusted and adjusted p")
