# Adjusted differences of participants resampled within each arm, by R's boot and lm's own least squares.
# Rscript src/test/reference/resampled.R src/test/resources/org/equipoise/compare
# writes resampled_data.csv, resampled_quantiles.csv
library(boot)
out <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20130105)
number <- function(x) trimws(formatC(x, digits = 17, format = "g"))
save <- function(d, name, head) {
  for (v in names(d)) if (is.numeric(d[[v]])) d[[v]] <- number(d[[v]])
  path <- file.path(out, name)
  writeLines(c(head, paste0("# Source: src/test/reference/resampled.R, R ", getRversion(), ", boot ", packageVersion("boot"))), path)
  suppressWarnings(write.table(d, path, append = TRUE, sep = ",", row.names = FALSE, quote = FALSE))
}
make <- function(id, n1, n2, r, heavy) {
  arm <- rep(c("E", "C"), c(n1, n2)); z <- rnorm(n1 + n2)
  e <- if (heavy) rt(n1 + n2, 4) else rnorm(n1 + n2)
  data.frame(dataset = id, arm = arm, outcome = round(90 - 8 * (arm == "E") + 20 * (r * z + sqrt(1 - r^2) * e), 2), baseline = round(90 + 20 * z, 2))
}
sets <- list(make("home", 25, 24, .6, FALSE), make("uneven", 9, 40, .3, TRUE), make("small", 7, 8, .85, FALSE))
statistics <- list(
  ancova = function(d, i) { e <- d[i, ]; .lm.fit(cbind(1, e$arm == "E", e$baseline), e$outcome)$coefficients[2] },
  change = function(d, i) { e <- d[i, ]; w <- e$outcome - e$baseline; mean(w[e$arm == "E"]) - mean(w[e$arm == "C"]) })
R <- 100000; rows <- list()
for (d in sets) for (s in names(statistics)) {
  b <- boot(d, statistics[[s]], R, strata = factor(d$arm))
  for (p in c(.005, .025, .25, .5, .75, .975, .995))
    rows[[length(rows) + 1]] <- data.frame(dataset = d$dataset[1], method = s, resamples = R, estimate = b$t0, se = sd(b$t), p = p, quantile = quantile(b$t, p, names = FALSE))
}
save(do.call(rbind, sets), "resampled_data.csv", "# Participants of resampled_quantiles.csv")
save(do.call(rbind, rows), "resampled_quantiles.csv", "# Quantiles of boot::boot's replicates with strata, subject to Monte Carlo error")
