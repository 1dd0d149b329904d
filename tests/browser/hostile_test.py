#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the report of hostile documents in Chromium: nothing of theirs runs, nothing asks for anything, what is unseen is shown.

    hostile_test.py PROGRAM

An invented corpus always; the shared hostile inputs where they are. Each page is opened twice: as it is, and with its content security
policy switched off, so that escaping must hold alone. Ends with 77 when no browser is installed.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

from browser import Browser, Checks, pages_of
from hostile_corpus import write_corpus
from run import SHARED, write_report

# Before any script of a page: whatever an attack calls is noted, and nothing blocks the browser.
LISTEN = """
window.ran = [];
for (const name of ['pwned', 'alert', 'confirm', 'prompt', 'print', 'open', 'fetch', 'eval'])
  window[name] = (...given) => { window.ran.push(`${name}(${given})`); };
"""
# Only what our own pages are made of; each list holds what is not.
STRANGE = r"""
const found = [], all = [...document.querySelectorAll('*')];
const say = (e, what) => found.push(what + ': ' + e.outerHTML.slice(0, 160));
for (const e of all) {
  if (/^(iframe|object|embed|form|base|img|video|audio|math|template|applet|frame|marquee|noscript)$/i.test(e.localName)) say(e, 'element');
  for (const a of e.attributes) {
    if (/^on/i.test(a.name) || ['style', 'srcdoc', 'src', 'action', 'formaction', 'ping', 'background', 'xlink:href', 'autofocus'].includes(a.name)) say(e, a.name);
    if (a.name === 'href' && !/^(https?:\/\/[^@]+$|mailto:|#|(\.\.\/|data\/)?[-a-z0-9_.\/]+(#[-a-z0-9_.]+)?$|data:,$|data:text|index\.html)/i.test(a.value)) say(e, 'address');
    if (a.name === 'id' && !/^[-a-z0-9_.]+$/i.test(a.value)) say(e, 'id');
  }
}
if (document.querySelectorAll('style').length !== 1) say(document.querySelectorAll('style')[1], 'style');
for (const m of document.querySelectorAll('meta[http-equiv]')) if (m.httpEquiv !== 'Content-Security-Policy') say(m, 'meta');
for (const s of document.scripts) if (/pwned/.test(s.textContent) && s.type !== 'application/json') say(s, 'script');
return found;
"""
UNSEEN = r"""
const unseen = /[\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\u061C\u2028\u2029\uFEFF\u0007\u{E0000}-\u{E0FFF}]/u;
const found = [], walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const e = walker.currentNode.parentElement;
  if (!e.closest('script, style') && unseen.test(walker.currentNode.textContent)) found.push(e.outerHTML.slice(0, 120));
}
for (const e of document.querySelectorAll('[title], [aria-label], [data-label]'))
  for (const name of ['title', 'aria-label', 'data-label']) if (unseen.test(e.getAttribute(name) || '')) found.push(name + ' of ' + e.outerHTML.slice(0, 120));
return found;
"""
# Over every link and button, and with every folded part open: what waits for a pointer or a focus gets it.
TOUCH = """
for (const e of document.querySelectorAll('details')) e.open = true;
for (const e of [...document.querySelectorAll('main a, main button, main [tabindex], main summary')].slice(0, 400)) {
  for (const kind of ['mouseover', 'mouseenter', 'focus', 'pointerover']) e.dispatchEvent(new Event(kind, {bubbles: true}));
}
"""


def check_hostile_page(browser, checks, page, where):
    browser.look(page)
    browser.run(TOUCH)
    checks.none(browser.run("return window.ran"), where, "runs")
    checks.none(browser.run(STRANGE), where, "is not of ours")
    checks.none(browser.run(UNSEEN), where, "is not shown")
    wide = browser.run("return document.documentElement.scrollWidth - innerWidth")
    checks.that(wide <= 0, where, f"{wide} px wider than the window")
    said, asked = browser.complaints()
    checks.none(asked, where, "asks for")
    checks.none([line for line in said if "pwned" in line or "Refused" in line], where, "was stopped by the policy only")


def check_report(browser, checks, report, pages):
    names = [str(file.relative_to(report)) for file in report.rglob("*") if file.is_file()]
    checks.none([name for name in names if not re.fullmatch(r"[-a-z0-9_./]+", name)], "the report", "has names that are not plain")
    for off in (False, True):
        browser.tell("Page.setBypassCSP", enabled=off)
        for page in pages:
            check_hostile_page(browser, checks, page, f"{page.relative_to(report)}{', without its policy' if off else ''}")


def shared_inputs(folder):
    """The shared inputs that are about markup, names and characters; none where they are not there."""
    maker = SHARED / "robust" / "make_bad_inputs.py"
    if not maker.is_file():
        print(f"{maker.parent} is not there: the invented corpus only")
        return []
    subprocess.run([sys.executable, maker, "--small", "--out", f"{folder}/bad"], check=True, stdout=subprocess.DEVNULL)
    return [folder / "bad/docs" / kind for kind in ("xss", "uni", "name", "html", "georgian")]


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    checks = Checks()
    with Browser() as browser, tempfile.TemporaryDirectory() as scratch:
        browser.tell("Page.addScriptToEvaluateOnNewDocument", source=LISTEN)
        folder = pathlib.Path(scratch)
        write_corpus(folder / "invented")
        report = write_report(program, [folder / "invented"], folder / "one")
        checks.that(len(list((report / "companies").glob("*.html"))) == 6, "the invented corpus", "was not read whole")
        check_report(browser, checks, report, sorted(report.glob("*.html")) + sorted(report.glob("companies/*.html")) + pages_of(report, longest=3))
        inputs = shared_inputs(folder)
        if inputs:
            report = write_report(program, inputs, folder / "two")
            check_report(browser, checks, report, pages_of(report, longest=6, shortest=2))
        subprocess.run(["chmod", "-R", "u+rwx", scratch], check=False)  # some inputs may not be read
    return checks.close()


if __name__ == "__main__":
    sys.exit(main())
