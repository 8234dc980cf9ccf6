# What methods estimate in scenarios where that is no parameter: questionnaires with a floor and a ceiling,
# lognormal outcomes on the raw scale.
# Rscript src/test/reference/truths.R > src/test/resources/org/equipoise/simulation/truths.csv
cat("# What methods estimate; the control arm has mean and sd, the experimental arm effect SDs more and ratio times the sd\n")
cat("# Source: src/test/reference/truths.R, R ", as.character(getRversion()), ": stats::integrate and stats::uniroot\n", sep = "")
cat("method,distribution,mean,sd,effect,ratio,low,high,truth\n")

quantile_of <- function(p, m, s, low, high) pmin(high, pmax(low, qnorm(p, m, s)))
cdf_of <- function(x, m, s, low, high) ifelse(x >= high, 1, ifelse(x < low, 0, pnorm(x, m, s)))
# Means by integration of the density between floor and ceiling, and the two points of mass.
mean_of <- function(m, s, low, high)
  integrate(function(x) x * dnorm(x, m, s), max(low, m - 12 * s), min(high, m + 12 * s), rel.tol = 1e-11)$value +
  low * pnorm(low, m, s) + high * pnorm(high, m, s, lower.tail = FALSE)
trimmed_of <- function(m, s, low, high)
  integrate(function(p) quantile_of(p, m, s, low, high), 0.2, 0.8, rel.tol = 1e-9, subdivisions = 2000)$value / 0.6
# P(X - Y <= d) and P(X - Y < d), X of the experimental arm.
below <- function(d, a, b, low, high, open = FALSE) {
  f <- function(x) if (open) cdf_of(x - 1e-12, a[1], a[2], low, high) else cdf_of(x, a[1], a[2], low, high)
  integrate(function(y) f(y + d) * dnorm(y, b[1], b[2]), low, high, rel.tol = 1e-10, subdivisions = 5000)$value +
    f(low + d) * pnorm(low, b[1], b[2]) + f(high + d) * pnorm(high, b[1], b[2], lower.tail = FALSE)
}
superiority_of <- function(a, b, low, high) {
  le <- below(0, a, b, low, high); lt <- below(0, a, b, low, high, TRUE)
  1 - (le + lt) / 2
}
shift_of <- function(a, b, low, high)
  uniroot(function(d) below(d, a, b, low, high) - 0.5, c(-60, 60), tol = 1e-10)$root

row <- function(method, distribution, mean, sd, effect, ratio, low, high, truth)
  cat(method, distribution, mean, sd, effect, ratio, low, high, format(truth, digits = 12), sep = ",", "\n")
out <- character()
emit <- function(...) { x <- capture.output(row(...)); cat(sub(",$", "", gsub(" ", "", x)), "\n", sep = "") }

for (setting in list(list(90, 26, -0.5, 1, 60, 140), list(90, 26, 0.5, 1.5, 40, 130))) {
  m <- setting[[1]]; s <- setting[[2]]; e <- setting[[3]]; r <- setting[[4]]; low <- setting[[5]]; high <- setting[[6]]
  a <- c(m + e * s, s * r); b <- c(m, s)
  for (method in c("welch", "ancova", "ancova-hc3", "permutation"))
    emit(method, "normal", m, s, e, r, low, high, mean_of(a[1], a[2], low, high) - mean_of(b[1], b[2], low, high))
  for (method in c("yuen", "bootstrap-trimmed"))
    emit(method, "normal", m, s, e, r, low, high, trimmed_of(a[1], a[2], low, high) - trimmed_of(b[1], b[2], low, high))
  emit("bootstrap-median", "normal", m, s, e, r, low, high,
       quantile_of(0.5, a[1], a[2], low, high) - quantile_of(0.5, b[1], b[2], low, high))
  emit("wilcoxon", "normal", m, s, e, r, low, high, shift_of(a, b, low, high))
  p <- superiority_of(a, b, low, high)
  for (method in c("superiority", "brunner-munzel")) emit(method, "normal", m, s, e, r, low, high, p)
  emit("cliff", "normal", m, s, e, r, low, high, 2 * p - 1)
}
# Without a range that is ever reached the probability of superiority has closed form.
emit("superiority", "normal", 90, 26, -0.5, 1, -1e6, 1e6, pnorm(-0.5 / sqrt(2)))
for (e in c(-0.5, 0.3)) {
  m <- 1.8; s <- 0.6
  a <- c(m + e * s, s)
  lognormal <- function(p) exp(p[1] + p[2]^2 / 2)
  emit("rom", "lognormal", m, s, e, 1, "", "", log(lognormal(a) / lognormal(c(m, s))))
  emit("welch", "lognormal", m, s, e, 1, "", "", lognormal(a) - lognormal(c(m, s)))
}
# Medians between a floor and a ceiling, of outcomes that have a form of their own.
bounded <- function(x, low, high) pmin(high, pmax(low, x))
gamma_median <- function(m, s) qgamma(0.5, (m / s)^2, scale = s^2 / m)
for (g in list(list(3, 2, 0.5, 1, 0, 100), list(3, 2, 0.5, 1.4, 0, 2.8))) {
  a <- gamma_median(g[[1]] + g[[3]] * g[[2]], g[[2]] * g[[4]]); b <- gamma_median(g[[1]], g[[2]])
  emit("bootstrap-median", "gamma", g[[1]], g[[2]], g[[3]], g[[4]], g[[5]], g[[6]], bounded(a, g[[5]], g[[6]]) - bounded(b, g[[5]], g[[6]]))
}
emit("bootstrap-median", "lognormal", 1.8, 0.6, 0.3, 1, "", "", exp(1.8 + 0.3 * 0.6) - exp(1.8))
