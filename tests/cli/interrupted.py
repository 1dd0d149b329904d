#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills `punkti index` at many moments of an update: what is searched afterwards is the old index or the new one, never a mix.

    interrupted.py PROGRAM
"""
import pathlib
import random
import subprocess
import sys
import tempfile
import time

COMPANIES, KILLS = 60, 25


def write_corpus(folder, word):
    for number in range(COMPANIES):
        company = folder / f"Company{number}"
        company.mkdir(parents=True, exist_ok=True)
        text = f"Privacy Policy\n\n1. Retention\n\nRecords of the {word} shop number {number} are kept for a year.\n"
        (company / "policy.txt").write_text(text, encoding="utf-8")


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    run = lambda *words: subprocess.run([program, *words], capture_output=True, text=True, timeout=60)
    mixed = 0
    rng = random.Random(1)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        corpus, db = folder / "corpus", str(folder / "db")
        write_corpus(corpus, "antelope")
        began = time.monotonic()
        assert run("index", str(corpus), "--db", db).returncode == 0
        whole_run = time.monotonic() - began
        for _ in range(KILLS):
            for old, new in (("antelope", "buffalo"), ("buffalo", "antelope")):
                write_corpus(corpus, new)
                writing = subprocess.Popen([program, "index", str(corpus), "--db", db], stderr=subprocess.DEVNULL)
                time.sleep(rng.random() * whole_run)
                writing.kill()
                writing.wait()
                found = {word: len(run("search", word, "--db", db, "--limit", "100", "--format", "jsonl").stdout.splitlines())
                         for word in (old, new)}
                if sorted(found.values()) != [0, COMPANIES]:
                    mixed += 1
                    print(f"mixed: {found}")
                assert run("index", str(corpus), "--db", db).returncode == 0, "a killed run left the index locked or broken"
    print(f"{2 * KILLS} kills, {mixed} mixed")
    return mixed > 0


if __name__ == "__main__":
    sys.exit(main())
