# Everything that the analysis of the two trials in data/ finds, computed again in R from the
# files. From the root of the repository:
# Rscript src/test/reference/trials.R > src/test/resources/org/equipoise/analysis/trials_expected.csv
#
# Nothing of the Java is repeated where R has a way of its own: ANCOVA by lm on participants, for the
# printed trial by lm on data constructed to have the printed moments; t tests by t.test; areas by
# integrating the interpolant; values below a limit by survival::survreg, their profile likelihood by uniroot; the power of TOST by integrating over the estimate against pchisq (the
# Java integrates over the standard error); noncentral t by integrating the normal over chi.
suppressMessages(library(survival))
set.seed(20130101)
number <- function(x) if (is.character(x)) x else sprintf("%.17g", x)
out <- character()
put <- function(trial, part, outcome, visit, detail, values)
  for (quantity in names(values)) {
    value <- values[[quantity]]
    if (is.na(value)) next
    bound <- if (is.character(value)) "text" else if (quantity %in% c("n", "n1", "n2", "rows")) 0 else 1e-8
    out <<- c(out, paste(trial, part, outcome, visit, detail, quantity, number(value), bound, sep = ","))
  }
level <- 0.95
alpha <- 0.05

# --- Parts that have no function in base R ------------------------------------------------------
hedges <- function(m) exp(lgamma(m / 2) - lgamma((m - 1) / 2)) / sqrt(m / 2)
pooled <- function(x) sqrt(sum(sapply(x, function(a) (length(a) - 1) * var(a))) / (sum(lengths(x)) - 2))

# P(T <= t) for ncp, over s = sqrt(chisq/df): E[Phi(t s - ncp)]; pt(, ncp) is only good to about 1e-9.
noncentral <- function(t, df, ncp) {
  logf <- function(s) log(2 * df * s) + dchisq(df * s^2, df, log = TRUE)
  f <- function(s) pnorm(t * s - ncp) * exp(logf(s))
  cuts <- seq(max(0, 1 - 9 / sqrt(2 * df)), 1 + 12 / sqrt(2 * df), length.out = 13)
  value <- sum(mapply(function(a, b) integrate(f, a, b, rel.tol = 1e-12, abs.tol = 0,
                                               stop.on.error = FALSE)$value,
                      head(cuts, -1), tail(cuts, -1)))
  stopifnot(abs(value - suppressWarnings(pt(t, df, ncp))) < 1e-8)
  value
}
delta_interval <- function(t, n1, n2, confidence) {
  df <- n1 + n2 - 2
  at <- function(p) uniroot(function(ncp) noncentral(t, df, ncp) - p, t + c(-8, 8), tol = 1e-14)$root
  sqrt(1 / n1 + 1 / n2) * c(at((1 + confidence) / 2), at((1 - confidence) / 2))
}

# TOST passes when low + crit s se < est < high - crit s se: for each estimate z se, a bound on s.
power <- function(low, high, se, df) {
  crit <- qt(1 - alpha, df)
  f <- function(z) {
    room <- pmax(0, pmin(high - z * se, z * se - low))
    dnorm(z) * pchisq(df * (room / (crit * se))^2, df)
  }
  knots <- sort(unique(c(seq(max(low / se, -12), min(high / se, 12), length.out = 25),
                         (low + high) / 2 / se)))
  sum(mapply(function(a, b) integrate(f, a, b, rel.tol = 1e-11, abs.tol = 1e-16)$value,
             head(knots, -1), tail(knots, -1)))
}
margin80 <- function(se, df)
  se * uniroot(function(k) power(-k * se, k * se, se, df) - 0.8, c(0.5, 20), tol = 1e-13)$root

# --- Methods: post and pre are lists of two arms, experimental first ----------------------------
arm_factor <- function(x) factor(rep(c("e", "c"), lengths(x)), levels = c("c", "e"))
methods <- list(
  welch = function(post, pre) {
    t <- t.test(post[[1]], post[[2]])
    list(estimate = unname(t$estimate[1] - t$estimate[2]), se = t$stderr, df = unname(t$parameter))
  },
  student = function(post, pre) {
    t <- t.test(post[[1]], post[[2]], var.equal = TRUE)
    list(estimate = unname(t$estimate[1] - t$estimate[2]), se = t$stderr, df = unname(t$parameter))
  },
  change = function(post, pre) methods$welch(Map(`-`, post, pre)),
  ancova = function(post, pre) {
    fit <- lm(y ~ x + arm, data.frame(y = unlist(post), x = unlist(pre), arm = arm_factor(post)))
    row <- summary(fit)$coefficients["arme", ]
    means <- unname(predict(fit, data.frame(x = mean(unlist(pre)), arm = c("e", "c"))))
    list(estimate = row[["Estimate"]], se = row[["Std. Error"]], df = fit$df.residual, means = means)
  })
# Left-censored normal regression on the arm alone (a baseline below the limit too is not adjusted for):
# likelihood ratio test and profile likelihood interval. x: two arms, NA below the limit.
censored <- function(x, limit) {
  y <- unlist(x); arm <- as.numeric(arm_factor(x) == "e"); below <- is.na(y); y[below] <- limit
  control <- survreg.control(rel.tolerance = 1e-14, toler.chol = 1e-12, maxiter = 200)
  full <- survreg(Surv(y, !below, type = "left") ~ arm, dist = "gaussian", control = control)
  b <- coef(full)[["arm"]]; se <- sqrt(vcov(full)["arm", "arm"])
  drop <- function(at)
    2 * (full$loglik[2] - survreg(Surv(y - at * arm, !below, type = "left") ~ 1, dist = "gaussian",
                                  control = control)$loglik[1])
  end <- function(side) uniroot(function(at) drop(at) - qchisq(level, 1), b + side * se * c(1e-3, 9), tol = 1e-13)$root
  z <- sign(b) * sqrt(drop(0))
  list(estimate = b, se = se, statistic = z, p = 2 * pnorm(-abs(z)), ci = c(end(-1), end(1)),
       censored = sapply(x, function(a) sum(is.na(a))), sd = full$scale, log_likelihood = full$loglik[2])
}
substituted <- function(x, value) methods$welch(lapply(x, function(a) ifelse(is.na(a), value, a)))
two_sided <- function(fit) 2 * pt(-abs(fit$estimate / fit$se), fit$df)
tost <- function(fit, low, high) {
  t <- c((fit$estimate - low) / fit$se, (fit$estimate - high) / fit$se)
  p <- c(pt(t[1], fit$df, lower.tail = FALSE), pt(t[2], fit$df))
  list(statistic = t[which.max(p)], p_lower = p[1], p_upper = p[2], p = max(p))
}
limits <- function(fit, confidence) fit$estimate + c(-1, 1) * qt((1 + confidence) / 2, fit$df) * fit$se
# better: the sign of a good difference
verdict <- function(claim, estimate, p_difference, p_claim, better) {
  good <- sign(estimate) == better
  plain <- if (p_difference >= alpha) "inconclusive" else if (good) "superior" else "inferior"
  if (claim == "superiority" || p_claim >= alpha) plain
  else if (plain == "inconclusive") "equivalent" else paste0(plain, "-trivial")
}
# The numbers of one comparison as they are shown, ratios on the log scale.
shown <- function(fit, claim, margin, log_scale) {
  f <- if (log_scale) exp else identity
  if (claim == "equivalence") {
    test <- tost(fit, margin[1], margin[2])
    ci <- limits(fit, 1 - 2 * alpha)
  } else {
    test <- list(statistic = fit$estimate / fit$se, p = two_sided(fit))
    ci <- limits(fit, level)
  }
  c(list(estimate = f(fit$estimate), se = fit$se, df = fit$df), test,
    list(ci_low = f(ci[1]), ci_high = f(ci[2]),
         ci_level = if (claim == "equivalence") 1 - 2 * alpha else level),
    if (!is.null(fit$means)) list(adjusted_mean1 = fit$means[1], adjusted_mean2 = fit$means[2])) # on the analysis scale
}
g_adjusted <- function(fit, post) {
  n <- sum(lengths(post)); s <- pooled(post); j <- hedges(fit$df)
  g <- j * fit$estimate / s
  se <- j * sqrt((fit$se / s)^2 + (fit$estimate / s)^2 / (2 * (n - 2)))
  list(g = g, g_se = se, g_low = g - qt(0.975, fit$df) * se, g_high = g + qt(0.975, fit$df) * se,
       g_level = level)
}
g_plain <- function(post) {
  n <- lengths(post); d <- (mean(post[[1]]) - mean(post[[2]])) / pooled(post); j <- hedges(sum(n) - 2)
  ci <- delta_interval(d / sqrt(sum(1 / n)), n[1], n[2], level)
  list(g = j * d, g_se = j * sqrt(sum(1 / n) + d^2 / (2 * sum(n))), g_low = ci[1], g_high = ci[2],
       g_level = level)
}

# --- A trial: get(outcome, visit, minute) gives two arms on the raw scale, or NULL ---------------
complete <- function(x) !is.null(x) && !anyNA(unlist(x))
# One hypothesis; returns its p for the family.
hypothesis <- function(trial, h, get_pair, margin_sd) {
  f <- function(x) if (h$log) lapply(x, log) else x
  main_p <- NA
  for (m in unique(c(h$method, if (h$claim != "") c("welch", "change", "ancova")))) {
    part <- if (m == h$method) "result" else "sensitivity"
    pair <- get_pair(h$outcome, h$visit, m != "welch")
    put(trial, part, h$outcome, h$visit, m, list(n1 = pair$n[1], n2 = pair$n[2]))
    if (is.null(pair$post)) {
      put(trial, part, h$outcome, h$visit, m, list(verdict = "not-estimable", reason = pair$reason))
      if (part == "result") main_p <- 1
      next
    }
    post <- f(pair$post)
    pre <- if (m != "welch") f(pair$pre)
    fit <- methods[[m]](post, pre)
    margin <- if (h$claim != "equivalence") NULL
      else if (!is.null(h$ratio)) log(h$ratio)
      else c(-h$smd, h$smd) * margin_sd(h$outcome)
    row <- shown(fit, h$claim, margin, h$log)
    put(trial, part, h$outcome, h$visit, m, row)
    if (part == "result") {
      main_p <- row$p
      put(trial, part, h$outcome, h$visit, m, if (m == "welch") g_plain(post) else g_adjusted(fit, post))
      ci <- limits(fit, level)
      put(trial, "two-sided", h$outcome, h$visit, m,
          list(statistic = fit$estimate / fit$se, p = two_sided(fit), ci_low = ci[1], ci_high = ci[2],
               ci_level = level))
      if (!is.null(margin)) {
        m80 <- margin80(fit$se, fit$df)
        put(trial, "margin", h$outcome, h$visit, m,
            list(low = margin[1], high = margin[2],
                 sd = if (is.null(h$ratio)) margin_sd(h$outcome) else 1,
                 power = power(margin[1], margin[2], fit$se, fit$df), margin80 = m80,
                 margin80_in_its_unit = if (is.null(h$ratio)) m80 / margin_sd(h$outcome) else exp(m80)))
      }
    }
    if (h$claim != "" && !(part == "result" && h$family))
      put(trial, part, h$outcome, h$visit, m,
          list(verdict = verdict(h$claim, fit$estimate, two_sided(fit), row$p, h$better)))
  }
  main_p
}
# A hypothesis of an outcome on the log scale with values below its limit, by the censored regression.
censored_hypothesis <- function(trial, h, x, limit, refused) {
  x <- lapply(x, log); n <- lengths(x)
  fit <- censored(x, log(limit))
  put(trial, "result", h$outcome, h$visit, "tobit",
      list(n1 = n[1], n2 = n[2], estimate = exp(fit$estimate), se = fit$se, statistic = fit$statistic, p = fit$p,
           ci_low = exp(fit$ci[1]), ci_high = exp(fit$ci[2]), ci_level = level, censored1 = fit$censored[1],
           censored2 = fit$censored[2], residual_sd = fit$sd, log_likelihood = fit$log_likelihood))
  put(trial, "two-sided", h$outcome, h$visit, "tobit",
      list(statistic = fit$statistic, p = fit$p, ci_low = fit$ci[1], ci_high = fit$ci[2], ci_level = level))
  for (m in c("lod2", "lodsqrt2")) {
    other <- substituted(x, log(limit / if (m == "lod2") 2 else sqrt(2)))
    put(trial, "sensitivity", h$outcome, h$visit, m, c(list(n1 = n[1], n2 = n[2]), shown(other, h$claim, NULL, TRUE)))
    put(trial, "sensitivity", h$outcome, h$visit, m,
        list(verdict = verdict(h$claim, other$estimate, two_sided(other), two_sided(other), h$better)))
  }
  for (m in c("welch", "change", "ancova"))
    put(trial, "sensitivity", h$outcome, h$visit, m,
        list(n1 = n[1], n2 = n[2], verdict = "not-estimable", reason = refused(m)))
  fit
}
family <- function(trial, members, p) {
  adjusted <- p.adjust(p, "holm")
  for (i in seq_along(members)) {
    h <- members[[i]]
    if (is.null(h$estimate_sign)) next
    put(trial, "result", h$outcome, h$visit, h$method,
        list(p_adjusted = adjusted[i],
             verdict = verdict("superiority", h$estimate_sign, adjusted[i], adjusted[i], h$better)))
  }
}
table_one <- function(trial, outcome, x, n) {
  put(trial, "baseline", outcome, "", "", list(n1 = n[1], n2 = n[2]))
  if (!is.null(x))
    put(trial, "baseline", outcome, "", "",
        list(mean1 = mean(x[[1]]), sd1 = sd(x[[1]]), mean2 = mean(x[[2]]), sd2 = sd(x[[2]]),
             smd = (mean(x[[1]]) - mean(x[[2]])) / pooled(x)))
}
profile <- function(trial, outcome, visit, minute, arms, x, log_scale) for (i in 1:2) {
  fit <- lm((if (log_scale) log else identity)(x[[i]]) ~ 1)
  row <- c(coef(fit), confint(fit, level = level))
  if (log_scale) row <- exp(row)
  put(trial, "profile", outcome, visit, trimws(paste(arms[i], minute)),
      list(n = length(x[[i]]), mean = unname(row[1]), low = unname(row[2]), high = unname(row[3]),
           level = level))
}

# --- Rosenkranz 2013: participants ---------------------------------------------------------------
r <- "rosenkranz2013"
d <- read.csv("data/rosenkranz2013/participants.simulated.csv", comment.char = "#",
              colClasses = c(value = "character"))
d$below <- startsWith(d$value, "<")
d$value <- suppressWarnings(as.numeric(d$value)) # a value below the limit has no number here
stopifnot(sum(d$below) == sum(is.na(d$value)))
area <- function(minutes, y, base) {
  g <- approxfun(minutes, y - base)
  sum(mapply(function(a, b) integrate(g, a, b, rel.tol = 1e-12)$value, head(minutes, -1), tail(minutes, -1)))
}
samples <- d[d$outcome == "cortisol", ]
for (who in split(samples, list(samples$participant, samples$visit))) {
  who <- who[order(who$minute), ]
  for (kind in c("cortisol_aucg", "cortisol_auci"))
    d <- rbind(d, data.frame(participant = who$participant[1], arm = who$arm[1], visit = who$visit[1],
                             outcome = kind, minute = NA, below = FALSE,
                             value = area(who$minute, who$value, if (kind == "cortisol_auci") who$value[1] else 0)))
}
arms_r <- c("MBSR", "HEP")
get_r <- function(outcome, visit, minute = NA) {
  x <- d[d$outcome == outcome & d$visit == visit & (is.na(minute) | d$minute %in% minute), ]
  x <- x[order(x$participant), ]
  lapply(arms_r, function(a) setNames(x$value[x$arm == a], x$participant[x$arm == a]))
}
pair_r <- function(outcome, visit, with_baseline) {
  post <- get_r(outcome, visit)
  pre <- if (with_baseline) get_r(outcome, "pre") else post
  stopifnot(identical(lapply(post, names), lapply(pre, names)))
  missing <- sum(is.na(unlist(post)) | is.na(unlist(pre)))
  n <- lengths(post)
  if (missing > 0) # here every NA is below the detection limit
    return(list(n = n, reason = sprintf("%d of %d participants have a value below the detection limit",
                                        missing, sum(n))))
  list(post = post, pre = if (with_baseline) pre, n = n)
}
log_r <- c("tnf", "il8", "cortisol", "cortisol_aucg")
sd_r <- function(outcome) pooled((if (outcome %in% log_r) function(x) lapply(x, log) else identity)(get_r(outcome, "pre")))
plan_r <- list(
  list(outcome = "flare", claim = "superiority"),
  list(outcome = "gsi", claim = "equivalence", smd = 0.5),
  list(outcome = "medsym", claim = "equivalence", smd = 0.5),
  list(outcome = "tnf", claim = "superiority"),
  list(outcome = "il8", claim = "superiority"),
  list(outcome = "cortisol_aucg", claim = "equivalence", ratio = c(1 / 1.25, 1.25)),
  list(outcome = "cortisol_auci", claim = "equivalence", smd = 0.5))
members <- list(); p <- c()
for (h in plan_r) {
  h <- c(h, list(visit = "post", method = "ancova", better = -1, log = h$outcome %in% log_r,
                 family = h$outcome %in% c("tnf", "il8")))
  if (h$outcome == "tnf") {
    h$method <- "tobit"
    fit <- censored_hypothesis(r, h, get_r("tnf", "post"), 0.5,
                               function(m) pair_r("tnf", "post", m != "welch")$reason)
    h$estimate_sign <- fit$estimate
    members <- c(members, list(h)); p <- c(p, fit$p)
    next
  }
  one <- hypothesis(r, h, pair_r, sd_r)
  if (h$family) {
    pair <- pair_r(h$outcome, "post", TRUE)
    if (!is.null(pair$post))
      h$estimate_sign <- methods$ancova(lapply(pair$post, log), lapply(pair$pre, log))$estimate
    members <- c(members, list(h)); p <- c(p, one)
  }
}
family(r, members, p)
put(r, "result", "", "", "", list(rows = length(plan_r)))
outcomes_r <- c("flare", "gsi", "medsym", "tnf", "il8", "cortisol_aucg", "cortisol_auci")
points <- 0
for (outcome in outcomes_r) {
  x <- get_r(outcome, "pre")
  table_one(r, outcome, if (complete(x)) x, lengths(x))
}
put(r, "baseline", "", "", "", list(rows = length(outcomes_r)))
for (outcome in c(outcomes_r, "cortisol")) for (visit in c("pre", "post"))
  for (minute in if (outcome == "cortisol") c(-10, 0, 15, 25, 40, 60) else NA) {
    x <- get_r(outcome, visit, minute)
    if (!complete(x)) next
    profile(r, outcome, visit, if (is.na(minute)) "" else minute, arms_r, x, outcome %in% log_r)
    points <- points + 2
  }
put(r, "profile", "", "", "", list(rows = points))

# --- Nakamura 2013: printed moments --------------------------------------------------------------
k <- "nakamura2013"
printed <- read.csv("data/nakamura2013/published.csv", comment.char = "#")
correlations <- read.csv("data/nakamura2013/correlations.csv", comment.char = "#")
arms_k <- c("MM", "SHE")
row_k <- function(outcome, arm, visit)
  printed[printed$outcome == outcome & printed$arm == arm & printed$visit == visit, ]
# n rows of two columns with exactly these means, SDs and correlation: orthonormal columns, mixed.
with_moments <- function(n, means, sds, rho) {
  q <- qr.Q(qr(cbind(1, matrix(rnorm(2 * n), n))))[, 2:3] * sqrt(n - 1)
  x <- cbind(q[, 1], rho * q[, 1] + sqrt(1 - rho^2) * q[, 2])
  x <- sweep(sweep(x, 2, sds, `*`), 2, means, `+`)
  stopifnot(all.equal(c(colMeans(x), apply(x, 2, sd), cor(x)[1, 2]), c(means, sds, rho), tolerance = 1e-12))
  x
}
pair_k <- function(outcome, visit, with_baseline) {
  post <- lapply(arms_k, function(a) row_k(outcome, a, visit))
  pre <- lapply(arms_k, function(a) row_k(outcome, a, "pre1"))
  rho <- correlations$r[correlations$outcome == outcome & correlations$visit1 == "pre1" &
                          correlations$visit2 == visit]
  n <- sapply(post, `[[`, "n")
  if (with_baseline && length(rho) == 0)
    return(list(n = n, reason = sprintf("no correlation of %s between %s and pre1 is printed", outcome, visit)))
  x <- Map(function(b, a) with_moments(a$n, c(b$mean, a$mean), c(b$sd, a$sd), if (with_baseline) rho else 0),
           pre, post)
  list(post = lapply(x, function(m) m[, 2]), pre = if (with_baseline) lapply(x, function(m) m[, 1]), n = n)
}
good <- c(spi2 = -1, factg = 1, pss = -1, cesd = -1, ies = -1, ffmq = 1, scs = 1, wbi = 1,
          panas_negative = -1, panas_positive = 1)
plan_k <- c(
  list(list(outcome = "spi2", visit = "post", method = "ancova", claim = "superiority"),
       list(outcome = "spi2", visit = "followup", method = "ancova", claim = "superiority")),
  lapply(names(good)[-1], function(o) list(outcome = o, visit = "post", method = "welch", claim = "superiority")),
  list(list(outcome = "spi2", visit = "pre2", method = "ancova", claim = "")),
  lapply(names(good)[-1], function(o) list(outcome = o, visit = "followup", method = "welch", claim = "")))
members <- list(); p <- c()
for (h in plan_k) {
  h <- c(h, list(better = good[[h$outcome]], log = FALSE,
                 family = h$outcome != "spi2" && h$claim == "superiority"))
  one <- hypothesis(k, h, pair_k, function(o) NA)
  if (h$family) {
    post <- pair_k(h$outcome, h$visit, FALSE)$post
    h$estimate_sign <- mean(post[[1]]) - mean(post[[2]])
    members <- c(members, list(h)); p <- c(p, one)
  }
}
family(k, members, p)
put(k, "result", "", "", "", list(rows = length(plan_k)))
single_k <- function(outcome, visit) lapply(arms_k, function(a) {
  x <- row_k(outcome, a, visit)
  with_moments(x$n, c(x$mean, 0), c(x$sd, 1), 0)[, 1]
})
for (outcome in names(good)) {
  x <- single_k(outcome, "pre1")
  table_one(k, outcome, x, lengths(x))
}
put(k, "baseline", "", "", "", list(rows = length(good)))
points <- 0
for (outcome in names(good)) for (visit in unique(printed$visit[printed$outcome == outcome])) {
  profile(k, outcome, visit, "", arms_k, single_k(outcome, visit), FALSE)
  points <- points + 2
}
put(k, "profile", "", "", "", list(rows = points))

# The printed d = 0.70 and p = .0499 of MM against SHE, against what the two arms give.
effects <- c(); ps <- c()
for (visit in c("post", "followup")) {
  x <- pair_k("spi2", visit, TRUE)
  change <- Map(`-`, x$post, x$pre)
  d_of <- function(y) (mean(y[[1]]) - mean(y[[2]])) / pooled(y)
  j <- hedges(sum(x$n) - 2)
  fit <- methods$ancova(x$post, x$pre)
  effects <- c(effects, setNames(
    c(d_of(x$post), j * d_of(x$post), d_of(change), j * d_of(change),
      (mean(change[[1]]) - mean(change[[2]])) / pooled(x$pre), g_adjusted(fit, x$post)$g),
    paste0(c("d at follow-up", "g at follow-up", "d of change over the SD of change",
             "g of change over the SD of change", "difference of change over the SD at baseline",
             "g beside ANCOVA"), "; ", visit)))
  ps <- c(ps, setNames(
    c(two_sided(methods$student(x$post)), two_sided(methods$welch(x$post)), two_sided(methods$student(change)),
      two_sided(methods$welch(change)), two_sided(fit)),
    paste0(c("Student at follow-up", "Welch at follow-up", "Student on change", "Welch on change", "ANCOVA"),
           "; ", visit)))
}
nearest <- function(x, target) head(x[order(abs(abs(x) - target))], 4)
for (row in seq_along(kept <- nearest(effects, 0.70)))
  put(k, "reproduction", "spi2", "", row, setNames(as.list(kept[row]), paste0("d; ", names(kept)[row])))
for (row in seq_along(kept <- nearest(ps, 0.0499)))
  put(k, "reproduction", "spi2", "", row, setNames(as.list(kept[row]), paste0("p; ", names(kept)[row])))

cat("# What the analysis of the two trials in data/ finds, computed again from the files\n",
    "# Source: src/test/reference/trials.R, R ", as.character(getRversion()), ", survival ", as.character(packageVersion("survival")), "\n",
    "# value: as shown (ratios on a log-scale outcome, se of the log ratio); in two-sided and margin on the\n",
    "# analysis scale. relative: the bound of the relative error; text is demanded as it is. 1e-8 throughout, so\n",
    "# that rounding in constructed data and root finding cannot fail it; R's pt with ncp, good to about 1e-9,\n",
    "# is not used but as a check in the script.\n",
    "trial,part,outcome,visit,detail,quantity,value,relative\n", sep = "")
writeLines(out)
