# Total size of two equal arms for a wanted power of the two-sided t-test, not rounded up, by R's power.t.test.
# Rscript src/test/reference/sample_size.R   # writes src/test/resources/org/equipoise/simulation/sample_size.csv
cases <- list(c(.5, .9), c(.5, .8), c(.2, .9), c(1, .9), c(.8, .5), c(2, .95))
size <- function(x) 2 * power.t.test(delta = x[1], power = x[2], strict = TRUE, tol = 1e-12)$n
out <- "src/test/resources/org/equipoise/simulation/sample_size.csv"
dir.create(dirname(out), FALSE, TRUE)
writeLines(c("# Total sizes of two equal arms for a power of the two-sided t-test at .05",
             "# Source: src/test/reference/sample_size.R, R 4.2.2", "effect,power,size",
             sapply(cases, function(x) sprintf("%g,%g,%.7f", x[1], x[2], size(x)))), out)
