# Question: how many trials of 25 and 24 participants does R draw and analyse by ANCOVA a second, by
# lm with its summary and by .lm.fit with the t statistic by hand? One core, CPU time.
# Run: Rscript src/jmh/R/simulation.R
arm <- rep(1:0, c(25, 24))
draw <- function() {
  pre <- rnorm(49, 90, 26)
  list(pre = pre, post = 90 + 0.5 * (pre - 90) + rnorm(49, 0, 26 * sqrt(0.75)) - 13 * arm)
}
by_lm <- function() {
  d <- draw()
  summary(lm(d$post ~ arm + d$pre))$coefficients[2, c(1, 2, 4)]
}
by_fit <- function() {
  d <- draw()
  x <- cbind(1, arm, d$pre)
  fit <- .lm.fit(x, d$post)
  variance <- sum(fit$residuals^2) / 46
  r <- fit$qr[1:3, 1:3]
  se <- sqrt(variance * chol2inv(r)[2, 2])
  t <- fit$coefficients[2] / se
  c(fit$coefficients[2], se, 2 * pt(-abs(t), 46))
}
rate <- function(f, n) {
  for (i in 1:200) f()
  seconds <- replicate(5, system.time(for (i in 1:n) f())[["user.self"]])
  n / median(seconds)
}
cat(sprintf("lm %.0f a second, .lm.fit %.0f a second (%s)\n", rate(by_lm, 1000), rate(by_fit, 10000), R.version.string))
