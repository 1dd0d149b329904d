#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The search inside a report answers as the program does: the same clauses in the same order, from a file, in Chromium.

    search_test.py PROGRAM

Asks what tests/evaluation/sample_queries.jsonl asks of the sample corpus, and what the judged queries ask of the shared documents
where they are. Ends with 77 when there is no browser.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from browser import Browser, Checks, check_quiet
from run import ROOT, write_report

SHARED = pathlib.Path(os.environ.get("PUNKTI_SHARED", ROOT.parent / "shared"))
# Types a question as a key press would and reads what stands there when the event is over: answers come at once.
ASK = """
const box = document.querySelector('[data-question]');
for (const select of document.querySelectorAll('[data-narrow]')) select.value = '';
box.value = arguments[0];
box.dispatchEvent(new Event('input', {bubbles: true}));
return [...document.querySelectorAll('[data-hits] [data-clause]')].map(hit => hit.dataset.clause);
"""
# Words that only the language of questions knows: it must be the same in both.
MORE = ['"personal data"', "cook*", "data -cookies", "lang:ka refund", "topic:retention", "zzzz qqqq", "company:nobody"]


def by_program(program, folder, questions):
    """The ids of the first ten clauses for each question, as `batch` gives them; none where it refuses."""
    asked = folder / "asked.jsonl"
    asked.write_text("".join(json.dumps({"qid": str(i), "query": q}) + "\n" for i, q in enumerate(questions)), encoding="utf-8")
    run = subprocess.run([program, "batch", asked, "--db", folder / "db"], capture_output=True, text=True)
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    return {questions[int(line["qid"])]: [hit["id"] for hit in line.get("hits", [])] for line in lines}


def ready(browser):
    browser.driver.set_script_timeout(60)
    return browser.driver.execute_async_script("""
const done = arguments[0], until = Date.now() + 50000;
(function look() {
  if (document.querySelector('[data-search][data-ready]')) return done(true);
  if (Date.now() > until) return done(false);
  setTimeout(look, 20);
})();""")


def check_same_order(browser, checks, program, folder, questions, where):
    for question, expected in by_program(program, folder, questions).items():
        found = browser.run(ASK, question)
        checks.that(found == expected, f"{where}, {question!r}", f"the page finds {found}, the program {expected}")


def check_words_marked(browser, checks, where):
    browser.run(ASK, "cookies")
    marked = browser.run("return [...document.querySelectorAll('[data-hits] mark')].map(m => m.textContent.toLowerCase())")
    checks.that(any("cookie" in word for word in marked), where, f"no word of the question is marked, only {marked[:5]}")
    languages = browser.run("return [...document.querySelectorAll('[data-hits] .published')].map(p => p.lang)")
    checks.that(languages and all(languages), where, f"a passage has no language: {languages}")


def check_links(browser, checks, report, where):
    """Each result leads to its clause, and a question can be linked."""
    browser.run(ASK, "refund")
    for link in browser.run("return [...document.querySelectorAll('[data-hits] .where a')].map(a => a.getAttribute('href'))")[:5]:
        file, _, anchor = link.partition("#")
        page = report / file
        checks.that(page.is_file() and f'id="{anchor}"' in page.read_text(encoding="utf-8"), where, f"{link} leads nowhere")
    address = browser.run("return location.href")
    checks.that("q=refund" in address, where, f"the address does not hold the question: {address}")
    before = browser.run("return [...document.querySelectorAll('[data-hits] [data-clause]')].map(hit => hit.dataset.clause)")
    browser.look(report / "index.html")
    browser.look(address)
    checks.that(ready(browser), where, "a link to a question does not open")
    after = browser.run("return [...document.querySelectorAll('[data-hits] [data-clause]')].map(hit => hit.dataset.clause)")
    checks.that(before == after, where, f"a link to a question gives other answers: {after}")


def check_filters(browser, checks, where):
    browser.run(ASK, "data")
    shown = browser.run("""
const select = document.querySelector('[data-narrow="lang"]');
select.value = 'ka';
select.dispatchEvent(new Event('change', {bubbles: true}));
return [...document.querySelectorAll('[data-hits] .published')].map(p => p.lang);""")
    checks.that(shown and all(lang.startswith("ka") for lang in shown), where, f"narrowed to Georgian there stand {shown}")
    said = browser.run("return document.querySelector('[data-status]').textContent")
    checks.that(any(c.isdigit() for c in said), where, f"the status does not count: {said!r}")


def check_hostile_question(browser, checks, where):
    browser.run(ASK, '<img src=x onerror="document.title=1"> <script>document.title=2</script>')
    checks.that(browser.run("return document.title") not in ("1", "2"), where, "a question ran as markup")
    checks.that(not browser.run("return document.querySelector('[data-search] img')"), where, "a question became markup")


def check(program, corpus, questions, checks, browser):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        report = write_report(program, [corpus], folder)
        where = f"search in {corpus.name}"
        if not (report / "search.html").is_file():
            checks.that(False, where, "the report has no search page")
            return
        browser.look(report / "search.html")
        if not ready(browser):
            checks.that(False, where, f"the engine did not start: {browser.complaints()}")
            return
        check_same_order(browser, checks, program, folder, questions, where)
        check_words_marked(browser, checks, where)
        check_filters(browser, checks, where)
        check_hostile_question(browser, checks, where)
        check_quiet(browser, checks, where)
        check_links(browser, checks, report, where)


def questions_of(file):
    return [json.loads(line)["query"] for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    checks = Checks()
    with Browser() as browser:
        check(program, ROOT / "corpus" / "sample", questions_of(ROOT / "tests/evaluation/sample_queries.jsonl") + MORE, checks, browser)
        judged = SHARED / "gold/search/queries.dev.jsonl"
        if judged.is_file() and (SHARED / "seeds").is_dir():
            check(program, SHARED / "seeds", questions_of(judged), checks, browser)
        else:
            print(f"skipped: {judged} is not there")
    return checks.close()


if __name__ == "__main__":
    sys.exit(main())
