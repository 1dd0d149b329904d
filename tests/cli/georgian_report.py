#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A report with --ui ka says nothing in English: no Latin word stands in a text or in an attribute that is read out,
outside of what has a language of its own (quotations, names, English definitions) and of what is the same in every
language (CSV, SHA-256, the name of the program).

    tests/cli/georgian_report.py PROGRAM
"""
import html.parser
import pathlib
import re
import subprocess
import sys
import tempfile

SAME_IN_ALL = set(
    # formats, codes and sums; the codes of languages; keys; names
    "punkti JavaScript Schema Frictionless CSV JSON UTF SHA datapackage json zip ZIP HTML Markdown BibTeX CSL GPL FFFD ASCII ka en ru Home End Esc Enter Ctrl "
    "GDPR OPP PCI DSS EC EU XI IP GPS Facebook Google Apple".split()
)
WORD = re.compile(r"[A-Za-z]{2,}")
NO_END = {"meta", "link", "br", "hr", "img", "input", "wbr", "path", "line", "rect", "circle", "use"}
READ_OUT = ("aria-label", "title", "alt", "placeholder", "data-label", "summary", "aria-description", "aria-roledescription")
# Names of files and sums.
NOT_SAID = {"file", "sum"}


class Reader(html.parser.HTMLParser):
    """Collects what a page says in the language of the page."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.said = [], []

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        classes = set((given.get("class") or "").split())
        own = ("lang" in given and tag != "html") or given.get("translate") == "no" or "download" in given or tag in {"bdi", "style", "script", "code", "time"} or bool(classes & NOT_SAID)
        inside = own or (bool(self.open) and self.open[-1][1])
        if not inside:
            self.said += [(tag, name, given[name]) for name in READ_OUT if given.get(name)]
        if tag not in NO_END:
            self.open.append((tag, inside))

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if self.open and not self.open[-1][1]:
            self.said.append((self.open[-1][0], "", data))


def english_in(page):
    reader = Reader()
    reader.feed(page)
    for tag, attribute, text in reader.said:
        foreign = [word for word in WORD.findall(text) if word not in SAME_IN_ALL]
        if foreign:
            yield f"<{tag}>{' ' + attribute if attribute else ''}: {' '.join(text.split())[:160]}"


def main(program):
    sample = pathlib.Path(__file__).parents[2] / "corpus" / "sample"
    with tempfile.TemporaryDirectory() as folder:
        index, out = f"{folder}/index", pathlib.Path(folder) / "report"
        subprocess.run([program, "index", str(sample), "--db", index], check=True, capture_output=True)
        subprocess.run([program, "report", "--db", index, "--out", str(out), "--ui", "ka"], check=True, capture_output=True)
        return report_on(out)


def report_on(out):
    faults = {}
    for page in sorted(out.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        if '<html lang="ka">' not in text:
            faults.setdefault("a page is not marked as Georgian", []).append(page)
        for fault in english_in(text):
            faults.setdefault(fault, []).append(page)
    for fault, pages in faults.items():
        print(f"{pages[0].relative_to(out)} and {len(pages) - 1} more: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    given = pathlib.Path(sys.argv[1])
    sys.exit(report_on(given) if given.is_dir() else main(sys.argv[1]))
