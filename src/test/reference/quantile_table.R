# Standardized quantiles of t and gamma, and plain ones of chi, at the quantile of a standard normal deviate, by R's qt and qgamma.
# Rscript src/test/reference/quantile_table.R   # writes src/test/resources/org/equipoise/simulation/quantile_table.csv
# The upper tail is taken where the deviate is above 0, so that no digit is lost there.
out <- "src/test/resources/org/equipoise/simulation/quantile_table.csv"
at <- function(q, u, ...) if (u > 0) q(pnorm(-u), ..., lower.tail = FALSE) else q(pnorm(u), ...)
deviates <- c(-8.4, -6.013, -4.1, -2.77, -1.96, -1.003, -0.31, 0, 0.017, 0.5, 1.234, 1.96, 3.33, 5.9, 8.4)
rows <- list()
for (u in deviates) {
  for (df in c(2.1, 3, 5, 30))
    rows[[length(rows) + 1]] <- data.frame(distribution = "t", parameter = df, deviate = u,
      value = at(qt, u, df = df) * sqrt((df - 2) / df))
  for (shape in c(0.0625, 0.5, 1, 4, 250))
    rows[[length(rows) + 1]] <- data.frame(distribution = "gamma", parameter = shape, deviate = u,
      value = (at(qgamma, u, shape = shape) - shape) / sqrt(shape))
  for (df in c(1, 2, 5, 46, 47, 48997))
    rows[[length(rows) + 1]] <- data.frame(distribution = "chi", parameter = df, deviate = u,
      value = sqrt(2 * at(qgamma, u, shape = df / 2)))
}
table <- do.call(rbind, rows)
table$value <- formatC(table$value, digits = 17, format = "g")
write.csv(table, out, row.names = FALSE, quote = FALSE)
