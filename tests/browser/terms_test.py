#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The language room compiled to WebAssembly reads texts in Chromium as it does in the program: the same words, stems, roots, places.

    terms_test.py PROGRAM MODULE      tests/pocket/terms_in_program and terms_in_page

Reads the word lists of tests/words, the questions of the sample and the sample itself, and the judged queries where they are.
"""
import base64
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from browser import Browser, Checks, check_quiet

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("PUNKTI_SHARED", ROOT.parent / "shared"))
# What only the browser's own dictionary can cut, and what must not trouble anyone.
STRANGE = ["個人情報の保護", "ข้อมูลส่วนบุคคล", "", "\u0000", "e\u0301\u0301\u00ad\u200d", "🇬🇪🇬🇪", "ÀÉ ﬁle ½", "a" * 5000]
START = """
const [module, done] = arguments;
const bytes = Uint8Array.from(atob(module), (c) => c.charCodeAt(0));
const begun = performance.now();
startEngine(bytes).then((engine) => { window.engine = engine; done(performance.now() - begun); }, (error) => done(String(error)));
"""
READ = "return arguments[0].map((text) => engine.lend(text, (at, size) => engine.answerAt(engine.exports.terms(at, size))));"
THROW = "try { engine.exports.throw(); return 'nothing'; } catch (error) { return error.message; }"


def queries_of(file):
    return [json.loads(line)["query"] for line in file.read_text(encoding="utf-8").splitlines()]


def texts():
    found = []
    for words in sorted((ROOT / "tests/words").glob("*.t*")):
        found += [cell for line in words.read_text(encoding="utf-8").splitlines() for cell in line.split("\t")]
    found += queries_of(ROOT / "tests/evaluation/sample_queries.jsonl")
    for document in sorted((ROOT / "corpus/sample").rglob("*.txt")):
        found += document.read_bytes().decode("utf-8", errors="replace").splitlines()
    judged = SHARED / "gold/search/queries.dev.jsonl"
    if judged.is_file():
        found += queries_of(judged)
    return list(dict.fromkeys(found))


def by_program(program, asked):
    run = subprocess.run([program], input=json.dumps(asked), capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


def main():
    program, module = sys.argv[1], pathlib.Path(sys.argv[2])
    asked = texts()
    checks = Checks()
    with Browser() as browser, tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder) / "page.html"
        host = (ROOT / "pocket/browser/host.js").read_text(encoding="utf-8")
        page.write_text(f"<!DOCTYPE html><meta charset=utf-8><title>Terms</title><script>{host}</script>", encoding="utf-8")
        browser.look(page)
        took = browser.driver.execute_async_script(START, base64.b64encode(module.read_bytes()).decode())
        checks.that(isinstance(took, (int, float)), "the module", f"does not start: {took}")
        for text, in_program, in_page in zip(asked, by_program(program, asked), browser.run(READ, asked), strict=True):
            checks.that(in_page == in_program, repr(text), f"the page reads {in_page!r}, the program {in_program!r}")
        for text in STRANGE:
            checks.that(browser.run(READ, [text])[0] is not None, repr(text), "is not read")
        checks.that(browser.run(THROW) == "engine: said by the engine", "an exception", "does not reach the page")
        check_quiet(browser, checks, "the page")
    return checks.close()


if __name__ == "__main__":
    sys.exit(main())
