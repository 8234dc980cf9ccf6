# What methods for events estimate of an ordinal outcome with one cut: shares from pnorm, effects by their definitions.
# Rscript src/test/reference/truths_dichotomy.R src/test/resources/org/equipoise/simulation
# writes truths-dichotomy.csv
out <- commandArgs(trailingOnly = TRUE)[1]
lines <- character()
for (cut in c(0, 1.25, -2)) for (effect in c(0, 0.5, -0.8)) for (ratio in c(1, 1.5)) {
  p <- pnorm((effect - cut) / ratio); q <- pnorm(-cut)
  truth <- c(rd = p - q, proportions = p - q, score = p - q, boschloo = p - q, rr = log(p / q), or = qlogis(p) - qlogis(q), as = asin(sqrt(p)) - asin(sqrt(q)),
             nnt = if (p == q) NA else 1 / (p - q))
  for (m in names(truth)) lines <- c(lines, paste(c(m, cut, effect, ratio, ifelse(is.na(truth[[m]]), "", sprintf("%.15g", truth[[m]]))), collapse = ","))
}
writeLines(c("# What methods estimate of an event that a normal variable of mean 0 and SD 1 has above the cut; experimental arm: mean effect, SD ratio",
             paste0("# Source: src/test/reference/truths_dichotomy.R, R ", getRversion()), "method,cut,effect,ratio,truth", lines), file.path(out, "truths-dichotomy.csv"))
