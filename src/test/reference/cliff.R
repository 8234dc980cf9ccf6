# Cliff's delta with the consistent variance (Cliff 1996; Feng and Cliff 2004) on ranks_data.csv, by the dominance matrix.
# Rscript src/test/reference/cliff.R src/test/resources/org/equipoise/compare
# writes cliff_consistent.csv.
out <- commandArgs(trailingOnly = TRUE)[1]
digits <- function(x) sprintf("%.17g", x)
data <- read.csv(file.path(out, "ranks_data.csv"), comment.char = "#")
lines <- character()
for (set in unique(data$dataset)) for (level in c(.8, .95, .99)) {
  x <- data$value[data$dataset == set & data$arm == "E"]; y <- data$value[data$dataset == set & data$arm == "C"]
  s <- sign(outer(x, y, "-")); d <- mean(s); m <- length(x); n <- length(y)
  if (abs(d) == 1) next
  rows <- var(rowMeans(s)); columns <- var(colMeans(s)); cells <- sum((s - d)^2) / ((m - 1) * (n - 1))
  v <- ((n - 1) * rows + (m - 1) * columns + cells) / (m * n)
  z <- qnorm((1 + level) / 2); se <- sqrt(v)
  ci <- (d - d^3 + c(-1, 1) * z * se * sqrt((1 - d^2)^2 + z^2 * v)) / (1 - d^2 + z^2 * v)
  lines <- c(lines, paste(c(set, "cliff-consistent", digits(c(level, d, se, d / se)), "", digits(c(2 * pnorm(-abs(d / se)), ci))), collapse = ","))
}
writeLines(c("# Cliff's delta with the consistent variance, of ranks_data.csv",
             paste0("# Source: src/test/reference/cliff.R, R ", getRversion(), ", from the definitions"),
             "dataset,method,level,estimate,se,statistic,df,p,ci_low,ci_high", lines), file.path(out, "cliff_consistent.csv"))
