# How often criteria of replication success hold in replications of a published comparison.
# Rscript src/test/reference/replicate_from.R   # writes src/test/resources/org/equipoise/analysis/replicate_from.csv
# The original is like IL-2 after the intervention in Shen et al. (2018), Table 5: 34.89 and 29.08, 30 an arm, with
# the SD of 10.47 in both arms, by Student's t. Given a replication's standard error, which is a root of chi-square, each
# criterion is an event of one normal variable; the mean over 20,000 quantiles of chi-square is right to 1e-5.
# Shrunken: times 1 - 1/z^2. sceptical_controlled has no closed form and is not here.
m <- c(34.89, 29.08); s <- 10.47; n0 <- 30; a <- .05
o <- m[1] - m[2]; so <- s * sqrt(2 / n0); zo <- o / so; z <- qnorm(1 - a / 2)
share <- c(original = 1, null = 0, half = .5, shrunken = max(0, 1 - 1 / zo^2))
rows <- data.frame()
put <- function(truth, n, criterion, value)
  rows <<- rbind(rows, data.frame(truth, n, criterion, share = sprintf("%.6f", mean(value))))
# the smallest z of a replication that succeeds at a one-sided level, by Held (2020), eq. 9
least <- function(level_z, c) { k <- zo^2 / level_z^2; if (k <= 1) Inf else level_z * sqrt(1 + c / (k - 1)) }
for (truth in names(share)) for (n in c(10, 30, 75)) {
  t <- o * share[[truth]]; true_se <- s * sqrt(2 / n)
  se <- true_se * sqrt(qchisq((1:20000 - .5) / 20000, 2 * n - 2) / (2 * n - 2)); c <- so^2 / se^2
  above <- function(x) pnorm(x, t, true_se, lower.tail = FALSE)
  within <- function(lo, hi) pnorm(hi, t, true_se) - pnorm(lo, t, true_se)
  put(truth, n, "significant_same_sign", above(z * se))
  put(truth, n, "original_in_replication_interval", within(o - z * se, o + z * se))
  put(truth, n, "prediction_interval_conditional", within(o - z * se, o + z * se))
  put(truth, n, "replication_in_original_interval", within(o - z * so, o + z * so))
  both <- sqrt(so^2 + se^2)
  put(truth, n, "prediction_interval", within(o - z * both, o + z * both))
  put(truth, n, "difference_q", within(o - z * both, o + z * both))
  wo <- 1 / so^2; wr <- 1 / se^2
  put(truth, n, "pooled", above((z * sqrt(wo + wr) - o * wo) / wr))
  put(truth, n, "small_telescopes", above(so * (z + qnorm(.33)) + se * qnorm(a)))
  # log BF = log(se/both) + x^2/(2 se^2) - (x - o)^2/(2 both^2) >= log 3
  A <- 1 / (2 * se^2) - 1 / (2 * both^2); B <- o / both^2; C <- log(se / both) - o^2 / (2 * both^2) - log(3)
  root <- sqrt(B^2 - 4 * A * C)
  put(truth, n, "replication_bf", pnorm((-B - root) / (2 * A), t, true_se) + above((-B + root) / (2 * A)))
  put(truth, n, "sceptical_nominal", above(least(z, c) * se))
  put(truth, n, "sceptical_golden", above(least(z / sqrt((1 + sqrt(5)) / 2), c) * se))
}
out <- "src/test/resources/org/equipoise/analysis/replicate_from.csv"
writeLines(c("# Shares of replications in which a criterion holds, an original like IL-2 of Shen et al. (2018), Student's t",
             "# Source: src/test/reference/replicate_from.R, R 4.2.2"), out)
suppressWarnings(write.table(rows, out, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))

# Scores: 5 whole numbers from 0 to 2 that print as 0.80 (0.84) can only be 0 0 1 1 2, and 1.20 (0.84) only 0 1 1 2 2.
# So replications drawn from them with replacement are all samples of 5 of each, with multinomial probabilities: exact.
counts <- subset(expand.grid(a = 0:5, b = 0:5), a + b <= 5); counts$c <- 5 - counts$a - counts$b
of <- function(p) apply(counts, 1, function(k) dmultinom(k, prob = p))
mean_of <- function(k) (k$b + 2 * k$c) / 5
ss_of <- function(k) k$b + 4 * k$c - 5 * mean_of(k)^2
i <- expand.grid(e = seq_len(nrow(counts)), c = seq_len(nrow(counts)))
prob <- of(c(2, 2, 1))[i$e] * of(c(1, 2, 2))[i$c]
est <- mean_of(counts)[i$e] - mean_of(counts)[i$c]
se <- sqrt((ss_of(counts)[i$e] + ss_of(counts)[i$c]) / 8 * 2 / 5)
ok <- se > 1e-9; z <- qnorm(.975); oo <- -.4; oso <- sqrt(.84^2 * 2 / 5); both <- sqrt(oso^2 + se^2)
exact <- c(significant_same_sign = sum(prob[ok & est < 0 & -est > z * se]),
           original_in_replication_interval = sum(prob[ok & abs(est - oo) <= z * se]),
           replication_in_original_interval = sum(prob[ok & abs(est - oo) <= z * oso]),
           prediction_interval = sum(prob[ok & abs(est - oo) <= z * both]),
           failures = sum(prob[!ok]))
out <- "src/test/resources/org/equipoise/analysis/replicate_scores.csv"
writeLines(c("# Exact shares of replications of 5 + 5 scores from 0 to 2 printed as 0.80 (0.84) and 1.20 (0.84), Student's t",
             "# Source: src/test/reference/replicate_from.R, R 4.2.2", "criterion,share",
             sprintf("%s,%.10f", names(exact), exact)), out)
