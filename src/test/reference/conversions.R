# Conversions of printed summaries, by the formulas of the papers in base R: an implementation apart from
# the library's. metafor's escalc gives the standardized differences where it reads the same form.
# Writes src/test/resources/org/equipoise/cli/conversions.csv: a case a line, the input as columns and cells separated
# by spaces (~ is an empty cell), the options, the measure, and what is expected.
# Run from the root: Rscript src/test/reference/conversions.R
suppressMessages(library(metafor))
set.seed(20240917)
out <- character()
add <- function(id, columns, cells, measure, estimate, variance, options = "") {
  out <<- c(out, paste(id, columns, paste(sapply(cells, function(x) if (is.na(x)) "~" else if (is.character(x)) x
    else format(x, digits = 17, scientific = FALSE, trim = TRUE)), collapse = " "), measure, options,
    formatC(estimate, digits = 17, format = "g"),
    if (is.na(variance)) "" else formatC(variance, digits = 17, format = "g"), sep = ","))
}
root <- function(n1, n2) sqrt(1 / n1 + 1 / n2)
J <- function(m) exp(lgamma(m / 2) - log(sqrt(m / 2)) - lgamma((m - 1) / 2))
vd <- function(d, n1, n2) 1 / n1 + 1 / n2 + d^2 / (2 * (n1 + n2))
smd <- function(m1, s1, n1, m2, s2, n2) {
  e <- escalc("SMD", m1i = m1, sd1i = s1, n1i = n1, m2i = m2, sd2i = s2, n2i = n2, vtype = "LS")
  c(e$yi, e$vi)
}

# five-number summaries: Luo 2018 (mean), Wan 2014 and Shi 2020 (SD)
mean5 <- function(x, n) {
  w1 <- 2.2 / (2.2 + n^0.75); w2 <- 0.7 - 0.72 / n^0.55
  sum(c(w1 / 2, w2 / 2, 1 - w1 - w2, w2 / 2, w1 / 2) * x)
}
mean3q <- function(x, n) { w <- 0.7 + 0.39 / n; w * (x[1] + x[3]) / 2 + (1 - w) * x[2] }
mean3r <- function(x, n) { w <- 4 / (4 + n^0.75); w * (x[1] + x[3]) / 2 + (1 - w) * x[2] }
xi <- function(n) 2 * qnorm((n - 0.375) / (n + 0.25))
eta <- function(n) 2 * qnorm((0.75 * n - 0.125) / (n + 0.25))
sd3r <- function(x, n) (x[3] - x[1]) / xi(n)
sd3q <- function(x, n) (x[3] - x[1]) / eta(n)
sd5 <- function(x, n) {
  a <- (2 + 0.14 * n^0.6) * xi(n) / 2; b <- (2 + 2 / (0.07 * n^0.6)) * eta(n) / 2
  (x[5] - x[1]) / a + (x[4] - x[2]) / b
}
forms <- list(
  five = list(cols = "min%d q1_%d median%d q3_%d max%d", pick = 1:5, m = mean5, s = sd5),
  quartiles = list(cols = "q1_%d median%d q3_%d", pick = 2:4, m = mean3q, s = sd3q),
  range = list(cols = "min%d median%d max%d", pick = c(1, 3, 5), m = mean3r, s = sd3r))
name <- function(pattern, arm) gsub("%d", arm, pattern, fixed = TRUE)
for (f in names(forms)) for (n in list(c(5, 7), c(20, 23), c(150, 900))) for (log in c(FALSE, TRUE)) {
  form <- forms[[f]]
  x <- lapply(n, function(size) { q <- sort(round(rnorm(5, 30, 8), 1)); q[form$pick] })
  if (log) x <- lapply(x, function(q) round(exp(q / 20), 2))
  ms <- Map(function(q, size) {
    if (!log) return(c(form$m(q, size), form$s(q, size)))
    mu <- form$m(log(q), size); s <- form$s(log(q), size)
    m <- exp(mu + s^2 / 2); c(m, m * sqrt(exp(s^2) - 1))
  }, x, n)
  cols <- paste("n1", name(form$cols, 1), "n2", name(form$cols, 2))
  cells <- c(n[1], x[[1]], n[2], x[[2]])
  opt <- if (log) "--quantiles lognormal" else ""
  id <- paste0(f, n[1], if (log) "log" else "")
  add(id, cols, cells, "md", ms[[1]][1] - ms[[2]][1], ms[[1]][2]^2 / n[1] + ms[[2]][2]^2 / n[2], opt)
  g <- smd(ms[[1]][1], ms[[1]][2], n[1], ms[[2]][1], ms[[2]][2], n[2])
  add(id, cols, cells, "smd", g[1], g[2], opt)
}

for (k in 1:6) {
  n1 <- c(4, 20, 75, 300, 12, 50)[k]; n2 <- c(5, 31, 60, 280, 90, 50)[k]
  m1 <- round(rnorm(1, 20, 5), 2); m2 <- round(rnorm(1, 20, 5), 2); N <- n1 + n2; df <- N - 2
  s <- round(runif(1, 2, 9), 2); se <- s * root(n1, n2); level <- c(.95, .9, .99)[k %% 3 + 1]
  md <- m1 - m2; d <- md / s; t <- md / se
  half <- qt((1 + level) / 2, df) * se
  p <- 2 * pt(-abs(t), df); sign <- if (md < 0) "-" else "+"
  both <- function(id, cols, cells) {
    add(paste0(id, k), cols, cells, "md", md, se^2)
    add(paste0(id, k), cols, cells, "d", d, vd(d, n1, n2))
  }
  both("mdse", "n1 n2 md md_se", c(n1, n2, md, se))
  both("mdci", "n1 n2 md_ci_low md_ci_high ci_level", c(n1, n2, md - half, md + half, level))
  both("mdt", "n1 n2 md t", c(n1, n2, md, t))
  both("mdf", "n1 n2 md f", c(n1, n2, md, t^2))
  both("mdp", "n1 mean1 n2 mean2 p", c(n1, m1, n2, m2, p))
  both("mdsd", "n1 n2 md sd_pooled", c(n1, n2, md, s))
  one <- function(id, cols, cells) add(paste0(id, k), cols, cells, "d", d, vd(d, n1, n2))
  one("t", "n1 n2 t", c(n1, n2, t))
  one("f", "n1 n2 f sign", c(n1, n2, t^2, sign))
  one("p", "n1 n2 p sign", c(n1, n2, p, sign))
  one("eta2", "n1 n2 eta2 sign", c(n1, n2, t^2 / (t^2 + df), sign))
  one("rpb", "n1 n2 rpb", c(n1, n2, t / sqrt(t^2 + df)))
  one("chi2", "n1 n2 chi2 sign", c(n1, n2, N * t^2 / (t^2 + df), sign))
  chi <- N * t^2 / (t^2 + df); pchi <- pchisq(chi, 1, lower.tail = FALSE)
  if (pchi > 1e-12) one("chi2p", "n1 n2 chi2_p sign", c(n1, n2, pchi, sign))
  one("phi", "n1 n2 phi", c(n1, n2, t / sqrt(t^2 + df)))
  one("g", "n1 n2 g", c(n1, n2, J(df) * d))
  one("d", "n1 n2 d", c(n1, n2, d))
  # ANCOVA: Borenstein 2009
  r <- c(.3, .5, .7, -.6, .2, .85)[k]; q <- c(1, 2, 1, 3, 1, 1)[k]; dfa <- N - 2 - q
  ta <- d / (root(n1, n2) * sqrt(1 - r^2)); v <- (1 / n1 + 1 / n2) * (1 - r^2) + d^2 / (2 * N)
  pa <- 2 * pt(-abs(ta), dfa); sa <- s * sqrt(1 - r^2); sea <- md / ta
  anc <- function(id, cols, cells, g = FALSE) {
    add(paste0("ancova", id, k), cols, cells, "d", d, v)
    j <- J(dfa)
    add(paste0("ancova", id, k), cols, cells, "g", j * d, j^2 * v)
    add(paste0("ancova", id, k), cols, cells, "smd", j * d, (1 / n1 + 1 / n2) * (1 - r^2) + (j * d)^2 / (2 * N))
  }
  anc("t", "n1 n2 ancova_t r covariates", c(n1, n2, ta, r, q))
  anc("f", "n1 n2 ancova_f sign r2 covariates", c(n1, n2, ta^2, sign, r^2, q))
  anc("p", "n1 n2 ancova_p sign r_squared covariates", c(n1, n2, pa, sign, r^2, q))
  anc("eta", "n1 n2 ancova_eta2 sign r covariates", c(n1, n2, ta^2 / (ta^2 + dfa), sign, r, q))
  anc("means", "n1 n2 adj1 adj2 sd_pooled r covariates", c(n1, n2, m1, m2, s, r, q))
  anc("sds", "n1 n2 adj1 adj2 adj_sd1 adj_sd2 r covariates", c(n1, n2, m1, m2, sa, sa, r, q))
  anc("ses", "n1 n2 adj1 adj2 adj_se1 adj_se2 r covariates", c(n1, n2, m1, m2, sa / sqrt(n1), sa / sqrt(n2), r, q))
  anc("mdse", "n1 n2 adj_md adj_md_se r covariates", c(n1, n2, md, abs(sea), r, q))
  h <- qt(.975, dfa) * abs(sea)
  anc("mdci", "n1 n2 adj_md_ci_low adj_md_ci_high r covariates", c(n1, n2, md - h, md + h, r, q))
  # arm by arm
  s1 <- s; s2 <- round(s * 1.3, 2); g <- smd(m1, s1, n1, m2, s2, n2)
  h1 <- qt(.975, n1 - 1) * s1 / sqrt(n1)
  add(paste0("ses", k), "n1 mean1 se1 n2 mean2 sd2", c(n1, m1, s1 / sqrt(n1), n2, m2, s2), "smd", g[1], g[2])
  add(paste0("cis", k), "n1 ci_low1 ci_high1 n2 mean2 sd2", c(n1, m1 - h1, m1 + h1, n2, m2, s2), "smd", g[1], g[2])
  # change: SD from SE, CI, paired t, F, p; r implied; Morris dppc2, Becker smcr by escalc
  pre <- c(m1, m2); ch <- round(rnorm(2, -3, 2), 2); sp <- c(s1, s2); so <- round(sp * c(.9, 1.2), 2)
  rr <- c(r, r); n <- c(n1, n2); sc <- sqrt(sp^2 + so^2 - 2 * rr * sp * so); sec <- sc / sqrt(n)
  tc <- ch / sec; hc <- qt(.975, n - 1) * sec; pc <- 2 * pt(-abs(tc), n - 1)
  spool <- sqrt(sum((n - 1) * sc^2) / df); x <- (ch[1] - ch[2]) / spool; gx <- J(df) * x
  cs <- function(id, cols, v1, v2) add(paste0("change", id, k), paste(name(cols, 1), name(cols, 2)), c(v1, v2),
    "dppc-change", gx, 1 / n1 + 1 / n2 + gx^2 / (2 * N))
  each <- function(id, cols, m) cs(id, cols, m[1, ], m[2, ])
  hp <- qt(.975, n - 1) * sp / sqrt(n); ho <- qt(.975, n - 1) * so / sqrt(n)
  each("levels", "n%d pre%d cipre_low%d cipre_high%d post%d cipost_low%d cipost_high%d r%d", cbind(n, pre, pre - hp,
    pre + hp, pre + ch, pre + ch - ho, pre + ch + ho, rr))
  each("sd", "n%d change%d sdchange%d", cbind(n, ch, sc))
  each("se", "n%d change%d sechange%d", cbind(n, ch, sec))
  each("ci", "n%d cichange_low%d cichange_high%d", cbind(n, ch - hc, ch + hc))
  each("t", "n%d change%d tchange%d", cbind(n, ch, tc))
  each("f", "n%d change%d fchange%d", cbind(n, ch, tc^2))
  each("p", "n%d change%d pchange%d", cbind(n, ch, pc))
  each("prepost", "n%d pre%d post%d sdpre%d sdpost%d sdchange%d", cbind(n, pre, pre + ch, sp, so, sc))
  if (all(n > 3)) {
    e <- escalc("SMCR", m1i = pre + ch, m2i = pre, sd1i = sp, ni = n, ri = rr)
    cols <- paste(name("n%d change%d sdpre%d sdpost%d sdchange%d", 1), name("n%d change%d sdpre%d sdpost%d sdchange%d", 2))
    add(paste0("impliedr", k), cols, c(n1, ch[1], sp[1], so[1], sc[1], n2, ch[2], sp[2], so[2], sc[2]),
      "dppc1", e$yi[1] - e$yi[2], sum(e$vi))
  }
  # ratios: log scale, z
  lo <- round(runif(1, -1, 1), 3); sl <- round(runif(1, .05, .6), 3); z <- qnorm((1 + level) / 2)
  for (w in c("or", "rr")) {
    rat <- function(id, cols, cells) add(paste0(w, id, k), gsub("X", w, cols), cells, w, lo, sl^2)
    rat("ci", "X X_low X_high ci_level", c(exp(lo), exp(lo - z * sl), exp(lo + z * sl), level))
    rat("limits", "X_low X_high ci_level", c(exp(lo - z * sl), exp(lo + z * sl), level))
    rat("p", "X X_p", c(exp(lo), 2 * pnorm(-abs(lo / sl))))
    rat("log", "logX logX_se", c(lo, sl))
  }
  add(paste0("rdci", k), "rd rd_low rd_high ci_level", c(lo / 4, lo / 4 - z * sl / 9, lo / 4 + z * sl / 9, level), "rd", lo / 4, (sl / 9)^2)
  add(paste0("dor", k), "or or_low or_high ci_level", c(exp(lo), exp(lo - z * sl), exp(lo + z * sl), level), "d-or",
    lo * sqrt(3) / pi, sl^2 * 3 / pi^2)
}
file <- "src/test/resources/org/equipoise/cli/conversions.csv"
writeLines(c("# Conversions of printed summaries: input, measure, estimate and variance",
  paste0("# Source: src/test/reference/conversions.R, base R ", getRversion(), " and metafor ", packageVersion("metafor")),
  "id,columns,cells,measure,options,estimate,variance", out), file)
cat(length(out), "cases\n")
