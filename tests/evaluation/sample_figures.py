#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the sample corpus the questions of sample_queries.jsonl and fails below the floors. Whoever wrote the questions and judged
the passages read the texts only, and no results: do not set weights by them, so that they stay an honest measure.

    sample_figures.py PROGRAM [--print]      --print shows the whole table, with folds
"""
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
QUERIES = ROOT / "tests/evaluation/sample_queries.jsonl"


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        db = ("--db", f"{folder}/db")
        subprocess.run([program, "index", ROOT / "corpus/sample", *db], stderr=subprocess.DEVNULL, check=True)
        out = subprocess.run([program, "eval", QUERIES, "--format", "json", *db], stdout=subprocess.PIPE, check=True).stdout
        if "--print" in sys.argv:
            subprocess.run([program, "eval", QUERIES, "--folds", "4", *db], check=True)
    records = json.loads(out)
    parts = {r["part"]: r for r in records if r["kind"] == "part" and not r["form"] and r["over"] == "queries"}
    figures = [("nDCG@10", parts["all"]["ndcg"], 0.74), ("success@1", parts["all"]["s1"], 0.80),
               ("same-language nDCG@10", parts["same"]["ndcg"], 0.74), ("cross-language nDCG@10", parts["cross"]["ndcg"], 0.62)]
    for name, value, floor in figures:
        print(f"sample {name:<24} {value:.3f}  floor {floor:.2f}{'  TOO LOW' if value < floor else ''}")
    return any(value < floor for _, value, floor in figures)


if __name__ == "__main__":
    sys.exit(main())
