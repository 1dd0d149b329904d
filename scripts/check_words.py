#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when the report can say what it has no Georgian for, or holds Georgian that it never says.

    scripts/check_words.py [ROOT]

Messages stand in web/*.cpp as say("…") and say_count(n, "one", "many"), in web/assets/*.html between [[ and ]], in
web/assets/*.js as say("…") and sayCount(n, "one", "many"); their Georgian in web/words/*.toml (see web/words.hpp), which also holds that of
sentences of data, in the sections data-….
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


def georgian(root):
    """Section -> its messages; of both files."""
    sections = {}
    for path in sorted(root.glob("web/words/*.toml")):
        sections.update(tomllib.loads(path.read_text(encoding="utf-8")))
    return sections


def pattern(message):
    return re.compile(r"(.+?)".join(re.escape(piece) for piece in re.split(r"\{.*?\}", message)))


def faults_of_data(root, sections):
    """What topics/*.toml says of topics, and nothing else, stands in [data-topics]; each source of a definition fits one
    of [data-sources], but for names that are the same in every language."""
    topics = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(root.glob("topics/[0-9]*.toml"))]
    said = {topic[field] for topic in topics for field in ("covers", "excludes") if field in topic}
    for message in sorted(said ^ set(sections["data-topics"])):
        yield f"[data-topics]: {'no Georgian for' if message in said else 'no topic says'}: {message}"
    sources = {source for topic in topics if "source" in topic for source in topic["source"].split("; ")}
    names = {"OPP-115", "PCI DSS"}
    for source in sorted(sources - names):
        if not any(pattern(message).fullmatch(source) for message in sections["data-sources"]):
            yield f"[data-sources]: no Georgian for: {source}"
    for message in sections["data-sources"]:
        if not any(pattern(message).fullmatch(source) for source in sources):
            yield f"[data-sources]: no topic says: {message}"


def faults(root):
    said = messages(root)
    sections = georgian(root)
    known = {}
    for section, entries in sections.items():
        for message in entries:
            if message in known:
                yield f"[{section}] and [{known[message]}] both hold: {message}"
            known[message] = section
    for message, path in said.items():
        if message not in known:
            yield f"{path.relative_to(root)}: no Georgian for: {message}"
    for message, section in known.items():
        if message not in said and not section.startswith("data-"):
            yield f"[{section}]: nothing says: {message}"
    yield from faults_of_data(root, sections)


if __name__ == "__main__":
    found = list(faults(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()))
    print("\n".join(found))
    sys.exit(1 if found else 0)
