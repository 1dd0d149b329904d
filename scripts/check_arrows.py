#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a file includes a room, or an outside library, that its room may not use. The two tables are the only place this is written.

    scripts/check_arrows.py [ROOT]
"""
import pathlib
import re
import sys

# room -> rooms it may include. Data flows along these arrows only.
ROOMS = {
    "indexer/text": set(),
    "corpus": {"indexer/text"},
    "indexer/lexicon": {"indexer/text"},
    "indexer": {"corpus", "facts", "indexer/text", "indexer/lexicon"},
    "query": {"corpus", "facts", "indexer", "indexer/text", "indexer/lexicon"},
    "evaluation": {"corpus", "indexer", "indexer/text", "indexer/lexicon", "query"},
    "parity": {"corpus", "indexer", "indexer/text", "indexer/lexicon", "query"},
    "translations": {"indexer", "indexer/text", "indexer/lexicon", "query", "parity"},
    "facts": {"indexer/text"},
    "duplicates": {"corpus", "indexer", "indexer/text", "query"},
    "versions": {"corpus", "indexer/text", "duplicates"},
    "verify": {"corpus", "indexer/text", "duplicates"},
    "contradictions": {"facts", "indexer", "indexer/text", "indexer/lexicon", "query"},
    "notices": {"facts", "indexer", "indexer/text", "indexer/lexicon", "query"},
    "pocket": {"corpus", "indexer", "indexer/text", "query"},
    "web": {"corpus", "facts", "query", "parity", "duplicates"},
    "cli": {"corpus", "facts", "indexer", "indexer/text", "indexer/lexicon", "query", "evaluation", "parity", "duplicates", "versions", "verify", "translations", "pocket", "web", "contradictions", "notices"},
}
# beginning of a header's name -> rooms that alone may include it
LIBRARIES = {
    "xapian.h": {"indexer", "cli"},
    "unicode/": {"indexer/text", "corpus", "indexer", "pocket", "cli"},
    "cmark.h": {"corpus"},
    "gumbo.h": {"corpus"},
    "toml++/": {"corpus", "indexer/lexicon", "web"},
    "CLI/": {"cli"},
    "openssl/": {"corpus", "web"},
    "zip.h": {"web"},
}
# of these rooms web may include values only; everything else there has handles
VALUES_OF = {"facts", "query", "parity", "duplicates"}
WEB_MAY_INCLUDE = {"facts/fact.hpp", "query/survey.hpp", "parity/parity.hpp", "duplicates/block.hpp"}


def room_of(path):
    return next((r for r in sorted(ROOMS, key=len, reverse=True) if path.startswith(r + "/")), None)


def faults_in(path, text):
    here = room_of(path)
    for number, line in enumerate(text.splitlines(), 1):
        own = re.match(r'#include "([^"]+)"', line)
        outside = re.match(r"#include <([^>]+)>", line)
        if own:
            there = room_of(own[1])
            if there and there != here and there not in ROOMS[here]:
                yield f"{path}:{number}: {here} may not include {there} ({own[1]})"
            if here == "web" and there in VALUES_OF and own[1] not in WEB_MAY_INCLUDE:
                yield f"{path}:{number}: web takes finished values only, not {own[1]}"
        elif outside:
            for library, rooms in LIBRARIES.items():
                if outside[1].startswith(library) and here not in rooms:
                    yield f"{path}:{number}: {here} may not include <{outside[1]}>"


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    faults = []
    for folder in {room.split("/")[0] for room in ROOMS}:
        for file in sorted((root / folder).rglob("*.[hc]pp")):
            faults += faults_in(file.relative_to(root).as_posix(), file.read_text(encoding="utf-8"))
    print("\n".join(faults) if faults else "every arrow is allowed")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
