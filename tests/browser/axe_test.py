#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets axe-core look at a written report in Chromium: no page kind may break a rule of WCAG 2.2 A or AA.

    axe_test.py REPORT_DIR [--axe FILE]

Narrow and wide, light and dark. What axe only recommends ("best-practice") is printed and counts for nothing. Ends with 77 when
there is no browser, or axe-core is not here and cannot be fetched (scripts/fetch_axe.sh).
"""
import argparse
import pathlib
import subprocess
import sys

from browser import SKIPPED, Browser, Checks, pages_of

ROOT = pathlib.Path(__file__).resolve().parents[2]
STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
# One look with every rule for each width; what a theme changes is colours alone.
LOOKS = [(1280, "light", STANDARD + ["best-practice"]), (390, "light", STANDARD + ["best-practice"]),
         (1280, "dark", None), (390, "dark", None)]
RUN = """
const [tags, done] = arguments;
const only = tags ? {type: 'tag', values: tags} : {type: 'rule', values: ['color-contrast', 'link-in-text-block']};
const rules = tags ? {'target-size': {enabled: true}} : {};
axe.run(document, {runOnly: only, rules, resultTypes: ['violations']}).then(
  found => done(found.violations.map(v => ({rule: v.id, tags: v.tags, help: v.help, count: v.nodes.length,
    nodes: v.nodes.slice(0, 3).map(n => n.target.flat().join(' ') + ' ' + n.html.slice(0, 160) + ' ' +
      [...n.any, ...n.all, ...n.none].map(c => c.message).join('; '))}))),
  error => done([{rule: 'axe itself', tags: ['wcag2a'], help: String(error), count: 1, nodes: []}]));
"""


def fetched():
    """The text of axe-core; ends the test as skipped when there is none."""
    got = subprocess.run([ROOT / "scripts/fetch_axe.sh"], capture_output=True, text=True)
    if got.returncode:
        print(f"skipped: axe-core is not here: {got.stderr.strip()}")
        sys.exit(SKIPPED)
    return pathlib.Path(got.stdout.strip())


def check_rules(browser, checks, axe, page, where):
    """@return what is only recommended"""
    advice = set()
    for width, theme, tags in LOOKS:
        browser.look(page, width, theme)
        browser.run("document.querySelectorAll('details').forEach(d => d.open = true)")
        browser.run(axe)
        here = f"{where} at {width} px, {theme}"
        found = browser.driver.execute_async_script(RUN, tags)
        required = [v for v in found if set(v["tags"]) & set(STANDARD)]
        for violation in required:
            checks.that(False, here, f"{violation['rule']} ({violation['help']}), {violation['count']} times: "
                        + "\n    ".join([""] + violation["nodes"]))
        checks.that(not required, here, "breaks rules of WCAG")
        advice |= {f"{v['rule']}: {v['help']}, {v['count']} times, such as {(v['nodes'] + ['?'])[0]}" for v in found if v not in required}
    return advice


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("report", type=pathlib.Path)
    arguments.add_argument("--axe", type=pathlib.Path, help="axe.min.js, when it is at hand")
    given = arguments.parse_args()
    axe = (given.axe or fetched()).read_text(encoding="utf-8")
    report = given.report.resolve()
    checks, advice = Checks(), {}
    with Browser() as browser:
        browser.driver.set_script_timeout(120)
        for page in pages_of(report, shortest=0):
            where = str(page.relative_to(report))
            for line in check_rules(browser, checks, axe, page, where):
                advice.setdefault(line, where)
    for line, where in sorted(advice.items()):
        print(f"recommended: {where}: {line}")
    return checks.close()


if __name__ == "__main__":
    sys.exit(main())
