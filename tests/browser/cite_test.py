#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cites a clause and a passage of a written report in headless Chromium, from the file system, with the keyboard.

    cite_test.py REPORT_DIR

Ends with 0 when every check holds, 1 when one does not, 77 when no browser is installed.
"""
import json
import pathlib
import re
import sys

from browser import Browser, Checks, check_quiet  # ends with 77 where there is no Selenium
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys


def texts_of(browser):
    return dict(browser.run("return [...document.querySelectorAll('.cite-form:not([hidden])')]"
                            ".map((form) => [form.querySelector('label').textContent, form.querySelector('textarea').value])"))


def quotations_of(report):
    page = json.loads((report / "data/quotations.json").read_text(encoding="utf-8"))
    return {item["clause"]: item for item in page["items"] if item["id"].startswith("#c-") and "." not in item["id"]}


def check_dialog(browser, checks, page, quotations):
    """Opened by Enter, closed by Escape, the focus back where it was; what it says is what the report's data says."""
    where = f"citing on {page.name}"
    browser.look(page)
    place = browser.driver.find_element(By.CSS_SELECTOR, "[data-begin]")
    button = place.find_element(By.CSS_SELECTOR, "button.cite")
    box = button.size
    checks.that(box["width"] >= 24 and box["height"] >= 24, where, f"the button is small: {box}")
    browser.run("arguments[0].focus()", button)
    button.send_keys(Keys.ENTER)
    checks.that(browser.run("return document.querySelector('dialog.cite-dialog').open"), where, "Enter does not open it")
    checks.that(browser.run("return document.querySelector('dialog').contains(document.activeElement)"), where, "the focus stays outside")
    said = texts_of(browser)
    clause = place.get_attribute("data-clause")
    expected = quotations[clause]["target"]["selector"][0]
    selector = json.loads(said["W3C TextQuoteSelector"])["selector"][0]
    blanks = re.compile(r"\s+")
    for side in ("exact", "prefix", "suffix"):
        same = blanks.sub(" ", selector[side]) == blanks.sub(" ", expected[side])
        checks.that(same, where, f"{side} of {clause} is {selector[side]!r} and not {expected[side]!r}")
    checks.that(json.loads(said["CSL-JSON"])[0]["id"] == clause, where, "the CSL-JSON names another clause")
    checks.that(said["BibTeX"].startswith("@online{" + clause), where, "the BibTeX names another clause")
    checks.that(quotations[clause]["target"]["sha256"] in said["BibTeX"], where, "the BibTeX has no hash")
    link = next(text for name, text in said.items() if name.startswith("Link to this place"))
    checks.that(link.endswith("#" + place.get_attribute("id")), where, f"the link is {link}")
    browser.driver.find_element(By.CSS_SELECTOR, ".cite-copy").click()
    browser.run("return new Promise((done) => setTimeout(done, 200))")
    told = browser.run("return document.querySelector('.cite-status').textContent")
    checks.that(told != "", where, "copying is not told")
    browser.driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    checks.that(not browser.run("return document.querySelector('dialog').open"), where, "Escape does not close it")
    checks.that(browser.run("return document.activeElement === arguments[0]", button), where, "the focus does not come back")
    check_quiet(browser, checks, where)


def check_escaping(browser, checks, page):
    """Names and titles with every sign that BibTeX reads: none of them stays bare, and braces are even."""
    where = "escaping"
    browser.look(page)
    browser.run(r"""
        const place = document.querySelector('[data-begin]'), whole = place.closest('[data-sha256]');
        whole.dataset.title = 'a{b}c\\d%e&f#g_h~i^j$k „ვადა“ "q"';
        whole.dataset.company = '}{';
        whole.dataset.url = 'https://a.example/{x}?a=1&b=%20';
        place.querySelector('button.cite').click();""")
    said = texts_of(browser)
    title = re.search(r"title = \{\{(.*)\}\},\n", said["BibTeX"])[1]
    checks.that(title == r"a\textbraceleft{}b\textbraceright{}c\textbackslash{}d\%e\&f\#g\_h\textasciitilde{}i\textasciicircum{}j\$k „ვადა“ "
                + '"q"', where, f"the title is {title}")
    checks.that(said["BibTeX"].count("{") == said["BibTeX"].count("}"), where, "the braces are not even")
    checks.that("url = {https://a.example/%7Bx%7D?a=1&b=%20}" in said["BibTeX"], where, "the address is changed")
    item = json.loads(said["CSL-JSON"])[0]
    checks.that(item["author"] == [{"literal": "}{"}], where, "CSL-JSON changes a name")
    checks.that("#:~:text=" in item["URL"], where, "no link to the words")


def main():
    report = pathlib.Path(sys.argv[1]).resolve()
    quotations = quotations_of(report)
    checks = Checks()
    with Browser() as browser:
        pages = sorted((report / "companies").glob("*.html")) + sorted((report / "topics").glob("*.html"))[:12]
        for page in pages:
            if "data-begin" in page.read_text(encoding="utf-8"):
                check_dialog(browser, checks, page, quotations)
        check_escaping(browser, checks, max(pages, key=lambda page: page.stat().st_size))
    return checks.close()


if __name__ == "__main__":
    sys.exit(main())
