#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the report of the sample corpus with the real program, and of the shared real documents where they are, and opens both in a browser.

    run.py PROGRAM
"""
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("PUNKTI_SHARED", ROOT.parent / "shared"))


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    corpora = [ROOT / "corpus" / "sample"]
    if (SHARED / "seeds").is_dir():
        corpora.append(SHARED / "seeds")
    for corpus in corpora:
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([program, "index", corpus, "--db", f"{folder}/db"], stderr=subprocess.DEVNULL)
            subprocess.run([program, "report", "--db", f"{folder}/db", "--out", f"{folder}/report"], check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            print(f"report of {corpus.name}")
            test = subprocess.run([sys.executable, str(ROOT / "tests/browser/report_test.py"), f"{folder}/report"])
            if test.returncode:
                return test.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
