# Power of Fisher's exact test. Small designs: every table of both arms through R's fisher.test. Larger ones: the
# rejection region by dhyper, with fisher.test's own rule for ties (relative 1e-7). Writes
# src/test/resources/org/equipoise/compare/fisher_power.csv and fisher_n.csv.
slow <- function(n1, n2, p1, p2, a, side) {
  sum(sapply(0:n1, function(x) sum(sapply(0:n2, function(y) {
    p <- fisher.test(matrix(c(x, n1 - x, y, n2 - y), 2), alternative = side)$p.value
    if (p <= a * (1 + 1e-12)) dbinom(x, n1, p1) * dbinom(y, n2, p2) else 0
  }))))
}
fast <- function(n1, n2, p1, p2, a, side) {
  total <- 0
  for (s in 0:(n1 + n2)) {
    k <- max(0, s - n2):min(n1, s)
    d <- dhyper(k, n1, n2, s)
    p <- switch(side,
      two.sided = sapply(d, function(own) sum(d[d <= own * (1 + 1e-7)])),
      greater = rev(cumsum(rev(d))), less = cumsum(d))
    reject <- k[p <= a * (1 + 1e-12)]
    total <- total + sum(dbinom(reject, n1, p1) * dbinom(s - reject, n2, p2))
  }
  total
}
name <- c(two.sided = "two-sided", greater = "one-sided", less = "one-sided")
rows <- c()
add <- function(f, n1, n2, p1, p2, a, side)
  rows <<- c(rows, sprintf("%s,%d,%d,%.17g,%.17g,%.17g,%s,%.17g", deparse(substitute(f)), n1, n2, p1, p2, a, name[side], f(n1, n2, p1, p2, a, side)))
for (side in c("two.sided", "greater")) {
  add(slow, 12, 9, 0.8, 0.2, 0.05, side)
  add(slow, 20, 20, 0.75, 0.3, 0.05, side)
  add(slow, 7, 15, 0.95, 0.35, 0.01, side)
  add(fast, 25, 24, 0.5, 0.1, 0.05, side)
  add(fast, 60, 30, 0.4, 0.15, 0.1, side)
  add(fast, 150, 150, 0.42, 0.3, 0.025, side)
  add(fast, 300, 200, 0.051, 0.05, 1e-6, side)
}
add(slow, 20, 20, 0.3, 0.75, 0.05, "less")
add(slow, 3, 3, 0.9, 0.1, 0.05, "greater") # p of the most extreme table is exactly 1/20
add(slow, 1, 1, 0.9, 0.1, 0.05, "two.sided")
add(slow, 8, 8, 0.5, 0.5, 0.05, "two.sided")
add(fast, 40, 40, 0.1, 0.6, 0.001, "less")
writeLines(c("# Power of Fisher's exact test", "# Source: src/test/reference/fisher_power.R, R 4.2.2: all tables through fisher.test (slow), or dhyper (fast)",
  "how,n1,n2,p1,p2,alpha,sides,power", rows), "src/test/resources/org/equipoise/compare/fisher_power.csv")
# n2: the one after the last with too little power, of all up to 250; and the first that has enough
out <- c()
for (case in list(c(0.5, 0.2, 1, 0.8), c(0.7, 0.35, 1, 0.8), c(0.1, 0.35, 2, 0.8), c(0.9, 0.6, 1, 0.9), c(0.05, 0.3, 0.5, 0.85))) {
  p <- sapply(1:250, function(n) fast(ceiling(case[3] * n), n, case[1], case[2], 0.05, "two.sided"))
  out <- c(out, sprintf("%.17g,%.17g,%.17g,%.17g,%d,%d", case[1], case[2], case[3], case[4], max(which(p < case[4])) + 1, min(which(p >= case[4]))))
}
writeLines(c("# Solved n of the control arm for Fisher's exact test, two-sided, alpha 0.05", "# Source: src/test/reference/fisher_power.R, R 4.2.2, dhyper; every n up to 250",
  "p1,p2,ratio,wanted,n2,first", out), "src/test/resources/org/equipoise/compare/fisher_n.csv")
