#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What each weight of the ranking wins.   scripts/weights.py PROGRAM DB QUERIES [NAME=V,V,...]...
Without names: each weight at nought, at half and at twice its value. A row a setting, against the program's own."""
import json
import pathlib
import re
import subprocess
import sys

MEASURES = ("ndcg", "s1", "r4k")


def figures(program, db, queries, settings):
    command = [program, "eval", queries, "--db", db, "--format", "jsonl"]
    for setting in settings:
        command += ["--set", setting]
    rows = [json.loads(line) for line in subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()]
    whole = next(row for row in rows if row.get("part") == "all" and not row.get("form") and row["over"] == "queries")
    cross = next(row for row in rows if row.get("part") == "cross" and not row.get("form"))
    return [whole[name] for name in MEASURES] + [cross["ndcg"]]


def table():
    """Names and values as the program has them."""
    text = (pathlib.Path(__file__).parent.parent / "query/weights.hpp").read_text(encoding="utf-8")
    return {name.rstrip("_"): float(value) for name, value in re.findall(r"double (\w+) = ([0-9.]+);", text)}


def tries(arguments):
    if arguments:
        return [f"{name}={value}" for name, values in (each.split("=") for each in arguments) for value in values.split(",")]
    return [f"{name}={value * factor:g}" for name, value in table().items() for factor in (0, 0.5, 2)]


def main():
    program, db, queries = sys.argv[1:4]
    own = figures(program, db, queries, [])
    print(f"{'':28}  nDCG@10   succ@1  rec@4kB    cross")
    print(f"{'as it is':28}" + "".join(f"  {value:7.3f}" for value in own))
    for setting in tries(sys.argv[4:]):
        now = figures(program, db, queries, [setting])
        print(f"{setting:28}" + "".join(f"  {value - before:+7.3f}" for value, before in zip(now, own)), flush=True)


if __name__ == "__main__":
    main()
