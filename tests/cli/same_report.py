#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the report of the sample twice, in all that must not matter another way, and compares every byte of every file.

    same_report.py PROGRAM

The second time the corpus lies elsewhere, with other dates of its files and made in another order; threads, time zone, language
and day differ. Only the words of the interface may change a report, and a date that is asked for.
"""
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "corpus" / "sample"


def copy_of(corpus, folder, seconds, seed):
    """The corpus again, its files made in a shuffled order and last changed at a time of theirs."""
    files = sorted(path for path in corpus.rglob("*") if path.is_file())
    random.Random(seed).shuffle(files)
    for number, file in enumerate(files):
        copied = folder / file.relative_to(corpus)
        copied.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copied)
        os.utime(copied, (seconds + number, seconds + number))


def files_below(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def report(program, folder, jobs, environment, *options):
    """@return every file of the report by name, the report of one file among them"""
    def run(*words):
        return subprocess.run([program, *words], cwd=folder, env={"PATH": "/usr/bin:/bin", "HOME": str(folder), **environment},
                              capture_output=True)
    run("index", "corpus", "--db", "db", "--jobs", str(jobs))
    for out in (["report"], ["one.html", "--single-file"]):
        written = run("report", "--db", "db", "--out", *out, *options)
        assert written.returncode == 0, written.stderr.decode()
    return files_below(folder / "report") | {"one.html": (folder / "one.html").read_bytes()}


def differing(one, other):
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        here, there = pathlib.Path(name) / "here", pathlib.Path(name) / "a longer name of another folder"
        copy_of(SAMPLE, here / "corpus", 1_000_000_000, 1)
        copy_of(SAMPLE, there / "corpus", 1_500_000_000, 2)
        one = report(program, here, 1, {"TZ": "UTC", "LC_ALL": "C"})
        other = report(program, there, 4, {"TZ": "Asia/Tbilisi", "LC_ALL": "C.UTF-8", "LANG": "ka_GE.UTF-8", "SOURCE_DATE_EPOCH": "1"})
        assert len(one) > 60 and "data/punkti-data.zip" in one, sorted(one)
        assert not differing(one, other), f"not the same: {differing(one, other)}"
        dated = report(program, here, 2, {"TZ": "UTC"}, "--date", "2026-03-01")
        changed = differing(one, dated)
        assert "index.html" in changed and "one.html" in changed and "data/matrix.csv" not in changed, changed
    print(f"{len(one)} files, the same bytes twice")


if __name__ == "__main__":
    main()
