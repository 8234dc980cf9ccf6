# Intercept a with E[plogis(a + slope z)] = rate for normal z.
# Rscript src/test/reference/dropout_intercept.R > src/test/resources/org/equipoise/simulation/dropout_intercept.csv
cat("# Intercepts of dropout with a given marginal rate\n")
cat("# Source: src/test/reference/dropout_intercept.R, R ", as.character(getRversion()),
    ": stats::integrate within stats::uniroot\n", sep = "")
cat("rate,slope,mean,sd,intercept\n")
grid <- expand.grid(rate = c(0.001, 0.19, 0.5, 0.95), slope = c(-1.5, 0, 0.5, 3), mean = c(0, -0.8), sd = c(1, 1.7))
for (i in seq_len(nrow(grid))) with(grid[i, ], {
  rate_of <- function(a) integrate(function(x) plogis(a + slope * (mean + sd * x)) * dnorm(x), -12, 12,
                                   rel.tol = 1e-12, subdivisions = 1000)$value
  a <- uniroot(function(a) log(rate_of(a) / rate), c(-60, 60), tol = 1e-13)$root
  cat(rate, slope, mean, sd, format(a, digits = 15), sep = ",")
  cat("\n")
})
