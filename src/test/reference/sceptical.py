"""Sceptical p-values at 30 digits with mpmath, from their definitions.

The sceptical z is the root of (zo^2/z^2 - 1)(zr^2/z^2 - 1) = c found by bisection, and the overall
error is the integral over the original's z as Micheloud, Balabdaoui and Held (2023) have it. Neither
uses the closed form or the substitution of the library.

python3 src/test/reference/sceptical.py > src/test/resources/org/equipoise/replication/sceptical.csv
"""
import mpmath as mp

mp.mp.dps = 30


def survival(z):
    return mp.erfc(z / mp.sqrt(2)) / 2


def sceptical_z(zo, zr, c):
    """By bisection of a monotone function."""
    small = min(abs(zo), abs(zr))
    if small == 0:
        return mp.mpf(0)
    low, high = mp.mpf(0), mp.mpf(small)
    for _ in range(150):
        z = (low + high) / 2
        if (zo**2 / z**2 - 1) * (zr**2 / z**2 - 1) > c:
            low = z
        else:
            high = z
    return (low + high) / 2


def overall(z, c):
    """P(both studies reach z by chance, in a fixed direction), over u = z + w."""
    if z == 0:
        return mp.mpf(1) / 4

    def integrand(w):
        if w == 0:
            return mp.mpf(0)
        u = z + w
        v = z * mp.sqrt(1 + c * z**2 / (w * (2 * z + w)))  # u^2/z^2 - 1 = w(2z + w)/z^2
        return survival(v) * mp.npdf(u)

    top = z * (mp.sqrt(1 + mp.sqrt(c)) - 1)  # where the integrand is largest
    width = 1 / (1 + z)
    points = [mp.mpf(0)] + [top * k / 8 for k in (1, 2, 4, 6, 7)]
    points += [top + width * k for k in (0, 1, 2, 4, 8, 16, 32)]
    points = sorted(set(points)) + [top + 60]
    scale = integrand(top)  # quad's tolerance is absolute
    return scale * mp.quad(lambda w: integrand(w) / scale, points, maxdegree=9)


def rows():
    zs = [(2, 2), (4, 4), (4, 2), (2, 4), (1.96, 3.1), (0.3, 2.5), (3.5, 0.01), (8, 12), (20, 15),
          (40, 40), (38, 5), (2.5, -1.2), (-3, -2), (3, 0), (0, 2)]
    for zo, zr in zs:
        for c in (0.0004, 0.05, 0.5, 1, 2, 9, 400):
            yield mp.mpf(str(zo)), mp.mpf(str(zr)), mp.mpf(str(c))


def main():
    print("# Sceptical p-values, one-sided; c is the squared ratio of standard errors")
    print("# Source: src/test/reference/sceptical.py, mpmath", mp.__version__, "at 30 digits")
    print("zo,zr,c,z,nominal,golden,controlled")
    golden = mp.sqrt((1 + mp.sqrt(5)) / 2)
    for zo, zr, c in rows():
        z = sceptical_z(zo, zr, c)
        ps = [survival(z), survival(z * golden), mp.sqrt(overall(z, c))]
        if zo * zr < 0:
            ps = [1 - p for p in ps]
        print(",".join(mp.nstr(x, 17) for x in (zo, zr, c, z, *ps)))


main()
