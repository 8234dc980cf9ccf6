# Type I error and coverage of the catalogue's methods at n = 25/24 (docs/calibration.md), independently of it: methods by their
# textbook formulas, of many trials at once, or by packages (metafor, boot, survival, clubSandwich); discrete distributions by sums over
# all their outcomes, without simulation. Vectorised formulas are held to sandwich, boot.ci and survreg on some data sets first.
# Rscript src/test/reference/calibration.R src/test/resources/org/equipoise/cli [SECTION ...]
# writes calibration.csv. With sections (exact, binary, moments, ranks, margins, detection, resampling, classes) only these are made
# anew, and the other rows of the file stay. Each section has its own seed; all take about six minutes of one processor, resampling, classes and detection most of it.
arguments <- commandArgs(trailingOnly = TRUE)
file <- file.path(arguments[1], "calibration.csv")
n1 <- 25; n2 <- 24; delta <- -0.5; alpha <- 0.05; z <- qnorm(.975)
rows <- list()
digits <- function(x) ifelse(is.na(x), "", trimws(formatC(x, digits = 10, format = "g")))
section <- NULL
put <- function(method, quantity, value, mcse = 0, replicates = NA, source)
  rows[[length(rows) + 1]] <<- data.frame(section, method, quantity, value, mcse, replicates, source)
# hits: a logical of simulated replicates; NA where there is no answer
simulated <- function(method, quantity, hits, source) {
  hits <- hits[!is.na(hits)]; p <- mean(hits)
  put(method, quantity, p, sqrt(p * (1 - p) / length(hits)), length(hits), source)
}
within <- function(x, low, high) low <= x & x <= high
# sums of logicals over chunks of trials: f gives a named list of logical vectors
chunks <- function(total, size, f) {
  all <- list()
  for (i in seq_len(total / size)) for (each in list(f(size))) for (k in names(each)) all[[k]] <- c(all[[k]], each[[k]])
  all
}
record <- function(all, source) for (k in names(all)) { part <- strsplit(k, "|", fixed = TRUE)[[1]]; simulated(part[1], part[2], all[[k]], source) }
draws <- function(n, size) matrix(rnorm(n * size), n)
means <- function(x) colMeans(x)
centred <- function(x) sweep(x, 2, colMeans(x))
variances <- function(x) colSums(centred(x)^2) / (nrow(x) - 1)
colsort <- function(x) { o <- order(rep(seq_len(ncol(x)), each = nrow(x)), x); matrix(x[o], nrow(x)) }
welch_df <- function(q1, q2, d1, d2) (q1 + q2)^2 / (q1^2 / d1 + q2^2 / d2)
t_row <- function(all, method, d, se, df, truth, which) {
  if (which == 0) all[[paste0(method, "|type1")]] <- 2 * pt(-abs(d / se), df) < alpha
  all[[paste0(method, "|coverage", which)]] <- abs(d - truth) <= qt(.975, df) * se
  all
}

# --- without simulation: normal theory and ranks -------------------------------------------------------------------------------
exact <- function() {
  for (m in c("student", "ancova", "d", "g", "variance-ratio")) put(m, "type1", alpha, source = "theory")
  for (m in c("student", "ancova", "d", "g", "cl", "u3", "variance-ratio")) for (q in c("coverage0", "coverage1")) put(m, q, .95, source = "theory")
  # the interval of the overlap holds the overlap of delta when that of delta holds delta or -delta
  nu <- n1 + n2 - 2; ncp <- delta * sqrt(n1 * n2 / (n1 + n2))
  f <- function(t, at) pt(t, nu, at)
  q <- function(p, at) suppressWarnings(uniroot(function(t) f(t, at) - p, c(-9, 9), tol = 1e-12)$root) # pt warns far out
  own <- c(q(.025, ncp), q(.975, ncp)); other <- c(q(.025, -ncp), q(.975, -ncp))
  union <- f(own[2], ncp) - f(own[1], ncp) + f(other[2], ncp) - f(other[1], ncp)
  both <- max(0, f(min(own[2], other[2]), ncp) - f(max(own[1], other[1]), ncp))
  put("overlap", "coverage0", .95, source = "theory: noncentral t")
  put("overlap", "coverage1", union - both, source = "theory: noncentral t (pt)")
  edge <- 1.2 * sqrt(n1 * n2 / (n1 + n2)) # equivalence at the edge, by the noncentral t
  put("tost-d", "type1", f(q(.05, edge), edge) - f(q(.95, -edge), edge), source = "theory: noncentral t (pt)")
  put("tost-d", "coverage0", .9, source = "theory")
  # by Student's t the farther bound, 2.4 SDs away, has a part below 1e-9
  for (m in c("tost-student", "tost-ancova", "noninferiority-student", "noninferiority-ancova")) {
    put(m, "type1", alpha, source = "theory: the nearer bound")
    put(m, "coverage0", if (startsWith(m, "tost")) .9 else .95, source = "theory")
  }
  # ranks: the distribution of U under no effect and, since normals of equal variance are a shift, of the shift's interval
  u <- 0:(n1 * n2); d <- dwilcox(u, n1, n2)
  p_exact <- pmin(1, 2 * pmin(pwilcox(u, n1, n2), 1 - pwilcox(u - 1, n1, n2)))
  sd <- sqrt(n1 * n2 * (n1 + n2 + 1) / 12); away <- u - n1 * n2 / 2
  p_normal <- 2 * pnorm(-abs((away - .5 * sign(away)) / sd))
  k_exact <- qwilcox(.025, n1, n2); k_normal <- ceiling(n1 * n2 / 2 - .5 + qnorm(.025) * sd)
  for (m in c("wilcoxon", "wilcoxon-exact", "wilcoxon-normal")) {
    normal <- m == "wilcoxon-normal"; k <- if (normal) k_normal else k_exact
    put(m, "type1", sum(d[(if (normal) p_normal else p_exact) < alpha]), source = "enumeration (dwilcox)")
    for (q in c("coverage0", "coverage1")) put(m, q, sum(d[u >= k & u <= n1 * n2 - k]), source = "enumeration (dwilcox)")
  }
  upper <- pwilcox(u, n1, n2) < alpha # at the upper edge only the nearer bound matters
  put("tost-wilcoxon", "type1", sum(d[upper]), source = "enumeration (dwilcox), the nearer bound")
  k <- qwilcox(.05, n1, n2); put("tost-wilcoxon", "coverage0", sum(d[u >= k & u <= n1 * n2 - k]), source = "enumeration (dwilcox)")
  # Kolmogorov and Smirnov: lattice paths that stay within the distance
  within_distance <- function(c) { # P(D <= c/(n1 n2))
    ways <- matrix(0, n1 + 1, n2 + 1)
    for (i in 0:n1) for (j in 0:n2) if (abs(i * n2 - j * n1) <= c) {
      from <- 0
      if (i == 0 && j == 0) from <- 1
      if (i > 0) from <- from + ways[i, j + 1] * i / (i + j) # conditional probabilities of the last step, no large counts
      if (j > 0) from <- from + ways[i + 1, j] * j / (i + j)
      ways[i + 1, j + 1] <- from
    }
    ways[n1 + 1, n2 + 1]
  }
  below <- sapply(0:(n1 * n2), within_distance)
  p <- 1 - c(0, below[-length(below)]) # P(D >= c/(n1 n2))
  x <- qnorm(ppoints(n1)); y <- qnorm(ppoints(n2)) - .7
  test <- ks.test(x, y); stopifnot(abs(test$p.value - p[round(test$statistic * n1 * n2) + 1]) < 1e-10)
  put("ks", "type1", max(p[p < alpha]), source = "enumeration of lattice paths, checked by ks.test")
  # Monte Carlo tests with 499 relabellings: p is uniform on 1/500, ..., 500/500 for exchangeable outcomes
  # (25/500 counts as below 1 - .95), and intervals are the shifts that the same relabellings do not reject
  for (m in c("permutation", "permutation-mean", "rerandomization")) put(m, "type1", alpha, source = "theory: exchangeable, p = (b + 1)/500")
  for (m in c("permutation", "permutation-mean")) put(m, "coverage0", 1 - alpha, source = "theory: dual")
}

# --- proportions: sums over all tables ------------------------------------------------------------------------------------------
binary <- function() {
  x1 <- rep(0:n1, n2 + 1); x2 <- rep(0:n2, each = n1 + 1); r1 <- x1 / n1; r2 <- x2 / n2
  total <- x1 + x2
  fisher <- mapply(function(a, s) { k <- max(0, s - n2):min(n1, s); d <- dhyper(k, n1, n2, s); sum(d[d <= d[k == a] * (1 + 1e-7)]) }, x1, total)
  o <- order(fisher); levels <- fisher[o]
  grid <- sin(seq(0, pi / 2, length.out = 4001))^2
  size <- rep(0, length(o))
  for (risk in grid) { run <- cumsum((dbinom(x1, n1, risk) * dbinom(x2, n2, risk))[o]); size <- pmax(size, run) }
  last <- sapply(levels, function(p) max(which(levels <= p * (1 + 1e-7))))
  boschloo <- numeric(length(o)); boschloo[o] <- pmin(size[last], levels)
  restricted <- function(a, b, at) {
    slope <- function(p) { term <- function(x, n, q) (if (x == 0) 0 else x / q) - (if (x == n) 0 else (n - x) / (1 - q)); term(a, n1, p + at) + term(b, n2, p) }
    low <- max(0, -at); high <- min(1, 1 - at); inset <- (high - low) * 1e-12
    if (slope(low + inset) <= 0) return(low)
    if (slope(high - inset) >= 0) return(high)
    uniroot(slope, c(low + inset, high - inset), tol = 1e-15, maxiter = 10000)$root
  }
  score <- function(at, factor) {
    p2 <- mapply(restricted, x1, x2, at); p1 <- p2 + at
    v <- factor * (p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2); d <- r1 - r2 - at
    ifelse(abs(d) < 1e-12, 0, d / sqrt(pmax(v, 0)))
  }
  wilson <- function(p, n, z) pmin(1, pmax(0, (p + z^2 / (2 * n) + z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))) / (1 + z^2 / n)))
  low <- r1 - r2 - sqrt((r1 - wilson(r1, n1, -z))^2 + (wilson(r2, n2, z) - r2)^2)
  high <- r1 - r2 + sqrt((wilson(r1, n1, z) - r1)^2 + (r2 - wilson(r2, n2, -z))^2)
  se <- sqrt(r1 * (1 - r1) / n1 + r2 * (1 - r2) / n2)
  add <- ifelse(x1 %in% c(0, n1) | x2 %in% c(0, n2), .5, 0); a <- x1 + add; b <- n1 - x1 + add; c <- x2 + add; d <- n2 - x2 + add
  ratios <- list(rr = list(log(a / (a + b)) - log(c / (c + d)), sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)), function(p, q) log(p / q)),
                 or = list(log(a * d / (b * c)), sqrt(1 / a + 1 / b + 1 / c + 1 / d), function(p, q) qlogis(p) - qlogis(q)),
                 as = list(asin(sqrt(r1)) - asin(sqrt(r2)), sqrt(1 / (4 * n1) + 1 / (4 * n2)), function(p, q) asin(sqrt(p)) - asin(sqrt(q))))
  null <- list(score = score(0, 1), `score-mn` = score(0, (n1 + n2) / (n1 + n2 - 1)))
  words <- "enumeration of all tables"
  for (which in 0:1) {
    p1 <- c(.5, pnorm(.5))[which + 1]; p2 <- .5; at <- p1 - p2
    chance <- dbinom(x1, n1, p1) * dbinom(x2, n2, p2); q <- paste0("coverage", which)
    if (which == 0) {
      put("fisher", "type1", sum(chance[fisher < alpha]), source = words)
      put("boschloo", "type1", sum(chance[boschloo < alpha]), source = words)
      put("proportions", "type1", sum(chance[2 * pnorm(-abs(null$score)) < alpha]), source = words)
      for (m in names(null)) put(m, "type1", sum(chance[2 * pnorm(-abs(null[[m]])) < alpha]), source = words)
    }
    put("score", q, sum(chance[abs(score(at, 1)) <= z]), source = words)
    put("score-mn", q, sum(chance[abs(score(at, (n1 + n2) / (n1 + n2 - 1))) <= z]), source = words)
    put("proportions", q, sum(chance[within(at, low, high)]), source = words)
    put("rd", q, sum(chance[se > 0 & abs(r1 - r2 - at) <= z * se]) / sum(chance[se > 0]), source = words)
    for (m in names(ratios)) { e <- ratios[[m]]; put(m, q, sum(chance[abs(e[[1]] - e[[3]](p1, p2)) <= z * e[[2]]]), source = words) }
  }
}

# --- moments and least squares --------------------------------------------------------------------------------------------------
hc3 <- function(x, y) { # trials in columns: outcome rows and baseline rows of both arms, arm first
  arm <- c(rep(1, n1), rep(0, n2)); n <- n1 + n2
  b <- x$baseline; bc <- centred(b); y <- x$outcome; yc <- centred(y); ac <- arm - mean(arm)
  sbb <- colSums(bc^2); a <- ac - sweep(bc, 2, colSums(ac * bc) / sbb, "*") # the arm less what the baseline explains
  saa <- colSums(a^2); effect <- colSums(a * yc) / saa
  e <- yc - outer(ac, effect); slope <- colSums(bc * e) / sbb; e <- e - sweep(bc, 2, slope, "*")
  h <- 1 / n + sweep(bc^2, 2, sbb, "/") + sweep(a^2, 2, saa, "/")
  list(effect = effect, se = sqrt(colSums(a^2 * e^2 / (1 - h)^2)) / saa)
}
moments <- function() {
  suppressMessages({library(metafor); library(sandwich)})
  trial <- function(size, effect) {
    b1 <- draws(n1, size); b2 <- draws(n2, size)
    list(b1 = b1, b2 = b2, y1 = .5 * b1 + sqrt(.75) * draws(n1, size) + effect, y2 = .5 * b2 + sqrt(.75) * draws(n2, size))
  }
  check <- trial(20, 0); ours <- hc3(list(baseline = rbind(check$b1, check$b2), outcome = rbind(check$y1, check$y2)))
  for (i in 1:20) {
    fit <- lm(y ~ a + b, data.frame(y = c(check$y1[, i], check$y2[, i]), a = rep(1:0, c(n1, n2)), b = c(check$b1[, i], check$b2[, i])))
    stopifnot(abs(ours$se[i] - sqrt(vcovHC(fit, "HC3")["a", "a"])) < 1e-10)
  }
  for (which in 0:1) {
    truth <- which * delta
    all <- chunks(400000, 10000, function(size) {
      d <- trial(size, truth); out <- list()
      v1 <- variances(d$y1) / n1; v2 <- variances(d$y2) / n2
      out <- t_row(out, "welch", means(d$y1) - means(d$y2), sqrt(v1 + v2), welch_df(v1, v2, n1 - 1, n2 - 1), truth, which)
      v1 <- variances(d$y1 - d$b1) / n1; v2 <- variances(d$y2 - d$b2) / n2
      out <- t_row(out, "change", means(d$y1 - d$b1) - means(d$y2 - d$b2), sqrt(v1 + v2), welch_df(v1, v2, n1 - 1, n2 - 1), truth, which)
      fit <- hc3(list(baseline = rbind(d$b1, d$b2), outcome = rbind(d$y1, d$y2)))
      out <- t_row(out, "ancova-hc3", fit$effect, fit$se, n1 + n2 - 3, truth, which)
      # ratios need a mean and SD that are not 0: 90 and 26
      arms <- data.frame(m1i = 90 + 26 * means(d$y1), sd1i = 26 * sqrt(variances(d$y1)), n1i = n1, m2i = 90 + 26 * means(d$y2), sd2i = 26 * sqrt(variances(d$y2)), n2i = n2)
      true <- c(SMDH = truth, SMD1 = truth, ROM = log((90 + 26 * truth) / 90), CVR = -log((90 + 26 * truth) / 90), VR = 0)
      for (m in names(true)) {
        es <- escalc(m, m1i = arms$m1i, sd1i = arms$sd1i, n1i = arms$n1i, m2i = arms$m2i, sd2i = arms$sd2i, n2i = arms$n2i)
        out[[paste0(tolower(m), "|coverage", which)]] <- abs(es$yi - true[[m]]) <= z * sqrt(es$vi)
      }
      if (which == 0) { # around the medians
        far <- function(y) { s <- colsort(y); n <- nrow(y); abs(sweep(y, 2, (s[floor((n + 1) / 2), ] + s[ceiling((n + 1) / 2), ]) / 2)) }
        a1 <- far(d$y1); a2 <- far(d$y2)
        pooled <- ((n1 - 1) * variances(a1) + (n2 - 1) * variances(a2)) / (n1 + n2 - 2)
        out[["brown-forsythe|type1"]] <- abs(means(a1) - means(a2)) > qt(.975, n1 + n2 - 2) * sqrt(pooled * (1 / n1 + 1 / n2))
      }
      out
    })
    record(all, "formula; ratios and SDs by metafor's escalc")
  }
  p <- function(y) shapiro.test(y)$p.value
  simulated("shapiro", "type1", replicate(20000, 2 * min(p(rnorm(n1)), p(rnorm(n2)))) < alpha, "shapiro.test, twice the smaller p")
}

# --- placements and trimmed means -----------------------------------------------------------------------------------------------
placements <- function(x, y) {
  both <- rbind(x, y); size <- ncol(x)
  rank_of <- function(m) matrixStats::colRanks(m, ties.method = "average", preserveShape = TRUE)
  all <- rank_of(both)
  list(x = (all[1:n1, , drop = FALSE] - rank_of(x)) / n2, y = (all[n1 + 1:n2, , drop = FALSE] - rank_of(y)) / n1)
}
yuen <- function(x, y) {
  part <- function(x) { n <- nrow(x); g <- floor(.2 * n); h <- n - 2 * g; s <- colsort(x); keep <- s[(g + 1):(n - g), ]
    w <- rbind(matrix(s[g + 1, ], g, ncol(s), byrow = TRUE), keep, matrix(s[n - g, ], g, ncol(s), byrow = TRUE))
    list(m = means(keep), q = (n - 1) * variances(w) / (h * (h - 1)), h = h) }
  a <- part(x); b <- part(y)
  list(d = a$m - b$m, se = sqrt(a$q + b$q), df = welch_df(a$q, b$q, a$h - 1, b$h - 1))
}
ranks <- function() {
  for (which in 0:1) {
    truth <- which * delta; p0 <- pnorm(truth / sqrt(2)); delta0 <- 2 * p0 - 1
    record(chunks(400000, 10000, function(size) {
      x <- draws(n1, size) + truth; y <- draws(n2, size); out <- list()
      w <- yuen(x, y); out <- t_row(out, "yuen", w$d, w$se, w$df, truth, which)
      r <- placements(x, y); p <- means(r$x); v1 <- variances(r$x); v2 <- variances(r$y); se <- sqrt(v1 / n1 + v2 / n2)
      df <- welch_df(v1 / n1, v2 / n2, n1 - 1, n2 - 1)
      if (which == 0) {
        out[["brunner-munzel|type1"]] <- 2 * pt(-abs((p - .5) / se), df) < alpha
        out[["superiority|type1"]] <- out[["superiority-logit|type1"]] <- 2 * pnorm(-abs((p - .5) / se)) < alpha
      }
      put_cover <- function(m, hit) out[[paste0(m, "|coverage", which)]] <<- hit
      put_cover("brunner-munzel", abs(p - p0) <= qt(.975, df) * se)
      put_cover("superiority", abs(p - p0) <= z * se)
      put_cover("superiority-logit", abs(qlogis(p) - qlogis(p0)) <= z * se / (p * (1 - p)))
      d <- 2 * p - 1 # dominance; without ties the squares of the signs are 1
      cells <- (1 - d^2) / ((n1 - 1) * (n2 - 1)); r1 <- 4 * v1; r2 <- 4 * v2
      unbiased <- r1 * n2 / (n2 - 1) / n1 + r2 * n1 / (n1 - 1) / n2 - cells
      forms <- list(cliff = pmax(unbiased, (1 - d^2) / (n1 * n2 - 1)), `cliff-consistent` = ((n2 - 1) * r1 + (n1 - 1) * r2) / (n1 * n2) + cells)
      for (m in names(forms)) {
        s2 <- forms[[m]]; half <- z * sqrt(s2) * sqrt((1 - d^2)^2 + z^2 * s2); below <- 1 - d^2 + z^2 * s2
        if (which == 0) out[[paste0(m, "|type1")]] <- 2 * pnorm(-abs(d / sqrt(s2))) < alpha
        put_cover(m, within(delta0, (d - d^3 - half) / below, (d - d^3 + half) / below))
      }
      out
    }), "formula")
  }
}

# --- tests of a margin of 1.2 SDs, at its edge ------------------------------------------------------------------------------------
margins <- function() {
  m <- 1.2
  record(chunks(400000, 10000, function(size) {
    x <- draws(n1, size) + m; y <- draws(n2, size); out <- list()
    tost <- function(id, d, se, df) {
      out[[paste0(id, "|type1")]] <<- pmax(pt((d + m) / se, df, lower.tail = FALSE), pt((d - m) / se, df)) < alpha
      out[[paste0(id, "|coverage0")]] <<- abs(d - m) <= qt(.95, df) * se # 1 - 2 alpha
    }
    d <- means(x) - means(y); v1 <- variances(x) / n1; v2 <- variances(y) / n2; df <- welch_df(v1, v2, n1 - 1, n2 - 1); se <- sqrt(v1 + v2)
    tost("tost", d, se, df)
    out[["noninferiority|type1"]] <- pt((d - m) / se, df) < alpha
    out[["minimal-effect|type1"]] <- 2 * pmin(pt((d + m) / se, df), pt((d - m) / se, df, lower.tail = FALSE)) < alpha
    out[["noninferiority|coverage0"]] <- out[["minimal-effect|coverage0"]] <- abs(d - m) <= qt(.975, df) * se
    w <- yuen(x, y); tost("tost-yuen", w$d, w$se, w$df)
    out
  }), "formula")
}

# --- values below a detection limit -----------------------------------------------------------------------------------------------
# Left-censored normal regression of many trials by Newton's method in (1/sigma, beta/sigma), where the likelihood is concave.
censored <- function(y, below, design) { # design: rows by coefficients, the same for all trials
  size <- ncol(y); k <- ncol(design); par <- matrix(0, k + 1, size)
  par[1, ] <- 1 / sqrt(variances(y)); par[2, ] <- par[1, ] * means(y)
  for (step in 1:60) {
    g <- matrix(par[1, ], nrow(y), size, byrow = TRUE); u <- g * y - design %*% par[-1, , drop = FALSE]
    ratio <- exp(dnorm(u, log = TRUE) - pnorm(u, log.p = TRUE))
    first <- ifelse(below, ratio, -u); second <- ifelse(below, -ratio * (u + ratio), -1) # of the log density by u
    x <- c(list(y), lapply(seq_len(k), function(j) matrix(-design[, j], nrow(y), size)))
    gradient <- t(sapply(x, function(a) colSums(first * a))); events <- colSums(!below)
    gradient[1, ] <- gradient[1, ] + events / par[1, ]
    hess <- array(0, c(k + 1, k + 1, size))
    for (i in seq_len(k + 1)) for (j in seq_len(i)) hess[i, j, ] <- hess[j, i, ] <- colSums(second * x[[i]] * x[[j]])
    hess[1, 1, ] <- hess[1, 1, ] - events / par[1, ]^2
    move <- matrix(sapply(seq_len(size), function(i) solve(hess[, , i], gradient[, i])), k + 1)
    short <- pmin(1, ifelse(move[1, ] > 0, .9 * par[1, ] / move[1, ], 1))
    par <- par - sweep(move, 2, short, "*")
    if (max(abs(move)) < 1e-9) break
  }
  g <- matrix(par[1, ], nrow(y), size, byrow = TRUE); u <- g * y - design %*% par[-1, , drop = FALSE]
  list(loglik = colSums(ifelse(below, pnorm(u, log.p = TRUE), dnorm(u, log = TRUE) + log(g))), effect = par[k + 1, ] / par[1, ])
}
detection <- function() {
  suppressMessages(library(survival))
  limit <- log(.2776); arm <- rep(1:0, c(n1, n2)); full <- cbind(1, arm); none <- matrix(1, n1 + n2, 1)
  trial <- function(size, effect) { y <- draws(n1 + n2, size) + effect * arm; below <- y < limit; y[below] <- limit; list(y = y, below = below) }
  d <- trial(20, -.5); fit <- censored(d$y, d$below, full)
  for (i in 1:20) {
    ref <- survreg(Surv(d$y[, i], !d$below[, i], type = "left") ~ arm, dist = "gaussian", control = survreg.control(rel.tolerance = 1e-13))
    stopifnot(abs(ref$loglik[2] - fit$loglik[i]) < 1e-7, abs(coef(ref)[["arm"]] - fit$effect[i]) < 1e-6)
  }
  # the share of the values that an arm shows above those of the other, both cut at the limit
  above <- function(e) integrate(function(t) dnorm(t - e) * pnorm(t), limit, Inf, rel.tol = 1e-10)$value + pnorm(limit - e) * pnorm(limit) / 2
  for (which in 0:1) {
    truth <- which * delta; p0 <- pnorm(truth / sqrt(2))
    record(chunks(100000, 4000, function(size) {
      d <- trial(size, truth); out <- list()
      best <- censored(d$y, d$below, full)$loglik
      covers <- 2 * (best - censored(d$y - truth * arm, d$below, none)$loglik) <= qchisq(.95, 1)
      if (which == 0) out[["tobit|type1"]] <- !covers
      out[[paste0("tobit|coverage", which)]] <- covers
      for (m in c("lod2", "lodsqrt2")) {
        y <- d$y; y[d$below] <- limit - log(if (m == "lod2") 2 else sqrt(2)); a <- y[1:n1, ]; b <- y[n1 + 1:n2, ]; v1 <- variances(a) / n1; v2 <- variances(b) / n2
        out <- t_row(out, m, means(a) - means(b), sqrt(v1 + v2), welch_df(v1, v2, n1 - 1, n2 - 1), truth, which)
      }
      a <- d$y[1:n1, ]; b <- d$y[n1 + 1:n2, ]; r <- placements(a, b); p <- means(r$x); se <- sqrt(variances(r$x) / n1 + variances(r$y) / n2)
      if (which == 0) {
        t <- colSums(d$below); n <- n1 + n2; away <- (p - .5) * n1 * n2; sd <- sqrt(n1 * n2 / 12 * (n + 1 - (t^3 - t) / (n * (n - 1))))
        normal <- 2 * pnorm(-abs((away - .5 * sign(away)) / sd)); u <- round(p * n1 * n2)
        exactly <- pmin(1, 2 * pmin(pwilcox(u, n1, n2), 1 - pwilcox(u - 1, n1, n2)))
        out[["lod-rank|type1"]] <- ifelse(t < 2, exactly, normal) < alpha
      }
      out[[paste0("lod-rank|coverage", which)]] <- abs(p - p0) <= z * se
      out
    }), "formula; Newton's method, checked by survreg")
  }
}

# --- bootstrap: the same resamples for 20 trials at a time -------------------------------------------------------------------------
bca <- function(t, t0, influence, kind) {
  if (kind == "percentile") return(boot:::norm.inter(t, c(.025, .975))[, 2])
  w <- qnorm(mean(t < t0)); a <- sum(influence^3) / (6 * sum(influence^2)^1.5); q <- w + qnorm(c(.025, .975))
  suppressWarnings(boot:::norm.inter(t, pnorm(w + q / (1 - a * q))))[, 2] # of the extreme ones it warns
}
# About the mean of what is left (Efron and Tibshirani 1993, 14.15), as the program does. boot's empinf takes them about the estimate: the same for means,
# but not for the median of an odd number, whose acceleration then is some hundredths in the place of some thousandths (a line says what that covers).
jackknife <- function(s, f) { n <- length(s); t <- sapply(seq_len(n), function(i) f(s[-i])); (n - 1) * (mean(t) - t) / n }
about_estimate <- function(s, f) { n <- length(s); (n - 1) * (f(s) - sapply(seq_len(n), function(i) f(s[-i]))) / n }
resampling <- function() {
  library(boot)
  middle <- function(s, trim) { g <- floor(trim * length(s)); mean(s[(g + 1):(length(s) - g)]) } # of sorted values
  f <- list(bootstrap = mean, `bootstrap-median` = function(s) (s[floor((length(s) + 1) / 2)] + s[ceiling((length(s) + 1) / 2)]) / 2,
            `bootstrap-trimmed` = function(s) middle(s, .2))
  set.seed(7); y <- c(rnorm(n1), rnorm(n2)); arm <- rep(1:2, c(n1, n2)) # the formula for BCa against boot.ci
  b <- boot(y, function(y, i) mean(y[i][arm[i] == 1]) - mean(y[i][arm[i] == 2]), 999, strata = arm)
  mine <- bca(b$t[, 1], b$t0, c(jackknife(sort(y[arm == 1]), mean), -jackknife(sort(y[arm == 2]), mean)), "bca")
  theirs <- boot.ci(b, type = "bca", L = empinf(b, type = "jack") / c(n1, n2)[arm])$bca[4:5] # influences over the size of their arm
  stopifnot(abs(mine - theirs) < 1e-6)
  set.seed(20130107)
  hits <- lapply(c(f, `bootstrap-percentile` = mean), function(x) logical()); uncentred <- logical()
  for (batch in 1:2000) {
    i1 <- colsort(matrix(sample.int(n1, n1 * 999, TRUE), n1)); i2 <- colsort(matrix(sample.int(n2, n2 * 999, TRUE), n2))
    for (each in 1:20) {
      x <- sort(rnorm(n1)); y <- sort(rnorm(n2)); bx <- matrix(x[i1], n1); by <- matrix(y[i2], n2) # sorted as their places are
      t <- list(bootstrap = colMeans(bx) - colMeans(by), `bootstrap-median` = bx[13, ] - (by[12, ] + by[13, ]) / 2,
                `bootstrap-trimmed` = colMeans(bx[6:20, ]) - colMeans(by[5:20, ]))
      for (m in names(t)) {
        ci <- bca(t[[m]], f[[m]](x) - f[[m]](y), c(jackknife(x, f[[m]]), -jackknife(y, f[[m]])), "bca")
        hits[[m]] <- c(hits[[m]], within(0, ci[1], ci[2]))
      }
      ci <- bca(t$bootstrap, 0, NULL, "percentile"); hits[["bootstrap-percentile"]] <- c(hits[["bootstrap-percentile"]], within(0, ci[1], ci[2]))
      median <- f[["bootstrap-median"]]
      ci <- bca(t[["bootstrap-median"]], median(x) - median(y), c(about_estimate(x, median), -about_estimate(y, median)), "bca")
      uncentred <- c(uncentred, within(0, ci[1], ci[2]))
    }
  }
  d <- uncentred - hits[["bootstrap-median"]]
  cat("median, jackknife about the estimate: covers", mean(uncentred), "less that about the mean:", mean(d), "standard error", sd(d) / sqrt(length(d)), "\n")
  # all four are equivariant under a shift, so that the coverage is the same at any effect
  for (m in names(hits)) simulated(m, "coverage0", hits[[m]], "boot:::norm.inter and BCa's formula, checked by boot.ci")
}

# --- classes: eight of six in one arm, 48 alone in the other ---------------------------------------------------------------------
classes <- function() {
  suppressMessages(library(clubSandwich))
  id <- c(rep(1:8, each = 6), 8 + 1:48); arm <- rep(1:0, each = 48); icc <- .05
  shared <- function(v) c(rep(rnorm(8, 0, sqrt(icc)) , each = 6), rep(0, 48)) + v * c(rep(sqrt(1 - icc), 48), rep(1, 48))
  test <- function(fit) coef_test(fit, vcovCR(fit, id, "CR2"), test = "Satterthwaite", coefs = "arm")
  # without a baseline CR2 of arms with classes of one size is the variance of their class means, and the degrees of freedom are the design's
  balanced <- function(y) { m <- apply(y[1:48, , drop = FALSE], 2, function(v) colMeans(matrix(v, 6))); alone <- y[49:96, , drop = FALSE]
    list(d = means(m) - means(alone), se = sqrt(variances(m) / 8 + variances(alone) / 48)) }
  for (i in 1:5) { y <- shared(rnorm(96)); ours <- balanced(matrix(y, 96)); theirs <- test(lm(y ~ arm))
    stopifnot(abs(ours$d - theirs$beta) < 1e-10, abs(ours$se - theirs$SE) < 1e-10); df <- theirs$df_Satt }
  words <- "clubSandwich: CR2, Satterthwaite; a shift changes nothing"
  both <- function(m, hits, words) { simulated(m, "type1", hits, words); for (q in c("coverage0", "coverage1")) simulated(m, q, !hits, words) }
  hits <- chunks(400000, 10000, function(size) {
    y <- draws(96, size); y[1:48, ] <- sqrt(1 - icc) * y[1:48, ] + sqrt(icc) * draws(8, size)[rep(1:8, each = 6), ]
    fit <- balanced(y); list(hit = 2 * pt(-abs(fit$d / fit$se), df) < alpha)
  })$hit
  both("difference-cr2", hits, "formula, checked by clubSandwich; a shift changes nothing")
  both("ancova-cr2", replicate(8000, { b <- rnorm(96); y <- shared(.5 * b + sqrt(.75) * rnorm(96)); test(lm(y ~ arm + b))$p_Satt < alpha }), words)
}

sections <- list(exact = exact, binary = binary, moments = moments, ranks = ranks, margins = margins, detection = detection, resampling = resampling, classes = classes)
wanted <- if (length(arguments) > 1) arguments[-1] else names(sections)
for (section in wanted) { set.seed(20130100 + match(section, names(sections))); print(system.time(sections[[section]]())) }
made <- do.call(rbind, rows)
if (file.exists(file)) { old <- read.csv(file, comment.char = "#"); made <- rbind(old[!old$section %in% wanted, ], made) }
made <- made[order(match(made$section, names(sections))), ]
for (v in c("value", "mcse")) made[[v]] <- digits(made[[v]])
made$replicates <- ifelse(is.na(made$replicates), "", format(made$replicates, scientific = FALSE, trim = TRUE)); made$source <- gsub(",", ";", made$source)
writeLines(c("# Type I error and coverage at no effect (tests of a margin: at its edge) and at half an SD, 25 and 24 participants (classes: 48 and 48), level 0.95",
             "# mcse 0 and no replicates: exact, by theory or by sums over all outcomes; resamples 999, relabellings 499",
             paste0("# Source: src/test/reference/calibration.R, R ", getRversion(), ", metafor ", packageVersion("metafor"), ", boot ", packageVersion("boot"), ", survival ", packageVersion("survival"), ", clubSandwich ", packageVersion("clubSandwich")),
             capture.output(write.csv(made, row.names = FALSE, quote = FALSE, na = ""))), file)
