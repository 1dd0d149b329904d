#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sorts, filters and walks the matrix and the list of facts of a written report in headless Chromium, as a reader would.

    matrix_test.py REPORT_DIR [--times]

Ends with 0 when every check holds, 1 when one does not, 77 when no browser is installed. --times prints how long sorting and
filtering take, until the page is laid out again.
"""
import argparse
import pathlib
import sys

from browser import Browser, Checks, check_quiet

ARROWS = {"ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, "Home": 36, "End": 35}
CONTROL = 2

# The matrix as it is shown: names of the rows and the columns, and the class of each cell.
SHOWN = """
const table = document.querySelector('.matrix table');
const lines = [...table.querySelectorAll('tbody tr[data-key]')];
return {rowsAre: table.dataset.rows,
        columns: [...table.tHead.rows[0].cells].slice(1).map(th => th.dataset.key),
        rows: lines.map(tr => tr.dataset.key),
        cells: lines.map(tr => [...tr.cells].slice(1).map(td => td.className.slice(0, 4))),
        ids: lines.map(tr => [...tr.cells].slice(1).map(td => td.id)),
        status: document.querySelector('.shown').textContent,
        hash: location.hash};
"""
CHOOSE = """
const field = document.getElementById(arguments[0]);
field.value = arguments[1];
field.dispatchEvent(new Event(field.type === 'search' ? 'input' : 'change', {bubbles: true}));
"""
FACTS = """
return [...document.querySelectorAll('table.facts tbody tr:not(.group)')].map(
  tr => ({kind: tr.dataset.kind, company: tr.dataset.company, order: tr.dataset.order, id: tr.id}));
"""
TIME = """
const before = performance.now();
const field = document.getElementById(arguments[0]);
field.value = arguments[1];
field.dispatchEvent(new Event('change', {bubbles: true}));
document.body.getBoundingClientRect();
return performance.now() - before;
"""


class Matrix:
    def __init__(self, browser, checks, page):
        self.browser, self.checks, self.page = browser, checks, page

    def open(self, fragment=""):
        self.browser.driver.get("about:blank")  # or only the fragment would change
        self.browser.look(self.page.as_uri() + fragment)
        return self.browser.run(SHOWN)

    def choose(self, field, value):
        self.browser.run(CHOOSE, field, value)
        return self.browser.run(SHOWN)

    def that(self, holds, what):
        self.checks.that(holds, "matrix.html", what)

    @staticmethod
    def topics(shown):
        return shown["rows"] if shown["rowsAre"] == "topics" else shown["columns"]

    @staticmethod
    def companies(shown):
        return shown["columns"] if shown["rowsAre"] == "topics" else shown["rows"]

    @staticmethod
    def by_topic(shown):
        return shown["cells"] if shown["rowsAre"] == "topics" else [list(column) for column in zip(*shown["cells"])]

    def check_filters(self):
        whole = self.open()
        groups = self.browser.run("return [...document.getElementById('by-group').options].map(o => o.value)")
        of_one = self.choose("by-group", groups[1])
        self.that(0 < len(self.topics(of_one)) < len(self.topics(whole)) or len(groups) == 2, "a group of topics is not filtered")
        self.that(self.topics(of_one) == [t for t in self.topics(whole) if t in set(self.topics(of_one))], "a filter mixes the order")
        self.that(str(len(self.topics(of_one))) in of_one["status"], f"the status does not count: {of_one['status']}")
        self.that(f"group={groups[1]}" in of_one["hash"], "the address does not keep the filter")
        self.that(self.open(of_one["hash"])["ids"] == of_one["ids"], "an address does not bring its view back")
        self.that(self.choose("by-group", "")["ids"] == whole["ids"], "the whole does not come back")
        silent = self.choose("by-standing", "silent")
        self.that(all("none" in cells for cells in self.by_topic(silent)), "a topic without silence is called silent")
        differ = self.choose("by-standing", "differ")
        self.that(all(len(set(cells) - {"unre"}) > 1 for cells in self.by_topic(differ)), "companies that agree are said to differ")
        self.choose("by-standing", "")
        self.browser.run("document.getElementById('no-companies').click()")
        self.that(self.browser.run(SHOWN)["status"] != whole["status"], "nothing is said when nothing is left")
        self.browser.run("document.getElementById('whole').click()")
        self.that(self.browser.run(SHOWN)["ids"] == whole["ids"], "the button does not show everything")

    def check_languages(self):
        whole = self.open()
        for code in self.browser.run("return [...document.getElementById('by-language').options].map(o => o.value)")[1:]:
            alone = self.choose("by-language", code)
            words = self.browser.run("return [...document.querySelectorAll('.matrix td small')].map(s => s.textContent)")
            self.that(set(words) <= {code}, f"in {code} a cell speaks of {sorted(set(words))}")
            said = [now for before, now in zip(sum(whole["cells"], []), sum(alone["cells"], [])) if before != "said" and now == "said"]
            self.that(not said, "a cell is addressed in one language and not in all")
        self.that(self.choose("by-language", "")["cells"] == whole["cells"], "the cells do not come back")

    def check_orders(self):
        whole = self.open()
        most = self.choose("order-topics", "most")
        counts = [sum(cell == "said" for cell in cells) for cells in self.by_topic(most)]
        self.that(counts == sorted(counts, reverse=True), f"topics are not in the order of their counts: {counts}")
        self.that(sorted(self.topics(most)) == sorted(self.topics(whole)), "sorting loses a topic")
        self.choose("order-topics", "")
        fewest = self.choose("order-companies", "fewest")
        counts = [sum(cells[at] == "said" for cells in self.by_topic(fewest)) for at in range(len(self.companies(fewest)))]
        self.that(counts == sorted(counts), f"companies are not in the order of their counts: {counts}")
        self.that(sorted(sum(fewest["ids"], [])) == sorted(sum(whole["ids"], [])), "sorting loses a cell")
        self.that(self.choose("order-companies", "")["ids"] == whole["ids"], "the first order does not come back")

    def stop(self):
        """Where the focus is: the id of its cell, or the words of its head."""
        return self.browser.run("""
            const holder = document.activeElement.closest('td, th');
            return holder && (holder.id.startsWith('cell-') ? holder.id : holder.querySelector('a').textContent);""")

    def check_keys(self):
        shown = self.open()
        ids = shown["ids"]
        press = lambda key, modifiers=0: self.browser.press(key, ARROWS[key], modifiers)
        stops = self.browser.run("return document.querySelectorAll('.matrix table a[tabindex=\"0\"]').length")
        self.that(stops == 1, f"the table has {stops} stops for the Tab key")
        self.browser.run("document.querySelector('.matrix tbody td[id] a').focus()")
        press("ArrowRight")
        self.that(self.stop() == ids[0][1], f"right of the first cell is {self.stop()}")
        press("ArrowDown")
        self.that(self.stop() == ids[1][1], f"below it is {self.stop()}")
        press("End")
        self.that(self.stop() == ids[1][-1], f"at the end of the row is {self.stop()}")
        press("Home")
        self.that(not (self.stop() or "").startswith("cell-"), "the row does not begin with its head")
        press("End", CONTROL)
        self.that(self.stop() == ids[-1][-1], f"at the end of all is {self.stop()}")
        press("ArrowDown")
        self.that(self.stop() == ids[-1][-1], "the last row has one below it")
        free = self.browser.run("""
            const box = document.activeElement.getBoundingClientRect();
            const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            return document.activeElement.closest('td').contains(there);""")
        self.that(free, "what is in focus is covered")
        press("Home", CONTROL)
        press("ArrowRight")
        self.that(self.stop() == ids[0][0], f"the first cell is not reached, but {self.stop()}")
        free = self.browser.run("""
            const box = document.activeElement.getBoundingClientRect();
            return document.activeElement.contains(document.elementFromPoint(box.x + 12, box.y + box.height / 2));""")
        self.that(free, "the first cell is covered by a head")

    def check_addresses(self):
        cell = self.open()["ids"][2][1]
        shown = self.open(f"#{cell}")
        marked = self.browser.run("return [...document.querySelectorAll('.here')].map(e => e.id)")
        self.that(marked == [cell], f"the address of a cell marks {marked}")
        sign = self.browser.run("""
            document.getElementById(arguments[0]).querySelector('a').focus();
            return document.querySelector('.matrix .permalink-inline').hash;""", cell)
        self.that(sign == f"#{cell}", f"the sign beside a cell leads to {sign}")
        self.that(shown["status"] != "", "nothing is said of how much is shown")


def check_facts(browser, checks, page):
    where = "facts.html"
    browser.look(page)
    whole = browser.run(FACTS)
    if not whole:
        return
    checks.that(len({row["id"] for row in whole}) == len(whole), where, "two rows have one address")
    kind = whole[0]["kind"]
    browser.run(CHOOSE, "by-kind", kind)
    of_kind = browser.run(FACTS)
    checks.that(of_kind == [row for row in whole if row["kind"] == kind], where, "a kind is not filtered")
    browser.run("document.querySelectorAll('.facts thead button')[3].click()")
    by_value = browser.run(FACTS)
    orders = [row["order"] for row in by_value]
    checks.that(orders == sorted(orders), where, "values are not in their order")
    said = browser.run("return document.querySelector('.facts thead [aria-sort]')?.getAttribute('aria-sort')")
    checks.that(said == "ascending", where, f"aria-sort says {said}")
    address = browser.run("return location.hash")
    browser.driver.get("about:blank")
    browser.look(page.as_uri() + address)
    checks.that(browser.run(FACTS) == by_value, where, "an address does not bring its view back")
    browser.run("document.getElementById('whole').click()")
    checks.that(browser.run(FACTS) == whole, where, "the button does not show everything")
    browser.run("const field = document.getElementById('by-words'); field.value = 'no such words anywhere';"
                "field.dispatchEvent(new Event('input'));")
    browser.driver.execute_async_script("setTimeout(arguments[0], 200)")
    checks.that(browser.run(FACTS) == [], where, "words are not looked for")


def print_times(browser, report):
    """Each of them once to and once back, on the matrix."""
    browser.look(report / "matrix.html")
    for field in ("by-group", "by-standing", "by-language", "order-topics", "order-companies"):
        value = browser.run("return document.getElementById(arguments[0]).options[1].value", field)
        there, back = browser.run(TIME, field, value), browser.run(TIME, field, "")
        print(f"{field}={value}: {there:.0f} ms, back {back:.0f} ms")
    browser.look(report / "facts.html")
    for field in ("by-kind", "by-company", "order"):
        value = browser.run("return document.getElementById(arguments[0]).options[1].value", field)
        there, back = browser.run(TIME, field, value), browser.run(TIME, field, "")
        print(f"facts, {field}={value}: {there:.0f} ms, back {back:.0f} ms")
    for page in ("index.html", "matrix.html", "facts.html"):
        browser.look(report / page)
        took = browser.run("const t = performance.getEntriesByType('navigation')[0]; return t.loadEventEnd - t.startTime")
        print(f"{page}: {(report / page).stat().st_size:,} bytes, loaded in {took:.0f} ms")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("report", type=pathlib.Path)
    arguments.add_argument("--times", action="store_true")
    given = arguments.parse_args()
    report = given.report.resolve()
    checks = Checks()
    with Browser() as browser:
        if given.times:
            print_times(browser, report)
        matrix = Matrix(browser, checks, report / "matrix.html")
        matrix.check_filters()
        matrix.check_languages()
        matrix.check_orders()
        matrix.check_keys()
        matrix.check_addresses()
        check_quiet(browser, checks, "matrix.html")
        check_facts(browser, checks, report / "facts.html")
        check_quiet(browser, checks, "facts.html")
    return checks.close()


if __name__ == "__main__":
    sys.exit(main())
