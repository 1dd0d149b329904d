#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the report of the sample corpus as one file and opens it from the file system, as somebody would who got it by mail.

    single_file_test.py PROGRAM [--corpus DIR] [--screenshots DIR]

Ends with 0 when every check holds, 1 when one does not, 77 when no browser is installed.
"""
import argparse
import base64
import io
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

from browser import Browser, Checks, check_quiet
from selenium.webdriver.support.ui import WebDriverWait

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "corpus" / "sample"
ABOUT = """
const ids = [...document.querySelectorAll('[id]')].map(e => e.id), there = new Set(ids);
const words = name => [...document.querySelectorAll(`[${name}]`)].flatMap(e => e.getAttribute(name).split(' '));
const links = [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'));
return {
  twice: ids.filter((id, at) => ids.indexOf(id) !== at),
  nowhere: links.filter(to => to.startsWith('#') && !there.has(decodeURIComponent(to.slice(1)))),
  elsewhere: links.filter(to => !/^(#|https?:|mailto:|data:)/.test(to)),
  unnamed: ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'headers', 'popovertarget'].flatMap(words).filter(id => !there.has(id)),
  sheets: [...document.querySelectorAll('.sheet')].map(e => e.id)};
"""
SHOWN = "return [...document.querySelectorAll('.sheet')].filter(e => e.checkVisibility()).map(e => e.id)"
HEADS = "return [...document.querySelectorAll('h1')].filter(e => e.checkVisibility()).length"
IN_SIGHT = """
const place = document.querySelector(':target')?.getBoundingClientRect();
return Boolean(place) && place.top >= -1 && place.top < innerHeight;
"""


class Reader:
    """Whoever got the file: opens it at a place, and follows links in it."""

    def __init__(self, browser, checks, file):
        self.browser, self.checks, self.address = browser, checks, file.as_uri()

    def open(self, place="", width=1280, theme="light"):
        self.browser.look("about:blank", width, theme)  # or another place of the same file would only be scrolled to
        self.browser.look(self.address + place, width, theme)

    def follow(self, selector):
        """Follows the first link of its kind that is shown. @return where it leads"""
        return self.browser.run("""
            const link = [...document.querySelectorAll(arguments[0])].find(e => e.checkVisibility());
            if (link) link.click();
            return link?.getAttribute('href');""", selector)

    def go_back(self, steps):
        """By the browser's own history: its back button passes over what was not clicked with a hand."""
        def arrived(driver):
            history = self.browser.tell("Page.getNavigationHistory")
            here = driver.execute_script("return document.readyState === 'complete' && location.href")
            return history if history["entries"][history["currentIndex"]]["url"] == here else None

        wait = WebDriverWait(self.browser.driver, 60)
        history = wait.until(arrived)
        entry = history["entries"][history["currentIndex"] - steps]
        self.browser.tell("Page.navigateToHistoryEntry", entryId=entry["id"])
        wait.until(lambda driver: driver.current_url == entry["url"] and arrived(driver))

    def sees(self, sheet, where):
        shown = self.browser.run(SHOWN)
        self.checks.that(shown == [sheet], where, f"shows {shown}, not {sheet}")
        self.checks.that(self.browser.run(HEADS) == 1, where, "has not one h1")


def check_links(reader):
    about = reader.browser.run(ABOUT)
    for fault in ("twice", "nowhere", "elsewhere", "unnamed"):
        reader.checks.none(about[fault], "one file", f"ids and links that are {fault}")
    return about["sheets"]


def check_sheets(reader, sheets, screenshots):
    """Each sheet by itself, and one of each kind opened afresh, wide and narrow."""
    for sheet in sheets:
        reader.browser.run("location.hash = arguments[0]", sheet)
        reader.sees(sheet, sheet)
    kinds = {sheet.split("-")[0]: sheet for sheet in reversed(sheets)}
    for sheet in kinds.values():
        for width in (390, 1280, 1920):
            reader.open(f"#{sheet}", width, "dark" if width == 390 else "light")
            reader.sees(sheet, f"{sheet} at {width} px")
            if screenshots:
                reader.browser.photograph(screenshots / f"single-{sheet}-{width}.png")
            wide = reader.browser.run("return document.documentElement.scrollWidth")
            reader.checks.that(wide <= width, sheet, f"{wide} px wide in a window of {width}")


def check_walk(reader, scripts):
    """From the overview to a topic, from a passage to its clause, and back; the same without scripts."""
    where = "a walk" if scripts else "a walk without scripts"
    browser, checks = reader.browser, reader.checks
    browser.tell("Emulation.setScriptExecutionDisabled", value=not scripts)
    reader.open()
    reader.sees("index", where)
    reader.follow('.masthead a[href="#matrix"]')
    reader.sees("matrix", f"{where}, at the matrix")
    topic = reader.follow("td[class^=said] a") or ""
    reader.sees(topic[1:].split("--")[0], f"{where}, at a topic")
    checks.that(browser.run(IN_SIGHT), f"{where}, at a topic", "the company is not in sight")
    clause = reader.follow(".passage .where a") or ""
    reader.sees(clause[1:].split("--")[0], f"{where}, at a clause")
    checks.that(browser.run(IN_SIGHT), f"{where}, at a clause", "the clause is not in sight")
    reader.follow(".skip")
    reader.sees(clause[1:].split("--")[0], f"{where}, after the skip link")
    reader.follow(".home")
    reader.sees("index", f"{where}, at home again")
    reader.go_back(2)
    reader.sees(clause[1:].split("--")[0], f"{where}, back")
    browser.tell("Emulation.setScriptExecutionDisabled", value=False)


def check_paper(reader, sheet):
    """What is shown is what is printed."""
    reader.open(f"#{sheet}")
    reader.browser.prefer(media="print")
    reader.sees(sheet, f"{sheet} on paper")
    reader.browser.prefer()


def check_archive(checks, file):
    found = re.findall(r'href="data:application/zip;base64,([^"]*)" download="punkti-data.zip"', file.read_text(encoding="utf-8"))
    checks.that(len(found) == 1, "the archive", f"stands in the file {len(found)} times")
    for archive in found:
        with zipfile.ZipFile(io.BytesIO(base64.b64decode(archive, validate=True))) as tables:
            checks.that(tables.testzip() is None and "datapackage.json" in tables.namelist(), "the archive", "is damaged")


def write_file(program, corpus, folder, *more):
    file = pathlib.Path(folder) / "one.html"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([program, "index", corpus, "--db", f"{folder}/db"], **quiet)
    subprocess.run([program, "report", "--db", f"{folder}/db", "--out", file, "--single-file", *more], check=True, **quiet)
    return file


def check_file(browser, checks, file, screenshots=None):
    reader = Reader(browser, checks, file)
    for scripts in (True, False):
        check_walk(reader, scripts)
    reader.open()
    sheets = check_links(reader)
    check_sheets(reader, sheets, screenshots)
    check_paper(reader, next(sheet for sheet in sheets if sheet.startswith("topics-")))
    check_archive(checks, file)
    check_quiet(browser, checks, "one file")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("program", type=pathlib.Path)
    arguments.add_argument("--corpus", type=pathlib.Path, default=SAMPLE)
    arguments.add_argument("--screenshots", type=pathlib.Path)
    given = arguments.parse_args()
    checks = Checks()
    for language in ("en", "ka"):
        with tempfile.TemporaryDirectory() as folder, Browser() as browser:  # each with a history of its own
            file = write_file(given.program.resolve(), given.corpus, folder, "--ui", language)
            shots = given.screenshots and given.screenshots / language
            check_file(browser, checks, file, shots)
    return checks.close()


if __name__ == "__main__":
    sys.exit(main())
