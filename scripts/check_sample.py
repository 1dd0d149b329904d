#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sees whether the oddities of corpus/sample are still there: an editor or a setting of git that "repairs" line ends, encodings or
invisible characters would leave the sample looking the same and testing nothing."""
import pathlib
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "corpus" / "sample"
AGREEMENT = "Balakhi/სამომხმარებლო ხელშეკრულება.txt"
WATER = "Lomvedza/პირობები, კონფიდენციალურობა, კონკურსი.txt"
INSURER = "Pari/პერსონალურ მონაცემთა დამუშავება.txt"

ODDITIES = [  # file, what must be in it
    ("Nakadi/Privacy Policy.txt", "\u0421ookies", "Cyrillic С"),
    ("Nakadi/Privacy Policy.txt", "StatsRiverflowვიზიტორების", "glued cells"),
    ("Nakadi/Privacy Policy.txt", "NAKADI\u2013ს", "en dash before an ending"),
    ("Nakadi/მიწოდება და დაბრუნება.html", "&shy;", "soft hyphen as an entity"),
    (AGREEMENT, "\r\n", "CR LF"),
    (AGREEMENT, "\u00a0", "no-break space"),
    (AGREEMENT, "\u00ad", "soft hyphen"),
    (AGREEMENT, "\u200b", "zero-width space"),
    (AGREEMENT, "\u200d", "zero-width joiner"),
    (AGREEMENT, "ვებ\u2011გვერდ", "no-break hyphen"),
    (AGREEMENT, "7 (შვიდი) კალენდარული", "the first copy of annex 2"),
    (AGREEMENT, "14 (თოთხმეტი) კალენდარული", "the second copy of annex 2"),
    ("Pari/Terms of Use.txt", "загруженული", "half-translated word"),
    (WATER, "\ufeff", "byte order mark"),
    (WATER, "\u1c92\u1c90\u1c9b\u1c9d", "Mtavruli"),
    (WATER, "\u10aa\u10ad\u10ab", "Asomtavruli"),
    (WATER, "\u2d0b\u2d07\u2d08", "Nuskhuri"),
    (WATER, "#mTisxma", "legacy hashtag"),
    ("Chkara/Partner Terms.txt", "Cafe\u0301", "NFD"),
    ("Chkara/Rider Terms and Privacy.md", "tankhmobis gareshe", "national romanization"),
    ("სალარო/Remote Banking Terms.txt", "\u0391pp", "Greek Α"),
    ("სალარო/Remote Banking Terms.txt", "\u043f\u0435\u0440", "Cyrillic in a Georgian word"),
]


def text_of(name):
    data = (SAMPLE / name).read_bytes()
    return data.decode("utf-16" if data.startswith(b"\xff\xfe") else "utf-8")


def main():
    missing = [f"{name}: {what} is gone" for name, needle, what in ODDITIES if needle not in text_of(name)]
    if not (SAMPLE / INSURER).read_bytes().startswith(b"\xff\xfe"):
        missing.append(f"{INSURER}: UTF-16LE is gone")
    partner = text_of("Chkara/Partner Terms.txt")
    if partner != unicodedata.normalize("NFD", partner):
        missing.append("Chkara/Partner Terms.txt: a composed letter came in")
    told = (ROOT / "docs" / "sample.md").read_text(encoding="utf-8")
    for file in sorted(SAMPLE.rglob("*")):
        name = file.relative_to(SAMPLE).as_posix()
        if file.suffix in {".txt", ".md", ".html"} and f"`{name}`" not in told:
            missing.append(f"{name}: docs/sample.md does not say what it is there for")
    print("\n".join(missing) or "the sample has all its oddities")
    return 1 if missing else 0


sys.exit(main())
