# Power of TOST and of non-inferiority at no difference, in 30 digits, by integrating over the estimated standard
# error, and the margin with 80 % power. Needs mpmath.
# python3 src/test/reference/margin_power.py > src/test/resources/org/equipoise/compare/margin_power.csv
from mpmath import mp, mpf, sqrt, log, exp, erfc, quad, findroot, nstr, betainc

mp.dps = 30


def normal(z):
    return erfc(-z / sqrt(mpf(2))) / 2


def critical(df, alpha):
    def gap(t):
        return log(betainc(mpf(df) / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2) - log(alpha)
    return findroot(gap, (mpf(1), mpf(3)), solver="secant", tol=mpf(10) ** -24)


def expectation(f, df, end):
    half = mpf(df) / 2
    constant = log(mpf(2)) + half * log(half) - mp.loggamma(half)
    density = lambda s: exp(constant + (df - 1) * log(s) - half * s * s) if s > 0 else mpf(0)
    width = 1 / sqrt(2 * mpf(df))
    knots = [mpf(0)] + [1 + k * width for k in (-10, -6, -3, -1, 0, 1, 3, 6, 10, 16, 25)]
    knots = sorted({min(end, k) for k in knots if k >= 0})
    return quad(lambda s: density(s) * f(s), knots) if len(knots) > 1 else mpf(0)


def tost(df, alpha, low, high):
    t = critical(df, alpha)
    return expectation(lambda s: normal(high - t * s) - normal(low + t * s), df, (high - low) / (2 * t))


def noninferiority(df, alpha, distance):
    t = critical(df, alpha)
    return expectation(lambda s: normal(distance - t * s), df, mpf(10) ** 6)


print("# Power at no difference; low, high and the margins with 80 % power in units of the standard error")
print("# Source: src/test/reference/margin_power.py, mpmath, 30 digits")
print("df,alpha,low,high,tost,noninferiority,tost_margin80,noninferiority_margin80")
CASES = [("1", ".05", -30, 30), ("2", ".1", -4, 4), ("3.7", ".05", -3, 6), ("10", ".05", -2, 2), ("46", ".05", -2.5, 2.5),
         ("46", ".025", -3, 2.9), ("47", ".05", "-1.75", "1.75"), ("47", ".01", -5, 4), ("19.169", ".025", "-2.05", "2.05"),
         ("200", ".05", -3, 3), ("2000", ".05", "-2.9", "3.1"), ("30", ".2", -1, 1)]
for df, alpha, low, high in CASES:
    d, a, lo, hi = mpf(df), mpf(alpha), mpf(low), mpf(high)
    t = critical(d, a)
    guess = t + 1
    m1 = findroot(lambda m: tost(d, a, -m, m) - mpf("0.8"), (guess, guess + 1), solver="secant", tol=mpf(10) ** -18)
    m2 = findroot(lambda m: noninferiority(d, a, m) - mpf("0.8"), (guess, guess + 1), solver="secant", tol=mpf(10) ** -18)
    values = [tost(d, a, lo, hi), noninferiority(d, a, hi), m1, m2]
    print(",".join([df, alpha, str(low), str(high)] + [nstr(v, 17) for v in values]))
