# A probit line through shares by R's glm, with where it reaches a probit and Fieller's limits of that.
# Rscript src/test/reference/probit_line.R   # writes src/test/resources/org/equipoise/simulation/probit_line.csv
# The limits are roots of (eta - z)^2 = q^2 var(eta) by uniroot, not by the quadratic. Where all are hits, half a
# replicate is put on each side, as the library does.
sets <- list(list(x = c(5.1, 5.9, 6.5), k = c(402, 460, 489), n = c(512, 512, 512), p = .9),
             list(x = c(8, 9, 9.5, 10, 12), k = c(300, 1100, 790, 4200, 480), n = c(512, 1536, 1000, 5000, 500), p = .8),
             list(x = c(1, 2), k = c(30, 200), n = c(256, 256), p = .5),
             list(x = c(1, 1.4, 1.7), k = c(100, 480, 512), n = c(512, 512, 512), p = .95),
             list(x = c(20, 21), k = c(10, 14), n = c(256, 256), p = .06))
row <- function(s) {
  edge <- s$k == 0 | s$k == s$n; k <- s$k + .5 * edge; n <- s$n + edge; z <- qnorm(s$p); q <- qnorm(.975)
  fit <- suppressWarnings(glm(cbind(k, n - k) ~ s$x, family = binomial("probit"), control = list(epsilon = 1e-15, maxit = 200)))
  b <- unname(coef(fit)); v <- vcov(fit); at <- function(x) b[1] + b[2] * x
  var_at <- function(x) v[1, 1] + 2 * x * v[1, 2] + x^2 * v[2, 2]
  root <- (z - b[1]) / b[2]; g <- c(-1 / b[2], -root / b[2])
  off <- function(x) (at(x) - z)^2 - q^2 * var_at(x)
  far <- 1e3 * max(s$x); ends <- c(-Inf, Inf)
  if (b[2]^2 > q^2 * v[2, 2]) ends <- c(uniroot(off, c(-far, root), tol = 1e-13)$root, uniroot(off, c(root, far), tol = 1e-13)$root)
  sprintf("%s,%s,%s,%g,%.15g,%.15g,%.15g,%.15g,%.12g,%.12g", paste(s$x, collapse = " "), paste(s$k, collapse = " "),
          paste(s$n, collapse = " "), s$p, at(0), b[2], root, sqrt(drop(g %*% v %*% g)), ends[1], ends[2])
}
out <- "src/test/resources/org/equipoise/simulation/probit_line.csv"
writeLines(c("# A probit line, where it reaches the probit of p, the standard error of that by the delta method, Fieller's 95 % limits",
             "# Source: src/test/reference/probit_line.R, R 4.2.2 (glm); uniroot is right to about 1e-10",
             "x,hits,of,p,intercept,slope,root,error,low,high", sapply(sets, row)), out)
