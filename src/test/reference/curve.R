# Mean and SD over participants of what a curve adds to a sample: straight rise from the onset to the peak, then
# exponential return; rise normal, minutes to the peak and half-life lognormal, a share of participants without a rise.
# Rscript src/test/reference/curve.R > src/test/resources/org/equipoise/simulation/curve.csv
cat("# Moments of curves of a stress response over participants\n")
cat("# Source: src/test/reference/curve.R, R ", as.character(getRversion()), ": stats::integrate twice\n", sep = "")
cat("onset,rise,peak,half_life,sd_rise,sd_peak,sd_half_life,responders,minute,mean,sd\n")
one <- function(t, until, d) ifelse(t <= 0, 0, ifelse(t <= until, t / until, 2^(-(t - until) / d)))
expect <- function(f, sd) if (sd == 0) f(0) else
  sum(sapply(-8:7, function(k) integrate(function(z) sapply(z, f) * dnorm(z), k, k + 1, rel.tol = 1e-9, subdivisions = 2000)$value))
curves <- list(c(0, 0.6, 22, 25, 0, 0, 0, 1), c(0, 0.6, 22, 25, 0.3, 0.25, 0.4, 0.85), c(-5, -0.4, 12, 40, 0.2, 0.5, 0, 0.5),
               c(3, 1.2, 30, 15, 0, 0, 0.6, 1))
for (k in curves) for (t in c(-10, 0, 8, 22, 40, 90)) {
  moment <- function(power) expect(function(zp) expect(function(zd)
    one(t - k[1], (k[3] - k[1]) * exp(k[6] * zp), k[4] * exp(k[7] * zd))^power, k[7]), k[6])
  mean <- k[8] * k[2] * moment(1)
  square <- k[8] * (k[2]^2 + k[5]^2) * moment(2)
  cat(k, t, format(mean, digits = 10), format(sqrt(max(0, square - mean^2)), digits = 8), sep = ",")
  cat("\n")
}
