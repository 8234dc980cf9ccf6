# Two-by-two tables as published counts: fisher.test, the uncorrected chi-squared of prop.test, metafor's escalc, and the pooled z of the
# difference with Newcombe's interval (method 10) from Wilson's limits by prop.test.
# Rscript src/test/reference/two_by_two.R src/test/resources/org/equipoise/cli
# writes two_by_two.csv.
suppressMessages(library(metafor))
out <- commandArgs(trailingOnly = TRUE)[1]
digits <- function(x) sprintf("%.17g", x)
tables <- rbind(c(60, 41, 16, 11), c(61, 18, 22, 8), c(40, 57, 19, 19), c(63, 75, 30, 22), c(10, 12, 0, 3), c(12, 10, 3, 0), c(15, 9, 0, 0),
                c(5, 6, 5, 0), c(1, 3, 1, 2), c(1000000, 900000, 40, 11))
lines <- character()
wilson <- function(x, n, level) as.numeric(suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE))$conf.int)
for (i in seq_len(nrow(tables))) {
  n1 <- tables[i, 1]; n2 <- tables[i, 2]; x1 <- tables[i, 3]; x2 <- tables[i, 4]
  escalc_of <- function(measure) {
    e <- suppressWarnings(escalc(measure, ai = x1, n1i = n1, ci = x2, n2i = n2, drop00 = FALSE))
    c(e$yi[1], e$vi[1])
  }
  pooled <- (x1 + x2) / (n1 + n2); p1 <- x1 / n1; p2 <- x2 / n2
  chi <- if (pooled %in% c(0, 1)) 1 else suppressWarnings(prop.test(c(x1, x2), c(n1, n2), correct = FALSE))$p.value
  z <- if (pooled %in% c(0, 1)) 0 else (p1 - p2) / sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
  newcombe <- function(level) {
    a <- wilson(x1, n1, level); b <- wilson(x2, n2, level)
    c(p1 - p2 - sqrt((p1 - a[1])^2 + (b[2] - p2)^2), p1 - p2 + sqrt((a[2] - p1)^2 + (p2 - b[1])^2))
  }
  numbers <- c(fisher.test(matrix(c(x1, n1 - x1, x2, n2 - x2), 2))$p.value, chi, escalc_of("OR"), escalc_of("RR"), p1 - p2,
               sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2), z, newcombe(.95), newcombe(.8))
  lines <- c(lines, paste(c(sprintf("tab%02d", i), sprintf("%d", as.integer(tables[i, ])), digits(numbers)), collapse = ","))
}
writeLines(c("# Published counts; or and rr with 1/2 added to all cells where one is 0",
             paste0("# Source: src/test/reference/two_by_two.R, R ", getRversion(), ", metafor ", packageVersion("metafor")),
             "id,n1,n2,events1,events2,fisher_p,chisq_p,or,or_v,rr,rr_v,rd,rd_se,z,low95,high95,low80,high80", lines),
           file.path(out, "two_by_two.csv"))
