#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Opens a report in headless Chromium: its figures must be drawn in time, its console silent.

report-test.py REPORT.html [SECONDS]

Speaks the browser's debugging protocol over a pair of pipes, so that only Chromium and Python's
own library are needed. Time counts from the navigation. Exit 1 when the figures are not drawn
within SECONDS (default 2), when there is an error or a warning in the console, or when the page
asks the network for anything. Prints what it measured.
"""
import base64
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

CHROMIUM = next((p for p in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if p), None)
DRAWN = "document.documentElement.dataset.equipoiseFigures || ''"
PICTURES = "document.querySelectorAll('.js-plotly-plot .main-svg').length"
ANY = "document.querySelectorAll('.eq-drawing').length"


class Browser:
    """One headless Chromium with one page."""

    def __init__(self, profile):
        to_browser, self.out = os.pipe()
        self.into, from_browser = os.pipe()

        def descriptors():  # Chromium reads 3 and writes 4
            a, b = os.dup(to_browser), os.dup(from_browser)
            os.dup2(a, 3)
            os.dup2(b, 4)

        self.process = subprocess.Popen(
            [CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--disable-dev-shm-usage", "--remote-debugging-pipe", "--window-size=1200,900",
             f"--user-data-dir={profile}", "about:blank"],
            preexec_fn=descriptors, close_fds=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.rest, self.number, self.events, self.session = b"", 0, [], None

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
        return self.call("Runtime.evaluate", expression=expression)["result"].get("value")


def complaints(events):
    for event in events:
        method, params = event.get("method"), event.get("params", {})
        if method == "Runtime.exceptionThrown":
            yield "exception: " + params["exceptionDetails"].get("text", "")
        elif method == "Runtime.consoleAPICalled" and params["type"] in ("error", "warning", "assert"):
            yield "console: " + str([a.get("value", a.get("description")) for a in params["args"]])
        elif method == "Log.entryAdded" and params["entry"]["level"] in ("error", "warning"):
            yield "log: " + params["entry"]["text"]
        elif method == "Network.requestWillBeSent":
            url = params["request"]["url"]
            if not url.startswith(("file:", "data:", "blob:", "about:")):
                yield "request: " + url


def open_report(browser, report, seconds):
    target = browser.call("Target.createTarget", url="about:blank")["targetId"]
    browser.session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    for domain in ("Page", "Runtime", "Log", "Network"):
        browser.call(domain + ".enable")
    start = time.monotonic()
    browser.call("Page.navigate", url=report.resolve().as_uri())
    state = ""
    while state != "drawn" and time.monotonic() - start < max(30, seconds):
        state = browser.value(DRAWN)
        time.sleep(0.02)
    return state, time.monotonic() - start


def main():
    report, seconds = pathlib.Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 2.0
    if CHROMIUM is None:
        sys.exit("needs chromium (Debian: apt-get install chromium)")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        try:
            state, took = open_report(browser, report, seconds)
            figures, drawn = browser.value(ANY), browser.value(PICTURES)
            found = list(complaints(browser.events))
            if os.environ.get("SCREENSHOT"):
                picture = browser.call("Page.captureScreenshot", captureBeyondViewport=True)
                pathlib.Path(os.environ["SCREENSHOT"]).write_bytes(base64.b64decode(picture["data"]))
        finally:
            browser.process.kill()
            browser.process.wait()
    print(f"{report.name}: figures {state or 'not drawn'} after {took:.2f} s, {figures} of them")
    if state != "drawn" or figures == 0 or drawn == 0:
        found.append("the figures were not drawn")
    if took > seconds:
        found.append(f"drawn after {took:.2f} s, not within {seconds:g} s")
    for complaint in found:
        print("  " + complaint, file=sys.stderr)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
