#!/usr/bin/env python3
"""Noncentral and central t, noncentral F, gamma ratios and normal tails where doubles are strained, by 50-digit arithmetic.

Usage: python3 noncentral_extreme.py OUT_DIR      (needs mpmath)

The noncentral t integrates over log s on a window around the integrand's mode found by ternary search; the noncentral F
sums the Poisson mixture of incomplete beta functions over a window around the largest term.
"""
import os, sys
import mpmath as mp

mp.mp.dps = 50
out = sys.argv[1]; os.makedirs(out, exist_ok=True)
show = lambda v: mp.nstr(v, 17, min_fixed=0, max_fixed=0)


def logncdf(x):
    return mp.log(mp.erfc(-x / mp.sqrt(2)) / 2)


def lower_t(t, df, ncp):
    t, df, ncp = mp.mpf(t), mp.mpf(df), mp.mpf(ncp)
    c = mp.log(2) + (df / 2) * mp.log(df / 2) - mp.loggamma(df / 2)
    log = lambda u: c + df * u - df * mp.exp(2 * u) / 2 + logncdf(t * mp.exp(u) - ncp)
    lo, hi = mp.mpf(-400), mp.mpf(50)
    for _ in range(160):
        a, b = lo + (hi - lo) / 3, hi - (hi - lo) / 3
        lo, hi = (a, hi) if log(a) < log(b) else (lo, b)
    mode = (lo + hi) / 2; top = log(mode)

    def reach(sign):
        d = mp.mpf(1) / 10**9
        while top - log(mode + sign * d) < 90: d *= 2
        return d
    def side(sign):
        d = reach(sign)
        cuts = [mp.mpf(0)] + [d * mp.mpf(2)**-k for k in range(14, -1, -1)] + [d * f for f in (mp.mpf(3) / 8, mp.mpf(5) / 8, mp.mpf(3) / 4, mp.mpf(7) / 8)]
        if ncp / t > 0:
            turn = (mp.log(ncp / t) - mode) * sign
            cuts += [v for v in (turn + k / abs(ncp) for k in (-9, -3, 0, 3, 9)) if 0 < v < d]
        return mp.quad(lambda v: mp.exp(log(mode + sign * v) - top), sorted(set(cuts)))
    return mp.exp(top) * (side(1) + side(-1))


def t_rows():
    cells = [(t, df, ncp) for df in (0.5, 1, 3, 12, 47, 1000, 1e6) for t, ncp in
             ((1e-3, 0.5), (-2.5, -1.25), (5, -6), (30, 25), (-40, -30), (1000, 900), (1000, 1200), (800, 1000), (-12, 3), (35, 0))]
    cells += [(1000, 1e6, 997.59937319463), (56, 1e6, 57.961486014801), (3, 1e9, -33), (0.5, 1e9, 37), (38, 1e9, 1), (1e-8, 3, 36.5),
              (1e5, 3, 2), (-1e5, 2, 3), (1e10, 1, 10), (1e8, 2, -5), (-1e6, 5.5, 0.7), (7, 0.1, 3), (1.5, 98, -0.474933345), (20, 200, -20)]
    for t, df, ncp in cells:
        lo, up = lower_t(t, df, ncp), lower_t(-t, df, -ncp)
        assert abs(lo + up - 1) < mp.mpf(10)**-25, (t, df, ncp, lo + up - 1)
        if min(lo, up) > mp.mpf("1e-305"): yield t, df, ncp, lo, up
        else: print("below every double:", t, df, ncp, mp.nstr(lo, 3), mp.nstr(up, 3))


def lower_f(f, d1, d2, ncp, upper):
    f, d1, d2, h = mp.mpf(f), mp.mpf(d1), mp.mpf(d2), mp.mpf(ncp) / 2
    x = d1 * f / (d1 * f + d2)
    def term(j):
        a, b = d1 / 2 + j, d2 / 2
        I = mp.betainc(b, a, 0, 1 - x, regularized=True) if upper else mp.betainc(a, b, 0, x, regularized=True)
        return mp.exp(-h + j * mp.log(h) - mp.loggamma(j + 1)) * I if h else (I if j == 0 else mp.mpf(0))
    total = mp.mpf(0); j = 0; best = mp.mpf(0)
    while True:
        v = term(j); total += v; best = max(best, v); j += 1
        if v < best * mp.mpf(10)**-30 or h == 0: return total


def f_rows():
    for f, d1, d2, ncp in ((0.01, 1, 6, 2), (0.05, 4, 75, 12), (3.5, 4, 75, 0), (3.5, 4, 75, 0.7781436), (3.5, 4, 75, 29.72949219), (50, 1, 47, 3), (300, 1, 23, 5),
                           (2, 10, 1000, 90), (0.2, 2, 300, 120), (1e-4, 3, 20, 8), (1000, 2, 12, 40), (9, 1, 5000, 200), (1.2, 40, 60, 0.5), (0.6, 0.5, 1.5, 3), (25, 1, 100000, 9),
                           (1, 5, 1, 1), (400, 1, 400, 1), (0.9, 300, 200, 60)):
        yield f, d1, d2, ncp, lower_f(f, d1, d2, ncp, False), lower_f(f, d1, d2, ncp, True)


def student_rows():
    for df in (0.5, 1, 1.7, 2, 5, 12.5, 47, 300, 9999, 1e6, 1e9):
        n = mp.mpf(df)
        for t in (1e-8, 0.01, 0.7, 2, 3.3, 8, 20, 36, 150, 1e5, 1e12):
            t = mp.mpf(t); z = n / (n + t * t)
            if n > 1000 and t > 36: continue
            # P(T > t) by Gauss's function: B(n/2, 1/2; z) = z^a (1-z)^b / a 2F1(1, a + b; a + 1; z) converges too slowly near 1; integrate instead
            logc = mp.loggamma((n + 1) / 2) - mp.loggamma(n / 2) - mp.log(n * mp.pi) / 2
            top = -(n + 1) / 2 * mp.log1p(t * t / n)
            g = lambda y: mp.exp(-(n + 1) / 2 * mp.log1p((t + y)**2 / n) - top)
            scale = 1 / (1 / mp.sqrt(1 + 1 / n) + (n + 1) * t / (n + t * t))
            tail = mp.exp(logc + top) * scale * mp.quad(lambda v: g(scale * mp.exp(v)) * mp.exp(v), [-130, -60, -25, -10, -4, -1, 0, 1, 2, 3, 4, 5, 6, 8, 12, 20, 40, 80, 160, 330][: 20 if n < 60 else 13])
            if tail > mp.mpf("1e-305"): yield mp.nstr(t, 17), df, tail


def gamma_rows():
    for m in (1.001, 1.5, 2, 3, 7.5, 23, 29.9, 30.1, 47, 118, 1000, 12345.5, 1e6, 1e9):
        n = mp.mpf(m)
        r = mp.loggamma(n / 2) - mp.loggamma((n - 1) / 2)
        yield m, mp.exp(r) / mp.sqrt(n / 2), r


def write(name, what, columns, rows):
    with open(f"{out}/{name}", "w") as h:
        h.write(f"# {what}\n# Source: src/test/reference/noncentral_extreme.py, 50-digit arithmetic (mpmath)\n{columns}\n")
        for row in rows: h.write(",".join(show(v) if isinstance(v, mp.mpf) else str(v) for v in row) + "\n")


write("gamma_ratio.csv", "Hedges' J(m) and log[Gamma(m/2) / Gamma((m-1)/2)]", "m,j,log_ratio", gamma_rows())
write("noncentral_f_extreme.csv", "Noncentral F, both tails, in far tails", "f,df1,df2,ncp,lower,upper", f_rows())
write("student_t.csv", "Upper tail of Student's t", "t,df,upper", student_rows())
write("noncentral_t_extreme.csv", "Noncentral t, both tails, in far tails, at small and large df and large ncp", "t,df,ncp,lower,upper", t_rows())
