# Standardized differences in 40 digits: d, g, and the noncentral-t interval for the population delta at levels
# other than .95, and g beside an adjusted difference. Needs mpmath.
# python3 src/test/reference/effect.py src/test/resources/org/equipoise/effect
import sys

from mpmath import mp, mpf, sqrt, gamma, log, exp, erfc, quad, findroot, inf, nstr, betainc

mp.dps = 40
OUT = sys.argv[1]


def normal(z):
    return erfc(-z / sqrt(mpf(2))) / 2


def chi_density(df):
    half = df / mpf(2)
    constant = log(mpf(2)) + half * log(half) - mp.loggamma(half)
    return lambda s: exp(constant + (df - 1) * log(s) - half * s * s) if s > 0 else mpf(0)


def nct_upper(t, df, ncp):
    """P(T >= t) = E[Phi(ncp - t s)], s = chi/sqrt(df)."""
    f = chi_density(df)
    width = 1 / sqrt(2 * mpf(df))
    points = [mpf(0)] + [max(mpf(0), 1 + k * width) for k in (-12, -6, -3, -1, 0, 1, 3, 6, 12, 20)] + [1 + 40 * width]
    points = sorted(set(points))
    return quad(lambda s: f(s) * normal(ncp - t * s), points)


def limit(t, df, upper_tail):
    g = lambda ncp: log(nct_upper(t, df, ncp)) - log(upper_tail)
    return findroot(g, (t - 2, t + 2), solver="secant", tol=mpf(10) ** -25)


def t_quantile_upper(df, tail):
    def upper(t):
        return betainc(mpf(df) / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2
    return findroot(lambda t: upper(t) - tail, (mpf(1), mpf(3)), solver="secant", tol=mpf(10) ** -30)


def hedges(m):
    m = mpf(m)
    return exp(mp.loggamma(m / 2) - mp.loggamma((m - 1) / 2)) / sqrt(m / 2)


def text(x):
    return nstr(x, 20, strip_zeros=False)


CASES = [  # n1, mean1, sd1, n2, mean2, sd2, level
    (2, "1.5", "1", 2, "0.25", "2", "0.9"), (3, "10", "2.5", 40, "12", "3.5", "0.99"),
    (25, "0.81", "0.42", 24, "0.83", "0.5", "0.9"), (25, "81.55", "25.6", 24, "96.76", "25.9", "0.99"),
    (100, "3", "1", 7, "-3", "1.2", "0.8"), (12, "5", "1", 12, "5", "2", "0.5"),
    (9, "4", "0.1", 8, "5", "0.12", "0.95"), (400, "1.02", "1", 600, "1", "1.1", "0.999"),
    (31, "-2.3", "3.48", 16, "0.33", "2.26", "0.9"), (6, "1", "0", 5, "2", "0.7", "0.9")]

with open(OUT + "/standardized_levels.csv", "w", encoding="utf-8") as file:
    print("# d, g, t and the interval for delta, at several levels; 40-digit quadrature", file=file)
    print("# Source: src/test/reference/effect.py, mpmath", file=file)
    print("n1,mean1,sd1,n2,mean2,sd2,level,d,g,se_d,se_g,t,low,high", file=file)
    for n1, m1, s1, n2, m2, s2, level in CASES:
        v = ((n1 - 1) * mpf(s1) ** 2 + (n2 - 1) * mpf(s2) ** 2) / (n1 + n2 - 2)
        d = (mpf(m1) - mpf(m2)) / sqrt(v)
        per_t = sqrt(mpf(1) / n1 + mpf(1) / n2)
        df, t, tail = n1 + n2 - 2, d / per_t, (1 - mpf(level)) / 2
        se = sqrt(per_t ** 2 + d * d / (2 * (n1 + n2)))
        j = hedges(df)
        row = [d, j * d, se, j * se, t, limit(t, df, tail) * per_t, limit(t, df, 1 - tail) * per_t]
        print(",".join([str(x) for x in (n1, m1, s1, n2, m2, s2, level)] + [text(x) for x in row]), file=file)

ADJUSTED = [  # n1, sd1, n2, sd2, difference, se, df, level
    (25, "26", 24, "25", "-13.2", "6.1", 46, "0.95"), (25, "26", 24, "25", "-13.2", "6.1", 46, "0.9"),
    (3, "1.2", 4, "0.4", "2.5", "0.7", 4, "0.99"), (40, "0.5", 10, "0.9", "0.01", "0.2", "13.75", "0.5"),
    (300, "5", 280, "5.5", "-40", "0.4", 577, "0.95")]

with open(OUT + "/adjusted_g.csv", "w", encoding="utf-8") as file:
    print("# g beside an adjusted difference: J(df) difference/s with its standard error and t(df) interval", file=file)
    print("# Source: src/test/reference/effect.py, mpmath", file=file)
    print("n1,sd1,n2,sd2,difference,se,df,level,g,se_g,low,high", file=file)
    for n1, s1, n2, s2, difference, se, df, level in ADJUSTED:
        s = sqrt(((n1 - 1) * mpf(s1) ** 2 + (n2 - 1) * mpf(s2) ** 2) / (n1 + n2 - 2))
        d, j = mpf(difference) / s, hedges(df)
        se_g = j * sqrt((mpf(se) / s) ** 2 + d * d / (2 * (n1 + n2 - 2)))
        half = t_quantile_upper(mpf(df), (1 - mpf(level)) / 2) * se_g
        row = [j * d, se_g, j * d - half, j * d + half]
        print(",".join([str(x) for x in (n1, s1, n2, s2, difference, se, df, level)] + [text(x) for x in row]), file=file)
