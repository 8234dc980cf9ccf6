"""p-values of test statistics at both ends of their rounding, and combined p-values, in 60 digits.

Run in src/test/reference: python3 recompute.py (mpmath)
"""
from decimal import Decimal
from mpmath import mp, mpf, betainc, gammainc, erfc, sqrt, log, findroot, erfinv

mp.dps = 60
FOLDER = "../resources/org/equipoise/integrity/"


def t_two(t, df):
    t, df = mpf(t), mpf(df)
    return betainc(df / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True)


def p(test, x, df1, df2):
    x = mpf(str(x))
    if test == "z":
        return erfc(abs(x) / sqrt(mpf(2)))
    if test == "t":
        return t_two(x, df1)
    if test == "r":
        return t_two(x * sqrt(mpf(df1) / (1 - x * x)), df1)
    if test == "chi2":
        return gammainc(mpf(df1) / 2, x / 2, mp.inf, regularized=True)
    a, b = mpf(df1), mpf(df2)
    return betainc(b / 2, a / 2, 0, b / (b + a * x), regularized=True)


CASES = [
    ("t", "2.20", "28", ""), ("t", "-0.3", "5", ""), ("t", "0.0", "5", ""), ("t", "12.5", "3", ""),
    ("t", "38.12", "60", ""), ("t", "55.3", "1000", ""), ("t", "1.0", "1", ""),
    ("t", "250", "2", ""),
    ("z", "2.20", "", ""), ("z", "-8.1", "", ""), ("z", "35.2", "", ""), ("z", "0.02", "", ""),
    ("F", "3.20", "2", "30"), ("F", "0.01", "3", "12"), ("F", "850.1", "1", "96"),
    ("F", "1200.5", "4", "200"), ("F", "15", "12", "7"), ("F", "98.3", "6", "800"),
    ("chi2", "3.84", "1", ""), ("chi2", "0.1", "7", ""), ("chi2", "700.4", "3", ""),
    ("chi2", "1300", "12", ""), ("chi2", "40.25", "40", ""),
    ("r", ".42", "20", ""), ("r", "-.05", "98", ""), ("r", ".93", "300", ""),
    ("r", ".9985", "40", ""),
]


def ends(text):
    value = Decimal(text)
    half = Decimal(5).scaleb(value.as_tuple().exponent - 1)
    low, high = value - half, value + half
    sizes = (Decimal(0), max(abs(low), abs(high))) if low <= 0 <= high else sorted((abs(low), abs(high)))
    return sizes


with open(FOLDER + "recompute.csv", "w") as out:
    out.write("# p-values at both ends of the rounding interval of a statistic; two-sided, or the upper tail of F\n")
    out.write("# and chi-square. Source: src/test/reference/recompute.py, mpmath in 60 digits\n")
    out.write("test,statistic,df1,df2,p_low,p_high\n")
    for test, text, df1, df2 in CASES:
        small, large = ends(text)
        if test in ("F", "chi2"):
            small = max(Decimal(0), small)
        high, low = p(test, small, df1, df2), p(test, large, df1, df2)
        out.write(",".join([test, text, df1, df2, mp.nstr(low, 17), mp.nstr(high, 17)]) + "\n")


def normal_tail(z):
    return erfc(z / sqrt(mpf(2))) / 2


def normal_quantile_of_tail(tail):
    """z with P(Z > z) = tail, by root finding from a rough start."""
    if tail > mpf("1e-10"):
        start = -sqrt(mpf(2)) * erfinv(2 * tail - 1)
    else:
        start = sqrt(-2 * log(tail))
    return findroot(lambda z: log(normal_tail(z)) - log(tail), start)


SETS = [
    [2.1, 0.7, -0.2, 4.1, 3.8], [0.0, 0.0], [-1.5, -2.25, -0.5, -3.0], [1.25], [8.5, 7.0, 9.25],
    [-4.0, -5.5, -3.25, -6.0, -4.5, -5.0],
]
with open(FOLDER + "combined_p.csv", "w") as out:
    out.write("# p-values combined by Stouffer's and Fisher's methods, as z; the p-values given as z too\n")
    out.write("# Source: src/test/reference/recompute.py, mpmath in 60 digits. The first row is also published: 4.69574275\n")
    out.write("# and 5.22413541 (PyMARE, pymare/tests/test_combination_tests.py)\n")
    out.write("z,stouffer,fisher\n")
    for zs in SETS:
        k = len(zs)
        stouffer = sum(mpf(z) for z in zs) / sqrt(mpf(k))
        statistic = -2 * sum(log(normal_tail(mpf(z))) for z in zs)
        tail = gammainc(mpf(k), statistic / 2, mp.inf, regularized=True)
        fisher = normal_quantile_of_tail(tail)
        out.write(" ".join(map(str, zs)) + "," + mp.nstr(stouffer, 17) + "," + mp.nstr(fisher, 17) + "\n")
