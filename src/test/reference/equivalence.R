# Two arms held against a margin, by R's own t.test, lm and uniroot: TOST on the standardized difference by the
# noncentral t (by its integral: R's pt loses the far tails), non-inferiority, minimal effects, and the smallest symmetric margin that TOST passes.
# Participants are those of compare_data.csv.
# Rscript src/test/reference/equivalence.R src/test/resources/org/equipoise/compare
# writes equivalence.csv.
out <- commandArgs(trailingOnly = TRUE)[1]
number <- function(x) ifelse(is.na(x), "", trimws(formatC(x, digits = 17, format = "g")))
data <- read.csv(file.path(out, "compare_data.csv"), comment.char = "#")
lin <- function(d) { d$arm <- factor(d$arm, levels = c("C", "E")); m <- lm(value ~ baseline + arm, d)
  c(summary(m)$coefficients["armE", 1:2], m$df.residual) }
split2 <- function(d) list(d$value[d$arm == "E"], d$value[d$arm == "C"])
row <- function(id, method, better, level, low, high, estimate, statistic, df, p, pl = NA, pu = NA, ci, smallest = NA)
  data.frame(dataset = id, method = method, better = better, level = level, low = low, high = high, estimate = estimate,
             statistic = statistic, df = df, p = p, p_lower = pl, p_upper = pu, ci_low = ci[1], ci_high = ci[2],
             smallest_margin = smallest)
rows <- list()
add <- function(...) rows[[length(rows) + 1]] <<- row(...)
# E pnorm(t S - ncp), S = sqrt(chi2/df), by the trapezoidal rule in log S, whose error is below that of pnorm.
u <- seq(-30, 4, length.out = 40001)
nct <- function(t, df, ncp, lower.tail = TRUE) {
  w <- exp(dchisq(df * exp(2 * u), df, log = TRUE) + 2 * u)
  sum(w * pnorm(t * exp(u) - ncp, lower.tail = lower.tail)) / sum(w)
}
# The root in ncp, where log p is smooth: uniroot to the last digits.
ncp <- function(t, df, p, lower.tail) {
  f <- function(x) log(nct(t, df, x, lower.tail)) - log(p)
  uniroot(f, c(t - 8, t + 8), extendInt = "yes", tol = 1e-14, maxiter = 10000)$root
}
for (id in unique(data$dataset)) {
  d <- data[data$dataset == id, ]
  v <- split2(d); n1 <- length(v[[1]]); n2 <- length(v[[2]]); s <- sd(d$value)
  student <- t.test(v[[1]], v[[2]], var.equal = TRUE)
  t <- unname(student$statistic); df <- unname(student$parameter); per <- sqrt(1 / n1 + 1 / n2)
  for (level in c(.8, .95, .99)) for (m in list(c(-.5, .5), c(-.3, .9), c(-2, .05), c(-2.5, 3))) {
    a <- 1 - level; low <- m[1]; high <- m[2]
    pl <- nct(t, df, low / per, FALSE); pu <- nct(t, df, high / per)
    ci <- c(ncp(t, df, a, FALSE), ncp(t, df, a, TRUE)) * per
    add(id, "tost-d", "", level, low, high, t * per, t, df, max(pl, pu), pl, pu, ci, ncp(abs(t), df, a, TRUE) * per)
    low <- round(m[1] * s, 3); high <- round(m[2] * s, 3)
    for (base in c("welch", "student", "ancova")) {
      l <- if (base == "ancova") lin(d) else {
        h <- t.test(v[[1]], v[[2]], var.equal = base == "student"); c(-diff(h$estimate), h$stderr, h$parameter) }
      q <- qt(a / 2, l[3], lower.tail = FALSE)
      ci <- l[1] + c(-1, 1) * q * l[2]
      tl <- (l[1] - low) / l[2]; tu <- (l[1] - high) / l[2]
      name <- if (base == "welch") "noninferiority" else paste0("noninferiority-", base)
      add(id, name, "lower", level, low, high, l[1], tu, l[3], pt(tu, l[3]), ci = ci)
      add(id, name, "higher", level, low, high, l[1], tl, l[3], pt(tl, l[3], lower.tail = FALSE), ci = ci)
      tost <- if (base == "welch") "tost" else paste0("tost-", base)
      ql <- qt(a, l[3], lower.tail = FALSE)
      gl <- pt(tl, l[3], lower.tail = FALSE); gu <- pt(tu, l[3])
      add(id, tost, "", level, low, high, l[1], if (gl >= gu) tl else tu, l[3], max(gl, gu), gl, gu,
          l[1] + c(-1, 1) * ql * l[2], abs(l[1]) + ql * l[2])
      if (base == "welch") {
        el <- t.test(v[[1]], v[[2]], mu = low, alternative = "less")
        eu <- t.test(v[[1]], v[[2]], mu = high, alternative = "greater")
        add(id, "minimal-effect", "", level, low, high, l[1],
            unname(if (el$p.value < eu$p.value) el$statistic else eu$statistic), l[3],
            min(1, 2 * min(el$p.value, eu$p.value)), el$p.value, eu$p.value, ci)
      }
    }
  }
}
d <- do.call(rbind, rows)
for (c in names(d)) if (is.numeric(d[[c]])) d[[c]] <- number(d[[c]])
path <- file.path(out, "equivalence.csv")
writeLines(c("# low and high are the margin, in SDs for tost-d; smallest_margin is symmetric",
             paste0("# Source: src/test/reference/equivalence.R, R ", getRversion())), path)
suppressWarnings(write.table(d, path, append = TRUE, sep = ",", row.names = FALSE, quote = FALSE))
