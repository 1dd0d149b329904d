#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""text_speed.py PROGRAM CORPUS: how fast the words of a text are analysed, as a ratio to ICU's bare word break iterator.

PROGRAM is build/release/indexer/text/text_speed. The Georgian lines of the corpus are measured as they stand and spelled in Latin
letters (national system without apostrophes; legacy keyboard), its other lines as English, and Czech by the manual pages of this
machine, when it has any.
"""
import gzip
import pathlib
import re
import subprocess
import sys
import tempfile

ROOM = pathlib.Path(__file__).resolve().parent.parent / "indexer/text/data"


def spellings(column):
    rows = [line.split("\t") for line in (ROOM / "romanization.tsv").read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return {row[0]: row[column].replace("’", "") for row in rows}


def lines_of(corpus):
    georgian, english = [], []
    for path in sorted(pathlib.Path(corpus).rglob("*")):
        if not path.is_file():
            continue
        for line in path.read_text(encoding="utf-8", errors="ignore").splitlines():
            of_georgian, of_latin = len(re.findall("[ა-ჰ]", line)), len(re.findall("[A-Za-z]", line))
            if of_georgian + of_latin > 0:
                (georgian if of_georgian > of_latin else english).append(line)
    return georgian, english


def czech_lines():
    lines = []
    for path in sorted(pathlib.Path("/usr/share/man/cs").rglob("*.gz")):
        with gzip.open(path, "rt", encoding="utf-8", errors="ignore") as page:
            lines += [re.sub(r"^\.\w* ?|\\f.", "", line.rstrip("\n")) for line in page]
    return lines


def main():
    program, corpus = sys.argv[1:3]
    georgian, english = lines_of(corpus)
    spell = lambda table: ["".join(table.get(c, c) for c in line) for line in georgian]
    texts = {"Mkhedruli": georgian, "English": english, "romanized": spell(spellings(2)), "legacy": spell(spellings(6)), "Czech": czech_lines()}
    with tempfile.TemporaryDirectory() as folder:
        for name, lines in texts.items():
            (pathlib.Path(folder) / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        subprocess.run([str(pathlib.Path(program).resolve()), *[name for name in texts if texts[name]]], cwd=folder, check=True)


if __name__ == "__main__":
    main()
