"""First two 64-bit numbers of the generator of an address (seed, component, replicate).

python3 src/test/reference/streams.py > src/test/resources/org/equipoise/simulation/streams.csv

xoshiro256++ written from Blackman and Vigna (2021), ACM Trans Math Softw 47:36; the finalizer is mix
13 of Stafford (2011).
"""
import hashlib
import struct

MASK = (1 << 64) - 1
BLOCK = 4096


def rotl(x, k):
    return ((x << k) | (x >> (64 - k))) & MASK


class Xoshiro256PlusPlus:
    def __init__(self, state):
        self.s = list(state)

    def next(self):
        s = self.s
        result = (rotl((s[0] + s[3]) & MASK, 23) + s[0]) & MASK
        t = (s[1] << 17) & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotl(s[3], 45)
        return result


def mix(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def generator(seed, component, replicate):
    block, index = divmod(replicate, BLOCK)
    digest = hashlib.sha256(struct.pack(">qq", seed, block) + component.encode()).digest()
    source = Xoshiro256PlusPlus(struct.unpack(">4Q", digest))
    for _ in range(4 * index):
        source.next()
    return Xoshiro256PlusPlus([mix(source.next()) for _ in range(4)])


def signed(x):
    return x - (1 << 64) if x >> 63 else x


print("# Random numbers of an address; pinned, since every published seed rests on them")
print("# Source: src/test/reference/streams.py, hashlib and xoshiro256++ in plain Python")
print("seed,component,replicate,first,second")
for seed in (20130101, 0, -1, 2**63 - 1):
    for component in ("covariates", "allocation", "outcomes", "missingness", "analysis"):
        for replicate in (0, 1, 4095, 4096, 123456789012):
            g = generator(seed, component, replicate)
            print(seed, component, replicate, signed(g.next()), signed(g.next()), sep=",")
