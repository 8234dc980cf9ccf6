# SPDX-License-Identifier: Apache-2.0
"""GRIM and GRIMMER by printing every sample there is.

Every multiset of n scores of a scale is listed, its mean and spread are printed with the decimals
and the rounding at hand (decimal arithmetic, 60 digits; "nearest" prints a half both ways), and a
printed pair is possible if some sample printed it. No inequality of the tests is used.

Run: python3 src/test/reference/integrity.py > \
  src/test/resources/org/equipoise/integrity/integrity.csv
"""

import itertools
import random
from decimal import (ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
                     ROUND_HALF_UP, Decimal, getcontext)
from fractions import Fraction

getcontext().prec = 60

MODES = {
    "NEAREST": [ROUND_HALF_UP, ROUND_HALF_DOWN],
    "HALF_UP": [ROUND_HALF_UP],
    "HALF_DOWN": [ROUND_HALF_DOWN],
    "HALF_EVEN": [ROUND_HALF_EVEN],
    "CEILING": [ROUND_CEILING],
    "FLOOR": [ROUND_FLOOR],
    "TRUNCATE": [ROUND_DOWN],
}

# n, unit, items, lowest, highest, limits are part of the question, decimals of mean and sd
SCALES = [
    (2, "1", 1, -9, 9, False, 1, 1),
    (3, "1", 1, -7, 7, False, 2, 2),
    (4, "1", 1, -6, 6, False, 1, 2),
    (5, "1", 1, -5, 5, False, 1, 2),
    (6, "1", 1, -5, 5, False, 2, 2),
    (4, "1", 1, 0, 3, True, 1, 2),
    (7, "1", 1, 1, 5, True, 2, 2),
    (9, "1", 1, 1, 4, True, 2, 1),
    (5, "1", 2, 1, 5, True, 1, 2),
    (4, "1", 3, 0, 3, True, 2, 2),
    (6, "0.5", 1, 1, 4, True, 2, 2),
    (5, "2", 1, 1, 9, True, 1, 1),
    (6, "0.25", 1, -1, 1, True, 2, 3),
    (20, "1", 1, 0, 1, True, 2, 2),
    (37, "1", 1, 0, 1, True, 2, 3),
    (16, "100", 1, 0, 100, True, 1, 1),
]


def exact(fraction):
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def printed(value, decimals, modes):
    unit = Decimal(1).scaleb(-decimals)
    return {value.quantize(unit, mode) + 0 for mode in modes}


def rows(scale, mode, rng):
    n, unit, items, lowest, highest, limited, mean_decimals, sd_decimals = scale
    step = Fraction(unit) / items
    scores = [lowest + k * step for k in range(int((highest - lowest) / step) + 1)]
    spread = "SD" if limited else rng.choice(["SD", "POPULATION_SD", "STANDARD_ERROR"])
    means, pairs = set(), set()
    largest = 0
    for sample in itertools.combinations_with_replacement(scores, n):
        mean = sum(sample) / n
        squares = sum((x - mean) ** 2 for x in sample)
        divisor = {"SD": n - 1, "POPULATION_SD": n, "STANDARD_ERROR": n * (n - 1)}[spread]
        variance = squares / divisor
        if not limited:
            # Keep to what no score outside the list could also have: Samuelson's inequality.
            reach = min(mean - lowest, highest - mean)
            if squares * (n - 1) / n > reach**2 or not -1 < mean < 2:
                continue
        sd = exact(variance).sqrt()
        largest = max(largest, sd)
        for m in printed(exact(mean), mean_decimals, MODES[mode]):
            means.add(m)
            for s in printed(sd, sd_decimals, MODES[mode]):
                pairs.add((m, s))
    unit_m, unit_s = Decimal(1).scaleb(-mean_decimals), Decimal(1).scaleb(-sd_decimals)
    inner = sorted(pairs)
    for i in range(40):
        m, s = rng.choice(inner)
        if i % 2:
            s = abs(s + rng.choice([-2, -1, 1, 2]) * unit_s)
        if i % 5 == 4:
            m = m + rng.choice([-1, 1]) * unit_m
        if not limited and (not Decimal("-0.8") < m < Decimal("1.8") or s > largest / 3):
            continue
        limits = (lowest, highest) if limited else ("", "")
        yield (n, unit, items, *limits, mode, spread, f"{m:f}", f"{s:f}",
               str(m in means).lower(), str((m, s) in pairs).lower())


def main():
    rng = random.Random(20170331)
    print("# GRIM and GRIMMER: whether some sample prints the mean, and the mean with the spread")
    print("# Source: src/test/reference/integrity.py, every sample listed, 60-digit decimal")
    print("n,unit,items,lowest,highest,rounding,spread,mean,sd,grim,grimmer")
    for scale in SCALES:
        for mode in MODES:
            for row in rows(scale, mode, rng):
                print(",".join(map(str, row)))


main()
