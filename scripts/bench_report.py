#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench_report.py PROGRAM CORPUS: see scripts/bench_report.sh."""
import gzip
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests/browser"))
from browser import Browser, pages_of  # noqa: E402: found through the line above

RUNS = 3
LOADED = """
const navigation = performance.getEntriesByType('navigation')[0], paint = performance.getEntriesByName('first-contentful-paint')[0];
return [navigation.domContentLoadedEventEnd, paint ? paint.startTime : NaN, document.querySelectorAll('*').length];
"""
# From the change of a control to the next frame on the screen.
CHOICE = """
const [id, value, done] = arguments, field = document.getElementById(id);
field.value = value === '' ? '' : [...field.options].map(option => option.value).filter(Boolean).at(Number(value));
const began = performance.now();
field.dispatchEvent(new Event('input', {bubbles: true}));
field.dispatchEvent(new Event('change', {bubbles: true}));
requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
"""
CHOICES = (("by-group", "0"), ("by-standing", "0"), ("by-language", "0"), ("order-topics", "1"), ("order-companies", "1"))

# From the press of a key to the next frame with the answers in it.
QUESTION = """
const [question, done] = arguments, box = document.querySelector('[data-question]');
box.value = question;
const began = performance.now();
box.dispatchEvent(new Event('input', {bubbles: true}));
const answered = performance.now() - began;
requestAnimationFrame(() => setTimeout(() => done([answered, performance.now() - began])));
"""
READY = """
const done = arguments[0];
(function look() {
  document.querySelector('[data-ready]') ? done(performance.now()) : setTimeout(look, 10);
})();
"""


def written(program, corpus, folder):
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    began = time.perf_counter()
    subprocess.run([program, "index", corpus, "--db", f"{folder}/db"], **quiet)
    indexed = time.perf_counter()
    subprocess.run([program, "report", "--db", f"{folder}/db", "--out", f"{folder}/report"], check=True, **quiet)
    print(f"index {indexed - began:.1f} s, report {time.perf_counter() - indexed:.1f} s")
    return pathlib.Path(folder) / "report"


def load(browser, page):
    """Medians: milliseconds to DOMContentLoaded and to the first paint; and how many elements the page has."""
    looks = []
    for _ in range(RUNS):
        browser.look(page)
        time.sleep(0.3)
        looks.append(browser.run(LOADED))
    return [statistics.median(column) for column in zip(*looks)]


def time_search(browser, page):
    """Prints how long the engine takes to begin, and the judged questions of the sample, each once after a first round."""
    browser.look(page)
    print(f"search, ready {browser.driver.execute_async_script(READY):.0f} ms after the page was asked for")
    asked = [json.loads(line)["query"] for line in (ROOT / "tests/evaluation/sample_queries.jsonl").read_text(encoding="utf-8").splitlines()]
    for name in ("first", "second"):
        taken = [browser.driver.execute_async_script(QUESTION, question) for question in asked]
        for column, what in enumerate(("answers stand there", "and are painted")):
            times = sorted(row[column] for row in taken)
            print(f"search, {name} round of {len(times)} questions, {what:<20} {statistics.median(times):6.1f} ms, 95 of 100 under"
                  f" {times[int(len(times) * 0.95)]:6.1f} ms, longest {times[-1]:6.1f} ms")


def main():
    with tempfile.TemporaryDirectory() as folder, Browser() as browser:
        browser.driver.set_script_timeout(60)
        report = written(sys.argv[1], sys.argv[2], folder)
        files = list(report.rglob("*.html"))
        print(f"{len(files)} pages, {sum(file.stat().st_size for file in files) / 1e6:.1f} MB")
        for page in pages_of(report, shortest=0):
            loaded, painted, elements = load(browser, page)
            size, packed = page.stat().st_size, len(gzip.compress(page.read_bytes(), 6))
            print(f"{str(page.relative_to(report))[:44]:<44} {size / 1e3:9.0f} kB {packed / 1e3:7.0f} kB gz {elements:8.0f} elements"
                  f" {loaded:7.0f} ms read {painted:7.0f} ms painted")
        browser.look(report / "matrix.html")
        for field, value in CHOICES:
            taken = browser.driver.execute_async_script(CHOICE, field, value)
            back = browser.driver.execute_async_script(CHOICE, field, "")
            print(f"matrix, {field:<30} {taken:7.0f} ms, and back {back:7.0f} ms")
        if (report / "search.html").is_file():
            time_search(browser, report / "search.html")


if __name__ == "__main__":
    main()
