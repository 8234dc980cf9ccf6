# Inputs that cost digits, and R's answers: an arm of two, a mean of 1e9 with an SD of 1e-3, SDs that
# differ a millionfold, and means 200 SDs apart. From the root of the repository:
# Rscript src/test/reference/awkward.R
# writes awkward_participants.csv, awkward_summaries.csv and awkward_expected.csv.
set.seed(20130101)
folder <- "src/test/resources/org/equipoise/cli/"
source_line <- paste0("# Source: src/test/reference/awkward.R, R ", as.character(getRversion()))
digits <- function(x) sprintf("%.17g", x)
arm <- function(dataset, arm, value, baseline)
  data.frame(dataset, arm, value = digits(value), baseline = digits(baseline))
small <- function(n, shift = 0) 1e9 + 1e-3 * round(rnorm(n, shift), 4)
participants <- rbind(
  arm("two-in-e", "E", c(3.1, 4.7), c(2.9, 5.2)), arm("two-in-e", "C", round(rnorm(7, 4, 2), 3), round(rnorm(7, 4, 2), 3)),
  arm("two-in-c", "E", c(3.1, 4.7, 1, 2), c(2.9, 5.2, 3, 4)), arm("two-in-c", "C", c(8, 9), c(3, 5)),
  arm("far", "E", small(12), small(12)), arm("far", "C", small(9, 0.5), small(9)),
  arm("wide-e", "E", rnorm(10, 5, 1e6), rnorm(10, 5, 1e6)), arm("wide-e", "C", rnorm(8, 3), rnorm(8, 3)),
  arm("wide-c", "E", rnorm(10, 5), rnorm(10, 5)), arm("wide-c", "C", rnorm(8, 3, 1e6), rnorm(8, 3, 1e6)))
summaries <- data.frame(
  id = c("two-in-e", "two-in-c", "far", "wide-e", "wide-c", "apart"),
  n1 = c(2, 40, 25, 10, 30, 2), mean1 = c(3.9, 5, 1e9 + 0.001, 5e5, 5, 10), sd1 = c(1.13, 2, 1e-3, 1e6, 1, 0.1),
  n2 = c(7, 2, 24, 8, 3, 2), mean2 = c(4.4, 1, 1e9, 3, 3, -10), sd2 = c(2.2, 1.5, 1.2e-3, 1, 1e6, 0.1))

hedges <- function(m) exp(lgamma(m / 2) - lgamma((m - 1) / 2)) / sqrt(m / 2)
pooled <- function(n1, s1, n2, s2) sqrt(((n1 - 1) * s1^2 + (n2 - 1) * s2^2) / (n1 + n2 - 2))
# P(T <= t) over s = sqrt(chisq/df), since pt(, ncp) is only good to about 1e-9.
noncentral <- function(t, df, ncp) {
  f <- function(s) pnorm(t * s - ncp) * exp(log(2 * df * s) + dchisq(df * s^2, df, log = TRUE))
  cuts <- seq(0, 1 + 12 / sqrt(2 * df), length.out = 200)
  sum(mapply(function(a, b) integrate(f, a, b, rel.tol = 1e-12, abs.tol = 1e-18, stop.on.error = FALSE)$value,
             head(cuts, -1), tail(cuts, -1)))
}
noncentrality <- function(t, df) {
  reach <- 8 + 4 * abs(t) / sqrt(df)
  sapply(c(0.975, 0.025), function(p)
    uniroot(function(ncp) noncentral(t, df, ncp) - p, t + c(-reach, reach), tol = 1e-13)$root)
}

# Printed with an absolute bound: 1e-9 of the value, and slack for what the rounding of the means may do to it.
out <- character()
put <- function(command, by, method, values, slack = 0)
  for (name in names(values))
    out <<- c(out, paste(command, by, method, name, digits(values[[name]]),
                         sprintf("%.3g", 1e-9 * abs(values[[name]]) + slack), sep = ","))
tested <- function(by, method, fit, slack = 0, margin = NULL) { # fit: estimate, se, df
  est <- fit[[1]]; se <- fit[[2]]; df <- fit[[3]]
  put("compare", by, method, list(estimate = est), slack)
  put("compare", by, method, list(se = se), if (grepl("ancova", method)) slack / 100 else 0)
  put("compare", by, method, list(df = df))
  half <- qt(if (is.null(margin)) 0.975 else 0.95, df) * se
  put("compare", by, method, list(ci_low = est - half, ci_high = est + half), slack)
  if (is.null(margin)) {
    put("compare", by, method, list(statistic = est / se, p = 2 * pt(-abs(est / se), df)), slack / se)
  } else {
    t <- c((est + margin) / se, (est - margin) / se)
    p <- c(pt(t[1], df, lower.tail = FALSE), pt(t[2], df))
    put("compare", by, method,
        list(statistic = t[which.max(p)], p = max(p), p_lower = p[1], p_upper = p[2]), slack / se)
  }
}
standardized <- function(commands, by, n1, n2, difference, sd, slack = 0) {
  d <- difference / sd; per <- sqrt(1 / n1 + 1 / n2); ci <- per * noncentrality(d / per, n1 + n2 - 2)
  for (m in c("d", "g")) for (command in commands) {
    j <- if (m == "g") hedges(n1 + n2 - 2) else 1
    put(command, by, m, list(estimate = j * d, se = j * sqrt(1 / n1 + 1 / n2 + d^2 / (2 * (n1 + n2))),
                             ci_low = ci[1], ci_high = ci[2]), slack / sd)
  }
}
fit <- function(t) c(unname(t$estimate[1] - t$estimate[2]), t$stderr, unname(t$parameter))
for (set in unique(participants$dataset)) {
  x <- participants[participants$dataset == set, ]
  offset <- if (set == "far") 1e9 else 0 # exact: lm cannot tell this baseline from a constant
  slack <- if (set == "far") 4 * 2^-24 else 0 # four means, each within half of 2^-23, the step at 1e9
  y <- as.numeric(x$value) - offset; b <- as.numeric(x$baseline) - offset
  e <- x$arm == "E"; n1 <- sum(e); n2 <- sum(!e)
  row <- summary(lm(y ~ b + e))
  fits <- list(welch = fit(t.test(y[e], y[!e])), student = fit(t.test(y[e], y[!e], var.equal = TRUE)),
               change = fit(t.test((y - b)[e], (y - b)[!e])),
               ancova = c(row$coefficients["eTRUE", 1:2], row$df[2]))
  for (m in names(fits)) tested(set, m, fits[[m]], slack)
  margin <- 0.5 * pooled(n1, sd(b[e]), n2, sd(b[!e]))
  for (m in c("welch", "student", "ancova"))
    tested(set, if (m == "welch") "tost" else paste0("tost-", m), fits[[m]], slack, margin)
  standardized("compare", set, n1, n2, mean(y[e]) - mean(y[!e]), pooled(n1, sd(y[e]), n2, sd(y[!e])), slack)
}
for (i in seq_len(nrow(summaries))) with(summaries[i, ], {
  difference <- mean1 - mean2; v1 <- sd1^2 / n1; v2 <- sd2^2 / n2; s <- pooled(n1, sd1, n2, sd2)
  by <- paste0("printed ", id)
  welch <- c(difference, sqrt(v1 + v2), (v1 + v2)^2 / (v1^2 / (n1 - 1) + v2^2 / (n2 - 1)))
  student <- c(difference, s * sqrt(1 / n1 + 1 / n2), n1 + n2 - 2)
  tested(by, "welch", welch)
  tested(by, "student", student)
  tested(by, "tost", welch, 0, 0.5 * s)
  tested(by, "tost-student", student, 0, 0.5 * s)
  standardized(c("compare", "effect"), by, n1, n2, difference, s)
  half <- qnorm(0.975) * sqrt(v1 + v2)
  put("effect", by, "md", list(estimate = difference, variance = v1 + v2, se = sqrt(v1 + v2),
                               ci_low = difference - half, ci_high = difference + half))
})

save <- function(name, lines, ...) writeLines(c(..., source_line, lines), paste0(folder, name))
csv <- function(x) capture.output(write.csv(x, row.names = FALSE, quote = FALSE))
save("awkward_participants.csv", csv(participants), "# Made up, to cost digits")
summaries$id <- paste0("printed ", summaries$id)
for (column in c("mean1", "sd1", "mean2", "sd2")) summaries[[column]] <- digits(summaries[[column]])
save("awkward_summaries.csv", csv(summaries), "# Made up, to cost digits")
save("awkward_expected.csv", c("command,by,method,column,value,bound", out),
     "# R's answers for awkward_participants.csv (from the values less 1e9 where the mean is 1e9, which is exact)",
     "# and awkward_summaries.csv; SMD margin of 0.5. bound: of the absolute error, 1e-9 of the value. Where the",
     "# mean is 1e9 and the SD 1e-3 it is wider: a double holds such a mean to half of 2^-23, and what follows from",
     "# four means inherits that, in R's own mean() too.")
