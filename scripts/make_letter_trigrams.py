#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes trigrams_latin.tsv, by which indexer/text tells legacy-encoded Georgian from all that is written in Latin letters.

  make_letter_trigrams.py OUT_FILE

Counts from the words of the translated messages of every program of the machine (/usr/share/locale), accents left out, each
language with the same weight; English counts once for each of its regional catalogues. Only counts are kept, no word. Every
second message is left out, to test with. A number is -10 * ln P(column | the two letters before), '_' the border of a word;
pairs that are rare are judged by their second letter as well (Witten and Bell's smoothing).
"""
import collections
import glob
import math
import re
import struct
import sys
import unicodedata

LETTERS = "_abcdefghijklmnopqrstuvwxyz"
LEAST_WORDS = 3000  # running words; languages with fewer say too little
WEIGHT = 20000  # of a language


def strings_of(catalogue):
    """The translations of a GNU message catalogue."""
    with open(catalogue, "rb") as file:
        data = file.read()
    if data[:4] != b"\xde\x12\x04\x95":
        return
    count, _, table = struct.unpack("<III", data[8:20])
    for i in range(count):
        length, at = struct.unpack("<II", data[table + 8 * i : table + 8 * i + 8])
        yield from data[at : at + length].decode("utf-8", "ignore").split("\n")


def words_of(message):
    plain = "".join(c for c in unicodedata.normalize("NFD", message) if not unicodedata.combining(c)).lower()
    return re.findall(r"(?<![^\W_])[a-z]{2,}(?![^\W_])", plain)


def pooled_words():
    messages = collections.defaultdict(set)
    for name in glob.glob("/usr/share/locale/*/LC_MESSAGES/*.mo"):
        messages[name.split("/")[4]].update(s.strip() for s in strings_of(name))
    pooled = collections.Counter()
    for language, lines in sorted(messages.items()):
        words = collections.Counter(w for line in sorted(lines)[::2] for w in words_of(line))
        if language.startswith("ka") or sum(words.values()) < LEAST_WORDS:
            continue
        # The logarithm, so that what interfaces say all the time ("file") does not outweigh the language.
        weight = {w: math.log2(1 + n) for w, n in words.items()}
        total = sum(weight.values())
        for w, n in weight.items():
            pooled[w] += WEIGHT * n / total
    return pooled


class Counts:
    def __init__(self, words):
        self.followers = collections.defaultdict(collections.Counter)  # by the 0, 1, 2 letters before
        for word, n in words.items():
            padded = "__" + word + "_"
            for end in range(2, len(padded)):
                for before in ("", padded[end - 1], padded[end - 2 : end]):
                    self.followers[before][padded[end]] += n

    def probability(self, before, letter, order=2):
        if order < 0:
            return 1 / len(LETTERS)
        followers = self.followers.get(before[2 - order :])
        shorter = self.probability(before, letter, order - 1)
        if not followers:
            return shorter
        return (followers[letter] + len(followers) * shorter) / (sum(followers.values()) + len(followers))


def main():
    counts = Counts(pooled_words())
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        out.write("# SPDX-License-Identifier: GPL-3.0-or-later\n")
        out.write("# Letter triples of some seventy languages: -10 * ln P(column | row), '_' is the border of a word. Counts from program messages.\n")
        out.write("# Made by scripts/make_letter_trigrams.py.\n")
        out.write("\t".join(["before", *LETTERS]) + "\n")
        for first in LETTERS:
            for second in LETTERS:
                costs = [round(-10 * math.log(counts.probability(first + second, letter))) for letter in LETTERS]
                out.write("\t".join([first + second, *map(str, costs)]) + "\n")


main()
