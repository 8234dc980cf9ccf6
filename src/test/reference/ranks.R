# Rank, robust and distribution comparisons of two arms by R: wilcox.test, var.test, ks.test, shapiro.test and
# t.test of stats, ci.auc of pROC, leveneTest of car; Brunner-Munzel, Cliff and Yuen from their formulas, the
# first two over all pairs.
# Rscript src/test/reference/ranks.R src/test/resources/org/equipoise
# writes compare/ranks_data.csv (participants), compare/ranks_expected.csv and numeric/rank_sum.csv.
suppressMessages({ library(pROC); library(car) })
out <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20130103)
number <- function(x) ifelse(is.na(x), "", trimws(formatC(x, digits = 17, format = "g")))
save <- function(d, name, head) {
  for (v in names(d)) if (is.numeric(d[[v]])) d[[v]] <- number(d[[v]])
  path <- file.path(out, name)
  writeLines(c(head, paste0("# Source: src/test/reference/ranks.R, R ", getRversion(), " with pROC ", packageVersion("pROC"),
                            " and car ", packageVersion("car"))), path)
  suppressWarnings(write.table(d, path, append = TRUE, sep = ",", row.names = FALSE, quote = FALSE))
}
one <- function(id, x, y) data.frame(dataset = id, arm = rep(c("E", "C"), c(length(x), length(y))), value = c(x, y))
sets <- list(
  one("even", round(rnorm(20, 48, 9), 4), round(rnorm(20, 52, 14), 4)),
  one("uneven", round(rexp(7) + 1, 5), round(rexp(31), 5)),
  one("tied", rpois(18, 4), rpois(23, 3)),
  one("few-values", sample(1:3, 30, TRUE, c(.2, .3, .5)), sample(1:3, 14, TRUE)),
  one("tiny", c(1.5, 3.25), c(2.75, 0.5)),
  one("three", c(3.1, 4.7, 9.2), c(2.2, 3.6, 4.1, 5.9)),
  one("eleven", round(rt(11, 3), 5), round(rt(12, 3) + 2, 5)),
  one("large", round(rlnorm(61, 0, 1), 6), round(rlnorm(55, .4, 1), 6)),
  one("larger", round(rnorm(130, 0, 1), 7), round(rnorm(110, .3, 1.2), 7)),
  one("apart", c(11.5, 12.25, 13, 14.5), c(1.5, 2, 2.25, 7, 8)))
save(do.call(rbind, sets), "compare/ranks_data.csv", "# Participants of two arms, E experimental and C control")

result <- list()
add <- function(id, method, alternative, level, parameter, estimate, se = NA, statistic = NA, df = NA, p = NA, ci = c(NA, NA))
  result[[length(result) + 1]] <<- data.frame(dataset = id, method = method, alternative = sub(".", "-", alternative, fixed = TRUE),
    level = level, parameter = parameter, estimate = estimate, se = se, statistic = statistic, df = df, p = p, ci_low = ci[1], ci_high = ci[2])
tp <- function(t, df, alternative) switch(alternative, two.sided = 2 * pt(-abs(t), df), greater = pt(t, df, lower.tail = FALSE), less = pt(t, df))
tci <- function(e, se, df, alternative, level) switch(alternative, two.sided = e + c(-1, 1) * se * qt((1 + level) / 2, df),
  greater = c(e - se * qt(level, df), Inf), less = c(-Inf, e + se * qt(level, df)))
sat <- function(a, da, b, db) (a + b)^2 / (a^2 / da + b^2 / db)
wilcoxon <- function(id, method, x, y, exact, alternative, level) {
  m <- length(x); n <- length(y)
  h <- suppressWarnings(wilcox.test(x, y, alternative, exact = exact, correct = TRUE, conf.int = TRUE, conf.level = level, tol.root = 1e-12))
  tail <- (1 - level) / if (alternative == "two.sided") 2 else 1
  # A level that these sizes cannot attain: R answers with the outermost differences, the test never rejects.
  ties <- function(v) sum(table(v)^3 - table(v))
  within <- sqrt(m * n / 12 * (m + n + 1 - (ties(x) + ties(y)) / ((m + n) * (m + n - 1))))
  attainable <- if (exact) pwilcox(0, m, n) < tail else (m * n / 2 - .5) / within > qnorm(1 - tail)
  ci <- if (attainable) h$conf.int else c(-Inf, Inf)
  add(id, method, alternative, level, NA, median(outer(x, y, "-")), statistic = h$statistic, p = h$p.value, ci = ci)
}
for (d in sets) {
  id <- d$dataset[1]; x <- d$value[d$arm == "E"]; y <- d$value[d$arm == "C"]; m <- length(x); n <- length(y)
  tied <- anyDuplicated(d$value) > 0
  s <- sign(outer(x, y, "-")); delta <- mean(s); p <- mean((s + 1) / 2)
  v1 <- if (m > 1) var(rowMeans((s + 1) / 2)) else 0; v2 <- var(colMeans((s + 1) / 2))
  for (alternative in c("two.sided", "greater", "less")) {
    for (level in c(.8, .95, .99)) {
      if (!tied) wilcoxon(id, "wilcoxon-exact", x, y, TRUE, alternative, level)
      wilcoxon(id, "wilcoxon-normal", x, y, FALSE, alternative, level)
      wilcoxon(id, "wilcoxon", x, y, !tied && max(m, n) < 50, alternative, level)
      if (v1 + v2 > 0) {
        se <- sqrt(v1 / m + v2 / n); df <- sat(v1 / m, m - 1, v2 / n, n - 1); t <- (p - .5) / se
        add(id, "brunner-munzel", alternative, level, NA, p, se, t, df, tp(t, df, alternative), pmin(1, pmax(0, tci(p, se, df, alternative, level))))
      }
      for (trim in c(0, .1, .2, .25)) {
        w <- function(v) { g <- floor(trim * length(v)); k <- length(v) - 2 * g; s <- sort(v)
          c(mean(v, trim), (length(v) - 1) * var(pmin(pmax(v, s[g + 1]), s[length(v) - g])) / (k * (k - 1)), k) }
        a <- w(x); b <- w(y)
        if (min(a[3], b[3]) < 2 || a[2] + b[2] == 0) next
        e <- a[1] - b[1]; se <- sqrt(a[2] + b[2]); df <- sat(a[2], a[3] - 1, b[2], b[3] - 1)
        add(id, "yuen", alternative, level, trim, e, se, e / se, df, tp(e / se, df, alternative), tci(e, se, df, alternative, level))
      }
      h <- var.test(x, y, alternative = alternative, conf.level = level)
      add(id, "variance-ratio", alternative, level, NA, h$estimate, statistic = h$statistic, p = h$p.value, ci = h$conf.int)
      zx <- abs(x - median(x)); zy <- abs(y - median(y))
      if (var(zx) + var(zy) > 1e-20) {
        h <- t.test(zx, zy, alternative, var.equal = TRUE, conf.level = level)
        add(id, "brown-forsythe", alternative, level, NA, -diff(h$estimate), h$stderr, h$statistic, h$parameter, h$p.value, h$conf.int)
      }
    }
    # Our greater is R's greater with the arms exchanged; R's less goes wrong with ties (it does not mirror them).
    h <- suppressWarnings(if (alternative == "greater") ks.test(y, x, alternative = "greater", exact = m * n < 10000) else
      ks.test(x, y, alternative = c(two.sided = "two.sided", less = "greater")[[alternative]], exact = m * n < 10000))
    add(id, "ks", alternative, .95, NA, h$statistic, statistic = h$statistic, p = h$p.value)
  }
  f <- suppressWarnings(leveneTest(value ~ factor(arm), d, center = median))
  if (is.finite(f[1, 2]) && f[1, 2] > 1e-10 && f[1, 2] < 1e10) add(id, "levene", "two.sided", .95, NA, f[1, 2], p = f[1, 3])
  for (arm in c("E", "C")) { v <- d$value[d$arm == arm]
    if (length(v) >= 3) { h <- shapiro.test(v); add(id, paste0("shapiro-", arm), "two.sided", .95, NA, h$statistic, p = h$p.value) } }
  for (level in c(.8, .95, .99)) {
    z <- qnorm((1 + level) / 2)
    di <- rowMeans(s); dj <- colMeans(s)
    v <- max((n^2 * sum((di - delta)^2) + m^2 * sum((dj - delta)^2) - sum((s - delta)^2)) / (m * n * (m - 1) * (n - 1)), (1 - delta^2) / (m * n - 1))
    if (abs(delta) < 1) {
      se <- sqrt(v)
      ci <- (delta - delta^3 + c(-1, 1) * z * se * sqrt((1 - delta^2)^2 + z^2 * v)) / (1 - delta^2 + z^2 * v)
      add(id, "cliff", "two.sided", level, NA, delta, se, delta / se, p = 2 * pnorm(-abs(delta / se)), ci = ci)
      r <- roc(d$arm, d$value, levels = c("C", "E"), direction = "<", quiet = TRUE)
      ci <- as.numeric(ci.auc(r, conf.level = level)); se <- sqrt(var(r))
      add(id, "superiority", "two.sided", level, NA, p, se, (p - .5) / se, p = 2 * pnorm(-abs(p - .5) / se), ci = ci[c(1, 3)])
      add(id, "superiority-logit", "two.sided", level, NA, p, se, (p - .5) / se, p = 2 * pnorm(-abs(p - .5) / se), ci = plogis(qlogis(p) + c(-1, 1) * z * se / (p * (1 - p))))
    }
  }
  if (m == n) for (alternative in c("two.sided", "greater", "less")) for (level in c(.8, .95, .99)) {
    h <- t.test(x, y, alternative, paired = TRUE, conf.level = level)
    add(id, "paired", alternative, level, NA, h$estimate, h$stderr, h$statistic, h$parameter, h$p.value, h$conf.int)
  }
}
save(do.call(rbind, result), "compare/ranks_expected.csv", "# parameter is the trim of yuen; estimate of levene is its F")

sizes <- list(c(1, 1), c(1, 9), c(2, 2), c(3, 7), c(8, 8), c(25, 24), c(49, 49), c(5, 120))
save(do.call(rbind, lapply(sizes, function(s) { u <- unique(floor(seq(0, prod(s), length.out = 14)))
  data.frame(n1 = s[1], n2 = s[2], u = u, lower = pwilcox(u, s[1], s[2]), upper = pwilcox(u - 1, s[1], s[2], lower.tail = FALSE)) })),
  "numeric/rank_sum.csv", "# lower is P(U <= u), upper is P(U >= u)")
