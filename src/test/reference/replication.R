# Criteria of replication, power and sample size of replications, and type S and type M errors, from their definitions with R's own
# distributions, uniroot, optimize and integrate; none of it by the closed forms of the library. Nothing but base R.
# Rscript src/test/reference/replication.R src/test/resources/org/equipoise/replication
# writes criteria.csv, plans.csv, design_errors.csv and controlled.csv.
out <- commandArgs(trailingOnly = TRUE)[1]
digits <- function(x) sprintf("%.17g", x)
write <- function(name, title, table) {
  file <- file(file.path(out, name), "w")
  writeLines(c(paste("#", title), paste0("# Source: src/test/reference/replication.R, R ", getRversion())), file)
  for (i in seq_along(table)) if (is.numeric(table[[i]])) table[[i]] <- ifelse(is.na(table[[i]]), "", digits(table[[i]]))
  write.table(table, file, sep = ",", quote = FALSE, row.names = FALSE)
  close(file)
}

# Overall error of a sceptical z, over u = z + w; the tolerance asks for more than is needed
overall <- function(z, c) {
  f <- function(w) {
    v <- z * sqrt(1 + c * z^2 / (w * (2 * z + w)))
    pnorm(v, lower.tail = FALSE) * dnorm(z + w)
  }
  top <- z * (sqrt(1 + sqrt(c)) - 1)
  ends <- c(0, top / 2, top, top + 1 / (1 + z), top + 4 / (1 + z), top + 12)
  sum(sapply(seq_len(5), function(i) integrate(f, ends[i], ends[i + 1], rel.tol = 1e-12, abs.tol = 0, subdivisions = 2000)$value))
}
sceptical <- function(zo, zr, c) {
  small <- min(abs(zo), abs(zr))
  if (small == 0) return(0)
  uniroot(function(z) log((zo^2 / z^2 - 1) * (zr^2 / z^2 - 1)) - log(c), c(small * 1e-4, small * (1 - 1e-12)), tol = 1e-15)$root
}

pairs <- data.frame(
  original = c(0.5, 0.21, -3.4, 120, 0.002, 0.8, -0.6, 1.5, 0.3, 2),
  original_se = c(0.2, 0.05, 1.1, 50, 0.0006, 0.3, 0.25, 0.2, 0.2, 0.5),
  replication = c(0.3, 0.09, -0.4, -30, 0.0021, 0.75, -0.1, 1.3, 0.29, 0.4),
  replication_se = c(0.1, 0.03, 0.5, 40, 0.0004, 0.6, 0.25, 0.3, 0.04, 0.1),
  level = c(0.95, 0.95, 0.9, 0.95, 0.99, 0.8, 0.95, 0.95, 0.95, 0.5))
rows <- list()
add <- function(i, criterion, value, low = NA, high = NA, p = NA, holds)
  rows[[length(rows) + 1]] <<- data.frame(pair = i, criterion, value, low, high, p, holds = if (holds) "true" else "false")
for (i in seq_len(nrow(pairs))) with(pairs[i, ], {
  alpha <- 1 - level
  o <- original; so <- original_se; r <- replication; sr <- replication_se
  half <- function(s) qnorm(1 - alpha / 2) * s
  sign <- if (o > 0) 1 else -1
  # two-sided p of an estimate against a point, from the chi-squared distribution
  two <- function(d, s) pchisq((d / s)^2, 1, lower.tail = FALSE)
  add(i, "significant_same_sign", r, r - half(sr), r + half(sr), two(r, sr), two(r, sr) < alpha && r * sign > 0)
  add(i, "original_in_replication_interval", o, r - half(sr), r + half(sr), two(r - o, sr), abs(r - o) <= half(sr))
  add(i, "replication_in_original_interval", r, o - half(so), o + half(so), two(r - o, so), abs(r - o) <= half(so))
  both <- sqrt(so^2 + sr^2)
  add(i, "prediction_interval", r, o - half(both), o + half(both), two(r - o, both), abs(r - o) <= half(both))
  add(i, "prediction_interval_conditional", r, o - half(sr), o + half(sr), two(r - o, sr), abs(r - o) <= half(sr))
  add(i, "difference_q", (r - o)^2 / both^2, p = two(r - o, both), holds = two(r - o, both) >= alpha)
  w <- 1 / c(so, sr)^2
  m <- sum(w * c(o, r)) / sum(w)
  sm <- 1 / sqrt(sum(w))
  add(i, "pooled", m, m - half(sm), m + half(sm), two(m, sm), two(m, sm) < alpha && m * sign > 0)
  z <- sceptical(o / so, r / sr, so^2 / sr^2)
  ps <- c(pnorm(z, lower.tail = FALSE), pnorm(z * sqrt((1 + sqrt(5)) / 2), lower.tail = FALSE), sqrt(overall(z, so^2 / sr^2)))
  opposite <- o * r < 0
  if (opposite) ps <- 1 - ps
  for (k in 1:3)
    add(i, c("sceptical_nominal", "sceptical_golden", "sceptical_controlled")[k], if (opposite) -z else z, p = ps[k], holds = ps[k] <= alpha / 2)
  bf <- integrate(function(u) dnorm(r, o + so * u, sr) / dnorm(r, 0, sr) * dnorm(u), -12, 12, rel.tol = 1e-12, subdivisions = 5000)$value
  add(i, "replication_bf", bf, holds = bf >= 3)
  # the effect with a power of 33 %, on one side
  d33 <- uniroot(function(d) pnorm(d / so - qnorm(0.975)) - 0.33, c(0, 10 * so), tol = 1e-15 * so)$root
  p <- pnorm((sign * r - d33) / sr)
  h <- if (alpha < 0.5) qnorm(1 - alpha) * sr else NA
  add(i, "small_telescopes", sign * d33, r - h, r + h, p, p >= alpha)
})
table <- do.call(rbind, rows)
write("criteria.csv", "Criteria of replication; alpha is 1 - level", cbind(pairs[table$pair, ], table[, -1]))

# Sceptical p-values, controlled, of a second quadrature
grid <- expand.grid(zo = c(1.5, 2.5, 3.2, 6), zr = c(1, 2.2, 5), c = c(0.3, 1, 3))
grid$controlled <- mapply(function(zo, zr, c) sqrt(overall(sceptical(zo, zr, c), c)), grid$zo, grid$zr, grid$c)
write("controlled.csv", "Controlled sceptical p-values by integrate", grid)

# Threshold of the sceptical z
threshold <- function(target, alpha, c) switch(target,
  "sceptical-nominal" = qnorm(1 - alpha / 2),
  "sceptical-golden" = qnorm(1 - alpha / 2) / sqrt((1 + sqrt(5)) / 2),
  "sceptical-controlled" = uniroot(function(z) log(overall(z, c)) / 2 - log(alpha / 2), c(0.05, qnorm(1 - alpha / 2)), tol = 1e-13)$root)
power <- function(target, prior, zo, c, shrinkage, alpha) {
  needed <- if (target == "significance") qnorm(1 - alpha / 2) else {
    k <- threshold(target, alpha, c)
    if (zo <= k) Inf else k * sqrt(1 + c / (zo^2 / k^2 - 1))
  }
  mean <- sqrt(c) * (1 - shrinkage) * zo
  pnorm(needed, mean, if (prior == "conditional") 1 else sqrt(1 + c), lower.tail = FALSE)
}
plans <- expand.grid(target = c("significance", "sceptical-nominal", "sceptical-golden", "sceptical-controlled"),
  prior = c("conditional", "predictive"), zo = c(1.7, 2.3, 3.1, 4.5), shrinkage = c(0, 0.25), power = c(0.5, 0.8, 0.95),
  alpha = c(0.05, 0.1), stringsAsFactors = FALSE)
plans <- plans[plans$target != "sceptical-controlled" | (plans$alpha == 0.05 & plans$shrinkage == 0), ]
# the smallest c on a fine grid whose power is enough, then uniroot
plans$c <- sapply(seq_len(nrow(plans)), function(i) with(plans[i, ], {
  f <- function(x) power(target, prior, zo, exp(x), shrinkage, alpha) - power_wanted
  power_wanted <- plans$power[i]
  grid <- seq(log(0.01), log(1e4), length.out = if (target == "sceptical-controlled") 60 else 600)
  for (j in 2:length(grid)) if (f(grid[j]) >= 0)
    return(exp(uniroot(f, grid[j - 1:0], tol = 1e-13)$root))
  NA
}))
write("plans.csv", "Relative sample sizes c of replications; empty where none below 10 000 has the power", plans)

errors <- expand.grid(true = c(0.01, 0.1, 0.5, 2, 5, -1), se = c(1, 0.2), df = c(Inf, 3, 20.5), alpha = c(0.05, 0.005))
shifted <- function(a, df) function(x) dt(x - a, df)
results <- t(mapply(function(true, se, df, alpha) {
  a <- abs(true / se)
  z <- qt(1 - alpha / 2, df)
  upper <- pt(z - a, df, lower.tail = FALSE)
  lower <- pt(-z - a, df)
  density <- shifted(a, df)
  size <- function(from, to) integrate(function(x) abs(x) * density(x), from, to, rel.tol = 1e-11, subdivisions = 5000)$value
  parts <- size(z, max(z, a) + 1) + size(max(z, a) + 1, Inf) + size(-z - 2, -z) + size(-Inf, -z - 2)
  c(upper + lower, lower / (upper + lower), parts / (upper + lower) / a)
}, errors$true, errors$se, errors$df, errors$alpha))
write("design_errors.csv", "Power, type S and type M error of designs; type M by integration of the shifted density",
  cbind(errors, power = results[, 1], type_s = results[, 2], type_m = results[, 3]))
