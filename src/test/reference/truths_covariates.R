# What methods estimate of an outcome that a covariate shifts: the control arm has mean and sd over both levels, of
# which one has a share and is so many SDs above the other; the experimental arm has effect SDs more and ratio times
# the deviations.
# Rscript src/test/reference/truths_covariates.R > src/test/resources/org/equipoise/simulation/truths-covariates.csv
cat("# What methods estimate of a mixture of two levels; ordinal has cuts -1, 0 and 1\n")
cat("# Source: src/test/reference/truths_covariates.R, R ", as.character(getRversion()), ": stats::uniroot, stats::integrate\n", sep = "")
cat("method,distribution,mean,sd,share,shift,effect,ratio,truth\n")

# An arm is a list of two normals and their weights.
arm <- function(mean, sd, share, shift, effect, ratio) {
  s <- c(-share, 1 - share) * shift
  v <- share * (1 - share) * shift^2
  list(w = c(1 - share, share), m = mean + sd * (effect + ratio * s), s = rep(sd * ratio * sqrt(1 - v), 2))
}
cdf <- function(x, a) sapply(x, function(y) sum(a$w * pnorm(y, a$m, a$s)))
quantile_of <- function(p, a)
  sapply(p, function(q) uniroot(function(x) cdf(x, a) - q, range(a$m) + c(-12, 12) * max(a$s), tol = 1e-12)$root)
trimmed <- function(a) integrate(function(p) quantile_of(p, a), 0.2, 0.8, rel.tol = 1e-9)$value / 0.6
below <- function(d, a, b) {
  sum(outer(seq_along(a$w), seq_along(b$w), Vectorize(function(j, k)
    a$w[j] * b$w[k] * pnorm((d - a$m[j] + b$m[k]) / sqrt(a$s[j]^2 + b$s[k]^2)))))
}
shift_of <- function(a, b) uniroot(function(d) below(d, a, b) - 0.5, c(-20, 20) * max(a$s, b$s), tol = 1e-12)$root
lognormal <- function(a) sum(a$w * exp(a$m + a$s^2 / 2))
score <- function(a) sum(sapply(c(-1, 0, 1), function(cut) 1 - cdf(cut, a)))
emit <- function(method, distribution, x, truth)
  cat(method, distribution, x[1], x[2], x[3], x[4], x[5], x[6], format(truth, digits = 15), sep = ",", fill = 200)

for (x in list(c(90, 26, 0.4, 1, -0.5, 1), c(90, 26, 0.2, 1.8, 0.3, 1.5))) {
  a <- arm(x[1], x[2], x[3], x[4], x[5], x[6]); b <- arm(x[1], x[2], x[3], x[4], 0, 1)
  emit("welch", "normal", x, x[2] * x[5])
  emit("ancova", "normal", x, x[2] * x[5])
  emit("g", "normal", x, x[5] / sqrt((6 * x[6]^2 + 5) / 11)) # arms of 6 and 5
  emit("superiority", "normal", x, 1 - below(0, a, b))
  emit("cliff", "normal", x, 1 - 2 * below(0, a, b))
  emit("wilcoxon", "normal", x, shift_of(a, b))
  emit("yuen", "normal", x, trimmed(a) - trimmed(b))
  emit("bootstrap-median", "normal", x, quantile_of(0.5, a) - quantile_of(0.5, b))
}
for (x in list(c(1.8, 0.6, 0.4, 1, -0.5, 1), c(1.8, 0.6, 0.2, 1.8, 0.3, 1.2))) {
  a <- arm(x[1], x[2], x[3], x[4], x[5], x[6]); b <- arm(x[1], x[2], x[3], x[4], 0, 1)
  emit("welch", "lognormal", x, lognormal(a) - lognormal(b))
  emit("rom", "lognormal", x, log(lognormal(a) / lognormal(b)))
}
for (x in list(c(0, 1, 0.4, 1, -0.5, 1), c(0, 1, 0.2, 1.8, 0.3, 1.2))) {
  a <- arm(x[1], x[2], x[3], x[4], x[5], x[6]); b <- arm(x[1], x[2], x[3], x[4], 0, 1)
  emit("welch", "ordinal", x, score(a) - score(b))
}
