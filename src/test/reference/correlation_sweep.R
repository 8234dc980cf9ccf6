# Post score, change score and ANCOVA from printed means and SDs of before and after, over their
# correlation r, by lm and t.test on participants constructed to have exactly these moments; and every
# r at which p is .05, by uniroot on a grid of 900. From the root of the repository:
# Rscript src/test/reference/correlation_sweep.R > src/test/resources/org/equipoise/analysis/correlation_sweep.csv
set.seed(20240917)
exact <- function(n) { # standard scores with mean 0, variance 1 and covariance 0 exactly
  z <- matrix(rnorm(2 * n), n)
  z <- scale(z, scale = FALSE)
  z %*% solve(chol(crossprod(z) / (n - 1)))
}
arm <- function(z, a, r) {
  pre <- a[2] + a[4] * z[, 1]
  data.frame(pre = pre, post = a[3] + a[5] * (r * z[, 1] + sqrt(1 - r^2) * z[, 2]))
}
cases <- list( # n, pre, post, sdpre, sdpost of the experimental arm, then of the control arm
  flare = list(c(25, 90.1, 78.4, 25.3, 22.1), c(24, 84.2, 88.0, 24.1, 26.9)),
  small = list(c(6, 10, 7, 2, 3), c(5, 12, 13, 2.5, 2)),
  nakamura = list(c(20, 63.33, 43.64, 12.70, 17.44), c(17, 54.94, 47.22, 18.31, 16.21)),
  same = list(c(30, 50, 41, 8, 10), c(30, 50, 46, 8, 10)),
  narrow = list(c(40, 3.1, 2.2, 0.9, 0.5), c(44, 2.6, 2.3, 0.8, 0.6)))
put <- function(...) cat(paste(..., sep = ","), "\n", sep = "")
num <- function(x) sprintf("%.15g", x)
cat("# Post score (Student), change score (Welch) and ANCOVA over the correlation of before and after\n")
cat("# Source: src/test/reference/correlation_sweep.R (lm, t.test, uniroot)\n")
cat("case,n1,pre1,post1,sdpre1,sdpost1,n2,pre2,post2,sdpre2,sdpost2,method,quantity,r,value\n")
for (name in names(cases)) {
  a <- cases[[name]][[1]]; b <- cases[[name]][[2]]
  za <- exact(a[1]); zb <- exact(b[1])
  fit <- function(method, r) {
    d <- rbind(cbind(arm(za, a, r), g = 1), cbind(arm(zb, b, r), g = 0))
    if (method == "change") {
      t <- t.test(post - pre ~ I(-g), data = d)
      return(c(unname(t$estimate[1] - t$estimate[2]), t$stderr, t$p.value, t$conf.int))
    }
    m <- lm(if (method == "student") post ~ g else post ~ g + pre, data = d)
    c(summary(m)$coefficients["g", c(1, 2, 4)], confint(m)["g", ])
  }
  for (method in c("student", "change", "ancova")) {
    for (r in c(-0.95, -0.4, 0, 0.31, 0.5, 0.9)) {
      f <- fit(method, r)
      for (q in 1:5)
        put(name, paste(c(a, b), collapse = ","), method, c("estimate", "se", "p", "ci_low", "ci_high")[q],
            r, num(f[q]))
    }
    grid <- tanh(seq(-4.5, 4.5, length.out = 900))
    g <- function(r) fit(method, r)[3] - 0.05
    at <- sapply(grid, g)
    for (i in which(at[-1] * at[-length(at)] < 0))
      put(name, paste(c(a, b), collapse = ","), method, "turn",
          num(uniroot(g, grid[i + 0:1], tol = 1e-14)$root), "")
  }
}
