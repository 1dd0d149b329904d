#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a written report in headless Chromium, from the file system, as a reader would.

    report_test.py REPORT_DIR [--screenshots DIR]

Ends with 0 when every check holds, 1 when one does not, 77 when no browser is installed.
Needs Debian's python3-selenium, chromium and chromium-driver.
"""
import argparse
import json
import pathlib
import shutil
import sys
import tempfile

SKIPPED = 77
WIDTHS = (390, 1280, 1920)
SWITCHES = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-default-apps", "--disable-extensions", "--hide-scrollbars",
)

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
except ImportError:
    print("skipped: python3-selenium is not installed")
    sys.exit(SKIPPED)


class Checks:
    """Counts what held, and says what did not and where."""

    def __init__(self):
        self.held = 0
        self.failed = []

    def that(self, holds, where, what):
        if holds:
            self.held += 1
        else:
            self.failed.append(f"{where}: {what}")


class Browser:
    """A Chromium with a profile of its own that is gone afterwards."""

    def __init__(self, chromium, chromedriver):
        self.profile = tempfile.mkdtemp(prefix="punkti-browser-")
        options = webdriver.ChromeOptions()
        options.binary_location = chromium
        for switch in SWITCHES:
            options.add_argument(switch)
        options.add_argument(f"--user-data-dir={self.profile}")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(service=Service(chromedriver), options=options)
        self.driver.get("about:blank")
        for log in ("browser", "performance"):  # what the browser's own first page did is not ours
            self.driver.get_log(log)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()
        shutil.rmtree(self.profile, ignore_errors=True)

    def look(self, page, width=1280, theme="light"):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 844 if width < 500 else 900, "deviceScaleFactor": 1, "mobile": False})
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": theme},
                         {"name": "prefers-reduced-motion", "value": "reduce"}]})
        self.driver.get(page.as_uri())

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def photograph(self, file):
        file.parent.mkdir(parents=True, exist_ok=True)
        self.driver.save_screenshot(str(file))


def pages_to_open(report):
    """One of every kind, and of topics, companies and language versions the longest and the shortest."""
    pages = [report / name for name in ("index.html", "facts.html", "duplicates.html", "method.html")]
    for kind in ("topics", "companies", "parity"):
        of_kind = sorted((report / kind).glob("*.html"), key=lambda page: (page.stat().st_size, page.name))
        pages += of_kind[-1:] + of_kind[:1]
    return list(dict.fromkeys(pages))


def check_quiet(browser, checks, where):
    """Nothing was complained about, and nothing was asked for but files."""
    for entry in browser.driver.get_log("browser"):
        checks.that(False, where, f"the console says: {entry['message']}")
    for entry in browser.driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            url = message["params"]["request"]["url"]
            checks.that(url.startswith(("file:", "data:")), where, f"asks for {url}")


def check_page(browser, checks, page, report, screenshots):
    where = str(page.relative_to(report))
    for width in WIDTHS:
        for theme in ("light", "dark"):
            browser.look(page, width, theme)
            if screenshots:
                name = f"{page.parent.name if page.parent != report else 'report'}-{page.stem}-{width}-{theme}.png"
                browser.photograph(screenshots / name)
        wide = browser.run("return document.documentElement.scrollWidth")
        checks.that(wide <= width, where, f"{wide} px wide in a window of {width}")
    checks.that(len(browser.driver.find_elements(By.TAG_NAME, "h1")) == 1, where, "has not one h1")
    checks.that(browser.run("return document.scripts.length") == 0, where, "has a script")
    applied = browser.run("return document.styleSheets.length === 1 && document.styleSheets[0].cssRules.length > 50")
    checks.that(applied, where, "the style was not applied")
    grounds = browser.run("return getComputedStyle(document.documentElement).backgroundColor")
    checks.that(grounds == "rgb(23, 25, 27)", where, f"is not dark in the dark, but {grounds}")
    check_quiet(browser, checks, where)


def check_focus(browser, checks, page, report):
    """The first stop skips to the text; the others follow the text's order, can be seen, and show that they are where we are."""
    where = f"{page.relative_to(report)} by keyboard"
    browser.look(page)
    body = browser.driver.find_element(By.TAG_NAME, "body")
    body.send_keys(Keys.TAB)
    checks.that(browser.run("return document.activeElement.className") == "skip", where, "the first stop is not the skip link")
    browser.driver.switch_to.active_element.send_keys(Keys.ENTER)
    checks.that(browser.run("return location.hash") == "#main", where, "the skip link does not skip")
    for _ in range(20):
        browser.run("window.before = document.activeElement")
        browser.driver.switch_to.active_element.send_keys(Keys.TAB)
        stop = browser.run("""
            const here = document.activeElement, box = here.getClientRects()[0];
            const covered = document.elementFromPoint(box.x + Math.min(box.width, 8) / 2, box.y + box.height / 2);
            return {end: here === document.body || here === document.documentElement || here.matches('.skip'),
                    follows: Boolean(window.before.compareDocumentPosition(here) & 4),
                    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
                    free: covered === null || here.contains(covered) || covered.contains(here),
                    outlined: getComputedStyle(here).outlineStyle !== 'none',
                    what: here.outerHTML.slice(0, 120)};""")
        if stop["end"]:
            break
        for quality in ("follows", "seen", "free", "outlined"):
            checks.that(stop[quality], where, f"not {quality}: {stop['what']}")


def check_matrix(browser, checks, report):
    """A cell leads to its company on the topic's page, a passage to its place on the company's page."""
    browser.look(report / "index.html")
    cells = browser.driver.find_elements(By.CSS_SELECTOR, "td[class^=said] a")
    silent = browser.driver.find_elements(By.CSS_SELECTOR, "td.none a")
    for kind, cell in (("a cell with passages", cells[:1]), ("a silent cell", silent[:1])):
        if not cell:
            continue
        browser.look(report / "index.html")
        selector = "td[class^=said] a" if kind.startswith("a cell") else "td.none a"
        link = browser.driver.find_element(By.CSS_SELECTOR, selector)
        company = link.get_attribute("href").split("#")[1]
        link.click()
        checks.that(browser.run("return document.querySelector(':target')?.id") == company, kind, "leads nowhere")
        if kind == "a cell with passages":
            passage = browser.driver.find_elements(By.CSS_SELECTOR, f"#{company} .passage")
            checks.that(len(passage) > 0, kind, "leads to no clause")
            check_passage(browser, checks, passage[0])
    check_quiet(browser, checks, "following links")


def check_passage(browser, checks, passage):
    words = browser.run("return arguments[0].querySelector('.published:not(.lead-in)').textContent", passage)
    passage.find_element(By.CSS_SELECTOR, ".where a").click()
    target = browser.run("return document.querySelector(':target')?.textContent")
    checks.that(target is not None and words.strip()[-40:] in target, "a passage", "does not lead to its place")


def check_paper(browser, checks, report):
    """Printed pages have no dark ground, and passages that are folded on the screen are unfolded."""
    browser.look(report / "index.html", theme="dark")
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "media": "print", "features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    ground = browser.run("return getComputedStyle(document.documentElement).backgroundColor")
    checks.that(ground == "rgb(255, 255, 255)", "on paper", f"the ground is {ground}")
    hidden = browser.run("return getComputedStyle(document.querySelector('.masthead')).display")
    checks.that(hidden == "none", "on paper", "the navigation is printed")
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("report", type=pathlib.Path)
    arguments.add_argument("--screenshots", type=pathlib.Path)
    given = arguments.parse_args()
    chromium, chromedriver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not chromedriver:
        print("skipped: chromium and chromium-driver are not installed")
        return SKIPPED
    report = given.report.resolve()
    checks = Checks()
    with Browser(chromium, chromedriver) as browser:
        for page in pages_to_open(report):
            check_page(browser, checks, page, report, given.screenshots)
            check_focus(browser, checks, page, report)
        check_matrix(browser, checks, report)
        check_paper(browser, checks, report)
    for failure in checks.failed:
        print(f"failed: {failure}")
    print(f"{checks.held} checks held, {len(checks.failed)} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
