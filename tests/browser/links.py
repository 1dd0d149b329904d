# SPDX-License-Identifier: GPL-3.0-or-later
"""Links lead where they say: a cell to its company on the topic's page, a passage to its place on the company's page."""
from browser import check_quiet


def follow(browser, link):
    """@return the anchor that the link names"""
    address = browser.run("return arguments[0].href", link)
    browser.run("arguments[0].click()", link)
    return address.split("#")[1]


def check_links(browser, checks, report):
    for kind, selector in (("a cell with passages", "td[class^=said] a"), ("a silent cell", "td.none a")):
        browser.look(report / "index.html")
        link = browser.run("return document.querySelector(arguments[0])", selector)
        if not link:
            continue
        company = follow(browser, link)
        checks.that(browser.run("return document.querySelector(':target')?.id") == company, kind, "leads nowhere")
        if kind == "a cell with passages":
            check_passage(browser, checks, company)
    check_quiet(browser, checks, "following links")


def check_passage(browser, checks, company):
    passage = browser.run("return document.querySelector(`#${arguments[0]} .passage`)", company)
    checks.that(passage is not None, "a cell with passages", "leads to no clause")
    if passage is None:
        return
    words = browser.run("return arguments[0].querySelector('.published:not(.lead-in)').textContent", passage)
    follow(browser, browser.run("return arguments[0].querySelector('.where a')", passage))
    target = browser.run("return document.querySelector(':target')?.textContent")
    checks.that(target is not None and words.strip()[-40:] in target, "a passage", "does not lead to its place")
