#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes letter_sequences.tsv, by which romanized words are read: which letter follows which three in Georgian words.

  make_letter_sequences.py FOLDER_WITH_UD_TSV KA_DIC OUT_FILE

Counts from the word lists of UD_Georgian-GLC and UD_Georgian-GNC (CC BY-SA 4.0; word TAB lemma TAB split TAB part of speech
TAB count), a word in running text counting two, and from the word list of dictionary-ka (MIT), a word counting one. Only
counts are kept, no word.
"""
import collections
import glob
import os
import sys

MKHEDRULI = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"
LEGACY = "abgdevzTiklmnopJrstufqRySCcZwWxjh"
LONGEST = 4
LEAST = 16  # rarer sequences of three and four letters are left out


def words(folder, dictionary):
    found = collections.Counter()
    for name in sorted(glob.glob(os.path.join(folder, "ud_*.tsv"))):
        with open(name, encoding="utf-8") as lines:
            for line in lines:
                fields = line.rstrip("\n").split("\t")
                found[fields[0]] += 2 * int(fields[4])
    with open(dictionary, encoding="utf-8") as lines:
        for line in lines:
            found[line.strip().split("/")[0]] += 1
    keys = dict(zip(MKHEDRULI, LEGACY))
    return {"".join(keys[c] for c in w): n for w, n in found.items() if w and set(w) <= set(MKHEDRULI)}


def sequences(spelled):
    counts = collections.defaultdict(collections.Counter)
    for word, n in spelled.items():
        padded = "_" * (LONGEST - 1) + word + "_"
        for end in range(LONGEST, len(padded) + 1):
            for length in range(1, LONGEST + 1):
                counts[padded[end - length : end - 1]][padded[end - 1]] += n
    return counts


def main():
    folder, dictionary, out = sys.argv[1:4]
    with open(out, "w", encoding="utf-8") as file:
        file.write("# SPDX-License-Identifier: GPL-3.0-or-later\n")
        file.write("# Letters of Georgian words by the keys of the legacy keyboard, '_' the border of a word: up to three letters (after '<'), then how\n")
        file.write("# often each letter follows. Counts from the word lists of UD_Georgian-GLC and UD_Georgian-GNC (CC BY-SA 4.0) and of dictionary-ka\n")
        file.write("# (MIT). Made by make_letter_sequences.py.\n")
        for before, after in sorted(sequences(words(folder, dictionary)).items()):
            kept = sorted((letter, n) for letter, n in after.items() if len(before) < 2 or n >= LEAST)
            if kept:
                file.write(f"<{before}\t" + " ".join(f"{letter}{n}" for letter, n in kept) + "\n")


main()
