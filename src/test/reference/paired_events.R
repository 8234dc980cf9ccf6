# Matched pairs by metafor 3.8: MPRD, MPRR, MPOR, MPORC and MPPETO of escalc, 1/2 added to tables with a 0 as ours are
# told (to="only0" looks at all cells; for MPORC only tables with a 0 among b and c, or without any 0, are here; for
# MPRD and MPPETO none). d_z: limits of the noncentral t by pt and uniroot. Ordered categories: DeLong's variance written
# out, and Cliff's delta. Writes paired_events.csv, d_z.csv and ordered.csv of src/test/resources/org/equipoise/effect.
suppressMessages(library(metafor))
dir <- "src/test/resources/org/equipoise/effect/"
head <- function(what) c(paste("#", what), "# Source: src/test/reference/paired_events.R, R 4.2.2, metafor 3.8")
ids <- c(MPRD = "rd-paired", MPRR = "rr-paired", MPOR = "or-paired", MPORC = "or-conditional", MPPETO = "peto-paired")
rows <- c()
for (k in list(c(20, 10, 5, 20), c(3, 40, 12, 100), c(120, 7, 31, 4), c(1, 1, 1, 1), c(0, 9, 4, 30), c(15, 6, 0, 8), c(9, 0, 3, 0))) for (m in names(ids)) {
  if (m == "MPORC" && (k[1] == 0 && min(k[2:3]) > 0)) next
  if (m %in% c("MPRD", "MPPETO") && min(k) == 0) next
  e <- escalc(measure = m, ai = k[1], bi = k[2], ci = k[3], di = k[4], add = 1/2, to = "only0")
  rows <- c(rows, sprintf("%s,%d,%d,%d,%d,%.17g,%.17g", ids[m], k[1], k[2], k[3], k[4], e$yi, e$vi))
}
writeLines(c(head("Measures of matched pairs: estimate and variance"), "measure,both,only1,only2,neither,estimate,variance", rows), paste0(dir, "paired_events.csv"))
rows <- c()
for (k in list(c(10, 43, 47.1, 12, 10, 0.95), c(30, 5, 3.2, 2, 2.5, 0.4), c(8, 100, 100.5, 15, 14, -0.2), c(150, 1, 1.9, 1, 1.2, 0.7))) for (level in c(0.95, 0.8)) {
  s <- sqrt(k[4]^2 + k[5]^2 - 2 * k[6] * k[4] * k[5]); d <- (k[3] - k[2]) / s; t <- d * sqrt(k[1]); df <- k[1] - 1
  f <- function(p) uniroot(function(n) pt(t, df, n) - p, c(t - 12 - abs(t), t + 12 + abs(t)), tol = 1e-13)$root / sqrt(k[1])
  lim <- c(f(1 - (1 - level) / 2), f((1 - level) / 2))
  rows <- c(rows, sprintf("%d,%.17g,%.17g,%.17g,%.17g,%.17g,%.17g,%.17g,%.17g,%.17g", k[1], k[2], k[3], k[4], k[5], k[6], level, d, lim[1], lim[2]))
}
writeLines(c(head("d_z of one arm: noncentral-t interval by pt and uniroot"), "n,pre,post,sdpre,sdpost,r,level,d,low,high", rows), paste0(dir, "d_z.csv"))
rows <- c()
for (k in list(list(c(3, 2, 2, 11, 33), c(33, 6, 6, 11, 2)), list(c(5, 0, 7), c(9, 3, 1)), list(c(0, 12, 30, 8), c(4, 20, 10, 0)), list(c(40, 41), c(55, 20)))) {
  x <- rep(seq_along(k[[1]]), k[[1]]); y <- rep(seq_along(k[[2]]), k[[2]])
  K <- outer(x, y, function(a, b) (a > b) + (a == b) / 2)
  v <- var(rowMeans(K)) / length(x) + var(colMeans(K)) / length(y)
  rows <- c(rows, sprintf("%s,%s,%.17g,%.17g,%.17g", paste(k[[1]], collapse = " "), paste(k[[2]], collapse = " "), mean(K), sqrt(v), 2 * mean(K) - 1))
}
writeLines(c(head("Probability of superiority of ordered categories, DeLong's standard error, Cliff's delta"), "counts1,counts2,superiority,se,delta", rows), paste0(dir, "ordered.csv"))
