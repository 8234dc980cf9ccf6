# Censored regression by survreg (left-censored, gaussian), its Wald standard error, and the profile likelihood of the arm: limits by
# uniroot on the profile, each point of it a survreg with the arm as an offset.
# Rscript src/test/reference/tobit.R src/test/resources/org/equipoise/compare
# writes tobit_data.csv and tobit.csv.
suppressMessages(library(survival))
out <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20130103)
digits <- function(x) sprintf("%.17g", x)
control <- survreg.control(rel.tolerance = 1e-14, toler.chol = 1e-12, maxiter = 200)
make <- function(dataset, n1, n2, effect, limit, slope = 0.6) {
  arm <- rep(c(1, 0), c(n1, n2)); baseline <- round(rnorm(n1 + n2, 1, 0.8), 3)
  y <- round(0.4 + effect * arm + slope * baseline + rnorm(n1 + n2, 0, 0.7), 3)
  limit <- rep_len(limit, n1 + n2); below <- y < limit
  data.frame(dataset, arm, value = ifelse(below, limit, y), below = as.integer(below), baseline)
}
data <- rbind(make("few", 25, 24, -0.4, -0.1), make("many", 30, 28, 0.5, 1.1), make("none", 12, 15, 0.3, -50), make("small", 6, 5, -1, 0.4),
              make("limits", 40, 35, 0, c(0.2, 0.6, 1)), make("most", 60, 55, -0.6, 1.9), make("far", 20, 20, 9, 0.5))
fit <- function(d, b = NULL, adjusted) {
  d$y <- Surv(d$value - if (is.null(b)) 0 else b * d$arm, d$below == 0, type = "left")
  f <- y ~ 1
  if (adjusted) f <- update(f, . ~ . + baseline)
  if (is.null(b)) f <- update(f, . ~ . + arm)
  survreg(f, data = d, dist = "gaussian", control = control)
}
rows <- character()
for (set in unique(data$dataset)) for (adjusted in c(FALSE, TRUE)) for (level in c(0.95, 0.8)) {
  d <- data[data$dataset == set, ]
  full <- fit(d, NULL, adjusted)
  b <- coef(full)["arm"]; se <- sqrt(vcov(full)["arm", "arm"])
  drop <- function(at) 2 * (full$loglik[2] - fit(d, at, adjusted)$loglik[length(full$loglik)])
  q <- qchisq(level, 1)
  low <- uniroot(function(at) drop(at) - q, b - se * c(9, 1e-3), tol = 1e-12)$root
  high <- uniroot(function(at) drop(at) - q, b + se * c(1e-3, 9), tol = 1e-12)$root
  z <- sign(b) * sqrt(max(0, drop(0)))
  rows <- c(rows, paste(c(set, as.integer(adjusted), digits(c(level, b, se, low, high, z, 2 * pnorm(-abs(z)), full$scale, full$loglik[2]))), collapse = ","))
}
head <- paste0("# Source: src/test/reference/tobit.R, R ", getRversion(), ", survival ", packageVersion("survival"))
for (v in c("value", "baseline")) data[[v]] <- digits(data[[v]])
writeLines(c("# Made up: arm 1 is experimental; below 1 where value is the detection limit", head,
             capture.output(write.csv(data, row.names = FALSE, quote = FALSE))), file.path(out, "tobit_data.csv"))
writeLines(c("# Censored normal regression of tobit_data.csv on arm and, if adjusted is 1, baseline", head,
             "dataset,adjusted,level,estimate,se,low,high,z,p,sigma,log_likelihood", rows), file.path(out, "tobit.csv"))
