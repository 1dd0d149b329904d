#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the topics found in corpus/sample with those a reader found (tests/words/sample_topics.tsv); fails below the floor.

    sample_topics.py PROGRAM [CORPUS JUDGEMENTS]

A cell is one company and one topic. Cells judged addressed or silent are scored. What is said only in passing may be
found or not, and doubtful cells are left out: two readers could differ. A found cell should also show the judged quote
among its best five passages; that is printed, and no reason to fail, for a company often says a thing more than once.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FLOOR = 0.92
SHOWN = 5
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def plain(text):
    """Without what a quote need not have: line ends, marks of emphasis and characters nobody sees."""
    return re.sub(r"\s+", " ", INVISIBLE.sub("", text).replace("**", "")).strip()


def judged_cells(file):
    cells = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            company, topic, status, quote, *_ = line.split("\t") + [""]
            cells[company, topic] = (status, quote)
    return cells


def found_cells(program, corpus):
    with tempfile.TemporaryDirectory() as folder:
        db = f"{folder}/db"
        subprocess.run([program, "index", str(corpus), "--db", db], stderr=subprocess.DEVNULL, check=True)
        out = subprocess.run([program, "matrix", "--format", "jsonl", "--db", db], capture_output=True, check=True).stdout
    records = [json.loads(line) for line in out.decode("utf-8").splitlines()]
    return {(record["company"], record["topic"]): record for record in records}


def f1(judged, found, status):
    right = sum(1 for cell, (known, _) in judged.items() if known == status and found[cell]["status"] == status)
    known = sum(1 for was, _ in judged.values() if was == status)
    said = sum(1 for cell in judged if found[cell]["status"] == status)
    return 2 * right / (known + said) if known + said else 1.0


def shows(record, quote):
    return any(plain(quote) in plain(hit["lead_in"] + " " + hit["text"]) for hit in record["hits"][:SHOWN])


def print_wrong(judged, found):
    for cell, (status, quote) in judged.items():
        record = found[cell]
        if record["status"] != status:
            shown = plain(record["hits"][0]["text"])[:120] if record["hits"] else ""
            print(f"wrong    {' '.join(cell)}: judged {status} {quote!r}, found {record['status']} {shown!r}")
        elif status == "addressed" and not shows(record, quote):
            print(f"unshown  {' '.join(cell)}: {quote!r}")


def print_passing(cells, found):
    passing = [found[cell] for cell, (status, _) in cells.items() if status == "passing"]
    addressed = sum(1 for record in passing if record["status"] == "addressed")
    touched = sum(1 for record in passing if record["status"] == "silent" and record["in_passing"])
    print(f"in passing: {len(passing)} cells, {addressed} found, {touched} shown as in passing, {len(passing) - addressed - touched} neither")


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    corpus = pathlib.Path(sys.argv[2]) if len(sys.argv) > 3 else ROOT / "corpus/sample"
    cells = judged_cells(pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else ROOT / "tests/words/sample_topics.tsv")
    found = found_cells(program, corpus)
    if set(cells) != set(found):
        print(f"cells without a counterpart: {sorted(set(cells) ^ set(found))[:10]}")
        return 1
    judged = {cell: value for cell, value in cells.items() if value[0] in ("addressed", "silent")}
    accuracy = sum(1 for cell, (status, _) in judged.items() if found[cell]["status"] == status) / len(judged)
    print_wrong(judged, found)
    print_passing(cells, found)
    print(f"{len(judged)} cells: accuracy {accuracy:.3f}  F1 of silent {f1(judged, found, 'silent'):.3f}  "
          f"F1 of addressed {f1(judged, found, 'addressed'):.3f}  floor {FLOOR:.2f}")
    return 1 if accuracy < FLOOR else 0


if __name__ == "__main__":
    sys.exit(main())
