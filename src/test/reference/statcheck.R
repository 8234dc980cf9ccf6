# Recomputed p-values and verdicts by the R package statcheck (1.4.0), of printed results on a grid.
# Run in src/test/reference: Rscript statcheck.R
# "= .000" is left out: statcheck calls every zero an error, here it is what rounds to it. One-tailed
# tests are those that statcheck halves: t, z and r.
suppressMessages(library(statcheck))
grid <- rbind(
  expand.grid(test = "t", statistic = c("1.70", "2", "2.0", "2.05", "-2.20", "3.51", "8.1"),
              df1 = c("7", "28", "120", "33.4"), df2 = "", stringsAsFactors = FALSE),
  expand.grid(test = "z", statistic = c("1.64", "1.96", "2", "-2.58", "0.3"),
              df1 = "", df2 = "", stringsAsFactors = FALSE),
  expand.grid(test = "F", statistic = c("0.8", "3.2", "4.03", "6", "12.45"),
              df1 = c("1", "2", "3.4"), df2 = c("9", "30", "95.2"), stringsAsFactors = FALSE),
  expand.grid(test = "chi2", statistic = c("0.5", "3.84", "4", "10.83"),
              df1 = c("1", "3", "12"), df2 = "", stringsAsFactors = FALSE),
  expand.grid(test = "r", statistic = c(".12", ".30", "-.42", ".9"),
              df1 = c("5", "20", "98"), df2 = "", stringsAsFactors = FALSE))
printed <- c("= .01", "= .036", "= .04", "= .05", "= .055", "= .14", "= .5", "< .001", "< .01",
             "< .05", "< .10", "> .05", "> .10", "ns")
rows <- merge(grid, data.frame(p = printed, stringsAsFactors = FALSE))
text <- function(row) {
  p <- if (row$p == "ns") "ns" else paste("p", row$p)
  name <- c(t = "t", z = "z", F = "F", chi2 = "chi2", r = "r")[[row$test]]
  df <- paste(Filter(nzchar, c(row$df1, row$df2)), collapse = ", ")
  paste0("It was ", name, if (nzchar(df)) paste0("(", df, ")"), " = ", row$statistic, ", ", p)
}
out <- list()
for (i in seq_len(nrow(rows))) {
  row <- rows[i, ]
  for (tails in if (row$test %in% c("t", "z", "r")) c(2, 1) else 2) {
    found <- suppressWarnings(statcheck(text(row), messages = FALSE, OneTailedTests = tails == 1,
                                        stat = c("t", "F", "cor", "chisq", "Z")))
    if (is.null(found) || nrow(found) != 1) next
    out[[length(out) + 1]] <- data.frame(row, tails = tails,
      computed = sprintf("%.15g", found$computed_p), error = found$error,
      decision_error = found$decision_error, stringsAsFactors = FALSE)
  }
}
out <- do.call(rbind, out)
out$p <- sub("^= ", "", out$p)
file <- "../resources/org/equipoise/integrity/statcheck.csv"
writeLines(c("# Recomputed p-values, errors and decision errors of printed results",
  "# Source: src/test/reference/statcheck.R, R package statcheck 1.4.0"), file)
suppressWarnings(write.table(out, file, append = TRUE, sep = ",", row.names = FALSE, quote = FALSE))
