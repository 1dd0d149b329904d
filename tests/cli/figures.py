#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores the program on the judged data beside the project and fails below the floors. Skipped (status 77) where the data is not there.

    figures.py PROGRAM [--print]      --print shows the scorers' whole output
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("PUNKTI_SHARED", ROOT.parent / "shared"))


def scored(script, *words):
    done = subprocess.run([sys.executable, str(SHARED / "gold" / script), *words], capture_output=True, text=True, check=True)
    if "--print" in sys.argv:
        print(done.stdout)
    return done.stdout


def number(pattern, text):
    found = re.search(pattern, text)
    assert found, f"the scorer no longer prints {pattern}"
    return float(found[1])


def main():
    if not (SHARED / "gold").is_dir():
        print(f"skipped: {SHARED / 'gold'} is not there")
        return 77
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        db = f"{folder}/db"

        def output(name, *words):
            file = pathlib.Path(folder) / name
            with file.open("wb") as out:
                subprocess.run([program, *words, "--db", db], stdout=out, stderr=subprocess.DEVNULL, check=True)
            return str(file)

        subprocess.run([program, "index", str(SHARED / "seeds"), "--db", db], stderr=subprocess.DEVNULL, check=True)
        search = scored("search/score.py", output("r.jsonl", "batch", str(SHARED / "gold/search/queries.dev.jsonl")), "--boot", "0")
        topics = scored("compare/score.py", "topics", output("m.jsonl", "matrix", "--format", "jsonl"))
        facts = scored("compare/score.py", "facts", output("f.jsonl", "facts", "--format", "jsonl"), "--split", "dev")
        structure = scored("compare/score.py", "structure", output("o.jsonl", "outline", "--all", "--format", "jsonl"))
        parity = scored("compare/score.py", "parity", output("p.jsonl", "parity", "aio", "--format", "jsonl"))
    all_queries = r"all queries\s+\d+\s+"
    figures = [("search nDCG@10", number(all_queries + r"([\d.]+)", search), 0.76),
               ("search success@1", number(all_queries + r"[\d.]+\s+[\d.]+\s+([\d.]+)", search), 0.82),
               ("cross-language nDCG@10", number(r"cross-language part\s+\d+\s+([\d.]+)", search), 0.70),
               ("heading F1", number(r"headings:.*?'f1': ([\d.]+)", structure), 0.95),
               ("document starts F1", number(r"document_starts:.*?'f1': ([\d.]+)", structure), 0.95),
               ("facts F1", number(r"facts:.*?'f1': ([\d.]+)", facts), 0.90),
               ("topics cell accuracy", number(r"cell_accuracy: ([\d.]+)", topics), 0.92),
               ("missing in a language F1", number(r"missing_blocks_and_sentences:.*?'f1': ([\d.]+)", parity), 0.90),
               ("language pairs", number(r"pairs:.*?'accuracy': ([\d.]+)", parity), 0.90),
               ("language pairs right", number(r"'tool_pairs_right': ([\d.]+)", parity), 0.98)]
    low = [name for name, value, floor in figures if value < floor]
    for name, value, floor in figures:
        print(f"{name:<24} {value:.3f}  floor {floor:.2f}{'  TOO LOW' if value < floor else ''}")
    return bool(low)


if __name__ == "__main__":
    sys.exit(main())
