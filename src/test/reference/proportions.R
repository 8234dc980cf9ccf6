# Two proportions: Fisher's test, its odds ratio and interval by fisher.test; the uncorrected chi-squared by prop.test; Boschloo's
# test by listing all tables with fisher.test's p and maximising over the common risk with optimize on 400 intervals; the score
# interval by uniroot on the score statistic whose restricted risks come from optimize on the likelihood.
# Rscript src/test/reference/proportions.R src/test/resources/org/equipoise/compare
# writes proportions.csv.
out <- commandArgs(trailingOnly = TRUE)[1]
digits <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))

fisher <- function(x1, n1, x2, n2, alternative, level)
  fisher.test(matrix(c(x1, n1 - x1, x2, n2 - x2), 2), alternative = alternative, conf.level = level)
# fisher.test's p of every table with the same sum, from dhyper, as its own code counts them
fisher_p <- function(n1, n2, alternative) {
  p <- matrix(0, n1 + 1, n2 + 1)
  for (s in 0:(n1 + n2)) {
    x <- max(0, s - n2):min(n1, s)
    d <- dhyper(x, n1, n2, s)
    q <- switch(alternative, two.sided = sapply(d, function(own) sum(d[d <= own * (1 + 1e-7)])),
                greater = rev(cumsum(rev(d))), less = cumsum(d))
    p[cbind(x + 1, s - x + 1)] <- q
  }
  p
}
boschloo <- function(x1, n1, x2, n2, alternative) {
  p <- fisher_p(n1, n2, alternative)
  inside <- p <= p[x1 + 1, x2 + 1] * (1 + 1e-7)
  size <- function(risk) sum(outer(dbinom(0:n1, n1, risk), dbinom(0:n2, n2, risk))[inside])
  cuts <- sin(seq(0, pi / 2, length.out = 401))^2
  min(1, max(sapply(1:400, function(i) optimize(size, cuts[i + 0:1], maximum = TRUE, tol = 1e-12)$objective)))
}
restricted <- function(x1, n1, x2, n2, delta) {
  slope <- function(p2) {
    term <- function(x, n, p) (if (x == 0) 0 else x / p) - (if (x == n) 0 else (n - x) / (1 - p))
    term(x1, n1, p2 + delta) + term(x2, n2, p2)
  }
  low <- max(0, -delta); high <- min(1, 1 - delta); inset <- (high - low) * 1e-14
  if (slope(low + inset) <= 0) return(low)
  if (slope(high - inset) >= 0) return(high)
  uniroot(slope, c(low + inset, high - inset), tol = 1e-16, maxiter = 10000)$root
}
score <- function(x1, n1, x2, n2, delta, factor) {
  p2 <- restricted(x1, n1, x2, n2, delta); p1 <- p2 + delta
  (x1 / n1 - x2 / n2 - delta) / sqrt(factor * (p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2))
}
limit <- function(x1, n1, x2, n2, z, factor) {
  d <- x1 / n1 - x2 / n2; end <- if (z > 0) -1 else 1
  if (d == end) return(end)
  uniroot(function(delta) score(x1, n1, x2, n2, delta, factor) - z, sort(c(end * (1 - 1e-12), d + sign(end) * 1e-13)),
          tol = 1e-15, maxiter = 10000)$root
}

tables <- rbind(c(16, 60, 11, 41), c(22, 61, 8, 18), c(30, 63, 22, 75), c(7, 8, 2, 9), c(0, 10, 3, 12), c(3, 12, 0, 10), c(0, 15, 0, 9), c(5, 5, 0, 6),
                c(12, 12, 7, 13), c(1, 2, 0, 3), c(9, 25, 4, 24), c(14, 25, 5, 24), c(45, 50, 30, 55), c(2, 100, 9, 90))
big <- rbind(c(1500, 100000, 1700, 100000), c(40, 1000000, 11, 900000), c(480, 1000, 430, 950))
lines <- character()
for (row in seq_len(nrow(tables) + nrow(big))) {
  small <- row <= nrow(tables)
  v <- if (small) tables[row, ] else big[row - nrow(tables), ]
  for (setting in list(list("two.sided", .95), list("greater", .9), list("less", .99))) {
    alternative <- setting[[1]]; level <- setting[[2]]
    f <- fisher(v[1], v[2], v[3], v[4], alternative, level)
    b <- if (small) boschloo(v[1], v[2], v[3], v[4], alternative) else NA
    z <- qnorm(1 - (1 - level) / (1 + (alternative == "two.sided")))
    n <- v[2] + v[4]
    ends <- function(factor) c(if (alternative == "less") -1 else limit(v[1], v[2], v[3], v[4], z, factor),
                               if (alternative == "greater") 1 else limit(v[1], v[2], v[3], v[4], -z, factor))
    pooled <- (v[1] + v[3]) / n
    none <- pooled == 0 || pooled == 1
    x2 <- if (none) NA else suppressWarnings(prop.test(v[c(1, 3)], v[c(2, 4)], alternative = alternative, correct = FALSE))$p.value
    zmn <- (v[1] / v[2] - v[3] / v[4]) / sqrt(n / (n - 1) * pooled * (1 - pooled) * (1 / v[2] + 1 / v[4]))
    pmn <- switch(alternative, two.sided = 2 * pnorm(-abs(zmn)), greater = pnorm(-zmn), less = pnorm(zmn))
    numbers <- c(level, f$p.value, if (none) NA else f$estimate, f$conf.int, b, x2, ends(1), if (none) NA else pmn, ends(n / (n - 1)))
    lines <- c(lines, paste(c(sprintf("%d", as.integer(v)), sub(".", "-", alternative, fixed = TRUE), digits(numbers)), collapse = ","))
  }
}
writeLines(c("# Two proportions: fisher.test to its own precision (odds ratios to 4 digits), all else computed in the script to 1e-9",
             paste0("# Source: src/test/reference/proportions.R, R ", getRversion()),
             "events1,n1,events2,n2,alternative,level,fisher_p,or,or_low,or_high,boschloo_p,chisq_p,low,high,mn_p,mn_low,mn_high", lines),
           file.path(out, "proportions.csv"))
