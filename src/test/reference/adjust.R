# Adjusted p-values by R's p.adjust, and the closed test of parallel gatekeeping by brute force over all intersections.
# Rscript src/test/reference/adjust.R   # writes src/test/resources/org/equipoise/compare/adjust.csv and gatekeeping.csv
set.seed(4)
sets <- list(single = .03, ties = c(.01, .01, .04, .04, .04, .5), ends = c(0, 1, 1e-300, .05, 1), two = c(.04, .02),
             near = c(.024, .025, .026, .027), uniform = runif(40), small = rbeta(25, .3, 2), rounded = round(rbeta(60, .4, 2), 2))
methods <- c("bonferroni", "holm", "hochberg", "hommel", "BH", "BY")
out <- do.call(rbind, lapply(names(sets), function(s) {
  adjusted <- sapply(methods, function(m) p.adjust(sets[[s]], m))
  data.frame(set = s, p = sets[[s]], matrix(adjusted, ncol = 6, dimnames = list(NULL, tolower(methods))), fixed = cummax(sets[[s]]))
}))
dir <- "src/test/resources/org/equipoise/compare/"
put <- function(x, file, head) {
  writeLines(c(head, "# Source: src/test/reference/adjust.R"), paste0(dir, file))
  num <- sapply(x, is.double); x[num] <- lapply(x[num], function(v) sapply(v, function(e) format(e, digits = 17, trim = TRUE)))
  suppressWarnings(write.table(x, paste0(dir, file), append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}
put(out, "adjust.csv", "# Adjusted p-values by p.adjust, seed 4")

# Weights of an intersection: alpha flows through the graph from the hypotheses outside it, one at a time.
weights <- function(inside, w, g) {
  for (j in setdiff(seq_along(w), inside)) {
    keep <- setdiff(seq_along(w), j); w0 <- w; g0 <- g
    for (l in keep) w[l] <- w0[l] + w0[j] * g0[j, l]
    for (l in keep) for (k in keep) {
      loop <- g0[l, j] * g0[j, l]
      g[l, k] <- if (l == k || loop >= 1) 0 else (g0[l, k] + g0[l, j] * g0[j, k]) / (1 - loop)
    }
    w[j] <- 0; g[j, ] <- 0; g[, j] <- 0
  }
  w
}
parallel <- function(p, f) {
  m <- length(p); last <- max(f); w <- ifelse(f == 0, 1 / sum(f == 0), 0); g <- matrix(0, m, m)
  for (i in 1:m) for (j in 1:m) if (i != j) {
    to <- min(f[i] + 1, last)
    if (f[j] == to) g[i, j] <- 1 / (sum(f == to) - (f[i] == last))
  }
  adjusted <- numeric(m)
  for (code in 1:(2^m - 1)) {
    inside <- which(bitwAnd(code, 2^(0:(m - 1))) > 0); share <- weights(inside, w, g)[inside]
    q <- min(1, ifelse(share > 0, p[inside] / share, Inf)); adjusted[inside] <- pmax(adjusted[inside], q)
  }
  adjusted
}
serial <- function(p, f) {
  gate <- 0; out <- p
  for (k in 0:max(f)) { out[f == k] <- pmax(gate, p.adjust(p[f == k], "holm")); gate <- max(gate, out[f == k]) }
  out
}
cases <- list(list(p = c(.01, .02, .03, .04), f = c(0, 0, 1, 1)), list(p = c(.06, .001, .012, .004, .5), f = c(0, 0, 1, 1, 2)),
              list(p = c(.004, .03, .0001, .02, .01, .2, .008), f = c(0, 1, 0, 2, 1, 2, 2)), list(p = runif(8)^3, f = c(0, 0, 0, 1, 1, 2, 2, 2)),
              list(p = c(.02, 0, 1), f = c(0, 0, 1)), list(p = c(.03, .01), f = c(0, 0)), list(p = c(.3, .2, .001), f = c(0, 1, 2)))
put(do.call(rbind, lapply(seq_along(cases), function(i) with(cases[[i]], data.frame(case = i, family = as.integer(f), p = p, serial = serial(p, f), parallel = parallel(p, f))))),
    "gatekeeping.csv", "# Gatekeeping: serial by Holm, parallel as the closed test with the graph's weights in all intersections")
