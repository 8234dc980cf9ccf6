# Areas under the curve by exact integration of R's own piecewise linear interpolant, not by a
# trapezoid sum. Rscript src/test/reference/response_area.R > src/test/resources/org/equipoise/repeated/response_area.csv
set.seed(20130101)
options(digits = 17)
cat("# Areas with respect to ground and increase; samples and minutes separated by spaces\n")
cat("# Source: src/test/reference/response_area.R, R ", as.character(getRversion()),
    ": approxfun integrated between its knots by stats::integrate\n", sep = "")
cat("minutes,samples,aucg,auci\n")
integral <- function(f, knots)
  sum(mapply(function(a, b) integrate(f, a, b, rel.tol = 1e-10)$value, head(knots, -1), tail(knots, -1)))
designs <- list(c(-10, 0, 15, 25, 40, 60), c(-30, -1, 30, 40, 50, 60, 70), c(0, 1), c(-5.5, 0, 0.25, 100),
                c(0, 10, 20, 30))
for (minutes in designs) for (i in 1:4) {
  y <- round(exp(rnorm(length(minutes), 2, 0.7)), 3)
  ground <- integral(approxfun(minutes, y), minutes)
  increase <- integral(approxfun(minutes, y - y[1]), minutes)
  cat(paste(minutes, collapse = " "), ",", paste(y, collapse = " "), ",",
      format(ground, digits = 17), ",", format(increase, digits = 17), "\n", sep = "")
}
