# Wilcoxon's test of tobit_data.csv with the values below the limit set to one value below all others: wilcox.test (exact without ties
# and with fewer than 50 in both arms, else normal with corrections); the probability of superiority by counting pairs, its standard
# error from the variances of the placements (DeLong), interval normal and cut at 0 and 1.
# Rscript src/test/reference/lod_rank.R src/test/resources/org/equipoise/compare
# writes lod_rank.csv.
out <- commandArgs(trailingOnly = TRUE)[1]
digits <- function(x) sprintf("%.17g", x)
data <- read.csv(file.path(out, "tobit_data.csv"), comment.char = "#")
lines <- character()
for (set in unique(data$dataset)) for (setting in list(list("two.sided", .95), list("greater", .9), list("less", .99))) {
  d <- data[data$dataset == set, ]
  d$value[d$below == 1] <- min(d$value) - 1000
  x <- d$value[d$arm == 1]; y <- d$value[d$arm == 0]
  w <- suppressWarnings(wilcox.test(x, y, alternative = setting[[1]]))
  over <- outer(x, y, function(a, b) (a > b) + (a == b) / 2)
  p <- mean(over); se <- sqrt(var(rowMeans(over)) / length(x) + var(colMeans(over)) / length(y))
  z <- qnorm(1 - (1 - setting[[2]]) / (1 + (setting[[1]] == "two.sided")))
  low <- if (setting[[1]] == "less") 0 else max(0, p - z * se)
  high <- if (setting[[1]] == "greater") 1 else min(1, p + z * se)
  lines <- c(lines, paste(c(set, sub(".", "-", setting[[1]], fixed = TRUE), digits(c(setting[[2]], p, se, w$statistic, w$p.value, low, high)),
                            sum(d$below[d$arm == 1]), sum(d$below[d$arm == 0])), collapse = ","))
}
writeLines(c("# Ranks of tobit_data.csv, values below the limit lowest and tied",
             paste0("# Source: src/test/reference/lod_rank.R, R ", getRversion()),
             "dataset,alternative,level,estimate,se,u,p,low,high,censored1,censored2", lines), file.path(out, "lod_rank.csv"))
