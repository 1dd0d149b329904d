#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the letter-pair tables by which indexer/text tells legacy-encoded and romanized Georgian from English.

  make_letter_bigrams.py FOLDER_WITH_UD_TSV OUT_FOLDER

Georgian: counts of letter pairs in the word lists of UD_Georgian-GLC and UD_Georgian-GNC (CC BY-SA 4.0; word TAB lemma TAB split TAB
part of speech TAB count). Only counts are kept, no word; for the chat table each word is spelled some ways by the columns "national"
and "chat" of romanization.tsv, drawn at random (the same on every run). English: the licence texts of /usr/share/common-licenses.
A number is -100 * ln P(column | row), so 460 means one in a hundred; '_' is the border of a word.
"""
import collections
import glob
import math
import os
import random
import re
import sys

MKHEDRULI = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"
LEGACY = "abgdevzTiklmnopJrstufqRySCcZwWxjh"
NATIONAL = "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h".split()
LATIN = "abcdefghijklmnopqrstuvwxyz"
WAYS = 12  # spellings of each word in the chat table
ROOM = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../indexer/text/data")
SMOOTHING = 0.25  # added to every count: an unseen pair is rare, not impossible


def georgian_words(folder):
    words = collections.Counter()
    for name in sorted(glob.glob(os.path.join(folder, "ud_*.tsv"))):
        with open(name, encoding="utf-8") as lines:
            for line in lines:
                fields = line.rstrip("\n").split("\t")
                if set(fields[0]) <= set(MKHEDRULI):
                    words[fields[0]] += int(fields[4])
    return words


def english_words():
    words = collections.Counter()
    for name in sorted(glob.glob("/usr/share/common-licenses/*")):
        with open(name, encoding="utf-8", errors="replace") as file:
            words.update(w.lower() for w in re.findall(r"[A-Za-z]+", file.read()))
    return words


def spelled(words, letters):
    table = dict(zip(MKHEDRULI, letters))
    return collections.Counter({"".join(table[c] for c in word): n for word, n in words.items()})


def chat_variants():
    with open(os.path.join(ROOM, "romanization.tsv"), encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    return {row[0]: [row[2].replace("’", ""), *row[7].lower().split("|")] for row in rows}


def chatted(words):
    """A person has one spelling for a letter, so every way is drawn for a whole word."""
    variants, draw, ways = chat_variants(), random.Random(33), collections.Counter()
    for word, n in sorted(words.items()):
        for _ in range(WAYS):
            table = {letter: draw.choice(spellings) for letter, spellings in variants.items()}
            ways["".join(table[c] for c in word)] += n
    return ways


def write(path, words, alphabet, source):
    order = "_" + alphabet
    pairs = collections.Counter()
    for word, n in words.items():
        for a, b in zip("_" + word, word + "_"):
            pairs[a, b] += n
    with open(path, "w", encoding="utf-8") as out:
        out.write("# SPDX-License-Identifier: GPL-3.0-or-later\n")
        out.write(f"# Letter pairs: -100 * ln P(column | row); '_' is the border of a word. Made by scripts/make_letter_bigrams.py.\n# {source}\n")
        out.write("\t".join(["letter", *order]) + "\n")
        for a in order:
            total = sum(pairs[a, b] for b in order) + SMOOTHING * len(order)
            costs = [round(-100 * math.log((pairs[a, b] + SMOOTHING) / total)) for b in order]
            out.write("\t".join([a, *map(str, costs)]) + "\n")


def main():
    folder, out = sys.argv[1:3]
    georgian = georgian_words(folder)
    ud = "Counts from the word lists of UD_Georgian-GLC and UD_Georgian-GNC (CC BY-SA 4.0)"
    write(os.path.join(out, "bigrams_georgian.tsv"), spelled(georgian, LEGACY), LEGACY, ud + ", spelled with the letters of the legacy keyboard.")
    write(os.path.join(out, "bigrams_romanized.tsv"), spelled(georgian, NATIONAL), LATIN, ud + ", in the national romanization without apostrophes.")
    write(os.path.join(out, "bigrams_chat.tsv"), chatted(georgian), LATIN + "4$", ud + ", in chat spellings.")
    write(os.path.join(out, "bigrams_english.tsv"), english_words(), LATIN, "Counts from the licence texts of /usr/share/common-licenses.")


main()
