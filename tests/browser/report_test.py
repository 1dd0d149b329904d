#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a written report in headless Chromium, from the file system, as a reader would.

    report_test.py REPORT_DIR [--screenshots DIR]

Ends with 0 when every check holds, 1 when one does not, 77 when no browser is installed.
"""
import argparse
import pathlib
import sys

from browser import Browser, Checks, check_quiet, pages_of
from comfort import check_reflow, check_stillness, check_without_scripts
from keyboard import check_keyboard, check_skip_link
from links import check_links
from paper import check_paper
from reading import check_reading_aids

WIDTHS = (390, 1280, 1920)


def check_page(browser, checks, page, where, screenshots):
    """At every width, light and dark: it fits, and wears its own style."""
    for width in WIDTHS:
        for theme in ("light", "dark"):
            browser.look(page, width, theme)
            if screenshots:
                name = where.replace("/", "-").removesuffix(".html")
                browser.photograph(screenshots / f"{name}-{width}-{theme}.png")
        wide = browser.run("return document.documentElement.scrollWidth")
        checks.that(wide <= width, where, f"{wide} px wide in a window of {width}")
    checks.that(browser.run("return document.querySelectorAll('h1').length") == 1, where, "has not one h1")
    applied = browser.run("return document.styleSheets.length === 1 && document.styleSheets[0].cssRules.length > 50")
    checks.that(applied, where, "the style was not applied")
    ground = browser.run("return getComputedStyle(document.documentElement).backgroundColor")
    checks.that(ground == "rgb(23, 25, 27)", where, f"is not dark in the dark, but {ground}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("report", type=pathlib.Path)
    arguments.add_argument("--screenshots", type=pathlib.Path)
    given = arguments.parse_args()
    report = given.report.resolve()
    checks = Checks()
    with Browser() as browser:
        for page in pages_of(report):
            where = str(page.relative_to(report))
            check_page(browser, checks, page, where, given.screenshots)
            check_quiet(browser, checks, where)
        for page in pages_of(report, shortest=0):
            where = str(page.relative_to(report))
            check_skip_link(browser, checks, page, where)
            check_keyboard(browser, checks, page, where)
            if page.parent != report:
                check_keyboard(browser, checks, page, where, width=390)
            check_reflow(browser, checks, page, where)
            check_stillness(browser, checks, page, where)
            check_without_scripts(browser, checks, page, where)
            check_quiet(browser, checks, where)
        check_links(browser, checks, report)
        check_reading_aids(browser, checks, report)
        check_paper(browser, checks, report)
    return checks.close()


if __name__ == "__main__":
    sys.exit(main())
