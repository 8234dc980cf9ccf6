# Bootstrap intervals by R's boot, from explicit replicates and influences: boot:::bca.ci and
# boot:::norm.inter; and whole intervals from 100 000 resamples of boot::boot with strata.
# Rscript src/test/reference/bootstrap.R src/test/resources/org/equipoise/compare
# writes bootstrap_limits.csv, bootstrap_replicates.csv, bootstrap_whole.csv, bootstrap_data.csv
library(boot)
out <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20130104)
number <- function(x) ifelse(is.na(x), "", trimws(formatC(x, digits = 17, format = "g")))
save <- function(d, name, head) {
  for (v in names(d)) if (is.numeric(d[[v]])) d[[v]] <- number(d[[v]])
  path <- file.path(out, name)
  writeLines(c(head, paste0("# Source: src/test/reference/bootstrap.R, R ", getRversion(), ", boot ", packageVersion("boot"))), path)
  suppressWarnings(write.table(d, path, append = TRUE, sep = ",", row.names = FALSE, quote = FALSE))
}
limits <- list(); replicates <- list()
kinds <- list(c(n1 = 8, n2 = 6, R = 199), c(n1 = 25, n2 = 24, R = 999), c(n1 = 5, n2 = 40, R = 50))
for (k in seq_along(kinds)) {
  n1 <- kinds[[k]][["n1"]]; n2 <- kinds[[k]][["n2"]]; R <- kinds[[k]][["R"]]
  t0 <- round(rnorm(1), 3); t <- round(t0 + c(.1, -.2, .05)[k] + rgamma(R, 3) - 3, 4)
  u <- round(c(rnorm(n1) / n1, (rexp(n2) - 1) / n2), 4)
  # boot takes influences L with a = sum(L^3)/(6 sum(L^2)^1.5): the same for any multiple
  b <- structure(list(t0 = t0, t = matrix(t), R = R, data = seq_along(u), call = NULL, strata = rep(1, length(u))), class = "boot")
  for (level in c(.5, .8, .9, .95)) {
    q <- boot:::bca.ci(b, conf = level, t0 = t0, t = t, L = u)
    p <- boot:::norm.inter(t, (1 + c(-level, level)) / 2)
    limits[[length(limits) + 1]] <- data.frame(set = k, level = level, t0 = t0, below = sum(t < t0) / R,
      acceleration = sum(u^3) / (6 * sum(u^2)^1.5), bca_low = q[4], bca_high = q[5], percentile_low = p[1, 2], percentile_high = p[2, 2])
  }
  replicates[[k]] <- data.frame(set = k, kind = rep(c("replicate", "influence"), c(R, n1 + n2)), value = c(t, u))
}
save(do.call(rbind, limits), "bootstrap_limits.csv", "# Limits from given replicates and influences")
save(do.call(rbind, replicates), "bootstrap_replicates.csv", "# Replicates and influences behind bootstrap_limits.csv")

make <- function(id, x, y) data.frame(dataset = id, arm = rep(c("E", "C"), c(length(x), length(y))), value = c(x, y))
sets <- list(make("normal", round(rnorm(25, 70, 28), 1), round(rnorm(24, 95, 28), 1)),
  make("skewed", round(exp(rnorm(12, 1, 1)), 3), round(exp(rnorm(17, 1, .6)), 3)),
  make("uneven", round(rt(9, 3), 3), round(rnorm(60, 0, 2), 3)))
whole <- list()
for (d in sets) for (statistic in c("mean", "median", "trimmed")) {
  f <- switch(statistic, mean = mean, median = median, trimmed = function(x) mean(x, trim = .2))
  n1 <- sum(d$arm == "E"); n <- nrow(d)
  s <- function(v, i) { z <- v[i]; f(z[1:n1]) - f(z[(n1 + 1):n]) }
  R <- 100000
  b <- boot(d$value, s, R, strata = factor(d$arm))
  # the jackknife of each arm, leaving each participant out in turn, over the size of its arm
  jack <- function(x) { w <- sapply(seq_along(x), function(i) f(x[-i])); (length(x) - 1) / length(x) * (mean(w) - w) }
  u <- c(jack(d$value[1:n1]), -jack(d$value[(n1 + 1):n]))
  for (level in c(.8, .95)) {
    q <- boot:::bca.ci(b, conf = level, L = u); p <- boot:::perc.ci(b$t[, 1], conf = level)
    whole[[length(whole) + 1]] <- data.frame(dataset = d$dataset[1], statistic = statistic, level = level, resamples = R, estimate = b$t0, se = sd(b$t),
      acceleration = sum(u^3) / (6 * sum(u^2)^1.5), bca_low = q[4], bca_high = q[5], percentile_low = p[4], percentile_high = p[5])
  }
}
save(do.call(rbind, sets), "bootstrap_data.csv", "# Participants of bootstrap_whole.csv")
save(do.call(rbind, whole), "bootstrap_whole.csv", "# boot::boot with strata; limits, and standard error are subject to Monte Carlo error")
