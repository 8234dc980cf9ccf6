#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Are the rows that simulate wrote as Parquet those that it wrote as CSV?

Apache Arrow reads the one, Python the other; every cell must be the same to the last bit.

    bin/equipoise simulate SCENARIO.yaml --replicates 2000 --rows rows.csv.gz
    bin/equipoise simulate SCENARIO.yaml --replicates 2000 --rows rows.parquet
    python3 src/test/reference/rows.py rows.csv.gz rows.parquet        # needs pyarrow; tried with 25.0
"""
import csv
import gzip
import sys

import pyarrow.parquet


def same(text, value):
    if text == "" or value is None:
        return text == "" and value is None
    return type(value)(text) == value


with gzip.open(sys.argv[1], "rt", encoding="utf-8", newline="") as file:
    expected = list(csv.DictReader(file))
table = pyarrow.parquet.read_table(sys.argv[2])
found = table.to_pylist()
assert [str(each.type) for each in table.schema] == (
    ["int64"] * 2 + ["string"] * 3 + ["double"] * 4 + ["int64", "string"]
), table.schema
assert len(expected) == len(found), (len(expected), len(found))
for number, (left, right) in enumerate(zip(expected, found), start=1):
    assert list(left) == list(right), (list(left), list(right))
    for name in left:
        assert same(left[name], right[name]), (number, name, left[name], right[name])
print(f"{len(found)} rows are the same")
