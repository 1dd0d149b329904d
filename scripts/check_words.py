#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when the report can say what it has no Georgian for, or holds Georgian that it never says.

    scripts/check_words.py [ROOT]

Messages stand in web/*.cpp as say("…") and say_count(n, "one", "many"), in web/assets/*.html between [[ and ]], in
web/assets/*.js as say("…") and sayCount(n, "one", "many"); their Georgian in web/words/ka.toml (see web/words.hpp).
"""
import pathlib
import re
import sys
import tomllib

STRING = r'"(?:[^"\\\n]|\\.)*"'
STRINGS = rf"(?:{STRING}\s*)+"
SAY = re.compile(rf"\bsay\(\s*({STRINGS})")
COUNT = re.compile(rf"\b(?:say_count|say_form|sayCount)\(")
IN_MARKUP = re.compile(r"\[\[(.*?)\]\]", re.S)
COMMENT = re.compile(rf"({STRING})|//[^\n]*|/\*.*?\*/", re.S)


def joined(literals):
    parts = re.findall(STRING, literals)
    return "".join(part[1:-1].replace('\\"', '"').replace("\\\\", "\\") for part in parts)


def in_code(text):
    text = COMMENT.sub(lambda found: found[1] or " ", text)
    yield from (joined(found[1]) for found in SAY.finditer(text))
    for found in COUNT.finditer(text):
        forms = re.compile(rf"[^\";]*?({STRINGS}),\s*({STRINGS})").match(text, found.end())
        if forms:
            yield joined(forms[2])


def in_markup(text):
    for found in IN_MARKUP.finditer(text):
        yield re.sub(r"\{\{(.*?)\}\}", r"{\1}", found[1])


def messages(root):
    """Message -> the file that says it."""
    said = {}
    for path in sorted(root.glob("web/*.cpp")) + sorted(root.glob("web/assets/*.js")):
        said.update((message, path) for message in in_code(path.read_text(encoding="utf-8")))
    for path in sorted(root.glob("web/assets/*.html")):
        said.update((message, path) for message in in_markup(path.read_text(encoding="utf-8")))
    said["a character that cannot be seen"] = root / "web/escape.cpp"  # marked there by hand, below web/words.hpp
    return said


def faults(root):
    said = messages(root)
    known = {}
    for section, entries in tomllib.loads((root / "web/words/ka.toml").read_text(encoding="utf-8")).items():
        for message in entries:
            if message in known:
                yield f"ka.toml: [{section}] and [{known[message]}] both hold: {message}"
            known[message] = section
    for message, path in said.items():
        if message not in known:
            yield f"{path.relative_to(root)}: no Georgian for: {message}"
    for message, section in known.items():
        if message not in said and not section.startswith("data"):
            yield f"ka.toml: [{section}] nothing says: {message}"


if __name__ == "__main__":
    found = list(faults(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()))
    print("\n".join(found))
    sys.exit(1 if found else 0)
