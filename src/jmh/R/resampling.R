# What R takes for the questions of ResamplingBenchmark, on one core: Rscript src/jmh/R/resampling.R
suppressMessages({library(coin); library(boot)})
y <- c(70 + 28 * qnorm((1:25 - .5) / 25), 90 + 25 * qnorm((1:24 - .5) / 24))
g <- factor(rep(c("E", "C"), c(25, 24)))
cpu <- function(name, runs, expression) {
  e <- substitute(expression)
  t <- replicate(runs, { s <- system.time(eval(e, globalenv())); s[["user.self"]] + s[["sys.self"]] })
  cat(sprintf("%s: CPU %.3f s, median of %d; fastest %.3f\n", name, median(t), runs, min(t)))
}
cpu("coin, 1e6 permutations", 5, independence_test(y ~ g, distribution = approximate(nresample = 1e6)))
difference <- function(v, i) { z <- v[i]; mean(z[1:25]) - mean(z[26:49]) }
cpu("boot, BCa, 1e4 resamples", 5, boot.ci(boot(y, difference, 1e4, strata = g), type = "bca"))
