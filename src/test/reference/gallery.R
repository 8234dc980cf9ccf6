# Numbers behind the gallery's figures, by R's own functions: Silverman's bandwidth and the density
# summed kernel by kernel (density() bins), quantiles of type 7, residuals of lm, normal quantiles
# of Blom's places, and Freedman-Diaconis bins.
# Rscript src/test/reference/gallery.R   (writes the three files named below)
set.seed(20130101)
options(digits = 17)
root <- "src/test/resources/org/equipoise"
head <- function(file, what, columns) {
  cat("# ", what, "\n# Source: src/test/reference/gallery.R, R ", as.character(getRversion()),
      "\n", columns, "\n", sep = "", file = file)
  file
}
num <- function(x) paste(format(x, digits = 17, trim = TRUE), collapse = " ")
samples <- list(c(1, 2), c(3.5, 3.5, 3.5, 7), round(rnorm(25, 70, 28), 1), round(rexp(49), 3),
                round(c(rnorm(20), rnorm(20, 6)), 2), c(1e6 + 1:9, 1e6 + 40), round(rt(100, 2), 3))

out <- head(file.path(root, "numeric/kernel_density.csv"),
            "Bandwidth bw.nrd0, density at places, quantiles of type 7 at 0, .1, .25, .5, .75, 1",
            "values,bandwidth,places,densities,quantiles")
for (x in samples) {
  h <- bw.nrd0(x)
  at <- seq(min(x) - 3 * h, max(x) + 3 * h, length.out = 7)
  f <- sapply(at, function(a) mean(dnorm((a - x) / h)) / h)
  q <- quantile(x, c(0, .1, .25, .5, .75, 1), type = 7, names = FALSE)
  cat(num(x), ",", num(h), ",", num(at), ",", num(f), ",", num(q), "\n", sep = "", file = out,
      append = TRUE)
}

out <- head(file.path(root, "analysis/residuals.csv"),
            "Residuals of lm(post ~ arm + pre), of lm(post - pre ~ arm) and of lm(post ~ arm)",
            "pre1,post1,pre2,post2,ancova1,ancova2,change1,change2,means1,means2")
for (n in list(c(2, 2), c(1, 4), c(25, 24), c(7, 30))) {
  arm <- factor(rep(1:2, n))
  pre <- round(rnorm(sum(n), 90, 26), 2)
  post <- round(40 + 0.55 * pre - 17 * (arm == 1) + rnorm(sum(n), 0, 18), 2)
  fits <- list(lm(post ~ arm + pre), lm(I(post - pre) ~ arm), lm(post ~ arm))
  columns <- list(pre[arm == 1], post[arm == 1], pre[arm == 2], post[arm == 2])
  for (fit in fits) columns <- c(columns, list(resid(fit)[arm == 1], resid(fit)[arm == 2]))
  cat(paste(sapply(columns, num), collapse = ","), "\n", sep = "", file = out, append = TRUE)
}

out <- head(file.path(root, "figure/normal_quantiles.csv"),
            "Sorted values, qnorm(ppoints(n, 3/8)), and counts in Freedman-Diaconis bins closed on the left",
            "values,quantiles,counts")
for (x in samples[-2]) {
  x <- sort(x)
  k <- ceiling(diff(range(x)) / (2 * IQR(x) * length(x)^(-1/3)))
  counts <- hist(x, breaks = seq(min(x), max(x), length.out = k + 1), right = FALSE,
                 include.lowest = TRUE, plot = FALSE)$counts
  cat(num(x), ",", num(qnorm(ppoints(length(x), 3/8))), ",", num(counts), "\n", sep = "",
      file = out, append = TRUE)
}
