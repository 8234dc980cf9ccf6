# Performance measures and their Monte Carlo standard errors from the rows of simulated analyses:
# Morris, White and Crowther (2019), table 6, as written there, with all estimates in memory.
# Rscript src/test/reference/performance.R src/test/resources/org/equipoise/simulation
# writes performance_rows.csv (two analyses of each replicate) and performance.csv (the measures).
out <- commandArgs(TRUE)[1]
set.seed(20190505)
header <- function(about) c(paste("#", about),
  paste0("# Source: src/test/reference/performance.R, R ", as.character(getRversion()), ": formulas of Morris, White and Crowther (2019)"))
make <- function(setting, n, truth, draw, fail) {
  common <- rnorm(n)
  one <- function(method, rho, scale, df, fails) {
    e <- truth + draw(rho * common + sqrt(1 - rho^2) * rnorm(n)) * scale
    se <- scale * sqrt(rchisq(n, df) / df)
    e <- signif(e, 6); se <- signif(se, 6)
    half <- signif(qt(0.975, df) * se, 6)
    gone <- runif(n) < fails
    d <- data.frame(setting, method, replicate = seq_len(n) - 1, truth, estimate = e, se, low = signif(e - half, 6), high = signif(e + half, 6),
                    rejected = as.integer(abs(e) > half))
    d[gone, c("estimate", "se", "low", "high", "rejected")] <- NA
    d
  }
  list(one("welch", 0.9, 0.30, 20, 0), one("ancova", 0.8, 0.25, 25, fail))
}
settings <- list(
  make("symmetric", 500, 0.5, identity, 0),
  make("null-skewed", 400, 0, function(z) (exp(0.5 * z) - exp(0.125)) / 0.604, 0.05),
  make("failing", 300, -0.4, function(z) z + 0.2, 0.2))
truth_mcse <- c(symmetric = 0, "null-skewed" = 0, failing = 0.05)
covers_at <- function(d, theta) mean(d$low <= theta & theta <= d$high)
shift <- function(d, theta, mt) (covers_at(d, theta + mt) - covers_at(d, theta - mt)) / 2 # of the coverage, if the truth were off by its error
measures <- function(d, mt, other) {
  theta <- d$truth[1]
  k <- !is.na(d$estimate); e <- d$estimate[k]; n <- length(e); m <- mean(e)
  res <- list()
  add <- function(name, value, mcse) res[[name]] <<- c(value, mcse)
  add("truth", theta, mt)
  b <- sqrt(var(e) / n + mt^2)
  add("bias", m - theta, b)
  # the truth's own error, by the delta method: of m / theta it moves m / theta^2, of the squares twice the bias
  add("relative_bias", if (theta == 0) NA else (m - theta) / theta, if (theta == 0) NA else sqrt(var(e) / n + (m / theta * mt)^2) / abs(theta))
  add("empirical_se", sd(e), sd(e) / sqrt(2 * (n - 1)))
  sq <- (e - theta)^2
  add("mse", mean(sq), sqrt(sum((sq - mean(sq))^2) / (n * (n - 1)) + (2 * (m - theta) * mt)^2))
  v <- d$se[k]^2; model <- sqrt(mean(v))
  add("model_se", model, sqrt(var(v) / (4 * n * model^2)))
  add("model_se_error", model / sd(e) - 1, model / sd(e) * sqrt(var(v) / (4 * n * model^4) + 1 / (2 * (n - 1))))
  share <- function(name, x) { p <- mean(x); add(name, p, sqrt(p * (1 - p) / length(x))) }
  p <- covers_at(d[k, ], theta)
  add("coverage", p, sqrt(p * (1 - p) / n + shift(d[k, ], theta, mt)^2))
  share("bias_eliminated_coverage", d$low[k] <= m & m <= d$high[k])
  share("rejection", d$rejected[k] == 1)
  if (n < nrow(d)) share("rejection_failed_is_not_significant", k & d$rejected %in% 1)
  both <- k & !is.na(other$estimate)
  if (sum(both) < nrow(d)) share("rejection_all_estimated", d$rejected[both] == 1)
  s <- e[d$rejected[k] == 1]
  if (theta == 0) { add("type_s", NA, NA); add("type_m", NA, NA) } else {
    share("type_s", s * theta < 0)
    ratio <- mean(abs(s)) / abs(theta)
    add("type_m", ratio, sqrt(var(abs(s)) / length(s) + (ratio * mt)^2) / abs(theta))
  }
  res
}
pair <- function(a, b, mt) {
  by <- shift(a[!is.na(a$estimate), ], a$truth[1], mt) - shift(b[!is.na(b$estimate), ], a$truth[1], mt) # one truth of both
  k <- !is.na(a$estimate) & !is.na(b$estimate); a <- a[k, ]; b <- b[k, ]; n <- nrow(a); theta <- a$truth[1]
  d <- a$estimate - b$estimate
  res <- list(bias = c(mean(d), sd(d) / sqrt(n)))
  share <- function(x, y) { z <- x - y; c(mean(z), sqrt(mean((z - mean(z))^2) / n)) }
  covers <- function(x) as.integer(x$low <= theta & theta <= x$high)
  res$coverage <- share(covers(a), covers(b))
  res$coverage[2] <- sqrt(res$coverage[2]^2 + by^2)
  res$rejection <- share(a$rejected, b$rejected)
  ratio <- var(b$estimate) / var(a$estimate)
  res$relative_precision <- c(ratio - 1, 2 * ratio * sqrt((1 - cor(a$estimate, b$estimate)^2) / (n - 1)))
  res
}
number <- function(x) ifelse(is.na(x), "", format(x, digits = 17, trim = TRUE))
rows <- do.call(rbind, unlist(settings, recursive = FALSE))
for (column in c("truth", "estimate", "se", "low", "high"))
  rows[[column]] <- ifelse(is.na(rows[[column]]), "", sapply(rows[[column]], format, digits = 6, trim = TRUE))
rows$rejected <- ifelse(is.na(rows$rejected), "", rows$rejected)
con <- file(file.path(out, "performance_rows.csv"), "w")
writeLines(header("Two analyses of simulated replicates; empty where there is no estimate"), con)
write.table(rows, con, sep = ",", quote = FALSE, row.names = FALSE); close(con)
con <- file(file.path(out, "performance.csv"), "w")
writeLines(header("Measures of performance_rows.csv"), con)
writeLines("setting,truth_mcse,method,measure,value,mcse", con)
for (s in settings) {
  name <- s[[1]]$setting[1]; mt <- truth_mcse[[name]]
  all <- list(welch = measures(s[[1]], mt, s[[2]]), ancova = measures(s[[2]], mt, s[[1]]), "difference:welch-ancova" = pair(s[[1]], s[[2]], mt))
  for (method in names(all)) for (measure in names(all[[method]]))
    writeLines(paste(name, mt, method, measure, number(all[[method]][[measure]][1]), number(all[[method]][[measure]][2]), sep = ","), con)
}
close(con)
