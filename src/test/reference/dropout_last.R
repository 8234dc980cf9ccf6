# Intercepts a1, a2 of dropout at the second and third visit that depends on the last value seen,
# z1 at the first visit and z2 at the second, jointly normal.
# Rscript src/test/reference/dropout_last.R > src/test/resources/org/equipoise/simulation/dropout_last.csv
cat("# Intercepts of dropout given the last value that was seen, at the second and third visit\n")
cat("# Source: src/test/reference/dropout_last.R, R ", as.character(getRversion()),
    ": stats::integrate twice within stats::uniroot\n", sep = "")
cat("pattern,rate1,rate2,slope,mean1,mean2,sd1,sd2,r,a1,a2\n")
grid <- expand.grid(pattern = c("monotone", "intermittent"), rates = 1:3, slope = c(-1.5, 0.5, 3), values = 1:3,
                    stringsAsFactors = FALSE)
rates <- list(c(0.1, 0.3), c(0.02, 0.021), c(0.4, 0.9))
values <- list(c(0, 0, 1, 1, 0.5), c(0, -0.8, 1, 1.7, 0.9), c(0.3, 1.2, 0.8, 1.1, -0.4))
outer <- function(f) integrate(f, -9, 9, rel.tol = 1e-10, subdivisions = 1000)$value
solve <- function(f, rate) uniroot(function(a) log(f(a) / rate), c(-60, 60), tol = 1e-12)$root
for (i in seq_len(nrow(grid))) {
  s <- grid$slope[i]; q <- rates[[grid$rates[i]]]; v <- values[[grid$values[i]]]
  a1 <- solve(function(a) outer(function(x) plogis(a + s * (v[1] + v[3] * x)) * dnorm(x)), q[1])
  leave <- function(a, x) sapply(x, function(one) outer(function(y)
    plogis(a + s * (v[2] + v[4] * (v[5] * one + sqrt(1 - v[5]^2) * y))) * dnorm(y)))
  p1 <- function(x) plogis(a1 + s * (v[1] + v[3] * x))
  missing <- function(a) outer(function(x) {
    came <- (1 - p1(x)) * leave(a, x)
    again <- if (grid$pattern[i] == "intermittent") p1(x) * p1(x + (a - a1) / (s * v[3])) else 0
    (came + again) * dnorm(x)
  })
  target <- if (grid$pattern[i] == "intermittent") q[2] else q[2] - q[1]
  a2 <- solve(missing, target)
  cat(grid$pattern[i], q, s, v, format(a1, digits = 14), format(a2, digits = 14), sep = ",")
  cat("\n")
}
