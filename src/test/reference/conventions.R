# What t, p, d and limits two arms give under each convention that papers use. From the root of the repository:
# Rscript src/test/reference/conventions.R > src/test/resources/org/equipoise/analysis/conventions.csv
#
# Tests by t.test and lm on participants constructed to have exactly the moments; d by its formulas;
# J by lgamma.
set.seed(20240917)
exact <- function(n) { z <- scale(matrix(rnorm(2 * n), n), scale = FALSE); z %*% solve(chol(crossprod(z) / (n - 1))) }
J <- function(m) exp(lgamma(m / 2) - lgamma((m - 1) / 2)) / sqrt(m / 2)
cases <- list( # n, pre, sdpre, post, sdpost, r of both arms
  list(c(25, 90.1, 25.3, 78.4, 22.1, .4), c(24, 84.2, 24.1, 88.0, 26.9, .6)),
  list(c(4, 10, 2, 17.75, 3.30, -.2), c(5, 12, 2.5, 23, 2.16, .3)),
  list(c(60, 5, 1, 5.2, 1.4, .8), c(41, 4.8, 1.2, 4.1, .9, .75)))
put <- function(...) cat(paste(..., sep = ","), "\n", sep = "")
cat("# t, p, d and limits of two arms under each convention\n# Source: src/test/reference/conventions.R\n")
cat("n1,pre1,sdpre1,post1,sdpost1,r1,n2,pre2,sdpre2,post2,sdpost2,r2,formula,level,value\n")
for (case in cases) for (level in c(.95, .9)) {
  d <- do.call(rbind, lapply(1:2, function(i) {
    a <- case[[i]]; z <- exact(a[1])
    data.frame(g = 2 - i, pre = a[2] + a[3] * z[, 1], post = a[4] + a[5] * (a[6] * z[, 1] + sqrt(1 - a[6]^2) * z[, 2]))
  }))
  x <- d$post[d$g == 1]; y <- d$post[d$g == 0]; n1 <- length(x); n2 <- length(y); df <- n1 + n2 - 2
  s <- t.test(x, y, var.equal = TRUE, conf.level = level); w <- t.test(x, y, conf.level = level)
  m <- lm(post ~ g + pre, d); co <- summary(m)$coefficients["g", ]; ci <- confint(m, "g", level = level)
  pool <- function(v) sqrt((var(v[d$g == 1]) * (n1 - 1) + var(v[d$g == 0]) * (n2 - 1)) / df)
  diff <- mean(x) - mean(y); se <- sqrt(var(x) / n1 + var(y) / n2); z <- qnorm((1 + level) / 2)
  change <- diff - (mean(d$pre[d$g == 1]) - mean(d$pre[d$g == 0]))
  av <- sqrt((var(x) + var(y)) / 2)
  v <- c(STUDENT_T = unname(s$statistic), WELCH_T = unname(w$statistic), ANCOVA_T = unname(co[3]),
    STUDENT_P = s$p.value, WELCH_P = w$p.value, NORMAL_P = 2 * pnorm(-abs(diff / se)), ANCOVA_P = unname(co[4]),
    STUDENT_P_ONE = s$p.value / 2, WELCH_P_ONE = w$p.value / 2, NORMAL_P_ONE = pnorm(-abs(diff / se)),
    ANCOVA_P_ONE = unname(co[4]) / 2, POOLED_D = diff / pool(d$post), POOLED_G = J(df) * diff / pool(d$post),
    AVERAGE_D = diff / av, AVERAGE_G = J(df) * diff / av, CONTROL_D = diff / sd(y), CONTROL_G = J(n2 - 1) * diff / sd(y),
    EXPERIMENTAL_D = diff / sd(x), EXPERIMENTAL_G = J(n1 - 1) * diff / sd(x),
    TWICE_T = unname(2 * s$statistic / sqrt(df)), BASELINE_D = change / pool(d$pre), BASELINE_G = J(df) * change / pool(d$pre),
    ANCOVA_D = unname(co[1]) / pool(d$post), ANCOVA_G = J(df - 1) * unname(co[1]) / pool(d$post),
    STUDENT_LOW = s$conf.int[1], WELCH_LOW = w$conf.int[1], NORMAL_LOW = diff - z * se, ANCOVA_LOW = ci[1],
    STUDENT_HIGH = s$conf.int[2], WELCH_HIGH = w$conf.int[2], NORMAL_HIGH = diff + z * se, ANCOVA_HIGH = ci[2])
  for (f in names(v)) put(paste(unlist(case), collapse = ","), f, level, sprintf("%.15g", v[[f]]))
}
