# SPDX-License-Identifier: Apache-2.0
"""Looks at what `analyze` printed and wrote: check-analysis.py TABLE.txt TABLE.csv REPORT.html"""
import base64
import csv
import gzip
import html.parser
import re
import sys
from pathlib import Path

COLUMNS = (
    "outcome,visit,claim,method,scale,estimate,se,df,statistic,p,ci_low,ci_high,level,"
    "g,g_low,g_high,p_adjusted,verdict,n1,n2,reason"
).split(",")
VERDICTS = set(
    "superior inferior noninferior equivalent superior-trivial inferior-trivial inconclusive "
    "not-estimable".split()
)
LOADS = {"src", "href", "srcset", "poster", "data", "action"}


class Page(html.parser.HTMLParser):
    """What a page would load, and what stands in its scripts."""

    def __init__(self):
        super().__init__()
        self.loads, self.scripts, self.figures, self.in_script = [], [], 0, False

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.in_script = tag == "script"
        if self.in_script:
            self.scripts.append("")
        # A link for a person to follow loads nothing.
        if tag != "a":
            for name, value in attributes.items():
                if name in LOADS and re.match(r"\s*(https?:)?//", value or ""):
                    self.loads.append(f"<{tag} {name}={value}>")
        if "style" in attributes and re.search(r"url\(\s*['\"]?(https?:)?//", attributes["style"]):
            self.loads.append(f"<{tag} style={attributes['style']}>")

    def handle_endtag(self, tag):
        self.in_script = False

    def handle_data(self, data):
        if self.in_script:
            self.scripts[-1] += data
        elif re.search(r"@import|url\(\s*['\"]?(https?:)?//", data):
            self.loads.append(data[:80])


failures = []


def check(what, holds):
    print(("ok      " if holds else "FAILED  ") + what)
    if not holds:
        failures.append(what)


def is_plotly(script):
    try:
        return b"newPlot" in gzip.decompress(base64.b64decode(script))
    except (ValueError, OSError, EOFError):
        return False


text = Path(sys.argv[1]).read_text(encoding="utf-8")
with open(sys.argv[2], encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
report = Path(sys.argv[3]).read_text(encoding="utf-8")
page = Page()
page.feed(report)

check("the table has rows", bool(rows))
check("and the columns of the contract, in order", bool(rows) and list(rows[0]) == COLUMNS)
check("every verdict is one of the contract's", {row["verdict"] for row in rows} <= VERDICTS)
check("one at least has a conclusion or says inconclusive",
      any(row["verdict"] != "not-estimable" for row in rows))
check("no estimate means a reason, and the other way round",
      all((row["estimate"] == "") == (row["reason"] != "") for row in rows))
check("no cell is NaN", all("nan" != (cell or "").lower() for row in rows for cell in row.values()))
check("the text names a verdict and the details of methods",
      any(verdict in text for verdict in VERDICTS) and "Details of methods" in text)
check("the text names every outcome", all(row["outcome"] in text for row in rows))
check("the report is one page", report.lstrip().lower().startswith("<!doctype html"))
check(f"below 4 MB ({len(report.encode()) / 1e6:.1f})", len(report.encode()) < 4e6)
check(f"it loads nothing from elsewhere {page.loads[:3]}", not page.loads)
check("it carries plotly.js, packed", any(is_plotly(script) for script in page.scripts))
check("and at least three figures for it",
      sum(script.count("window.equipoiseFigures") for script in page.scripts) >= 3)
check("and its licence, readable", "The MIT License" in report)
check("it has the details of methods", "Details of methods" in report)
sys.exit(1 if failures else 0)
