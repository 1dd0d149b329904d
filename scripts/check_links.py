#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names every link of the project's Markdown pages that leads to a file or heading that is not there. Links to web sites are not followed."""
import pathlib
import re
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("topics/*.md"), *ROOT.glob("glossary/*.md")]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def without_code(text):
    text = re.sub(r"^(```|~~~).*?^\1", "", text, flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"`[^`\n]*`", "`", text)


def anchors(page):
    headings = re.findall(r"^#+\s+(.*?)\s*$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    keep = lambda c: c in "-_ " or unicodedata.category(c)[0] in "LN"
    return {"".join(filter(keep, heading.lower())).replace(" ", "-") for heading in headings}


def faults(page):
    for target in LINK.findall(without_code(page.read_text(encoding="utf-8"))):
        if re.match(r"[a-z][a-z0-9+.-]*:", target):
            continue
        path, _, anchor = target.partition("#")
        goal = (page.parent / path).resolve() if path else page
        if not goal.exists():
            yield f"{target}: no such file"
        elif anchor and goal.suffix == ".md" and anchor not in anchors(goal):
            yield f"{target}: no such heading"


def main():
    found = [f"{page.relative_to(ROOT)}: {fault}" for page in PAGES if page.exists() for fault in faults(page)]
    print("\n".join(found) or "all links lead somewhere")
    return 1 if found else 0


sys.exit(main())
