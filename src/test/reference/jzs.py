# JZS Bayes factors by quadrature in 30 digits: the integral over g of Rouder et al. (2009), eq. 1, and for one side and for an
# interval the integral over delta of the noncentral t likelihood (by 1F1, in 60 digits) times the Cauchy density; the posterior mean
# and SD of delta by the latter too. Needs mpmath.
# python3 src/test/reference/jzs.py src/test/resources/org/equipoise/compare
# writes jzs.csv (two-sided) and jzs_regions.csv.
import sys
from mpmath import mp, mpf, quad, sqrt, log, exp, hyp1f1, pi, atan, loggamma, nstr

mp.dps = 30


def two_sided(t, n1, n2, r):
    nu, big_n = n1 + n2 - 2, mpf(n1) * n2 / (n1 + n2)
    x = t * t / nu
    half = mpf(nu + 1) / 2

    def f(u):  # over u = log g
        g = exp(u)
        return exp(-half * log(1 + x / (1 + big_n * g)) - log(1 + big_n * g) / 2 + log(r) - log(2 * pi) / 2 - u / 2 - r * r / (2 * g))

    peak = log((1 + t * t) / big_n)
    knots = sorted([-12 + 2 * log(r), 2 * log(r) - 2, 2 * log(r) + 2, peak - 4, peak, peak + 4, peak + 10])
    return half * log(1 + x) + log(quad(f, knots + [max(peak, 2 * log(r)) + 130]))


def likelihood(t, nu, root):
    rho = t / sqrt(nu + t * t)
    k = sqrt(mpf(2)) * exp(loggamma(mpf(nu) / 2 + 1) - loggamma(mpf(nu + 1) / 2))

    def of(delta):
        b = rho * delta * root
        even = hyp1f1(mpf(nu + 1) / 2, mpf(1) / 2, b * b / 2)
        return exp(-(delta * root) ** 2 / 2) * (even + k * b * hyp1f1(mpf(nu) / 2 + 1, mpf(3) / 2, b * b / 2))
    return of


def regions(t, n1, n2, r, m):
    mp.dps = 60
    nu, root = n1 + n2 - 2, sqrt(mpf(n1) * n2 / (n1 + n2))
    of = likelihood(t, nu, root)
    f = lambda d: of(d) * r / (pi * (r * r + d * d))
    hat, width = t / root, sqrt(1 + t * t / nu) / root
    low, high = min(hat, 0) - m - 22 * width, max(hat, 0) + m + 22 * width
    knots = {low, -m, mpf(0), m, high} | {hat + q * width for q in (-12, -6, -3, -1, 0, 1, 3, 6, 12)}
    knots |= {c + s * m * mpf(4) ** -q for c in (-m, 0, m) for s in (-1, 1) for q in (0, 1, 2)}
    knots |= {s * r * q for s in (-1, 1) for q in (mpf(1) / 2, 2)}
    knots = sorted(k for k in knots if low <= k <= high)
    part = lambda a, b, h: quad(h, [k for k in knots if a <= k <= b])
    pieces = [part(a, b, f) for a, b in ((low, -m), (-m, mpf(0)), (mpf(0), m), (m, high))]
    whole = sum(pieces)
    mean = part(low, high, lambda d: d * f(d)) / whole
    sd = sqrt(part(low, high, lambda d: (d - mean) ** 2 * f(d)) / whole)
    prior = 2 * atan(m / r) / pi
    interval = log((pieces[0] + pieces[3]) / (pieces[1] + pieces[2])) - log((1 - prior) / prior)
    answer = [log(2 * (pieces[2] + pieces[3])), log(2 * (pieces[0] + pieces[1])), interval, mean, sd]
    mp.dps = 30
    return answer


def save(folder, name, head, rows):
    with open(f"{folder}/{name}", "w") as out:
        out.write("\n".join(head + rows) + "\n")


folder = sys.argv[1]
source = "# Source: src/test/reference/jzs.py, mpmath"
rows = []
for t in ("0", "0.5", "-2.1", "5", "15", "60"):
    for n1, n2 in ((2, 2), (3, 40), (25, 24), (500, 300), (1000000, 1000000)):
        for r in ("0.1", "0.70710678118654757", "1", "2"):
            rows.append(f"{t},{n1},{n2},{r}," + nstr(two_sided(mpf(t), n1, n2, mpf(float(r))) / log(mpf(10)), 18))
save(folder, "jzs.csv", ["# log10 of the JZS Bayes factor, two-sided", source + ", 30 digits", "t,n1,n2,scale,log10_bf10"], rows)
rows = []
for t, n1, n2, r, m in (("2.1", 25, 24, "0.70710678118654757", "0.2"), ("-2.1", 25, 24, "0.70710678118654757", "0.5"), ("0", 25, 24, "1", "0.5"),
                        ("0", 2, 2, "0.1", "0.3"), ("5", 10, 12, "0.5", "0.1"), ("-8", 40, 15, "1", "1"), ("60", 2, 2, "1", "0.5"),
                        ("12", 3, 40, "2", "0.25"), ("0.3", 150, 150, "0.3", "0.5"), ("-20", 30, 30, "0.70710678118654757", "0.3")):
    values = regions(mpf(t), n1, n2, mpf(float(r)), mpf(float(m)))
    ten = log(mpf(10))
    rows.append(f"{t},{n1},{n2},{r},{m}," + ",".join(nstr(v, 18) for v in [values[0] / ten, values[1] / ten, values[2] / ten] + values[3:]))
    print(rows[-1], flush=True)
save(folder, "jzs_regions.csv",
     ["# log10 of JZS Bayes factors: delta above 0, below 0, and outside +-margin against inside; posterior mean and SD of delta",
      source + ", 60 digits", "t,n1,n2,scale,margin,greater,less,interval,mean,sd"], rows)
