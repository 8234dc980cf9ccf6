# The 13 trials of BCG vaccine against tuberculosis (Colditz et al. 1994, JAMA 271, 698-702), by
# metafor: risk ratios, random effects by restricted maximum likelihood, prediction interval of the
# normal distribution. Viechtbauer (2010), Journal of Statistical Software 36(3),
# https://doi.org/10.18637/jss.v036.i03, has the data and the pooled estimate.
# Rscript src/test/reference/studies.R
suppressMessages(library(metafor))
out <- "src/test/resources/org/equipoise/figure/studies.csv"
d <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
fit <- rma(yi, vi, data = d, method = "REML")
z <- qnorm(.975)
num <- function(x) format(x, digits = 17, trim = TRUE)
p <- predict(fit)
rows <- c(
  paste("study", paste0(d$author, " ", d$year), d$tpos, d$tpos + d$tneg, d$cpos, d$cpos + d$cneg,
        num(exp(d$yi)), num(exp(d$yi - z * sqrt(d$vi))), num(exp(d$yi + z * sqrt(d$vi))),
        num(weights(fit)), sep = ","),
  paste("summary,Random effects,,,,", num(exp(p$pred)), num(exp(p$ci.lb)), num(exp(p$ci.ub)), "",
        sep = ","),
  paste("prediction,Next trial,,,,", num(exp(p$pred)), num(exp(p$pi.lb)), num(exp(p$pi.ub)), "",
        sep = ","))
writeLines(c(
  "# 13 trials of BCG vaccine, their random-effects mean and the prediction interval, as risk ratios",
  paste0("# Source: src/test/reference/studies.R, R ", getRversion(), ", metafor ",
         packageVersion("metafor")),
  "row,label,cases1,n1,cases2,n2,ratio,low,high,weight", rows), out)
print(fit); print(p, transf = exp)
