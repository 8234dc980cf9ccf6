#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Opens a report in headless Chromium and looks at it.

report-test.py REPORT.html [SECONDS]     holds the report to all below; exit 1 when it fails
report-test.py --prove REPORT.html       plants faults in a copy of it; exit 1 when one is not found
report-test.py --pages PAGE.html...      pages of figures: drawn, pointed at and zoomed with a silent console, on both grounds

1. Its figures are drawn within SECONDS (2) of opening: the best of eight openings at most, each from
   the start of the navigation, by the page's own clock. The best, since other work on the machine
   only ever adds to the time; each waits a while for the machine to be half idle.
2. The console shows no error and no warning, and the page asks the network for nothing.
3. On a light and a dark ground, 1000 and 400 pixels wide, and without JavaScript: every figure has a
   size and is not blank in a screenshot, nothing but a figure's or a table's own frame scrolls to the
   side, and 1000 pixels hold every table.
4. 1000 pixels wide, no text of a figure is cut off or lies on another.
5. The words and numbers of each interactive figure are those of its static one; of the numbers at an
   axis either may have fewer.

Speaks the browser's debugging protocol over a pair of pipes: needs Debian's chromium and Python's
own library. With SCREENSHOTS=DIR it leaves its pictures there.
"""
import base64
import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zlib

CHROMIUM = next((p for p in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if p), None)
OPENINGS = 8
QUIET = 20  # seconds at most that an opening waits for other work on the machine to end
PATIENCE = 60  # seconds until an opening has failed
NUMBER = re.compile(r"-?[0-9.,]+(e[+-]?[0-9]+)?")
SMALL = 0.125  # of the page's size are the pictures that are looked at
LEAST_INK = 0.002  # of a figure's pixels differ from its ground
CLOCK = """new MutationObserver(function () {
  var state = document.documentElement && document.documentElement.dataset.equipoiseFigures;
  if (state && !window.equipoiseDrawn) { window.equipoiseDrawn = [state, performance.now() / 1000]; }
}).observe(document, {subtree: true, attributes: true, attributeFilter: ['data-equipoise-figures']});"""
DRAWN = "JSON.stringify(window.equipoiseDrawn || [])"
FIGURES = """var wordsOf = function (figure, which) {
  return Array.from(figure.querySelectorAll(which)).map(function (text) {
    var lines = text.querySelectorAll('tspan.line');
    return lines.length ? Array.from(lines).map(function (line) { return line.textContent; }).join(' ')
      : text.textContent; }).join(' ');
};
JSON.stringify(Array.from(document.querySelectorAll('.eq-drawing')).map(function (each) {
  var box = each.getBoundingClientRect();
  var picture = each.querySelector('svg');
  var inner = picture ? picture.getBoundingClientRect() : {width: 0, height: 0};
  return {id: each.id, x: box.x + scrollX, y: box.y + scrollY, width: Math.min(box.width, inner.width),
    height: Math.min(box.height, inner.height),
    words: wordsOf(each, 'svg text:not(.xtick text, .ytick text, .y2tick text)'),
    ticks: wordsOf(each, '.xtick text, .ytick text, .y2tick text')};
}))"""
TO_THE_SIDE = "document.documentElement.scrollWidth - window.innerWidth"
WIDE_TABLES = """JSON.stringify(Array.from(document.querySelectorAll('.scroll')).filter(function (each) {
  return each.scrollWidth > each.clientWidth + 1; }).map(function (each) { return each.getAttribute('aria-label'); }))"""
TEXTS = """JSON.stringify(Array.from(document.querySelectorAll('.eq-drawing')).map(function (each) {
  var box = each.getBoundingClientRect();
  return {id: each.id, box: [box.left, box.top, box.right, box.bottom],
    texts: Array.from(each.querySelectorAll('svg text')).filter(function (text) {
      return text.textContent.trim() && getComputedStyle(text).opacity !== '0'; }).map(function (text) {
      var own = text.getBoundingClientRect();
      return [text.textContent, own.left, own.top, own.right, own.bottom]; })};
}))"""

ZOOM = """(async function () {
  var counts = [];
  for (var target of document.querySelectorAll('.eq-drawn')) {
    var x = target.layout.xaxis.range.slice();
    await Plotly.relayout(target, {'xaxis.range': [x[0], (x[0] + x[1]) / 2]});
    await Plotly.relayout(target, {'xaxis.range': x});
    counts.push(target.data.length);
  }
  return JSON.stringify(counts);
})()"""


class Browser:
    """One headless Chromium, and one page at a time."""

    def __init__(self, profile):
        to_browser, self.out = os.pipe()
        self.into, from_browser = os.pipe()

        def descriptors():  # Chromium reads 3 and writes 4
            a, b = os.dup(to_browser), os.dup(from_browser)
            os.dup2(a, 3)
            os.dup2(b, 4)

        self.process = subprocess.Popen(
            [CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
             "--disable-sync", "--remote-debugging-pipe", "--hide-scrollbars",
             f"--user-data-dir={profile}", "about:blank"],
            preexec_fn=descriptors, close_fds=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.rest, self.number, self.events, self.session, self.target = b"", 0, [], None, None

    def receive(self):
        while b"\0" not in self.rest:
            chunk = os.read(self.into, 1 << 16)
            if not chunk:
                sys.exit("the browser ended")
            self.rest += chunk
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    sys.exit(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def value(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, awaitPromise=True)
        return answer["result"].get("value")

    def listed(self, expression):
        return json.loads(self.value(expression))

    def fresh_page(self):
        self.session, old = None, self.target
        self.target = self.call("Target.createTarget", url="about:blank")["targetId"]
        if old:
            self.call("Target.closeTarget", targetId=old)
        self.session = self.call("Target.attachToTarget", targetId=self.target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(domain + ".enable")
        self.call("Page.addScriptToEvaluateOnNewDocument", source=CLOCK)

    def looks(self, width, ground):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": ground}])

    def end(self):
        self.process.kill()
        self.process.wait()


def complaints(events):
    for event in events:
        method, params = event.get("method"), event.get("params", {})
        if method == "Runtime.exceptionThrown":
            details = params["exceptionDetails"]
            yield "exception: " + details.get("exception", {}).get("description", details.get("text", ""))
        elif method == "Runtime.consoleAPICalled" and params["type"] in ("error", "warning", "assert"):
            yield "console: " + str([a.get("value", a.get("description")) for a in params["args"]])
        elif method == "Log.entryAdded" and params["entry"]["level"] in ("error", "warning"):
            yield "log: " + params["entry"]["text"]
        elif method == "Network.requestWillBeSent":
            url = params["request"]["url"]
            if not url.startswith(("file:", "data:", "blob:", "about:")):
                yield "request: " + url


def opened(browser, report):
    """The state of the figures and the seconds until then."""
    browser.fresh_page()
    browser.looks(1000, "light")
    browser.call("Page.navigate", url=report.resolve().as_uri())
    start = time.monotonic()
    while time.monotonic() - start < PATIENCE:
        drawn = browser.listed(DRAWN)
        if drawn:
            return drawn
        time.sleep(0.05)
    return ["not drawn", PATIENCE]


def wait_for_quiet():
    """Until half of the machine was idle for a second, or for QUIET seconds."""
    def spent():
        fields = [int(each) for each in pathlib.Path("/proc/stat").read_text().split("\n")[0].split()[1:]]
        return fields[3] + fields[4], sum(fields)

    until = time.monotonic() + QUIET
    while time.monotonic() < until and os.path.exists("/proc/stat"):
        idle, total = spent()
        time.sleep(1)
        idle_now, total_now = spent()
        if idle_now - idle >= (total_now - total) / 2:
            return


def best_opening(browser, report, seconds):
    times = []
    for _ in range(OPENINGS):
        wait_for_quiet()
        state, took = opened(browser, report)
        times.append(took)
        if state != "drawn":
            return [f"the figures were {state}"], times
        if took <= seconds:
            return [], times
    return [f"drawn after {min(times):.2f} s at best, not within {seconds:g} s"], times


def pixels(png):
    """Rows of a PNG of 8 bits, RGB or RGBA, as Chromium writes them, and its bytes a pixel."""
    place, data, step, width = 8, b"", 0, 0
    while place < len(png):
        length, kind = int.from_bytes(png[place:place + 4], "big"), png[place + 4:place + 8]
        chunk = png[place + 8:place + 8 + length]
        if kind == b"IHDR":
            width, step = int.from_bytes(chunk[:4], "big"), {2: 3, 6: 4}[chunk[9]]
        elif kind == b"IDAT":
            data += chunk
        place += length + 12
    raw, size, before, rows = zlib.decompress(data), width * step, bytearray(width * step), []
    for start in range(0, len(raw), size + 1):
        method, row = raw[start], bytearray(raw[start + 1:start + 1 + size])
        for i in range(size):
            left = row[i - step] if i >= step else 0
            up, corner = before[i], before[i - step] if i >= step else 0
            if method == 1:
                row[i] = row[i] + left & 255
            elif method == 2:
                row[i] = row[i] + up & 255
            elif method == 3:
                row[i] = row[i] + (left + up) // 2 & 255
            elif method == 4:
                guess = left + up - corner
                nearest = min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))
                row[i] = row[i] + nearest[2] & 255
        rows.append(row)
        before = row
    return rows, step


def ink(rows, step, figure):
    """The share of pixels that differ from the most frequent colour, and how light that one is."""
    x0, y0 = int(figure["x"] * SMALL), int(figure["y"] * SMALL)
    x1, y1 = int((figure["x"] + figure["width"]) * SMALL), int((figure["y"] + figure["height"]) * SMALL)
    counts = collections.Counter(
        bytes(row[i * step:i * step + 3]) for row in rows[y0:y1] for i in range(x0, min(x1, len(row) // step)))
    ground, most = counts.most_common(1)[0]
    return 1 - most / sum(counts.values()), sum(ground) / (3 * 255)


def picture(browser, scale):
    size = browser.call("Page.getLayoutMetrics")["cssContentSize"]
    clip = {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": scale}
    shot = browser.call("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)
    return base64.b64decode(shot["data"])


def look(browser, name, ground):
    """What is wrong with the page as it stands, and its figures."""
    found, figures = [], browser.listed(FIGURES)
    if not figures:
        found.append("there is no figure")
    rows, step = pixels(picture(browser, SMALL))
    for figure in figures:
        if figure["width"] < 100 or figure["height"] < 50:
            found.append(f"{figure['id']} has no size: {figure['width']} x {figure['height']}")
            continue
        share, light = ink(rows, step, figure)
        if share < LEAST_INK:
            found.append(f"{figure['id']} is blank")
        if (light > 0.5) != (ground == "light"):
            found.append(f"{figure['id']} is not on a {ground} ground")
    beyond = browser.value(TO_THE_SIDE)
    if beyond > 0:
        found.append(f"the page is {beyond} pixels wider than the window")
    if os.environ.get("SCREENSHOTS"):
        path = pathlib.Path(os.environ["SCREENSHOTS"], name.replace(" ", "-") + ".png")
        path.write_bytes(picture(browser, 1))
    return [f"{name}: {each}" for each in found], figures


def collisions(browser):
    for figure in browser.listed(TEXTS):
        left, top, right, bottom = figure["box"]
        texts = figure["texts"]
        for i, (text, x0, y0, x1, y1) in enumerate(texts):
            if x0 < left - 1 or y0 < top - 1 or x1 > right + 1 or y1 > bottom + 1:
                yield f"{figure['id']}: \"{text}\" is cut off"
            for other, a0, b0, a1, b1 in texts[i + 1:]:
                if min(x1, a1) - max(x0, a0) > 2 and min(y1, b1) - max(y0, b0) > 3:
                    yield f"{figure['id']}: \"{text}\" lies on \"{other}\""


def words(text):
    return collections.Counter(text.replace("\u2212", "-").split())


def strangers(interactive, static):
    """The words of one that the other lacks; a number less on an axis is not one, since a narrower one labels fewer."""
    other, own, ticks = words(static["words"]), words(interactive["words"]), words(interactive["ticks"])
    for each in own - other:
        yield f"{interactive['id']}: only interactive: {each}"
    for each in (ticks - other) + (other - own - ticks):
        if not NUMBER.fullmatch(each):
            yield f"{interactive['id']}: a word of one only: {each}"


def without_script(browser, report):
    browser.fresh_page()
    browser.looks(1000, "light")
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.call("Page.navigate", url=report.resolve().as_uri())
    start = time.monotonic()
    while not browser.value("document.readyState === 'complete' && location.protocol === 'file:'"):
        if time.monotonic() - start > PATIENCE:
            return ["without JavaScript: not loaded"], []
        time.sleep(0.05)
    return look(browser, "without JavaScript", "light")


def faults(report, seconds):
    """All that is wrong with a report, and the times of its openings."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        try:
            found, times = best_opening(browser, report, seconds)
            interactive = []
            for width in (1000, 400):
                for ground in ("light", "dark"):
                    browser.looks(width, ground)
                    time.sleep(0.5)  # the figures fit themselves to the window
                    wrong, figures = look(browser, f"{width} {ground}", ground)
                    found += wrong
                    interactive = interactive or figures
                if width == 1000:
                    found += [f"1000: scrolls: {each}" for each in browser.listed(WIDE_TABLES)]
                    found += collisions(browser)
            wrong, static = without_script(browser, report)
            found += wrong
            if [each["id"] for each in static] != [each["id"] for each in interactive]:
                found.append("not the same figures with JavaScript and without")
            for one, other in zip(interactive, static):
                found += strangers(one, other)
            found += complaints(browser.events)
        finally:
            browser.end()
    return list(dict.fromkeys(found)), times


PLANTED = {  # what is planted before the end of which element, and what must be said of it
    "<script>console.error('planted')</script>": ("body", "console: ['planted']"),
    "<script>null.planted()</script>": ("body", "exception: "),
    "<img src='https://planted.invalid/x.png' alt=''>": ("body", "planted.invalid"),
    "<style>#figure-2-drawing * { visibility: hidden }</style>": ("head", "figure-2-drawing is blank"),
    "<style>#figure-3-drawing svg { display: none }</style>": ("head", "figure-3-drawing has no size"),
    "<style>#figure-4-drawing svg text { font-size: 60px !important }</style>": ("head", "figure-4-drawing: \""),
    "<style>#figure-5-drawing .xtick { display: none }</style>"
    "<script>addEventListener('load', function () { setInterval(function () {"
    " document.querySelectorAll('#figure-5-drawing .xtick text').forEach(function (text) {"
    " text.textContent = 'planted'; }); }, 50); });</script>": ("body", "figure-5-drawing: a word of one only: planted"),
    "<style>h1 { width: 1400px }</style>": ("head", "wider than the window"),
}


def prove(report):
    """How many of the planted faults were not found."""
    text = report.read_text(encoding="utf-8")
    for fault, (element, _) in PLANTED.items():
        before, after = text.rsplit(f"</{element}>", 1)
        text = before + fault + f"</{element}>" + after
    with tempfile.TemporaryDirectory() as directory:
        copy = pathlib.Path(directory, "planted.html")
        copy.write_text(text, encoding="utf-8")
        found, _ = faults(copy, PATIENCE)
    missed = [said for _, said in PLANTED.values() if not any(said in each for each in found)]
    print(f"{len(PLANTED) - len(missed)} of {len(PLANTED)} planted faults found")
    for said in missed:
        print("  not said: " + said, file=sys.stderr)
    return len(missed)


def point_at(browser, figure):
    """Moves the pointer over a figure, which must be in the window; plotly drops what comes faster."""
    for i in range(1, 8):
        for j in range(1, 6):
            x, y = figure["x"] + figure["width"] * i / 8, figure["y"] + figure["height"] * j / 6
            browser.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
            time.sleep(0.06)


def page_faults(browser, page):
    browser.events.clear()
    if opened(browser, page)[0] != "drawn":
        return ["the figures were not drawn"]
    found = []
    for ground in ("dark", "light"):
        browser.looks(1000, ground)
        time.sleep(0.5)
        wrong, figures = look(browser, ground, ground)
        found += wrong
    for figure in figures:
        point_at(browser, figure)
    traces = browser.listed(ZOOM)
    if not traces or 0 in traces:
        found.append("a figure without marks, or no figure")
    return found + list(complaints(browser.events))


def pages(files):
    """What is wrong with each of the pages."""
    found = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        try:
            for page in map(pathlib.Path, files):
                found += [f"{page.name}: {each}" for each in dict.fromkeys(page_faults(browser, page))]
        finally:
            browser.end()
    return found


def main():
    if CHROMIUM is None:
        sys.exit("needs chromium (Debian: apt-get install chromium)")
    if sys.argv[1] == "--prove":
        sys.exit(1 if prove(pathlib.Path(sys.argv[2])) else 0)
    if sys.argv[1] == "--pages":
        found = pages(sys.argv[2:])
        print(f"{len(sys.argv) - 2} pages drawn, pointed at and zoomed: {len(found)} faults")
        for fault in found:
            print("  " + fault, file=sys.stderr)
        sys.exit(1 if found else 0)
    report, seconds = pathlib.Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 2.0
    found, times = faults(report, seconds)
    print(f"{report.name}: figures drawn after " + ", ".join(f"{each:.2f} s" for each in times) + " (target: 2 s)")
    for fault in found:
        print("  " + fault, file=sys.stderr)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
