# Bayes factors of an interval of delta by R's BayesFactor 0.9.12: the row of the prior outside the interval over that
# From |t| = 5 on BayesFactor approximates, without saying how well: those are held to jzs.py alone.
# of the prior inside it. error: what BayesFactor says of both rows, added. The data are made to have the t exactly.
# Writes src/test/resources/org/equipoise/compare/jzs_interval.csv.
suppressMessages(library(BayesFactor))
cases <- list(c(2.1, 20, 25, 0.5, -0.2, 0.2), c(-2.1, 20, 25, 0.5, -0.2, 0.2), c(0.3, 60, 55, 1, -0.3, 0.3), c(-0.8, 12, 40, 1.4, -0.5, 0.1),
  c(4.1, 30, 31, 0.3, -0.1, 0.4), c(-4.1, 30, 31, 0.3, -0.1, 0.4), c(0, 200, 150, 0.2, -0.25, 0.25), c(3.3, 8, 9, sqrt(2) / 2, -0.05, 1))
rows <- sapply(cases, function(k) {
  n1 <- k[2]; n2 <- k[3]
  z <- function(n) { x <- qnorm(ppoints(n)); (x - mean(x)) / sd(x) }
  x <- z(n1) + k[1] * sqrt(1 / n1 + 1 / n2); y <- z(n2)
  b <- ttestBF(x, y, nullInterval = k[5:6], rscale = k[4])
  e <- extractBF(b)
  stopifnot(abs(t.test(x, y, var.equal = TRUE)$statistic - k[1]) < 1e-10)
  sprintf("%.17g,%d,%d,%.17g,%.17g,%.17g,%.17g,%.3g", k[1], n1, n2, k[4], k[5], k[6], e$bf[2] / e$bf[1], sum(e$error))
})
writeLines(c("# BF10 of the prior outside [low, high] against inside; error is BayesFactor's own, relative, and the tolerance",
  "# Source: src/test/reference/jzs_interval.R, R 4.2.2, BayesFactor 0.9.12-4.4", "t,n1,n2,scale,low,high,bf10,error", rows), "src/test/resources/org/equipoise/compare/jzs_interval.csv")
