#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts how many legacy-encoded Georgian lines are found, and how many lines in other languages are taken for such.

    legacy_figures.py PROGRAM [--print]      --print shows the lines that are missed or wrongly taken

Georgian: the lines with 8 Georgian letters or more of the published pages beside the project, each once, typed on the AcadNusx
keyboard; each line stands alone, without the lines around it that would help. Skipped (status 77) where the pages are not there.
Others: the English page among them, the licence texts, copyright files and manual pages of the machine.
"""
import glob
import gzip
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("PUNKTI_SHARED", ROOT.parent / "shared"))
MKHEDRULI = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"
LEGACY = "abgdevzTiklmnopJrstufqRySCcZwWxjh"
NATIONAL = "a b g d e v z t i k’ l m n o p’ zh r s t’ u p k gh q’ sh ch ts dz ts’ ch’ kh j h".split()
GEORGIAN = re.compile("[ა-ჰ]")
LEAST_FOUND, LEAST_OTHER = 740, 1_000_000  # lines; bytes


def spelled(line, letters):
    table = dict(zip(MKHEDRULI, letters))
    return "".join(table.get(c, c) for c in line)


def lines_of(text):
    return [line.strip() for line in text.split("\n") if line.strip()]


def read(name):
    with (gzip.open if name.endswith(".gz") else open)(name, "rb") as file:
        return file.read().decode("utf-8", "ignore")


def manual(name):
    """The words of a manual page: its requests and font changes left out."""
    text = re.sub(r"^[.'](\\\".*|[A-Za-z]{1,3}\b)", "", read(name), flags=re.M)
    return re.sub(r"\\f\[?\w|\\&|\\\(\w\w", "", text).replace("\\-", "-")


def other_texts():
    manuals = lambda folder: (manual(n) for n in sorted(glob.glob(folder + "/*.gz"))[:400] if not os.path.islink(n))
    yield "licence texts", map(read, glob.glob("/usr/share/common-licenses/*"))
    yield "copyright files", map(read, glob.glob("/usr/share/doc/*/copyright"))
    yield "manuals, English", (t for n in "1578" for t in manuals(f"/usr/share/man/man{n}"))
    for language in sorted(os.listdir("/usr/share/man") if os.path.isdir("/usr/share/man") else []):
        if not language.startswith("man"):
            yield f"manuals, {language}", (t for n in "1578" for t in manuals(f"/usr/share/man/{language}/man{n}"))


def decoded(program, lines):
    """The lines as the program reads them, each alone."""
    done = subprocess.run([program, "text", "--words", "legacy"], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    out = done.stdout.split("\n")[:-1]
    assert len(out) == len(lines), f"{len(lines)} lines in, {len(out)} out"
    return out


def taken(program, lines):
    return [line for line, read_as in zip(lines, decoded(program, lines)) if line != read_as] if lines else []


def show(lines):
    if "--print" in sys.argv:
        for line in lines:
            print("    " + line)


def georgian_figures(program, texts):
    lines = list(dict.fromkeys(line for text in texts for line in lines_of(text) if len(GEORGIAN.findall(line)) >= 8))
    typed = [spelled(line, LEGACY) for line in lines]
    found = set(taken(program, typed))
    print(f"{len(found)} of {len(set(typed))} legacy-encoded lines found")
    show(line for line in typed if line not in found)
    for name, mark in (("with", "’"), ("without", "")):
        romanized = [spelled(line, NATIONAL).replace("’", mark) for line in lines]
        wrong = [line for line, mkhedruli, read_as in zip(romanized, lines, decoded(program, romanized))
                 if read_as != line and read_as != mkhedruli]
        print(f"{len(wrong)} of {len(romanized)} lines in the national romanization {name} apostrophes wrongly taken")
        show(wrong)
    return len(found)


def main():
    if not (SHARED / "seeds").is_dir():
        print(f"skipped: {SHARED / 'seeds'} is not there")
        return 77
    program = str(pathlib.Path(sys.argv[1]).resolve())
    pages = [file.read_text(encoding="utf-8") for file in sorted((SHARED / "seeds").glob("*/*.txt"))]
    found = georgian_figures(program, pages)
    english = [line for page in pages if not GEORGIAN.search(page[:2000]) for line in lines_of(page) if not GEORGIAN.search(line)]
    others = [("published English page", english)]
    others += [(name, sorted({line for text in texts for line in lines_of(text)})) for name, texts in other_texts()]
    wrong = size = 0
    for name, lines in others:
        here = taken(program, lines)
        bytes_here = sum(len(line.encode()) + 1 for line in lines)
        wrong, size = wrong + len(here), size + bytes_here
        print(f"{len(here)} of {len(lines)} lines taken for legacy-encoded: {name}, {bytes_here / 1e6:.2f} MB")
        show(here)
    print(f"together {wrong} false in {size / 1e6:.1f} MB")
    return int(found < LEAST_FOUND or wrong > 0 or size < LEAST_OTHER)


if __name__ == "__main__":
    sys.exit(main())
