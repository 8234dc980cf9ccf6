# How far rounding alone can move estimates from printed means and SDs, by optim from many starts.
# From the root of the repository:
# Rscript src/test/reference/rounding.R > src/test/resources/org/equipoise/analysis/rounding.csv
#
# Numbers are given as printed text; each may be any that rounds to it. t tests by their formulas
# through pt and qt; d by the pooled SD. Extremes: L-BFGS-B in the box from all corners, the middle and
# 20 random places, the best taken. Agreement is to 1e-7, the reach of optim's finite differences.
set.seed(20240917)
half <- function(text) 0.5 * 10^-(if (grepl("[.]", text)) nchar(sub(".*[.]", "", text)) else 0)
welch <- function(n1, n2) function(x) {
  v1 <- x[2]^2 / n1; v2 <- x[4]^2 / n2; se <- sqrt(v1 + v2)
  df <- (v1 + v2)^2 / (v1^2 / (n1 - 1) + v2^2 / (n2 - 1)); est <- x[1] - x[3]
  c(est, est - qt(.975, df) * se, est + qt(.975, df) * se, 2 * pt(-abs(est / se), df))
}
student <- function(n1, n2) function(x) {
  df <- n1 + n2 - 2; s <- sqrt(((n1 - 1) * x[2]^2 + (n2 - 1) * x[4]^2) / df)
  se <- s * sqrt(1 / n1 + 1 / n2); est <- x[1] - x[3]
  c(est, est - qt(.975, df) * se, est + qt(.975, df) * se, 2 * pt(-abs(est / se), df))
}
extreme <- function(f, low, high, sign) {
  starts <- rbind(as.matrix(expand.grid(Map(c, low, high))), (low + high) / 2,
                  t(replicate(20, runif(length(low), low, high))))
  best <- -Inf
  for (i in seq_len(nrow(starts))) {
    fit <- optim(starts[i, ], function(x) -sign * f(x), method = "L-BFGS-B", lower = low, upper = high,
                 control = list(factr = 10, parscale = high - low, maxit = 500))
    best <- max(best, -fit$value, sign * f(starts[i, ]))
  }
  sign * best
}
cases <- list(
  list("10.30", "3.12", 50, "8.71", "2.80", 48),
  list("17.75", "3.30", 4, "23", "2.16", 4),
  list("7", "2", 50, "9", "3", 60),
  list("41", "10", 20, "46", "10", 20),
  list("5.2", "1.1", 12, "5.2", "1.4", 9),
  list("0.4", "0.3", 3, "0.3", "0.9", 30),
  list("-3.39", "6.3", 31, "-1.0", "6.24", 16))
cat("# Ranges that rounding allows of estimate, interval limits and p\n")
cat("# Source: src/test/reference/rounding.R (base R, optim), 1e-7\n")
cat("method,mean1,sd1,n1,mean2,sd2,n2,quantity,low,high\n")
for (case in cases) for (method in c("welch", "student")) {
  texts <- unlist(case[c(1, 2, 4, 5)])
  centre <- as.numeric(texts)
  width <- sapply(seq_along(texts), function(i)
    half(texts[i]))
  model <- get(method)(case[[3]], case[[6]])
  for (q in 1:4) {
    f <- function(x) model(x)[q]
    cat(paste(method, paste(unlist(case), collapse = ","), c("estimate", "lower", "upper", "p")[q],
              sprintf("%.12g", extreme(f, centre - width, centre + width, -1)),
              sprintf("%.12g", extreme(f, centre - width, centre + width, 1)), sep = ","), "\n", sep = "")
  }
}
