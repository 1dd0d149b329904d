#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the shared hostile inputs and queries through the program: nothing crashes, nothing hangs, nothing else is lost.
Skipped (status 77) where the shared data is not there.

    hostile.py PROGRAM
"""
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROBUST = pathlib.Path(os.environ.get("PUNKTI_SHARED", ROOT.parent / "shared")) / "robust"
# Marks of the runner that are never allowed; the rest are a matter of taste of its expectations and are only counted.
NEVER = ("CRASH", "HANG", "MEM", "CANARY", "PWNED", "SEARCHCRASH")


def main():
    if not ROBUST.is_dir():
        print(f"skipped: {ROBUST} is not there")
        return 77
    program = pathlib.Path(sys.argv[1]).resolve()
    bad = []
    with tempfile.TemporaryDirectory() as folder:
        inputs, results, db = f"{folder}/inputs", f"{folder}/results.tsv", f"{folder}/db"
        subprocess.run([sys.executable, str(ROBUST / "make_bad_inputs.py"), "--small", "--out", inputs], check=True, stdout=subprocess.DEVNULL)
        search = f"{program} search --db {{db}} --format jsonl -- {{query}}"
        judged = subprocess.run([sys.executable, str(ROBUST / "run_bad.py"), "--in", inputs, "--index", f"{program} index --db {{db}} -- {{paths}}",
                                 "--search", search, "--out", results], capture_output=True, text=True, cwd=folder)
        print(judged.stdout.strip().splitlines()[-1])
        for line in pathlib.Path(results).read_text(encoding="utf-8", errors="replace").splitlines()[1:]:
            if any(mark in line.split("\t")[0] for mark in NEVER):
                bad.append(line)
        together = subprocess.run([sys.executable, str(ROBUST / "run_bad.py"), "--all", "--in", inputs, "--index",
                                   f"{program} index --db {{db}} -- {{paths}}", "--search", search], capture_output=True, text=True, cwd=folder)
        print(together.stdout.strip())
        if together.returncode:
            bad.append("all inputs at once")
        subprocess.run([program, "index", str(ROOT / "corpus/sample"), "--db", db], stderr=subprocess.DEVNULL)
        queries = subprocess.run([sys.executable, str(ROBUST / "make_bad_queries.py"), "--run", f"{program} search --db {db} --format jsonl -- {{query}}"],
                                 capture_output=True, text=True, cwd=folder)
        print(queries.stdout.strip())
        if queries.returncode:
            bad.append("queries")
    print("\n".join(bad))
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())
